using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Monitoring.Gateway.OpenApi.Schemas;
using Monitoring.Gateway.Queries.Answers;

namespace Monitoring.Gateway.Feed;

/// <summary>The first event of a feed.</summary>
/// <param name="Resumed">Whether it goes on where its reader was.</param>
/// <param name="HeartbeatSeconds">How often it says that it is there.</param>
internal sealed record HelloEntry(bool Resumed, int HeartbeatSeconds)
{
    /// <summary>The name of the event.</summary>
    internal const string Event = "hello";
}

/// <summary>The reader is to load its lists again.</summary>
/// <param name="Reason">Why.</param>
internal sealed record ResetEntry([property: OneOf(WordList.ResetReason)] string Reason)
{
    /// <summary>The name of the event.</summary>
    internal const string Event = "reset";
}

/// <summary>An issue changed.</summary>
/// <param name="What">Words of the facts, as the timeline names them.</param>
/// <param name="Issue">As it was from then on.</param>
internal sealed record IssueEntry(IReadOnlyList<string> What, IssueAnswer Issue);

/// <summary>Somebody was told something.</summary>
/// <param name="Alert">The data of the CloudEvent that went out.</param>
internal sealed record AlertEntry(JsonObject Alert);

/// <summary>A site was registered or changed.</summary>
/// <param name="What">What happened to it: <c>registered</c>, <c>moved</c>, <c>suspended</c>, <c>resumed</c>, <c>closed</c>, <c>reopened</c>, <c>changed</c>.</param>
/// <param name="Site">As it was from then on.</param>
internal sealed record SiteEntry(IReadOnlyList<string> What, SiteLine Site);

/// <summary>A site in short.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Type">Code of its type.</param>
/// <param name="Region">Codes of the regions from the top down to its own.</param>
/// <param name="Status">Whether it is at work.</param>
/// <param name="SuspendedUntil">When a suspension ends by itself; left out when it is not suspended.</param>
/// <param name="Revision">Its revision, as in the ETag.</param>
internal sealed record SiteLine(
    string Code,
    TextAnswer Name,
    string Type,
    IReadOnlyList<string> Region,
    [property: OneOf(WordList.SiteStatus)] string Status,
    DateTimeOffset? SuspendedUntil,
    int Revision);

/// <summary>A region was registered or changed.</summary>
/// <param name="What">What happened to it: <c>registered</c>, <c>moved</c>, <c>risk-raised</c>, <c>risk-lowered</c>, <c>changed</c>.</param>
/// <param name="Region">As it was from then on.</param>
internal sealed record RegionEntry(IReadOnlyList<string> What, RegionLine Region);

/// <summary>A region in short.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Parent">Code of the region above; left out at the top.</param>
/// <param name="Path">Codes of the regions from the top down to itself.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Level">For example city, district, township.</param>
/// <param name="RiskLevel">Its own risk level.</param>
/// <param name="Revision">Its revision, as in the ETag.</param>
internal sealed record RegionLine(
    string Code,
    string? Parent,
    IReadOnlyList<string> Path,
    TextAnswer Name,
    string? Level,
    [property: OneOf(WordList.RiskLevel)] string RiskLevel,
    int Revision);

/// <summary>What is in the reader's sight no more.</summary>
/// <param name="Site">Code of the site.</param>
/// <param name="Issue">Number of the issue; null when the site itself is meant.</param>
internal sealed record GoneEntry(string Site, string? Issue);

/// <summary>How they are written, each in one line.</summary>
[JsonSerializable(typeof(HelloEntry))]
[JsonSerializable(typeof(ResetEntry))]
[JsonSerializable(typeof(IssueEntry))]
[JsonSerializable(typeof(AlertEntry))]
[JsonSerializable(typeof(SiteEntry))]
[JsonSerializable(typeof(RegionEntry))]
[JsonSerializable(typeof(GoneEntry))]
internal sealed partial class FeedJson : JsonSerializerContext
{
    /// <summary>Chinese stays readable: it is never part of a page.</summary>
    internal static readonly FeedJson Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
