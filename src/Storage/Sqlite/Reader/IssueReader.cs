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

    /// <summary>How the rows are found, by the narrowest index there is.</summary>
    internal static string Access(IssueQuery query, bool byRegion)
    {
        var live = OnlyLive(query.States);
        return (query.Site, byRegion, live) switch
        {
            (not null, _, _) => "i.site = ?1",
            (_, true, true) => "i.live = 1 AND i.region = ?1",
            (_, true, false) => "i.region = ?1",
            (_, _, true) => "i.live = 1",
            _ => "TRUE",
        };
    }

    private static List<IssueRow> Rows(Connection connection, IssueQuery query, Place start, int limit)
    {
        var regions = query.Regions?.Distinct().ToArray();
        if (regions is { Length: 0 })
        {
            return [];
        }

        var byRegion = query.Site is null && regions is not null;
        var statement = connection.Statement(Sql.Query("issues_page", found: Access(query, byRegion)));
        var states = query.States.Count == 0 ? null : JsonSerializer.Serialize(query.States.Select(Words.Of));
        var filter = query.Site is not null && regions is not null ? JsonSerializer.Serialize(regions) : null;
        var text = query.Text is { Length: > 0 } part ? Like.Containing(part) : null;

        PreparedStatement Bound(string? key, Place after, int most) => statement
            .Add(key)
            .Add(after.Due)
            .Add(after.Number)
            .Add(query.DueBefore?.ToUnixTimeTicks() ?? long.MaxValue)
            .Add(states)
            .Add(filter)
            .Add(query.SiteType)
            .Add(query.Template)
            .Add(query.Severity is { } severity ? Words.Of(severity) : null)
            .Add(text)
            .Add(most);

        return byRegion && regions!.Length > 1
            ? RegionMerge.Take(regions, start, limit, (region, after) => Bound(region, after, 1).One(Row), Place.Of, Place.Order)
            : Bound(byRegion ? regions![0] : query.Site, start, limit).All(Row);
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
