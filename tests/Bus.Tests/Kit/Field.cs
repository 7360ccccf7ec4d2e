using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Monitoring.Bus.Tests.Kit;

/// <summary>Events of field systems about a city of three levels; each has an identity of its own.</summary>
internal sealed class Field
{
    /// <summary>Where the clock stands.</summary>
    public const string Now = "2022-03-18T08:00:00+08:00";

    /// <summary>The duty of every hotel.</summary>
    public const string Corridors = "isolation-hotel.corridors";

    /// <summary>The item that visits judge.</summary>
    public const string Waste = "isolation-hotel.waste";

    private int _events;

    /// <summary>An event.</summary>
    public string Event(string type, string subject, object data) => new JsonObject
    {
        ["specversion"] = "1.0",
        ["id"] = string.Create(CultureInfo.InvariantCulture, $"b{Interlocked.Increment(ref _events)}"),
        ["source"] = "/field/bus",
        ["type"] = $"inspection.{type}.v1",
        ["subject"] = subject,
        ["time"] = Now,
        ["data"] = JsonSerializer.SerializeToNode(data),
    }.ToJsonString();

    /// <summary>A region.</summary>
    public string Region(string code, string? parent) => Event(
        "region", code, parent is null ? new { code, name = new { zh = $"区{code}" } } : new { code, parent, name = new { zh = $"区{code}" } });

    /// <summary>A hotel in T1.</summary>
    public string Site(string code, string region = "T1") => Event("site", code, new
    {
        code,
        name = new { zh = $"酒店{code}" },
        type = "isolation-hotel",
        region,
        unit = new { name = $"Unit {code}" },
        items = new[] { Corridors, Waste },
    });

    /// <summary>A duty done.</summary>
    public string Duty(string site) => Event("duty", site, new { item = Corridors, record = new { agent = "chlorine" } });

    /// <summary>A visit that finds something.</summary>
    public string Visit(string site, string outcome = "fail") => Event("visit", site, new
    {
        team = new { unit = "Team A", persons = 2 },
        mode = "unannounced",
        results = new[] { new { item = Waste, outcome } },
    });

    /// <summary>The regions C, D1 and T1, each in the one before.</summary>
    public IReadOnlyList<string> City() => [Region("C", null), Region("D1", "C"), Region("T1", "D1")];

    /// <summary>Several events as a batch.</summary>
    public static string Batch(params IEnumerable<string> events) => $"[{string.Join(',', events)}]";

    /// <summary>The id of an event.</summary>
    public static string IdOf(string json) => JsonNode.Parse(json)!["id"]!.GetValue<string>();
}
