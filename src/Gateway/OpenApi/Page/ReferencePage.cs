using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Monitoring.Gateway.OpenApi.Page;

/// <summary>
/// The document as one page for people: no script, its own style, an anchor for each operation and schema. The browser's own
/// search finds everything, what is folded too.
/// </summary>
internal static class ReferencePage
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The page.</summary>
    internal static string Of(JsonObject document)
    {
        var html = new Html();
        var title = $"{document["info"]!["title"]} API {document["info"]!["version"]}";
        html.Raw("<!doctype html>\n").Element("html lang=\"en\"", () =>
        {
            html.Element("head", () => html
                .Raw("<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n")
                .Element("title", title)
                .Raw($"<link rel=\"stylesheet\" href=\"{OpenApiRoutes.Style}\">\n"));
            html.Element("body", () =>
            {
                html.Raw("<a class=\"skip\" href=\"#main\">Skip to the content</a>\n");
                html.Element("nav aria-label=\"Contents\"", () => Contents(html, document));
                html.Element("main id=\"main\"", () => Content(html, document, title));
            });
        });
        return html.ToString();
    }

    /// <summary>JSON as people read it.</summary>
    internal static string Pretty(JsonNode? value) => value?.ToJsonString(Indented) ?? "null";

    private static void Content(Html html, JsonObject document, string title)
    {
        html.Element("h1", title);
        Prose.Paragraphs(html, (string?)document["info"]!["description"]);
        html.Element("p", () => html.Raw($"For programs: <a href=\"{OpenApiRoutes.Document}\"><code>{OpenApiRoutes.Document}</code></a> (OpenAPI ").Text((string)document["openapi"]!).Raw(")."));
        foreach (var (tag, text) in TagsOf(document))
        {
            html.Element($"section id=\"tag-{tag}\"", () =>
            {
                html.Element("h2", tag);
                Prose.Paragraphs(html, text);
                foreach (var (method, path, operation) in OperationsOf(document).Where(o => Has(o.Operation, tag)))
                    OperationSection.Write(html, method, path, operation);
            });
        }

        html.Element("section id=\"schemas\"", () =>
        {
            html.Element("h2", "Schemas");
            foreach (var (name, schema) in document["components"]!["schemas"]!.AsObject())
                SchemaSection.Write(html, name, schema!.AsObject());
        });
    }

    private static void Contents(Html html, JsonObject document) => html.Element("details open", () =>
    {
        html.Element("summary", "Contents");
        foreach (var (tag, _) in TagsOf(document))
        {
            html.Element("p", () => html.Raw($"<a href=\"#tag-{tag}\">").Text(tag).Raw("</a>"));
            html.Element("ul", () =>
            {
                foreach (var (method, path, operation) in OperationsOf(document).Where(o => Has(o.Operation, tag)))
                {
                    html.Element("li", () => html.Raw($"<a href=\"#{operation["operationId"]}\"><span class=\"method {method}\">").Text(method.ToUpperInvariant()).Raw("</span> ")
                        .Text(path).Raw("</a>"));
                }
            });
        }

        html.Element("p", () => html.Raw("<a href=\"#schemas\">Schemas</a>"));
    });

    private static IEnumerable<(string Tag, string Text)> TagsOf(JsonObject document) =>
        document["tags"]!.AsArray().Select(t => ((string)t!["name"]!, (string)t["description"]!));

    private static IEnumerable<(string Method, string Path, JsonObject Operation)> OperationsOf(JsonObject document) =>
        from path in document["paths"]!.AsObject().Concat(document["webhooks"]!.AsObject())
        from method in path.Value!.AsObject()
        select (method.Key, path.Key, method.Value!.AsObject());

    private static bool Has(JsonObject operation, string tag) => operation["tags"]!.AsArray().Any(t => (string?)t == tag);
}
