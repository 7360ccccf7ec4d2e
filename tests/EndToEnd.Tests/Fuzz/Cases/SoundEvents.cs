using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Monitoring.EndToEnd.Tests.Fuzz.Cases;

/// <summary>Events as field systems send them, of all nine types, before anything is done to them.</summary>
internal static class SoundEvents
{
    private const string Hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private static readonly string[] Outcomes = ["pass", "fail", "na"];
    private static readonly string[] Modes = ["unannounced", "announced", "remote", "cross", "entrusted", "joint"];
    private static readonly string[] LookBacks = ["passed", "incomplete", "false", "perfunctory"];
    private static readonly string[] Risks = ["low", "medium", "high"];

    /// <summary>One event.</summary>
    public static JsonObject Of(Random random, string id)
    {
        var site = Town.AnySite(random);
        var at = Town.Start - TimeSpan.FromMinutes(random.Next(60 * 72));
        var (type, subject, data) = random.Next(20) switch
        {
            0 => Region(random),
            1 => ("site", Town.Site(site), Site(random, site)),
            < 7 => ("visit", Town.Site(site), Visit(random, site)),
            < 11 => ("duty", Town.Site(site), (object)new { item = Town.Duty(random, site), record = new { agent = "chlorine", areas = "floors 2 to 6" }, evidence = Evidence(random) }),
            < 14 => ("reading", Town.Site((site & ~3) | 1), new { item = "courier-hub.tested-share", value = random.Next(80, 101) + 0.5, unit = "%" }),
            < 16 => ("rectification", Town.Site(site), Claim(random, site)),
            < 18 => ("lookback", Town.Site(site), new { item = Town.Inspection(random, site), team = new { unit = "City team", persons = 2 }, outcome = Town.Any(random, LookBacks), note = "seen again" }),
            18 => ("receipt", Town.Site(site), new { notice = string.Create(CultureInfo.InvariantCulture, $"{Town.Any(random, Town.Regions)}-2022-{random.Next(1, 40):0000}"), reply = "done" }),
            _ => ("extension", Town.Site(site), new { item = Town.Inspection(random, site), until = Text(Town.Start.AddDays(random.Next(1, 30))), reason = "parts are on their way" }),
        };
        return new JsonObject
        {
            ["specversion"] = "1.0",
            ["id"] = id,
            ["source"] = string.Create(CultureInfo.InvariantCulture, $"/fuzz/{random.Next(3)}"),
            ["type"] = $"inspection.{type}.v1",
            ["subject"] = subject,
            ["time"] = Text(at),
            ["datacontenttype"] = "application/json",
            ["data"] = JsonSerializer.SerializeToNode(data),
        };
    }

    private static (string, string, object) Region(Random random)
    {
        var code = Town.Any(random, Town.Regions);
        return ("region", code, new
        {
            code,
            name = new { zh = $"区域{code}", en = $"Region {code}" },
            riskLevel = Town.Any(random, Risks),

            // One township lies behind UTC, where the earliest instants are before the calendar.
            timeZone = code == "Z-2-1" ? "America/New_York" : "Asia/Shanghai",
            posts = new object[]
            {
                new { code = "duty", holders = new[] { new { name = "Wang", channels = Array.Empty<object>() } } },
                new { code = "inspect", side = "inspection", unit = "District team", holders = Array.Empty<object>() },
            },
        });
    }

    private static object Site(Random random, int site) => new
    {
        code = Town.Site(site),
        name = new { zh = "场所", en = $"Site {site}" },
        type = Town.Type(site),
        region = Town.Regions[3 + random.Next(3)],
        unit = new { name = "Unit" },
        contact = new { name = "Li", channels = Array.Empty<object>() },
        location = new { lat = 29.87, lon = 121.54 },
    };

    private static object Visit(Random random, int site) => new
    {
        team = new { unit = $"Team {random.Next(2)}", persons = random.Next(1, 9) },
        sortie = "2022-0318-07",
        mode = Town.Any(random, Modes),
        results = new object[]
        {
            new { item = Town.Inspection(random, site), outcome = Town.Any(random, Outcomes), note = "Two bags unlabelled", evidence = Evidence(random) },
            new { item = Town.Duty(random, site), outcome = "pass" },
        },
        suggestions = new[] { new { text = "Number the bags" } },
    };

    private static object Claim(Random random, int site) => random.Next(2) == 0
        ? new { item = Town.Inspection(random, site), note = "put right", evidence = Evidence(random) }
        : new { issue = string.Create(CultureInfo.InvariantCulture, $"{Town.Site(site)}.{Town.Inspection(random, site)}.1"), note = "put right" };

    private static object[] Evidence(Random random) => random.Next(3) > 0 ? [] : [new { uri = "https://evidence.example/1.jpg", sha256 = Hash, kind = "photo" }];

    private static string Text(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
