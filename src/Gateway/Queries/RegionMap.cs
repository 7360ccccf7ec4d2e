using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Monitoring.Contracts;
using Monitoring.Core.Issues;
using Monitoring.Core.Sites;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Runtime;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Queries;

namespace Monitoring.Gateway.Queries;

/// <summary>The sites of a subtree on a map: one by one where they are few, gathered by squares where they are many.</summary>
internal static class RegionMap
{
    /// <summary>How many sites are shown one by one.</summary>
    internal const int MostSites = 500;

    /// <summary>Into how many squares the wider side of the map is cut.</summary>
    private const int Squares = 24;

    private static readonly MapBox World = new(Globe.Of(-90), Globe.Of(-180), Globe.Of(90), Globe.Of(180));

    /// <summary>The sites in a part of the map, or everywhere.</summary>
    internal static async Task<Results<Ok<MapAnswer>, ProblemResult>> OneAsync(
        string code, HttpRequest request, Caller caller, IMonitoring monitoring, CancellationToken cancellation)
    {
        var reader = new QueryReader(request.Query);
        var box = Box(reader, reader.Text("box"));
        if (reader.Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        if (monitoring.Directory.Region(code) is null || !caller.Sees(monitoring.Directory, code))
            return QueryFailure.Region();

        var query = new SiteQuery
        {
            Regions = monitoring.Directory.Subtree(code),
            Statuses = [SiteStatus.Active, SiteStatus.Suspended],
            Box = box ?? World,
            Limit = MostSites + 1,
        };
        var sites = await monitoring.Read.SitesAsync(query, cancellation);
        return TypedResults.Ok(sites.Count > MostSites
            ? new MapAnswer([], await ClustersAsync(monitoring, query, cancellation))
            : new MapAnswer(await SitesAsync(monitoring, sites, cancellation), []));
    }

    private static async Task<IReadOnlyList<MapSiteAnswer>> SitesAsync(
        IMonitoring monitoring, IReadOnlyList<SiteFacts> sites, CancellationToken cancellation)
    {
        var live = (await monitoring.Read.LiveOfSitesAsync([.. sites.Select(s => s.Code)], cancellation))
            .ToDictionary(l => (l.Site, l.State), l => l.Count);
        return
        [
            .. sites.Select(site => new MapSiteAnswer(
                site.Code,
                TextAnswer.Of(site.Name),
                site.Type,
                Words.Of(site.Status),
                site.Location!,
                live.GetValueOrDefault((site.Code, IssueState.Open)),
                live.GetValueOrDefault((site.Code, IssueState.Overdue)))),
        ];
    }

    private static async Task<IReadOnlyList<ClusterAnswer>> ClustersAsync(IMonitoring monitoring, SiteQuery query, CancellationToken cancellation)
    {
        // Nobody's sites fill the whole world: where no part is named, squares fit what is there.
        var box = query.Box!;
        if (box == World)
        {
            var whole = await monitoring.Read.ClustersAsync(query, Globe.Of(1), cancellation);
            box = new MapBox(
                whole.Min(c => c.Lat) - Globe.Of(0.5), whole.Min(c => c.Lon) - Globe.Of(0.5), whole.Max(c => c.Lat) + Globe.Of(0.5), whole.Max(c => c.Lon) + Globe.Of(0.5));
        }

        var square = Math.Max(1, Math.Max(box.North - box.South, box.East - box.West) / Squares);
        var clusters = await monitoring.Read.ClustersAsync(query, square, cancellation);
        return [.. clusters.Take(MostSites).Select(c => new ClusterAnswer(new GeoPoint(Globe.Degrees(c.Lat), Globe.Degrees(c.Lon)), c.Sites))];
    }

    private static MapBox? Box(QueryReader reader, string? text)
    {
        if (text is null)
            return null;

        var edges = new List<double>();
        foreach (var part in text.Split(','))
        {
            if (double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= 180)
                edges.Add(degrees);
        }

        if (edges is [var west, var south, var east, var north] && text.Count(c => c == ',') == 3 && west < east && south < north)
            return new MapBox(Globe.Of(south), Globe.Of(west), Globe.Of(north), Globe.Of(east));

        reader.Fail("box", ErrorCodes.BadFormat, "This must be degrees west, south, east and north, for example 121.3,29.7,121.7,30.0.");
        return null;
    }
}
