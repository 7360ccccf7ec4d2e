using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Monitoring.Runtime.Verification.Rows;

/// <summary>Where two JSON values differ.</summary>
internal static class JsonDifference
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every path at which they differ, for example <c>.data.recipients[0].name</c>; the order of properties means nothing.</summary>
    public static IEnumerable<(string Path, string Expected, string Found)> Of(JsonNode? expected, JsonNode? found, string path = "")
    {
        switch (expected, found)
        {
            case (JsonObject e, JsonObject f):
                return e.Select(p => p.Key).Union(f.Select(p => p.Key)).SelectMany(name => Of(e[name], f[name], $"{path}.{name}"));
            case (JsonArray e, JsonArray f) when e.Count == f.Count:
                return e.SelectMany((value, i) => Of(value, f[i], $"{path}[{i}]"));
            default:
                return JsonNode.DeepEquals(expected, found) ? [] : [(path, Text(expected), Text(found))];
        }
    }

    private static string Text(JsonNode? node) => node?.ToJsonString(Readable) ?? "nothing";
}
