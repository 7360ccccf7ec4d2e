using System.Globalization;
using System.Text.Json.Nodes;

namespace Monitoring.Gateway.CommandLine;

/// <summary>What commands about tokens and about accounts have in common: lists of the server as tables for people, and scopes.</summary>
internal static class Listing
{
    private const int PageSize = 500;

    /// <summary>All rows of a list of the server.</summary>
    /// <exception cref="CommandFailedException">It was refused, or nobody answered.</exception>
    internal static async Task<IReadOnlyList<JsonObject>> AllAsync(GatewayClient client, string path, CancellationToken cancellation)
    {
        var rows = new List<JsonObject>();
        for (var cursor = ""; cursor is not null;)
        {
            var page = string.Create(CultureInfo.InvariantCulture, $"{path}?limit={PageSize}")
                + (cursor.Length == 0 ? "" : $"&cursor={Uri.EscapeDataString(cursor)}");
            var answer = (await client.SendAsync(HttpMethod.Get, page, null, cancellation))!.AsObject();
            rows.AddRange(answer["items"]!.AsArray().OfType<JsonObject>());
            cursor = answer["next"]?.GetValue<string>();
        }

        return rows;
    }

    /// <summary>Writes a table whose columns are as wide as what stands in them.</summary>
    internal static async Task WriteAsync(TextWriter output, string[] head, IEnumerable<string[]> rows)
    {
        List<string[]> all = [head, .. rows];
        var widths = Enumerable.Range(0, head.Length).Select(column => all.Max(row => row[column].Length)).ToList();
        foreach (var row in all)
            await output.WriteLineAsync(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }

    /// <summary>A text of an answer, or a dash.</summary>
    internal static string Text(JsonObject json, string name) => json[name]?.GetValue<string>() ?? "-";

    /// <summary>The scope of a token or an account, in one word.</summary>
    internal static string Reach(JsonObject row)
    {
        var codes = Named("region", row["regions"]).Concat(Named("site", row["sites"])).ToList();
        return codes.Count > 0 ? string.Join(',', codes) : "everything";
    }

    /// <summary>Adds codes to a request where some are named.</summary>
    internal static void AddCodes(JsonObject body, string field, string[]? codes)
    {
        if (codes is { Length: > 0 })
            body[field] = new JsonArray([.. codes.Select(code => JsonValue.Create(code))]);
    }

    private static IEnumerable<string> Named(string kind, JsonNode? codes) =>
        codes!.AsArray().Select(code => $"{kind}:{code!.GetValue<string>()}");
}
