using System.Text.Json;
using Monitoring.Core.Issues;
using Monitoring.Core.Sites;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Serialization;
using Monitoring.Storage.Postgres.Database;
using NodaTime;
using Npgsql;

namespace Monitoring.Storage.Postgres.Reader;

/// <summary>Reads lists of sites, and how sites do.</summary>
internal static class SiteReader
{
    private const string OnMap = "s.lat_micro BETWEEN $8 AND $10 AND s.lon_micro BETWEEN $9 AND $11";

    /// <summary>Sites in the order of their codes.</summary>
    public static async ValueTask<IReadOnlyList<SiteFacts>> PageAsync(Session session, SiteQuery query) => await session
        .Text(Sql.Listed("sites_page", "sites", Found(query)))
        .With(v => v.Filter(query))
        .AllAsync(static row => JsonSerializer.Deserialize<SiteFacts>(row.Text(0), CoreJson.Options)!);

    /// <summary>Sites on the map, gathered by squares.</summary>
    public static async ValueTask<IReadOnlyList<SiteCluster>> ClustersAsync(Session session, SiteQuery query, long square) => await session
        .Text(Sql.Listed("sites_clusters", "sites", Found(query)))
        .With(v => v.Filter(query).Bind(square))
        .AllAsync(static row => new SiteCluster(row.Long(0), row.Long(1), row.Int(2)));

    /// <summary>Live issues of some sites.</summary>
    public static async ValueTask<IReadOnlyList<(string Site, IssueState State, int Count)>> LiveAsync(
        Session session, IReadOnlyCollection<string> sites) => await session
        .Query("live_of_sites").With(v => v.Bind(sites))
        .AllAsync(static row => (row.Text(0), row.Word<IssueState>(1), row.Int(2)));

    /// <summary>Windows that a site missed.</summary>
    public static async ValueTask<IReadOnlyList<MissedWindow>> MissesAsync(Session session, string site, Instant from) => await session
        .Query("misses_of_site").With(v => v.Bind(site).Bind(from))
        .AllAsync(static row => new MissedWindow(row.Text(0), row.Instant(1), row.Flag(2)));

    private static string Found(SiteQuery query) => query.Box is null ? "TRUE" : OnMap;

    private static NpgsqlParameterCollection Filter(this NpgsqlParameterCollection values, SiteQuery query) => values
        .Bind(query.After ?? string.Empty)
        .Bind(query.Regions)
        .Bind(query.Sites)
        .Bind(query.Types.Count == 0 ? null : query.Types)
        .Bind(query.Statuses.Count == 0 ? null : query.Statuses.Select(Words.Of).ToArray())
        .Bind(query.Text is { Length: > 0 } part ? Like.Containing(part) : null)
        .Bind((long)query.Limit)
        .Bind(query.Box?.South)
        .Bind(query.Box?.West)
        .Bind(query.Box?.North)
        .Bind(query.Box?.East);
}
