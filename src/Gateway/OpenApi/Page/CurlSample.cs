using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Monitoring.Gateway.OpenApi.Page;

/// <summary>A call of an operation with curl, from its examples.</summary>
internal static class CurlSample
{
    private const string Next = " \\\n  ";

    /// <summary>The command; <c>$url</c> and <c>$token</c> stand for what differs.</summary>
    internal static string Of(string method, string path, JsonObject operation)
    {
        var parameters = operation["parameters"]?.AsArray().Select(p => p!.AsObject()).ToList() ?? [];
        foreach (var parameter in parameters.Where(p => (string?)p["in"] == "path"))
            path = path.Replace($"{{{parameter["name"]}}}", Uri.EscapeDataString(parameter["example"]!.ToString()), StringComparison.Ordinal);

        var sample = new StringBuilder("curl -sS");
        if (method == "head")
            sample.Append(" -I");
        else if (method != "get")
            sample.Append(" -X ").Append(method.ToUpperInvariant());

        sample.Append(" \"$url").Append(path);
        if (parameters.FirstOrDefault(p => (string?)p["in"] == "query") is { } first)
            sample.Append('?').Append(first["name"]).Append('=').Append(Uri.EscapeDataString(Plain(first["example"]!)));

        sample.Append('"');
        if (operation["security"] is null)
            sample.Append(Next).Append("-H \"Authorization: Bearer $token\"");

        if (operation["requestBody"]?["content"]?.AsObject().First() is not { } body)
            return sample.ToString();

        // Of bytes there is no example: they are in a file.
        if (body.Value!["schema"]!.AsObject().Count == 0)
            sample.Append(Next).Append($"-H 'Content-Type: {body.Key}'").Append(Next).Append("--data-binary @FILE");
        else
            sample.Append(Next).Append($"-H 'Content-Type: {body.Key}'").Append(Next).Append("--data-binary @- <<'BODY'\n").Append(Example(body.Value!)).Append("\nBODY");

        return sample.ToString();
    }

    private static string Plain(JsonNode example) => example is JsonArray several ? string.Join(',', several.Select(e => e!.ToString())) : example.ToString();

    private static string Example(JsonNode media) => media["examples"]?.AsObject().FirstOrDefault().Value?["value"] switch
    {
        null => "{}",
        JsonValue text when text.GetValueKind() == JsonValueKind.String => text.GetValue<string>().TrimEnd(),
        var value => ReferencePage.Pretty(value),
    };
}
