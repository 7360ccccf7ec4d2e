using System.Text.Json;
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

    /// <summary>How the rows are found, by the narrowest index there is.</summary>
    internal static string Access(AlertQuery query, bool byRegion) => query switch
    {
        { Issue: not null } => "a.issue = ?1",
        { Site: not null } => "a.site = ?1",
        _ => byRegion ? "a.region = ?1" : "TRUE",
    };

    private static List<Found> Rows(Connection connection, AlertQuery query, long start, int limit)
    {
        var regions = query.Regions?.Distinct().ToArray();
        if (regions is { Length: 0 })
        {
            return [];
        }

        var narrow = query.Issue ?? query.Site;
        var byRegion = narrow is null && regions is not null;
        var statement = connection.Statement(Sql.Query("alerts_page", found: Access(query, byRegion)));
        var filter = narrow is not null && regions is not null ? JsonSerializer.Serialize(regions) : null;

        PreparedStatement Bound(string? key, long before, int most) => statement
            .Add(key)
            .Add(before)
            .Add(filter)
            .Add(query.Site)
            .Add(query.Reason)
            .Add(query.From)
            .Add(query.To)
            .Add(most);

        // The newest comes first, so the merge goes by the negated position.
        return byRegion && regions!.Length > 1
            ? RegionMerge.Take(
                regions,
                -start,
                limit,
                (region, after) => Bound(region, -after, 1).One(Row),
                row => -row.Position,
                Comparer<long>.Default)
            : Bound(byRegion ? regions![0] : narrow, start, limit).All(Row);
    }

    private static Found Row(PreparedStatement row) => new(row.Long(0), row.Text(1), row.Blob(2));

    private static List<DeliveryView> Deliveries(Connection connection, long position) =>
        connection.Statement(Sql.Query("deliveries_of_alert")).Add(position).All(static row => new DeliveryView(
            row.Text(0), row.Word<DeliveryState>(1), row.Int(2), row.InstantOrNull(3), row.TextOrNull(4)));
}
