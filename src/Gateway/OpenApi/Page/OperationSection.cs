using System.Text.Json;
using System.Text.Json.Nodes;

namespace Monitoring.Gateway.OpenApi.Page;

/// <summary>Writes one operation.</summary>
internal static class OperationSection
{
    /// <summary>The operation with all there is to know.</summary>
    internal static void Write(Html html, string method, string path, JsonObject operation)
    {
        var id = operation["operationId"]!.GetValue<string>();
        html.Element($"section id=\"{id}\" class=\"operation\"", () =>
        {
            html.Element("h3", () => html.Raw($"<a href=\"#{id}\">").Text((string)operation["summary"]!).Raw("</a>"));
            html.Element("p class=\"route\"", () => html.Raw($"<span class=\"method {method}\">").Text(method.ToUpperInvariant()).Raw("</span> ").Code(path));
            Prose.Paragraphs(html, (string?)operation["description"]);
            Parameters(html, operation["parameters"]?.AsArray() ?? []);
            Body(html, operation["requestBody"]?.AsObject());
            Responses(html, operation["responses"]!.AsObject());
            if (path.StartsWith('/'))
                html.Element("h4", "With curl").Block(CurlSample.Of(method, path, operation), $"{id} with curl");
        });
    }

    private static void Parameters(Html html, JsonArray parameters)
    {
        if (parameters.Count == 0)
            return;

        html.Element("h4", "Parameters");
        html.Element("table", () =>
        {
            html.Raw("<thead><tr><th scope=\"col\">Name</th><th scope=\"col\">Value</th><th scope=\"col\">Meaning</th></tr></thead>");
            html.Element("tbody", () =>
            {
                foreach (var parameter in parameters.Select(p => p!.AsObject()))
                {
                    html.Element("tr", () =>
                    {
                        html.Element("th scope=\"row\"", () => html.Code((string)parameter["name"]!)
                            .Raw(" <span class=\"optional\">").Text((string)parameter["in"]! + (parameter["required"]?.GetValue<bool>() == true ? ", required" : "")).Raw("</span>"));
                        html.Element("td", () => SchemaSection.Kind(html, parameter["schema"]!.AsObject()));
                        html.Element("td", () => Prose.Line(html, (string?)parameter["description"]));
                    });
                }
            });
        });
    }

    private static void Body(Html html, JsonObject? body)
    {
        if (body is null)
            return;

        html.Element("h4", body["required"]?.GetValue<bool>() == true ? "Body" : "Body, which may be left out");
        Content(html, body["content"]!.AsObject());
    }

    private static void Responses(Html html, JsonObject responses)
    {
        html.Element("h4", "Answers");
        foreach (var (status, response) in responses)
        {
            html.Element($"details{(status[0] == '2' ? " open" : "")}", () =>
            {
                html.Element("summary", () =>
                {
                    html.Raw($"<span class=\"status s{status[0]}\">").Text(status).Raw("</span> ");
                    Prose.Line(html, (string?)response!["description"]);
                });
                foreach (var (name, header) in response!["headers"]?.AsObject() ?? [])
                {
                    html.Element("p class=\"header\"", () =>
                    {
                        html.Text("Header ").Code(name).Text(": ");
                        Prose.Line(html, (string?)header!["description"]);
                    });
                }

                Content(html, response["content"]?.AsObject() ?? []);
            });
        }
    }

    private static void Content(Html html, JsonObject content)
    {
        foreach (var (mediaType, media) in content)
        {
            html.Element("p class=\"kind\"", () =>
            {
                html.Code(mediaType).Text(": ");
                SchemaSection.Kind(html, media!["schema"]!.AsObject());
            });
            foreach (var (name, example) in media!["examples"]?.AsObject() ?? [])
            {
                var label = (string?)example!["summary"] ?? (name == "example" ? "Example" : name);
                html.Element("details", () => html.Element("summary", label).Block(
                    example["value"] is JsonValue text && text.GetValueKind() == JsonValueKind.String ? text.GetValue<string>() : ReferencePage.Pretty(example["value"]),
                    label));
            }
        }
    }
}
