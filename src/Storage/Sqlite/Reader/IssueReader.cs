using System.Text.Json;
using Monitoring.Core.Catalogue;
using Monitoring.Core.Issues;
using Monitoring.Core.Policies;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;

namespace Monitoring.Storage.Sqlite.Reader;

/// <summary>Reads issues.</summary>
internal static class IssueReader
{
    /// <summary>One issue, or null.</summary>
    public static IssueRow? One(Connection connection, string number) =>
        connection.Statement(Sql.Query("issue_by_number")).Add(number).One(Row);

    /// <summary>A page in the order asked for.</summary>
    public static Page<IssueRow> Page(Connection connection, IssueQuery query)
    {
        var order = IssueOrder.Of(query);
        var limit = Math.Clamp(query.Limit, 1, 500);
        var rows = Rows(connection, query, order, order.StartOf(query.Cursor), limit + 1);
        if (rows.Count <= limit)
        {
            return new Page<IssueRow>(rows, null);
        }

        rows.RemoveAt(limit);
        return new Page<IssueRow>(rows, order.CursorAfter(rows[^1]));
    }

    /// <summary>How many there are, one more than the limit where there are more.</summary>
    public static int Count(Connection connection, IssueQuery query, int most)
    {
        var lists = Lists(query);
        var regions = query.Regions is null ? null : JsonSerializer.Serialize(query.Regions);
        var count = 0;
        foreach (var kind in lists.All.GroupBy(list => list.By))
        {
            // Of sites besides regions only those that are in none of these are left to be counted.
            var found = kind.Key == FoundBy.Region ? Regions(query)
                : kind.Key == FoundBy.Site && query.Site is null ? "i.site IN (SELECT value FROM json_each(?1))"
                : Access(kind.Key, query);
            var keys = query.Site is null && kind.Key is FoundBy.Region or FoundBy.Site
                ? JsonSerializer.Serialize(kind.Select(list => list.Key))
                : kind.First().Key;
            count += (int)connection.Statement(Sql.Listed("issues_count", "issues_filter", found))
                .Add(keys).Add(0L).Add(string.Empty)
                .Filtered(query, lists, most + 1 - count)
                .Add(kind.Key == FoundBy.Site && query.Site is null ? regions : null)
                .Number()!.Value;
        }

        return Math.Min(count, most + 1);
    }

    /// <summary>What people call sites.</summary>
    public static IReadOnlyDictionary<string, LocalizedText> SiteNames(Connection connection, IReadOnlyCollection<string> codes) => connection
        .Statement("SELECT code, name_zh, name_en FROM sites WHERE code IN (SELECT value FROM json_each(?))")
        .Add(JsonSerializer.Serialize(codes))
        .All(static row => (Code: row.Text(0), Name: new LocalizedText(row.Text(1), row.Text(2))))
        .ToDictionary(site => site.Code, site => site.Name, StringComparer.Ordinal);

    /// <summary>How the rows of a query's list are found.</summary>
    private static string Access(FoundBy by, IssueQuery query) => Access(by, query.IsLive) + Called(query);

    private static string Called(IssueQuery query) => query.LookBackCalled ? " AND i.look_back_due_at IS NOT NULL" : "";

    /// <summary>How the rows of a list are found, by the narrowest index there is.</summary>
    internal static string Access(FoundBy by, bool live) => (by, live) switch
    {
        (FoundBy.Site, _) => "i.site = ?1",
        (FoundBy.Taker, true) => "i.live = 1 AND i.taken_by = ?1",
        (FoundBy.Assignee, true) => "i.live = 1 AND i.assigned_to = ?1",
        (FoundBy.Region, true) => "i.live = 1 AND i.region = ?1",
        (FoundBy.Region, false) => "i.region = ?1",
        (_, true) => "i.live = 1",
        _ => "TRUE",
    };

    private static string Regions(IssueQuery query) =>
        (query.IsLive ? "i.live = 1 AND " : "") + "i.region IN (SELECT value FROM json_each(?1))" + Called(query);

    private static KeyedLists Lists(IssueQuery query) => KeyedLists.Of(query.Regions, query.Sites, query switch
    {
        { Site: { } site } => new KeyedList(FoundBy.Site, site),
        { IsLive: true, TakenBy: { } taker } => new KeyedList(FoundBy.Taker, taker),
        { IsLive: true, AssignedTo: { } assignee } => new KeyedList(FoundBy.Assignee, assignee),
        _ => null,
    });

    private static List<IssueRow> Rows(Connection connection, IssueQuery query, IssueOrder order, IssueOrder.Place start, int limit)
    {
        var lists = Lists(query);

        // Found once and not for each search: a page over all regions makes thousands of them.
        var statements = lists.Kinds.ToDictionary(
            by => by, by => connection.Statement(Sql.Listed("issues_page", "issues_filter", Access(by, query), order.Parts)));

        PreparedStatement Bound(KeyedList list, IssueOrder.Place after, int most) =>
            statements[list.By].Add(list.Key).Add(after.Key).Add(after.Number).Filtered(query, lists, most);

        return lists.All switch
        {
            [] => [],
            [var one] => Bound(one, start, limit).All(Row),
            var many => KeyMerge.Take(many, start, limit, (list, after) => Bound(list, after, 1).One(Row), order.Of, order.Comparer),
        };
    }

    /// <summary>Binds what a filter says, from the fourth value on.</summary>
    private static PreparedStatement Filtered(this PreparedStatement statement, IssueQuery query, KeyedLists lists, int limit) => statement
        .Add(query.DueBefore?.ToUnixTimeTicks() ?? long.MaxValue)
        .Add(Json(query.States.Select(Words.Of)))
        .Add(lists.Regions)
        .Add(Json(query.SiteTypes))
        .Add(query.Templates is null ? null : JsonSerializer.Serialize(query.Templates))
        .Add(Json(query.Severities.Select(Words.Of)))
        .Add(query.Text is { Length: > 0 } part ? Like.Containing(part) : null)
        .Add(limit)
        .Add(lists.Sites)
        .Add(query.Taken is { } taken ? (taken ? 1L : 0L) : null)
        .Add(query.TakenBy)
        .Add(query.AssignedTo)
        .Add(query.LookBackCalled)
        .Add(JsonSerializer.Serialize(query.TextTemplates));

    /// <summary>A list as JSON; null for an empty one, which filters nothing.</summary>
    private static string? Json(IEnumerable<string> words) => words.ToList() is { Count: > 0 } some ? JsonSerializer.Serialize(some) : null;

    /// <summary>The issue that a row of the lists says.</summary>
    internal static IssueRow Row(PreparedStatement row) => new()
    {
        Number = row.Text(0),
        Site = row.Text(1),
        SiteType = row.Text(2),
        Item = row.Text(3),
        Region = row.Text(4),
        Severity = row.Word<Severity>(5),
        State = row.Word<IssueState>(6),
        Cause = row.Word<IssueCause>(7),
        RaisedAt = row.Instant(8),
        FoundAt = row.Instant(9),
        DueAt = row.Instant(10),
        Rung = row.Int(11),
        Recurrence = row.Int(12),
        Findings = row.Int(13),
        TakenBy = row.TextOrNull(14),
        ClaimedAt = row.InstantOrNull(15),
        LookBackFrom = row.InstantOrNull(16),
        LookBackTo = row.InstantOrNull(17),
        LookBackDueAt = row.InstantOrNull(18),
        EndedAt = row.InstantOrNull(19),
        Policy = row.Text(20),
        AssignedTo = row.TextOrNull(21),
        Revision = row.Int(22),
        NextStepAt = row.InstantOrNull(23),
        UpdatedAt = row.InstantOrNull(24),
        OverdueAt = row.InstantOrNull(25),
    };
}
