using System.Text.Json;
using Monitoring.Core.Catalogue;
using Monitoring.Core.Issues;
using Monitoring.Runtime.Queries;
using Monitoring.Storage.Sqlite.Database;
using NodaTime;

namespace Monitoring.Storage.Sqlite.Reader;

/// <summary>Counts for roll-ups and figures, and what a region's change goes out to.</summary>
internal static class CountReader
{
    /// <summary>All that the roll-ups count, with the position it is true at.</summary>
    public static StoredRollups Rollups(Connection connection) =>
        new(LedgerReader.LastPosition(connection), Live(connection), Sites(connection));

    /// <summary>Items with a live issue in some regions, after a code.</summary>
    public static List<string> LiveItems(Connection connection, IReadOnlyCollection<string> regions, string after, int limit) =>
        connection.Statement(Sql.Query("live_items"))
            .Add(JsonSerializer.Serialize(regions))
            .Add(after)
            .Add(Math.Max(0, limit))
            .All(static row => row.Text(0));

    /// <summary>The figures of a span.</summary>
    public static Figures Figures(Connection connection, FiguresQuery query) =>
        connection.Statement(Sql.Query("figures"))
            .Add(JsonSerializer.Serialize(query.Regions))
            .Add(query.FirstDay.ToIso())
            .Add(query.LastDay.ToIso())
            .Add(query.From)
            .Add(query.To)
            .Add(query.SiteType)
            .One(static row => new Figures(
                Persons: row.Int(0),
                Sorties: row.Int(1),
                Visits: row.Int(2),
                Sites: row.Int(3),
                IssuesFound: row.Int(4),
                IssuesRectified: row.Int(5),
                Suggestions: row.Int(6),
                LookBacks: row.Int(7),
                LookBacksPassed: row.Int(8),
                DutiesMissed: row.Int(9)))!;

    /// <summary>What happened in each of some spans, or in each region over them.</summary>
    public static IReadOnlyList<Sums> Sums(Connection connection, SumsQuery query)
    {
        var sql = Sql.Query("sums")
            .Replace("{issues}", query.ByRegion ? "i.region" : "d.first_day", StringComparison.Ordinal)
            .Replace("{misses}", query.ByRegion ? "m.region" : "d.first_day", StringComparison.Ordinal)
            .Replace("{look_backs}", query.ByRegion ? "l.region" : "d.first_day", StringComparison.Ordinal);
        return connection.Statement(sql)
            .Add(JsonSerializer.Serialize(query.Spans.Select(s => new object[] { s.FirstDay.ToIso(), s.LastDay.ToIso(), s.From.ToUnixTimeTicks(), s.To.ToUnixTimeTicks() })))
            .Add(query.Regions is null ? null : JsonSerializer.Serialize(query.Regions))
            .Add(JsonSerializer.Serialize(query.Sites))
            .All(static row => new Sums(row.Text(0), row.Int(1), row.Int(2), row.Int(3), row.Int(4), row.Int(5), row.Int(6), row.Int(7)));
    }

    /// <summary>The templates of which most issues were raised in a span.</summary>
    public static IReadOnlyList<FailingTemplate> Failing(Connection connection, IReadOnlyCollection<string> regions, Instant from, Instant until, int limit) =>
        connection.Statement(Sql.Query("failing")).Add(JsonSerializer.Serialize(regions)).Add(from).Add(until).Add(Math.Clamp(limit, 1, 500))
            .All(static row => new FailingTemplate(row.Text(0), row.Int(1), row.Int(2)));

    private static List<LiveCount> Live(Connection connection) =>
        connection.Statement(Sql.Query("live_counts"))
            .All(static row => new LiveCount(row.Text(0), row.Word<IssueState>(1), row.Word<Severity>(2), row.Int(3)));

    private static Dictionary<string, int> Sites(Connection connection) =>
        connection.Statement("SELECT region, count(*) FROM sites WHERE status <> 'closed' GROUP BY region")
            .All(static row => (Region: row.Text(0), Count: row.Int(1)))
            .ToDictionary(r => r.Region, r => r.Count);
}
