using Monitoring.Core.Catalogue;
using Monitoring.Core.Issues;
using Monitoring.Runtime.Queries;
using Monitoring.Storage.Postgres.Database;
using NodaTime;

namespace Monitoring.Storage.Postgres.Reader;

/// <summary>Counts for roll-ups and figures, and what a region's change goes out to.</summary>
internal static class CountReader
{
    /// <summary>All that the roll-ups count, with the position it is true at; to be read as it was at one moment.</summary>
    public static async ValueTask<StoredRollups> RollupsAsync(Session session)
    {
        var position = await LedgerReader.LastPositionAsync(session);
        var live = await session.Query("live_counts")
            .AllAsync(static row => new LiveCount(row.Text(0), row.Word<IssueState>(1), row.Word<Severity>(2), row.Int(3)));
        var sites = await session.Query("site_counts").AllAsync(static row => KeyValuePair.Create(row.Text(0), row.Int(1)));
        return new StoredRollups(position, live, new Dictionary<string, int>(sites));
    }

    /// <summary>Items with a live issue in some regions, after a code.</summary>
    public static async ValueTask<IReadOnlyList<string>> LiveItemsAsync(Session session, IReadOnlyCollection<string> regions, string after, int limit) =>
        await session.Query("live_items").With(v => v.Bind(regions).Bind(after).Bind(Math.Max(0, limit))).AllAsync(static row => row.Text(0));

    /// <summary>What happened in each of some spans, or in each region over them.</summary>
    public static async ValueTask<IReadOnlyList<Sums>> SumsAsync(Session session, SumsQuery query) => await session
        .Text(Sql.Query("sums")
            .Replace("{issues}", query.ByRegion ? "i.region" : "d.first_day", StringComparison.Ordinal)
            .Replace("{misses}", query.ByRegion ? "m.region" : "d.first_day", StringComparison.Ordinal)
            .Replace("{look_backs}", query.ByRegion ? "l.region" : "d.first_day", StringComparison.Ordinal))
        .With(v => v
            .Texts(query.Spans, s => s.FirstDay.ToIso())
            .Texts(query.Spans, s => s.LastDay.ToIso())
            .Instants(query.Spans, s => s.From)
            .Instants(query.Spans, s => s.To)
            .Bind(query.Regions)
            .Bind(query.Sites))
        .AllAsync(static row => new Sums(row.Text(0), row.Int(1), row.Int(2), row.Int(3), row.Int(4), row.Int(5), row.Int(6), row.Int(7)));

    /// <summary>The templates of which most issues were raised in a span.</summary>
    public static async ValueTask<IReadOnlyList<FailingTemplate>> FailingAsync(
        Session session, IReadOnlyCollection<string> regions, Instant from, Instant until, int limit) => await session.Query("failing")
        .With(v => v.Bind(regions).Bind(from).Bind(until).Bind(Math.Clamp(limit, 1, 500)))
        .AllAsync(static row => new FailingTemplate(row.Text(0), row.Int(1), row.Int(2)));

    /// <summary>The figures of a span.</summary>
    public static async ValueTask<Figures> FiguresAsync(Session session, FiguresQuery query) =>
        (await session.Query("figures")
            .With(v => v
                .Bind(query.Regions)
                .Bind(query.FirstDay.ToIso())
                .Bind(query.LastDay.ToIso())
                .Bind(query.From)
                .Bind(query.To)
                .Bind(query.SiteType))
            .OneAsync(static row => new Figures(
                Persons: row.Int(0),
                Sorties: row.Int(1),
                Visits: row.Int(2),
                Sites: row.Int(3),
                IssuesFound: row.Int(4),
                IssuesRectified: row.Int(5),
                Suggestions: row.Int(6),
                LookBacks: row.Int(7),
                LookBacksPassed: row.Int(8),
                DutiesMissed: row.Int(9))))!;
}
