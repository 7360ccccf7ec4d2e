using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;

namespace Monitoring.Storage.Postgres.Reader;

/// <summary>Reads alerts with what became of their deliveries.</summary>
internal static class AlertReader
{
    private const char List = 'a';

    private sealed record Found(long Position, string Id, byte[] Body);

    /// <summary>A page, the newest first.</summary>
    public static async ValueTask<Page<AlertView>> PageAsync(Session session, AlertQuery query)
    {
        var start = query.Cursor is { } cursor ? Cursor.Parse(List, cursor).Number : long.MaxValue;
        var limit = Math.Clamp(query.Limit, 1, 500);
        var lists = KeyedLists.Of(query.Regions, query.Sites, Narrow(query));
        var rows = await lists.FirstAsync(
            limit + 1, list => Statement(session, query, lists, list, start, limit + 1).AllAsync(Row), row => -row.Position, Comparer<long>.Default);
        string? next = null;
        if (rows.Count > limit)
        {
            rows.RemoveAt(limit);
            next = new Cursor(List, rows[^1].Position, string.Empty).ToString();
        }

        var deliveries = await DeliveriesAsync(session, rows);
        return new Page<AlertView>([.. rows.Select(r => new AlertView(r.Id, r.Body, [.. deliveries[r.Position]]))], next);
    }

    /// <summary>To whom an alert may be shown; null where there is none.</summary>
    public static ValueTask<AlertHome?> HomeAsync(Session session, string id) =>
        session.Text("SELECT site, region, inspection_only FROM alerts WHERE id = $1").With(v => v.Bind(id))
            .OneAsync(static row => new AlertHome(row.Text(0), row.Text(1), row.Flag(2)));

    /// <summary>How the rows of a list are found, by the narrowest index there is.</summary>
    internal static string Access(FoundBy by) => by switch
    {
        FoundBy.Issue => "a.issue = k.key",
        FoundBy.Site => "a.site = k.key",
        FoundBy.Region => "a.region = k.key",
        _ => "TRUE",
    };

    private static KeyedList? Narrow(AlertQuery query) => query switch
    {
        { Issue: { } issue } => new KeyedList(FoundBy.Issue, [issue]),
        { Site: { } site } => new KeyedList(FoundBy.Site, [site]),
        _ => null,
    };

    private static Statement Statement(Session session, AlertQuery query, KeyedLists lists, KeyedList list, long start, int limit) => session
        .Text(Sql.Page("alerts", Access(list.By)))
        .With(v => v
            .Bind(list.Keys)
            .Bind(start)
            .Bind(lists.Regions)
            .Bind(query.Site)
            .Bind(query.Reason)
            .Bind(query.From)
            .Bind(query.To)
            .Bind(limit)
            .Bind(lists.Sites)
            .Bind(query.WithoutInspectionOnly));

    private static Found Row(Answer row) => new(row.Long(0), row.Text(1), row.Blob(2));

    private static async ValueTask<ILookup<long, DeliveryView>> DeliveriesAsync(Session session, List<Found> alerts)
    {
        var deliveries = alerts.Count == 0
            ? []
            : await session.Query("deliveries_of_alerts").With(v => v.Bind(alerts.ConvertAll(a => a.Position))).AllAsync(static row => (
                Alert: row.Long(0),
                View: new DeliveryView(row.Text(1), row.Word<DeliveryState>(2), row.Int(3), row.InstantOrNull(4), row.TextOrNull(5))));
        return deliveries.ToLookup(d => d.Alert, d => d.View);
    }
}
