using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Monitoring.EndToEnd.Tests.Fuzz.Mutations;
using Monitoring.EndToEnd.Tests.Fuzz.Wire;

namespace Monitoring.EndToEnd.Tests.Fuzz.Cases;

/// <summary>What staff ask for, said wrongly.</summary>
internal static class CommandCases
{
    private static readonly string[] Tags = ["*", "\"1\"", "\"0\"", "W/\"1\"", "\"999999999999\"", "\"\"", "1", "\"1\", \"2\"", "\"-1\"", "x"];

    /// <summary>One command.</summary>
    public static FuzzCase Any(Random random, long number, Asker asker)
    {
        var (method, path, body) = Sound(random);
        var request = new RawRequest(method, path).With("Content-Type", random.Next(30) == 0 ? "text/plain" : "application/json");
        var text = random.Next(4) == 0 ? body.ToJsonString() : new JsonMutation(random).Of(body, random.Next(1, 3));
        request.Body = Encoding.UTF8.GetBytes(random.Next(60) == 0 ? text + new string(' ', 300 << 10) : text);
        if (random.Next(6) == 0)
            request.Body = ByteMutation.Of(random, request.Body, random.Next(1, 4));

        if (random.Next(5) == 0)
            request.With(random.Next(3) == 0 ? "If-None-Match" : "If-Match", Town.Any(random, Tags));

        // A few keys are shared by requests that ask for different things.
        string? key = random.Next(8) switch
        {
            0 => null,
            1 => string.Concat(OddJson.Plain(random).Where(c => c is >= ' ' and < (char)127).Take(300)),
            2 => string.Create(CultureInfo.InvariantCulture, $"shared{random.Next(20)}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"only{number}"),
        };
        if (key is not null)
            request.With("Idempotency-Key", key);

        return new FuzzCase("command", request)
        {
            Order = key?.StartsWith("only", StringComparison.Ordinal) == true && IsOrder(path) ? (asker.Id, key) : null,
        };
    }

    private static (string Method, string Path, JsonObject Body) Sound(Random random)
    {
        var (method, path, body) = random.Next(24) switch
        {
            0 or 1 => ("POST", Issue(random, "take"), new { }),
            2 or 3 => ("POST", Issue(random, "assign"), new { to = "Wang" }),
            4 or 5 => ("POST", Issue(random, "comment"), new { text = "Called them" }),
            6 => ("POST", Issue(random, "withdraw"), new { reason = "Another site" }),
            7 or 8 => ("POST", Issue(random, "claim"), new { note = "put right", time = "2022-03-18T07:00:00+08:00" }),
            9 => ("POST", Issue(random, "look-back"), new { team = new { unit = "City team", persons = 2 }, outcome = "passed" }),
            10 => ("POST", Issue(random, "extension"), new { until = "2022-04-18T08:00:00+08:00", reason = "parts" }),
            11 => ("POST", Issue(random, "extension-decision"), new { granted = true, rung = 2, reason = "fine" }),
            12 or 13 => ("POST", "/api/issues/bulk", new { action = "comment", text = "All of them", numbers = Enumerable.Range(0, 5).Select(_ => Town.Issue(random)).Distinct().ToArray() }),
            14 => ("POST", $"/api/notices/Z-2022-{random.Next(1, 20):0000}/revoke", new { reason = "a mistake" }),
            15 or 16 => ("PUT", $"/api/regions/{Town.Any(random, Town.Regions)}", new { riskLevel = "low", level = "grid" }),
            17 => ("PUT", Site(random, ""), new { name = new { zh = "场所" }, location = new { lat = 1, lon = 2 } }),
            18 => ("POST", Site(random, "/suspend"), new { until = "2022-03-25T08:00:00+08:00", reason = "holidays" }),
            19 => ("POST", Site(random, "/resume"), new { reason = "back" }),
            20 => ("POST", "/api/tokens", new { role = "viewer", regions = new[] { "Z-1" }, name = "Screen" }),
            21 => ("POST", random.Next(2) == 0 ? "/api/webhooks/secret" : "/api/webhooks/rotate", new { address = "https://alerts.example/x" }),
            22 => ("POST", random.Next(2) == 0 ? "/api/deliveries/resend" : $"/api/deliveries/{random.Next(9)}/resend", new { }),
            _ => ("POST", "/dev/clock", (object)new { advance = "PT30M" }),
        };
        return (method, path, JsonSerializer.SerializeToNode(body)!.AsObject());
    }

    // One for many has a key for each, and what is no order of staff takes none.
    private static bool IsOrder(string path) =>
        path != "/api/issues/bulk" && (path.StartsWith("/api/issues/", StringComparison.Ordinal) || path.StartsWith("/api/regions/", StringComparison.Ordinal)
            || path.StartsWith("/api/sites/", StringComparison.Ordinal) || path.StartsWith("/api/notices/", StringComparison.Ordinal));

    private static string Issue(Random random, string action) => $"/api/issues/{Town.Issue(random)}/{action}";

    private static string Site(Random random, string action) => $"/api/sites/{Town.Site(Town.AnySite(random))}{action}";
}
