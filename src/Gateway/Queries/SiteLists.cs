using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Monitoring.Contracts;
using Monitoring.Core.Sites;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Runtime;
using Monitoring.Runtime.Queries;

namespace Monitoring.Gateway.Queries;

/// <summary>Sites by code, by a text, or near a place.</summary>
internal static class SiteLists
{
    /// <summary>How far around a place sites are looked for, in metres.</summary>
    internal const int MostRadius = 50_000;

    /// <summary>How far when nobody says.</summary>
    internal const int Radius = 2_000;

    /// <summary>How many sites around a place are looked at, at most.</summary>
    private const int MostNear = 5_000;

    private static readonly SiteStatus[] NotClosed = [SiteStatus.Active, SiteStatus.Suspended];

    /// <summary>A page of sites by code; with a place those near it, the nearest first.</summary>
    internal static async Task<Results<Ok<ListAnswer<SiteRowAnswer>>, ProblemResult>> ListAsync(
        HttpRequest request, Caller caller, IMonitoring monitoring, CancellationToken cancellation)
    {
        var reader = new QueryReader(request.Query);
        var region = reader.Text("region");
        var near = Place(reader, reader.Text("near"));
        var radius = reader.Whole("radius", 1, MostRadius, Radius);
        var query = new SiteQuery
        {
            Types = reader.KnownTexts("type", monitoring.Catalogue.SiteTypes.ContainsKey, "type of site"),
            Statuses = reader.AnyOf<SiteStatus>("status", all: "all") ?? NotClosed,
            Text = reader.Text("q"),
            After = reader.Cursor(),
            Limit = reader.Limit(),
        };
        if (reader.Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        var (rows, refusal) = await caller.RowsAsync(monitoring.Directory, region, site: null, cancellation);
        if (refusal is not null)
            return refusal;

        query = query with { Regions = rows.Regions, Sites = rows.Sites };
        return TypedResults.Ok(near is null
            ? await PageAsync(monitoring, query, cancellation)
            : await NearAsync(monitoring, query, near, radius, cancellation));
    }

    private static async Task<ListAnswer<SiteRowAnswer>> PageAsync(IMonitoring monitoring, SiteQuery query, CancellationToken cancellation)
    {
        var sites = await monitoring.Read.SitesAsync(query with { Limit = query.Limit + 1 }, cancellation);
        return new ListAnswer<SiteRowAnswer>(
            [.. sites.Take(query.Limit).Select(site => SiteRowAnswer.Of(site, monitoring.Directory, monitoring.Catalogue, null))],
            sites.Count > query.Limit ? sites[query.Limit - 1].Code : null);
    }

    private static async Task<ListAnswer<SiteRowAnswer>> NearAsync(
        IMonitoring monitoring, SiteQuery query, GeoPoint near, int radius, CancellationToken cancellation)
    {
        var around = query with { Box = Globe.Around(near, radius), After = null, Limit = MostNear };
        var sites = await monitoring.Read.SitesAsync(around, cancellation);
        return new ListAnswer<SiteRowAnswer>(
            [
                .. sites.Select(site => (Site: site, Distance: Globe.Metres(near, site.Location!)))
                    .Where(s => s.Distance <= radius)
                    .OrderBy(s => s.Distance)
                    .ThenBy(s => s.Site.Code, StringComparer.Ordinal)
                    .Take(query.Limit)
                    .Select(s => SiteRowAnswer.Of(s.Site, monitoring.Directory, monitoring.Catalogue, (int)Math.Round(s.Distance))),
            ],
            null);
    }

    private static GeoPoint? Place(QueryReader reader, string? text)
    {
        if (text is null)
            return null;

        var parts = text.Split(',');
        if (parts.Length == 2
            && double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var lat)
            && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var lon)
            && Math.Abs(lat) <= 90 && Math.Abs(lon) <= 180)
        {
            return new GeoPoint(lat, lon);
        }

        reader.Fail("near", ErrorCodes.BadFormat, "This must be degrees north and east, for example 29.87,121.54.");
        return null;
    }
}
