using System.Text.Json.Serialization;
using Monitoring.Core.Catalogue;
using Monitoring.Core.Regions;
using Monitoring.Core.Sites;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Runtime.Feed;

/// <summary>One thing that changed for staff. It is kept for all readers; what each of them may see of it is decided when it is sent.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$")]
[JsonDerivedType(typeof(FeedIssue), "issue")]
[JsonDerivedType(typeof(FeedAlert), "alert")]
[JsonDerivedType(typeof(FeedSite), "site")]
[JsonDerivedType(typeof(FeedRegion), "region")]
public abstract record FeedItem
{
    private protected FeedItem()
    {
    }
}

/// <summary>The word of a fact, as timelines name it.</summary>
/// <param name="Name">The word.</param>
/// <param name="IsUndisclosed">Whether only those who inspect may know of it.</param>
public sealed record FeedFact(string Name, bool IsUndisclosed);

/// <summary>An issue changed.</summary>
/// <param name="Row">As it was from then on.</param>
/// <param name="Facts">What happened, in order.</param>
/// <param name="IsForAll">Whether something changed that everybody may see; otherwise it exists only for those who inspect.</param>
/// <param name="From">Code of the region that it was listed in before, where that is another one; null otherwise.</param>
/// <param name="SiteName">What people call its site; null in what an older version kept.</param>
public sealed record FeedIssue(IssueRow Row, IReadOnlyList<FeedFact> Facts, bool IsForAll, string? From, LocalizedText? SiteName = null) : FeedItem;

/// <summary>Somebody is told something.</summary>
/// <param name="Id">Id of the alert.</param>
/// <param name="Site">Code of the site.</param>
/// <param name="Region">Code of the site's region then.</param>
/// <param name="InspectionOnly">Whether only those who inspect may know of it.</param>
public sealed record FeedAlert(string Id, string Site, string Region, bool InspectionOnly) : FeedItem
{
    /// <summary>The CloudEvent that goes out, structured JSON. It is kept with the alert and not a second time.</summary>
    [JsonIgnore]
    public byte[] Body { get; init; } = [];
}

/// <summary>A site was registered or changed.</summary>
/// <param name="What">What happened to it: <c>registered</c>, <c>moved</c>, <c>suspended</c>, <c>resumed</c>, <c>closed</c>, <c>reopened</c>, <c>changed</c>.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Type">Code of its type.</param>
/// <param name="Region">Code of its region.</param>
/// <param name="Status">Whether it is at work.</param>
/// <param name="SuspendedUntil">When a suspension ends by itself; null when not suspended.</param>
/// <param name="Revision">Its revision.</param>
/// <param name="From">Code of the region it was in before, where that is another one; null otherwise.</param>
public sealed record FeedSite(
    IReadOnlyList<string> What,
    string Code,
    LocalizedText Name,
    string Type,
    string Region,
    SiteStatus Status,
    Instant? SuspendedUntil,
    int Revision,
    string? From) : FeedItem;

/// <summary>A region was registered or changed.</summary>
/// <param name="What">What happened to it: <c>registered</c>, <c>moved</c>, <c>risk-raised</c>, <c>risk-lowered</c>, <c>changed</c>.</param>
/// <param name="Code">Its code.</param>
/// <param name="Parent">Code of the region above; null at the top.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Level">For example city, district, township; or null.</param>
/// <param name="Risk">Its own risk level.</param>
/// <param name="Revision">Its revision.</param>
/// <param name="Move">Where it was before; null when it has not moved.</param>
public sealed record FeedRegion(
    IReadOnlyList<string> What,
    string Code,
    string? Parent,
    LocalizedText Name,
    string? Level,
    RiskLevel Risk,
    int Revision,
    RegionMove? Move) : FeedItem;

/// <summary>A region moved with everything below it.</summary>
/// <param name="From">Code of the region it was below; null for the top.</param>
public sealed record RegionMove(string? From);
