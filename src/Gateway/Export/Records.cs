using System.Text.Json.Nodes;
using Monitoring.Core.Calendars;
using Monitoring.Core.Regions;
using Monitoring.Gateway.Queries;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Storage;
using NodaTime;
using NodaTime.Text;

namespace Monitoring.Gateway.Export;

/// <summary>A record of an export: its fields in order; texts, whole numbers, yes or no, JSON, or null.</summary>
/// <param name="Fields">Name and value.</param>
internal sealed record ExportRecord(IReadOnlyList<KeyValuePair<string, JsonNode?>> Fields);

/// <summary>Makes records of what a store holds; times are local to the region each is about.</summary>
/// <param name="regions">All regions by code.</param>
/// <param name="unmasked">Whether contacts are written as they are.</param>
internal sealed class Records(IReadOnlyDictionary<string, RegionFacts> regions, bool unmasked)
{
    private static readonly string[] EventFields =
    [
        "position", "id", "source", "type", "subject", "region", "time", "acceptedAt", "data",
    ];

    private static readonly string[] IssueFields =
    [
        "number", "site", "siteType", "item", "region", "severity", "state", "cause", "raisedAt",
        "foundAt", "dueAt", "rung", "recurrence", "findings", "takenBy", "claimedAt", "endedAt", "policy",
    ];

    private static readonly string[] AlertFields =
    [
        "alert", "reason", "severity", "issue", "notice", "site", "item", "region", "rung",
        "recipients", "raisedAt", "dueAt", "decidedAt", "late", "policy", "textZh", "textEn",
    ];

    private readonly Dictionary<string, DateTimeZone> _zones = [];

    /// <summary>The names of the fields of what is exported.</summary>
    internal static IReadOnlyList<string> Headings(string what) => what switch
    {
        "events" => EventFields,
        "issues" => IssueFields,
        _ => AlertFields,
    };

    /// <summary>A field event.</summary>
    internal ExportRecord Of(ExportedEvent e)
    {
        var json = JsonNode.Parse(e.Input)!.AsObject();
        var data = json["data"]?.DeepClone();
        return Record(
            ("position", e.Position),
            ("id", json["id"]?.DeepClone()),
            ("source", json["source"]?.DeepClone()),
            ("type", json["type"]?.DeepClone()),
            ("subject", json["subject"]?.DeepClone()),
            ("region", e.Region),
            ("time", json["time"]?.DeepClone()),
            ("acceptedAt", Local(e.Decided, e.Region)),
            ("data", unmasked || data is null ? data : ContactMask.Apply(data)));
    }

    /// <summary>An issue. When its look-back may come is not in it.</summary>
    internal ExportRecord Of(IssueRow r) => Record(
        ("number", r.Number),
        ("site", r.Site),
        ("siteType", r.SiteType),
        ("item", r.Item),
        ("region", r.Region),
        ("severity", Words.Of(r.Severity)),
        ("state", Words.Of(r.State)),
        ("cause", Words.Of(r.Cause)),
        ("raisedAt", Local(r.RaisedAt, r.Region)),
        ("foundAt", Local(r.FoundAt, r.Region)),
        ("dueAt", Local(r.DueAt, r.Region)),
        ("rung", r.Rung),
        ("recurrence", r.Recurrence),
        ("findings", r.Findings),
        ("takenBy", r.TakenBy),
        ("claimedAt", Local(r.ClaimedAt, r.Region)),
        ("endedAt", Local(r.EndedAt, r.Region)),
        ("policy", r.Policy));

    /// <summary>An alert.</summary>
    internal ExportRecord Of(ExportedAlert a)
    {
        var data = JsonNode.Parse(a.Body)!["data"]!.AsObject();
        var recipients = data["recipients"] as JsonArray ?? [];
        return Record(
            ("alert", data["alert"]?.DeepClone()),
            ("reason", data["reason"]?.DeepClone()),
            ("severity", data["severity"]?.DeepClone()),
            ("issue", data["issue"]?.DeepClone()),
            ("notice", data["notice"]?.DeepClone()),
            ("site", data["site"]?.DeepClone()),
            ("item", data["item"]?.DeepClone()),
            ("region", a.Region),
            ("rung", data["rung"]?.DeepClone()),
            ("recipients", string.Join("; ", recipients.OfType<JsonObject>().Select(Recipient))),
            ("raisedAt", data["raisedAt"]?.DeepClone()),
            ("dueAt", data["dueAt"]?.DeepClone()),
            ("decidedAt", data["decidedAt"]?.DeepClone()),
            ("late", data["late"]?.DeepClone()),
            ("policy", $"{data["policy"]?["name"]} v{data["policy"]?["version"]}"),
            ("textZh", data["text"]?["zh"]?.DeepClone()),
            ("textEn", data["text"]?["en"]?.DeepClone()));
    }

    private string Recipient(JsonObject recipient)
    {
        var name = recipient["name"]?.GetValue<string>() ?? "";
        var where = recipient["region"] is { } region ? $"{recipient["post"]}@{region}" : "site";
        return $"{recipient["rung"]}: {where} {(unmasked ? name : Mask.Name(name))}";
    }

    private string? Local(Instant? at, string? region) => at is { } instant
        ? OffsetDateTimePattern.Rfc3339.Format(instant.InZoneOrUtc(Zone(region)).ToOffsetDateTime())
        : null;

    private DateTimeZone Zone(string? region)
    {
        if (region is null || !regions.TryGetValue(region, out var facts))
            return DateTimeZoneProviders.Tzdb[RegionSettings.DefaultTimeZone];

        if (!_zones.TryGetValue(region, out var zone))
            _zones[region] = zone = RegionSettings.Zone(facts, regions.GetValueOrDefault);

        return zone;
    }

    private static ExportRecord Record(params (string Name, JsonNode? Value)[] fields) =>
        new([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);
}
