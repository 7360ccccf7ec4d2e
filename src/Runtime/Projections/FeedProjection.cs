using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;
using Monitoring.Core.Catalogue;
using Monitoring.Core.CheckItems;
using Monitoring.Core.LookBacks;
using Monitoring.Core.Regions;
using Monitoring.Core.Sites;
using Monitoring.Runtime.Feed;
using Monitoring.Runtime.Storage;

namespace Monitoring.Runtime.Projections;

/// <summary>What decisions tell the feed.</summary>
internal static class FeedProjection
{
    private static readonly FrozenDictionary<Type, string> FactNames = typeof(ItemEvent)
        .GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToFrozenDictionary(a => a.DerivedType, a => (string)a.TypeDiscriminator!);

    /// <summary>
    /// What a decision of a check item tells: its issue where the row of it was written, then the alerts. For those who may
    /// not know of look-backs it happened only when the issue's revision moved, as its version tag did, or when the issue
    /// moved to another region.
    /// </summary>
    public static IReadOnlyList<FeedItem> OfItem(ItemState before, ItemState after, IReadOnlyList<ItemEvent> facts, IReadOnlyList<Row> rows, LocalizedText siteName)
    {
        var items = new List<FeedItem>();
        if (rows.OfType<IssueRow>().FirstOrDefault() is { } row)
        {
            var isForAll = before.Issue?.Number != row.Number
                || before.Issue.Revision != after.Issue!.Revision
                || facts.Any(f => f is ItemEvent.Relocated);
            items.Add(new FeedIssue(row, [.. facts.Select(f => new FeedFact(FactNames[f.GetType()], Undisclosed.Holds(f)))], isForAll, null, siteName));
        }

        items.AddRange(Alerts(rows));
        return items;
    }

    /// <summary>What a decision of a site tells: that the site is another now. Visits are told by the items they judged.</summary>
    public static IReadOnlyList<FeedItem> OfSite(SiteFacts? before, SiteFacts? after)
    {
        if (after is null || before?.SaysTheSameAs(after) == true)
        {
            return [];
        }

        var from = before is not null && before.Region != after.Region ? before.Region : null;
        return
        [
            new FeedSite(
                What(before, after), after.Code, after.Name, after.Type, after.Region, after.Status, after.SuspendedUntil, after.Revision, from),
        ];
    }

    /// <summary>What a decision of a region tells: that the region is another now, then the alerts.</summary>
    public static IReadOnlyList<FeedItem> OfRegion(RegionFacts? before, RegionFacts? after, IReadOnlyList<Row> rows)
    {
        var items = new List<FeedItem>();
        if (after is not null && before?.SaysTheSameAs(after) != true)
        {
            var move = before is not null && before.Parent != after.Parent ? new RegionMove(before.Parent) : null;
            items.Add(new FeedRegion(What(before, after), after.Code, after.Parent, after.Name, after.Level, after.Risk, after.Revision, move));
        }

        items.AddRange(Alerts(rows));
        return items;
    }

    private static IEnumerable<FeedAlert> Alerts(IReadOnlyList<Row> rows) =>
        rows.OfType<AlertRow>().Select(a => new FeedAlert(a.Id, a.Site, a.Region, a.InspectionOnly) { Body = a.Body });

    private static List<string> What(SiteFacts? before, SiteFacts after)
    {
        if (before is null)
        {
            return ["registered"];
        }

        var what = new List<string>();
        if (before.Region != after.Region)
        {
            what.Add("moved");
        }

        if ((before.Status, before.SuspendedUntil) != (after.Status, after.SuspendedUntil))
        {
            what.Add((before.Status, after.Status) switch
            {
                (_, SiteStatus.Suspended) => "suspended",
                (_, SiteStatus.Closed) => "closed",
                (SiteStatus.Closed, _) => "reopened",
                _ => "resumed",
            });
        }

        if (!before.SaysTheSameAs(after with { Region = before.Region, Status = before.Status, SuspendedUntil = before.SuspendedUntil }))
        {
            what.Add("changed");
        }

        return what;
    }

    private static List<string> What(RegionFacts? before, RegionFacts after)
    {
        if (before is null)
        {
            return ["registered"];
        }

        var what = new List<string>();
        if (before.Parent != after.Parent)
        {
            what.Add("moved");
        }

        if (before.Risk != after.Risk)
        {
            what.Add(after.Risk > before.Risk ? "risk-raised" : "risk-lowered");
        }

        if (!before.SaysTheSameAs(after with { Parent = before.Parent, Risk = before.Risk }))
        {
            what.Add("changed");
        }

        return what;
    }
}
