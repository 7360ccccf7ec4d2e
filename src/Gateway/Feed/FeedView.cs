using System.Text.Json;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Queries;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Runtime;
using Monitoring.Runtime.Feed;
using Monitoring.Runtime.Models;

namespace Monitoring.Gateway.Feed;

/// <summary>What a reader is shown of an item: at most one of the two.</summary>
/// <param name="Event">The event, with its data as JSON; null for none.</param>
/// <param name="MustReset">Whether so much changes for the reader that it must start afresh.</param>
internal readonly record struct Shown((FeedEvent Type, byte[] Data)? Event, bool MustReset);

/// <summary>
/// The feed as one caller may see it, by the same rules as the lists: what the role may read, where the token's scope
/// reaches now, and without what only those who inspect may know. What a caller may not see leaves no trace.
/// </summary>
/// <param name="monitoring">Regions, sites and the catalogue as they are now.</param>
/// <param name="caller">Who looks.</param>
/// <param name="filter">What it asked for.</param>
internal sealed class FeedView(IMonitoring monitoring, Caller caller, FeedFilter filter)
{
    private readonly bool _inspects = caller.May(Permission.ReadSealed);

    private IDirectory Directory => monitoring.Directory;

    /// <summary>What the caller is shown of an item.</summary>
    internal Shown Show(FeedItem item) => item switch
    {
        FeedIssue issue => Issue(issue),
        FeedAlert alert => Alert(alert),
        FeedSite site => Site(site),
        FeedRegion region => Region(region),
        _ => default,
    };

    private Shown Issue(FeedIssue item)
    {
        if (!Takes(FeedType.Issue) || !(item.IsForAll || _inspects))
            return default;

        var row = item.Row;
        if (!Reaches(row.Site, row.Region))
            return item.From is { } from && Reaches(row.Site, from) ? Gone(new GoneEntry(row.Site, row.Number)) : default;

        var what = item.Facts.Where(f => _inspects || !f.IsUndisclosed).Select(f => f.Name);
        var entry = new IssueEntry([.. what], IssueAnswer.Of(row, item.SiteName, monitoring, caller));
        return Event(FeedEvent.Issue, JsonSerializer.SerializeToUtf8Bytes(entry, FeedJson.Readable.IssueEntry));
    }

    private Shown Alert(FeedAlert item)
    {
        if (!Takes(FeedType.Alert) || (item.InspectionOnly && !_inspects) || !Reaches(item.Site, item.Region))
            return default;

        var entry = new AlertEntry(AlertAnswer.Of(item.Body, caller));
        return Event(FeedEvent.Alert, JsonSerializer.SerializeToUtf8Bytes(entry, FeedJson.Readable.AlertEntry));
    }

    private Shown Site(FeedSite item)
    {
        if (!Takes(FeedType.Site))
            return default;

        if (!Reaches(item.Code, item.Region))
            return item.From is { } from && Reaches(item.Code, from) ? Gone(new GoneEntry(item.Code, null)) : default;

        var entry = new SiteEntry(item.What, new SiteLine(
            item.Code,
            TextAnswer.Of(item.Name),
            item.Type,
            Directory.PathCodes(item.Region),
            Words.Of(item.Status),
            item.SuspendedUntil.In(Directory.Zone(item.Region)),
            item.Revision));
        return Event(FeedEvent.Site, JsonSerializer.SerializeToUtf8Bytes(entry, FeedJson.Readable.SiteEntry));
    }

    private Shown Region(FeedRegion item)
    {
        // With a region move all sites, issues and alerts below it, whatever types were asked for.
        if (item.Move is { } move && ReachesFrom(item.Code, item.Code) != ReachesFrom(item.Code, move.From))
            return new Shown(null, MustReset: true);

        if (!Takes(FeedType.Region) || filter.Site is not null || !ReachesFrom(item.Code, item.Code))
            return default;

        var entry = new RegionEntry(item.What, new RegionLine(
            item.Code,
            item.Parent,
            Directory.PathCodes(item.Code),
            TextAnswer.Of(item.Name),
            item.Level,
            Words.Of(item.Risk),
            item.Revision));
        return Event(FeedEvent.Region, JsonSerializer.SerializeToUtf8Bytes(entry, FeedJson.Readable.RegionEntry));
    }

    private static Shown Gone(GoneEntry entry) =>
        Event(FeedEvent.Gone, JsonSerializer.SerializeToUtf8Bytes(entry, FeedJson.Readable.GoneEntry));

    private static Shown Event(FeedEvent type, byte[] data) => new((type, data), MustReset: false);

    private bool Takes(FeedType type) => filter.Types.Contains(type) && caller.May(FeedFilter.PermissionFor(type));

    private bool Reaches(string site, string region) =>
        caller.Scope.HasSite(Directory, site, region)
        && (filter.Site is null || filter.Site == site)
        && (filter.Region is null || Directory.PathCodes(region).Contains(filter.Region));

    /// <summary>Whether scope and filter reach a region by itself, or from where it lies or lay.</summary>
    /// <param name="code">Code of the region.</param>
    /// <param name="from">Code of the region whose path is gone up: itself, or the one it was below; null for the top.</param>
    private bool ReachesFrom(string code, string? from) =>
        (caller.Scope.IsEverything || caller.Scope.Regions.Contains(code) || (from is not null && caller.Scope.HasRegion(Directory, from)))
        && (filter.Region is null || filter.Region == code || (from is not null && Directory.PathCodes(from).Contains(filter.Region)));
}
