using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;

namespace Monitoring.Storage.Sqlite.Reader;

/// <summary>Reads alerts with what became of their deliveries.</summary>
internal static class AlertReader
{
    private const char List = 'a';

    private sealed record Found(long Position, string Id, byte[] Body);

    /// <summary>A page, the newest first.</summary>
    public static Page<AlertView> Page(Connection connection, AlertQuery query)
    {
        var start = query.Cursor is { } cursor ? Cursor.Parse(List, cursor).Number : long.MaxValue;
        var limit = Math.Clamp(query.Limit, 1, 500);
        var rows = Rows(connection, query, start, limit + 1);
        string? next = null;
        if (rows.Count > limit)
        {
            rows.RemoveAt(limit);
            next = new Cursor(List, rows[^1].Position, string.Empty).ToString();
        }

        return new Page<AlertView>([.. rows.Select(r => new AlertView(r.Id, r.Body, Deliveries(connection, r.Position)))], next);
    }

    /// <summary>To whom an alert may be shown; null where there is none.</summary>
    public static AlertHome? Home(Connection connection, string id) =>
        connection.Statement("SELECT site, region, inspection_only FROM alerts WHERE id = ?").Add(id)
            .One(static row => new AlertHome(row.Text(0), row.Text(1), row.Flag(2)));

    /// <summary>How the rows of a list are found, by the narrowest index there is.</summary>
    internal static string Access(FoundBy by) => by switch
    {
        FoundBy.Issue => "a.issue = ?1",
        FoundBy.Site => "a.site = ?1",
        FoundBy.Region => "a.region = ?1",
        _ => "TRUE",
    };

    private static List<Found> Rows(Connection connection, AlertQuery query, long start, int limit)
    {
        KeyedList? narrow = query switch
        {
            { Issue: { } issue } => new KeyedList(FoundBy.Issue, issue),
            { Site: { } site } => new KeyedList(FoundBy.Site, site),
            _ => null,
        };
        var lists = KeyedLists.Of(query.Regions, query.Sites, narrow);

        // Found once and not for each search: a page over all regions makes thousands of them.
        var statements = lists.Kinds.ToDictionary(by => by, by => connection.Statement(Sql.Query("alerts_page", found: Access(by))));

        PreparedStatement Bound(KeyedList list, long before, int most) => statements[list.By]
            .Add(list.Key)
            .Add(before)
            .Add(lists.Regions)
            .Add(query.Site)
            .Add(query.Reason)
            .Add(query.From)
            .Add(query.To)
            .Add(most)
            .Add(lists.Sites)
            .Add(query.WithoutInspectionOnly);

        // The newest comes first, so the merge goes by the negated position.
        return lists.All switch
        {
            [] => [],
            [var one] => Bound(one, start, limit).All(Row),
            var many => KeyMerge.Take(
                many,
                -start,
                limit,
                (list, after) => Bound(list, -after, 1).One(Row),
                row => -row.Position,
                Comparer<long>.Default),
        };
    }

    private static Found Row(PreparedStatement row) => new(row.Long(0), row.Text(1), row.Blob(2));

    private static List<DeliveryView> Deliveries(Connection connection, long position) =>
        connection.Statement(Sql.Query("deliveries_of_alert")).Add(position).All(static row => new DeliveryView(
            row.Text(0), row.Word<DeliveryState>(1), row.Int(2), row.InstantOrNull(3), row.TextOrNull(4)));
}
