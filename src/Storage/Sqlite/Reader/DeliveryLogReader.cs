using Monitoring.Runtime.Delivery;
using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;
using NodaTime;

namespace Monitoring.Storage.Sqlite.Reader;

/// <summary>Reads the log of deliveries.</summary>
internal static class DeliveryLogReader
{
    private const char List = 'd';

    /// <summary>Where a delivery stands in the log: by its alert, then by itself.</summary>
    internal readonly record struct Point(long Alert, long Id)
    {
        public static readonly Point Start = new(long.MaxValue, long.MaxValue);
    }

    private static readonly Comparer<Point> NewestFirst =
        Comparer<Point>.Create((a, b) => a.Alert == b.Alert ? b.Id.CompareTo(a.Id) : b.Alert.CompareTo(a.Alert));

    internal sealed record Found(Point Point, DeliveryLine Line);

    /// <summary>A page, the newest first.</summary>
    public static Page<DeliveryLine> Page(Connection connection, DeliveryQuery query)
    {
        var limit = Math.Clamp(query.Limit, 1, 500);
        var rows = Rows(connection, query, limit + 1);
        string? next = null;
        if (rows.Count > limit)
        {
            rows.RemoveAt(limit);
            var last = rows[^1].Point;
            next = new Cursor(List, last.Alert, last.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToString();
        }

        return new Page<DeliveryLine>([.. rows.Select(r => r.Line)], next);
    }

    /// <summary>One delivery, or null.</summary>
    public static DeliveryLine? One(Connection connection, long id)
    {
        var statement = connection.Statement(Select("deliveries AS d CROSS JOIN alerts AS a ON a.position = d.alert WHERE d.id = ?1", "d.alert"));
        return Bound(statement.Add(id), new DeliveryQuery(), Point.Start, KeyedLists.Of(null, [], null), 1).One(Row)?.Line;
    }

    /// <summary>The attempts of a delivery, or of the one that brings it.</summary>
    public static List<AttemptLine> Attempts(Connection connection, long id) =>
        connection.Statement(
            "SELECT number, at, took, state, error FROM attempts WHERE delivery = (SELECT coalesce(lead, id) FROM deliveries WHERE id = ?) ORDER BY number")
            .Add(id)
            .All(static row => new AttemptLine(
                row.Int(0), row.Instant(1), Duration.FromTicks(row.Long(2)), row.Word<DeliveryState>(3), row.TextOrNull(4)));

    /// <summary>
    /// The query by the narrowest index there is: those given up are few and lead by themselves, otherwise their alerts do.
    /// </summary>
    internal static string Select(DeliveryQuery query, FoundBy by)
    {
        if (query.State == DeliveryState.Failed && query is { Alert: null, Issue: null, Site: null })
        {
            return Select("deliveries AS d CROSS JOIN alerts AS a ON a.position = d.alert WHERE d.state = 'failed' AND d.alert <= ?2", "d.alert");
        }

        var found = query switch
        {
            { Alert: not null } => "a.id = ?1",
            { Issue: not null } => "a.issue = ?1",
            { Site: not null } => "a.site = ?1",
            _ when by == FoundBy.Region => "a.region = ?1",
            _ when by == FoundBy.Site => "a.site = ?1",
            _ => "TRUE",
        };
        return Select($"alerts AS a CROSS JOIN deliveries AS d ON d.alert = a.position WHERE {found} AND a.position <= ?2", "a.position");
    }

    /// <summary>The rows that a query finds, from its cursor on.</summary>
    internal static List<Found> Rows(Connection connection, DeliveryQuery query, int limit)
    {
        var narrow = query.Alert ?? query.Issue ?? query.Site;
        var isFew = narrow is not null || query.State == DeliveryState.Failed;
        var lists = KeyedLists.Of(query.Regions, query.Sites, isFew ? new KeyedList(FoundBy.All, narrow) : null);
        var start = Start(query);
        List<Found> First(KeyedList list, Point after, int most) =>
            Bound(connection.Statement(Select(query, list.By)).Add(list.Key), query, after, lists, most).All(Row);
        return lists.All.Count switch
        {
            0 => [],
            1 => First(lists.All[0], start, limit),
            _ => KeyMerge.Take(lists.All, start, limit, (list, after) => First(list, after, 1).FirstOrDefault(), row => row.Point, NewestFirst),
        };
    }

    private static string Select(string found, string position) =>
        Sql.Query("deliveries_page", found).Replace("{position}", position, StringComparison.Ordinal);

    private static Point Start(DeliveryQuery query)
    {
        if (query.Cursor is null)
        {
            return Point.Start;
        }

        var cursor = Cursor.Parse(List, query.Cursor);
        return long.TryParse(cursor.Text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id)
            ? new Point(cursor.Number, id)
            : throw new FormatException("This is no cursor of this list.");
    }

    private static PreparedStatement Bound(PreparedStatement statement, DeliveryQuery query, Point after, KeyedLists lists, int limit) => statement
        .Add(after.Alert)
        .Add(after.Id)
        .Add(lists.Regions)
        .Add(lists.Sites)
        .Add(query.Site)
        .Add(query.Issue)
        .Add(query.Alert)
        .Add(query.Kind)
        .Add(query.State is { } state ? Runtime.Models.Words.Of(state) : null)
        .Add(query.From)
        .Add(query.To)
        .Add(limit);

    private static Found Row(PreparedStatement row)
    {
        var target = new DeliveryTarget(row.Text(9), row.Text(10), row.TextOrNull(11));
        var alert = row.Text(2);
        var standsFor = row.LongOrNull(22) is { } all ? (int)all : row.Int(13);
        return new Found(new Point(row.Long(0), row.Long(1)), new DeliveryLine
        {
            Id = row.Long(1),
            Alert = alert,
            Reason = row.Text(3),
            Severity = row.Text(4),
            Issue = row.TextOrNull(5),
            Site = row.Text(6),
            Region = row.Text(7),
            DecidedAt = row.Instant(8),
            Target = target,
            Message = MessageId.Of(row.TextOrNull(21) ?? alert, target, isBundle: standsFor > 1),
            Lead = row.LongOrNull(12),
            StandsFor = standsFor,
            State = row.Word<DeliveryState>(14),
            Attempts = row.Int(15),
            Resends = row.Int(16),
            FirstTriedAt = row.InstantOrNull(17),
            LastTriedAt = row.InstantOrNull(18),
            NextAt = row.InstantOrNull(23) ?? NotAtOnce(row.InstantOrNull(19)),
            LastError = row.TextOrNull(20),
        });
    }

    /// <summary>What is due at once carries an instant before all others, which says nothing to people.</summary>
    private static Instant? NotAtOnce(Instant? next) => next == NodaConstants.UnixEpoch ? null : next;
}
