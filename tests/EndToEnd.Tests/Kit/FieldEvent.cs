using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Monitoring.EndToEnd.Tests.Kit;

/// <summary>An event as a field system sends it, ready to be sent again byte by byte.</summary>
/// <param name="Id">Its id; the source is always <see cref="Source"/>.</param>
/// <param name="Json">The structured event.</param>
internal sealed record FieldEvent(string Id, string Json)
{
    /// <summary>Who sends.</summary>
    public const string Source = "/field/test";

    private static int _count;

    /// <summary>An event of a short type (visit, duty, reading …) about a site or region.</summary>
    public static FieldEvent Of(string type, string subject, DateTimeOffset time, object data)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"e{Interlocked.Increment(ref _count)}");
        var json = new JsonObject
        {
            ["specversion"] = "1.0",
            ["id"] = id,
            ["source"] = Source,
            ["type"] = $"inspection.{type}.v1",
            ["subject"] = subject,
            ["time"] = time.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture),
            ["datacontenttype"] = "application/json",
            ["data"] = JsonSerializer.SerializeToNode(data),
        };
        return new FieldEvent(id, json.ToJsonString());
    }

    /// <summary>A region with an officer on the line side and an inspector, both reached at an address.</summary>
    public static FieldEvent Region(string code, string? parent, DateTimeOffset time, string? webhook = null)
    {
        var data = new JsonObject
        {
            ["code"] = code,
            ["name"] = new JsonObject { ["zh"] = $"区域{code}", ["en"] = $"Region {code}" },
            ["posts"] = JsonSerializer.SerializeToNode<object[]>(
            [
                new { code = "duty", holders = new[] { new { name = $"Officer {code}", channels = Channels(webhook) } } },
                new { code = "inspect", side = "inspection", unit = $"Office {code}", holders = new[] { new { name = $"Inspector {code}", channels = Channels(webhook) } } },
            ]),
        };
        if (parent is not null)
        {
            data["parent"] = parent;
        }

        return Of("region", code, time, data);
    }

    /// <summary>A site whose contact is reached at an address.</summary>
    public static FieldEvent Site(string code, string type, string region, DateTimeOffset time, string? webhook = null) => Of("site", code, time, new
    {
        code,
        name = new { zh = $"场所{code}", en = $"Site {code}" },
        type,
        region,
        unit = new { name = $"Unit {code}" },
        contact = new { name = $"Contact {code}", channels = Channels(webhook) },
    });

    /// <summary>A visit that judges one item.</summary>
    public static FieldEvent Visit(string site, string item, string outcome, DateTimeOffset time) => Of("visit", site, time, new
    {
        team = new { unit = "Team A", persons = 3 },
        mode = "unannounced",
        results = new[] { new { item, outcome } },
    });

    private static object[] Channels(string? webhook) => webhook is null ? [] : [new { kind = "webhook", address = webhook }];
}
