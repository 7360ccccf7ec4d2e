using System.Text.Json;
using Monitoring.Core.Issues;
using Monitoring.Core.Sites;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Serialization;
using Monitoring.Storage.Sqlite.Database;
using NodaTime;

namespace Monitoring.Storage.Sqlite.Reader;

/// <summary>Reads lists of sites, and how sites do.</summary>
internal static class SiteReader
{
    private const string OnMap = "s.lat_micro BETWEEN ?8 AND ?10 AND s.lon_micro BETWEEN ?9 AND ?11";

    /// <summary>Sites in the order of their codes.</summary>
    public static IReadOnlyList<SiteFacts> Page(Connection connection, SiteQuery query) => connection
        .Statement(Sql.Listed("sites_page", "sites_filter", Found(query)))
        .Filtered(query)
        .All(static row => JsonSerializer.Deserialize<SiteFacts>(row.Text(0), CoreJson.Options)!);

    /// <summary>Sites on the map, gathered by squares.</summary>
    public static IReadOnlyList<SiteCluster> Clusters(Connection connection, SiteQuery query, long square) => connection
        .Statement(Sql.Listed("sites_clusters", "sites_filter", Found(query)))
        .Filtered(query)
        .Add(square)
        .All(static row => new SiteCluster(row.Long(0), row.Long(1), row.Int(2)));

    /// <summary>Live issues of some sites.</summary>
    public static IReadOnlyList<(string Site, IssueState State, int Count)> Live(Connection connection, IReadOnlyCollection<string> sites) => connection
        .Statement(Sql.Query("live_of_sites"))
        .Add(JsonSerializer.Serialize(sites))
        .All(static row => (row.Text(0), row.Word<IssueState>(1), row.Int(2)));

    /// <summary>Windows that a site missed.</summary>
    public static IReadOnlyList<MissedWindow> Misses(Connection connection, string site, Instant from) => connection
        .Statement(Sql.Query("misses_of_site")).Add(site).Add(from)
        .All(static row => new MissedWindow(row.Text(0), row.Instant(1), row.Flag(2)));

    private static string Found(SiteQuery query) => query.Box is null ? "TRUE" : OnMap;

    private static PreparedStatement Filtered(this PreparedStatement statement, SiteQuery query)
    {
        statement
            .Add(query.After ?? string.Empty)
            .Add(query.Regions is null ? null : JsonSerializer.Serialize(query.Regions))
            .Add(JsonSerializer.Serialize(query.Sites))
            .Add(query.Types.Count == 0 ? null : JsonSerializer.Serialize(query.Types))
            .Add(query.Statuses.Count == 0 ? null : JsonSerializer.Serialize(query.Statuses.Select(Words.Of)))
            .Add(query.Text is { Length: > 0 } part ? Like.Containing(part) : null)
            .Add((long)query.Limit);
        return query.Box is { } box ? statement.Add(box.South).Add(box.West).Add(box.North).Add(box.East) : statement;
    }
}
