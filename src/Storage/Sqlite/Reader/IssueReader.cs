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
    private const char List = 'i';

    /// <summary>One issue, or null.</summary>
    public static IssueRow? One(Connection connection, string number) =>
        connection.Statement(Sql.Query("issue_by_number")).Add(number).One(Row);

    /// <summary>A page, the earliest due first.</summary>
    public static Page<IssueRow> Page(Connection connection, IssueQuery query)
    {
        var start = query.Cursor is { } cursor ? Place.Of(Cursor.Parse(List, cursor)) : Place.First;
        var limit = Math.Clamp(query.Limit, 1, 500);
        var rows = Rows(connection, query, start, limit + 1);
        if (rows.Count <= limit)
        {
            return new Page<IssueRow>(rows, null);
        }

        rows.RemoveAt(limit);
        return new Page<IssueRow>(rows, Place.Of(rows[^1]).ToCursor());
    }

    /// <summary>How the rows of a list are found, by the narrowest index there is.</summary>
    internal static string Access(FoundBy by, bool live) => (by, live) switch
    {
        (FoundBy.Site, _) => "i.site = ?1",
        (FoundBy.Region, true) => "i.live = 1 AND i.region = ?1",
        (FoundBy.Region, false) => "i.region = ?1",
        (_, true) => "i.live = 1",
        _ => "TRUE",
    };

    private static List<IssueRow> Rows(Connection connection, IssueQuery query, Place start, int limit)
    {
        var lists = KeyedLists.Of(query.Regions, query.Sites, query.Site is { } site ? new KeyedList(FoundBy.Site, site) : null);
        var live = OnlyLive(query.States);
        var states = query.States.Count == 0 ? null : JsonSerializer.Serialize(query.States.Select(Words.Of));
        var text = query.Text is { Length: > 0 } part ? Like.Containing(part) : null;

        // Found once and not for each search: a page over all regions makes thousands of them.
        var statements = lists.Kinds.ToDictionary(by => by, by => connection.Statement(Sql.Query("issues_page", found: Access(by, live))));

        PreparedStatement Bound(KeyedList list, Place after, int most) => statements[list.By]
            .Add(list.Key)
            .Add(after.Due)
            .Add(after.Number)
            .Add(query.DueBefore?.ToUnixTimeTicks() ?? long.MaxValue)
            .Add(states)
            .Add(lists.Regions)
            .Add(query.SiteType)
            .Add(query.Template)
            .Add(query.Severity is { } severity ? Words.Of(severity) : null)
            .Add(text)
            .Add(most)
            .Add(lists.Sites);

        return lists.All switch
        {
            [] => [],
            [var one] => Bound(one, start, limit).All(Row),
            var many => KeyMerge.Take(many, start, limit, (list, after) => Bound(list, after, 1).One(Row), Place.Of, Place.Order),
        };
    }

    private static bool OnlyLive(IReadOnlyCollection<IssueState> states) =>
        states.Count > 0 && states.All(s => s is not (IssueState.Closed or IssueState.Withdrawn));

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
    };

    /// <summary>Where an issue stands in the list.</summary>
    private readonly record struct Place(long Due, string Number)
    {
        public static readonly Place First = new(long.MinValue, string.Empty);

        /// <summary>As the index has it: numbers are compared by their bytes.</summary>
        public static readonly IComparer<Place> Order = Comparer<Place>.Create(static (a, b) =>
            a.Due != b.Due ? a.Due.CompareTo(b.Due) : string.CompareOrdinal(a.Number, b.Number));

        public static Place Of(IssueRow row) => new(row.DueAt.ToUnixTimeTicks(), row.Number);

        public static Place Of(Cursor cursor) => new(cursor.Number, cursor.Text);

        public string ToCursor() => new Cursor(List, Due, Number).ToString();
    }
}
