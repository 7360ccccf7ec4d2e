using Monitoring.Core.Catalogue;
using Monitoring.Core.Issues;
using Monitoring.Core.Policies;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;

namespace Monitoring.Storage.Postgres.Reader;

/// <summary>Reads issues.</summary>
internal static class IssueReader
{
    private const char List = 'i';

    /// <summary>One issue, or null.</summary>
    public static ValueTask<IssueRow?> OneAsync(Session session, string number) =>
        session.Query("issue_by_number").With(v => v.Bind(number)).OneAsync(Row);

    /// <summary>A page, the earliest due first.</summary>
    public static async ValueTask<Page<IssueRow>> PageAsync(Session session, IssueQuery query)
    {
        var start = query.Cursor is { } cursor ? Place.Of(Cursor.Parse(List, cursor)) : Place.First;
        var limit = Math.Clamp(query.Limit, 1, 500);
        var lists = KeyedLists.Of(query.Regions, query.Sites, query.Site is { } site ? new KeyedList(FoundBy.Site, [site]) : null);
        var rows = await lists.FirstAsync(limit + 1, list => Statement(session, query, lists, list, start, limit + 1).AllAsync(Row), Place.Of, Place.Order);
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
        (FoundBy.Site, _) => "i.site = k.key",
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
    };

    private static Statement Statement(Session session, IssueQuery query, KeyedLists lists, KeyedList list, Place start, int limit) => session
        .Text(Sql.Page("issues", Access(list.By, OnlyLive(query.States))))
        .With(v => v
            .Bind(list.Keys)
            .Bind(start.Due)
            .Bind(start.Number)
            .Bind(query.DueBefore?.ToUnixTimeTicks() ?? long.MaxValue)
            .Bind(query.States.Count == 0 ? null : query.States.Select(Words.Of).ToArray())
            .Bind(lists.Regions)
            .Bind(query.SiteType)
            .Bind(query.Template)
            .Bind(query.Severity is { } severity ? Words.Of(severity) : null)
            .Bind(query.Text is { Length: > 0 } part ? Like.Containing(part) : null)
            .Bind(limit)
            .Bind(lists.Sites));

    private static bool OnlyLive(IReadOnlyCollection<IssueState> states) =>
        states.Count > 0 && states.All(s => s is not (IssueState.Closed or IssueState.Withdrawn));

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
