using Monitoring.Core.Catalogue;
using Monitoring.Core.Issues;
using Monitoring.Core.Policies;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Npgsql;

namespace Monitoring.Storage.Postgres.Reader;

/// <summary>Reads issues.</summary>
internal static class IssueReader
{
    /// <summary>The statement that names sites.</summary>
    internal const string SiteNames = "SELECT code, name_zh, name_en FROM sites WHERE code = ANY($1)";

    /// <summary>One issue, or null.</summary>
    public static ValueTask<IssueRow?> OneAsync(Session session, string number) =>
        session.Query("issue_by_number").With(v => v.Bind(number)).OneAsync(Row);

    /// <summary>A page in the order asked for.</summary>
    public static async ValueTask<Page<IssueRow>> PageAsync(Session session, IssueQuery query)
    {
        var order = IssueOrder.Of(query);
        var start = query.Cursor is null ? (IssueOrder.Place?)null : order.StartOf(query.Cursor);
        var limit = Math.Clamp(query.Limit, 1, 500);
        var lists = Lists(query);
        var rows = await lists.FirstAsync(
            limit + 1,
            list => session.Text(PageText(list.By, query)).WithGiven(v => BindPage(v, query, lists, list, start, limit + 1)).AllAsync(Row),
            order.Of,
            order.Comparer);
        if (rows.Count <= limit)
        {
            return new Page<IssueRow>(rows, null);
        }

        rows.RemoveAt(limit);
        return new Page<IssueRow>(rows, order.CursorAfter(rows[^1]));
    }

    /// <summary>How many there are, one more than the limit where there are more.</summary>
    public static async ValueTask<int> CountAsync(Session session, IssueQuery query, int most)
    {
        var lists = Lists(query);
        var count = 0L;
        foreach (var list in lists.All)
        {
            count += await session.Text(CountText(list.By, query))
                .WithGiven(v => BindCount(v, query, lists, list, most + 1 - (int)count))
                .NumberAsync() ?? 0;
        }

        return (int)Math.Min(count, most + 1L);
    }

    /// <summary>The statement that reads a page of a list.</summary>
    internal static string PageText(FoundBy by, IssueQuery query) => Sql.Sorted("issues", Access(by, query), IssueOrder.Of(query).Parts);

    /// <summary>Binds what a page is asked by.</summary>
    /// <param name="values">Where it is bound.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="lists">All lists of it.</param>
    /// <param name="list">The one that is read.</param>
    /// <param name="start">What it begins after; null for its beginning.</param>
    /// <param name="most">Rows at most.</param>
    internal static NpgsqlParameterCollection BindPage(
        NpgsqlParameterCollection values, IssueQuery query, KeyedLists lists, KeyedList list, IssueOrder.Place? start, int most) => values
        .Bind(list.Keys).Bind(start?.Key).Bind(start?.Number).Filter(query, lists, most).Bind((long)FirstsOf(list.Keys.Length, most));

    /// <summary>How many rows of each list are looked up before: two pages in all. A single one is walked to the end of the page anyway.</summary>
    internal static int FirstsOf(int lists, int most) => lists == 1 ? 1 : Math.Min(most, ((2 * most) + lists - 1) / lists);

    /// <summary>The statement that counts a list.</summary>
    internal static string CountText(FoundBy by, IssueQuery query) =>
        Sql.Count("issues", Access(by, query).Replace("= k.key", "= ANY($1)", StringComparison.Ordinal));

    /// <summary>Binds what a list is counted by; a count begins nowhere.</summary>
    internal static NpgsqlParameterCollection BindCount(NpgsqlParameterCollection values, IssueQuery query, KeyedLists lists, KeyedList list, int most) => values
        .Bind(list.Keys).Bind((long?)null).Bind((string?)null).Filter(query, lists, most)

        // Of sites besides regions only those that are in none of these are left to be counted.
        .Bind(list.By == FoundBy.Site && query.Site is null ? query.Regions : null);

    /// <summary>What people call sites.</summary>
    public static async ValueTask<IReadOnlyDictionary<string, LocalizedText>> SiteNamesAsync(Session session, IReadOnlyCollection<string> codes)
    {
        var names = await session.Text(SiteNames).With(v => v.Bind(codes))
            .AllAsync(static row => (Code: row.Text(0), Name: new LocalizedText(row.Text(1), row.Text(2))));
        return names.ToDictionary(site => site.Code, site => site.Name, StringComparer.Ordinal);
    }

    /// <summary>How the rows of a query's list are found.</summary>
    private static string Access(FoundBy by, IssueQuery query) => Access(by, query.IsLive) + (query.LookBackCalled ? " AND i.look_back_due_at IS NOT NULL" : "");

    /// <summary>How the rows of a list are found, by the narrowest index there is.</summary>
    internal static string Access(FoundBy by, bool live) => (by, live) switch
    {
        (FoundBy.Site, _) => "i.site = k.key",
        (FoundBy.Taker, true) => "i.live AND i.taken_by = k.key",
        (FoundBy.Assignee, true) => "i.live AND i.assigned_to = k.key",
        (FoundBy.Region, true) => "i.live AND i.region = k.key",
        (FoundBy.Region, false) => "i.region = k.key",
        (_, true) => "i.live",
        _ => "TRUE",
    };

    /// <summary>The issue that a row of the lists says.</summary>
    internal static IssueRow Row(Answer row) => new()
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

    /// <summary>The lists that a query's issues are taken from.</summary>
    internal static KeyedLists Lists(IssueQuery query) => KeyedLists.Of(query.Regions, query.Sites, query switch
    {
        { Site: { } site } => new KeyedList(FoundBy.Site, [site]),
        { IsLive: true, TakenBy: { } taker } => new KeyedList(FoundBy.Taker, [taker]),
        { IsLive: true, AssignedTo: { } assignee } => new KeyedList(FoundBy.Assignee, [assignee]),
        _ => null,
    });

    /// <summary>Binds what a filter says, from the fourth value on.</summary>
    private static NpgsqlParameterCollection Filter(this NpgsqlParameterCollection values, IssueQuery query, KeyedLists lists, int limit) => values
        .Bind(query.DueBefore)
        .Bind(Some(query.States.Select(Words.Of)))
        .Bind(lists.Regions)
        .Bind(Some(query.SiteTypes))
        .Bind(query.Templates)
        .Bind(Some(query.Severities.Select(Words.Of)))
        .Bind(query.Text is { Length: > 0 } part ? Like.Containing(part) : null)
        .Bind(limit)
        .Bind(lists.Sites)
        .Bind(query.Taken)
        .Bind(query.TakenBy)
        .Bind(query.AssignedTo)
        .Bind(query.TextTemplates);

    /// <summary>A list; null for an empty one, which filters nothing.</summary>
    private static string[]? Some(IEnumerable<string> words) => words.ToArray() is { Length: > 0 } some ? some : null;
}
