using System.Globalization;
using Monitoring.Runtime.Delivery;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using NodaTime;

namespace Monitoring.Storage.Postgres.Reader;

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
    public static async ValueTask<Page<DeliveryLine>> PageAsync(Session session, DeliveryQuery query)
    {
        var limit = Math.Clamp(query.Limit, 1, 500);
        var rows = await RowsAsync(session, query, limit + 1);
        string? next = null;
        if (rows.Count > limit)
        {
            rows.RemoveAt(limit);
            var last = rows[^1].Point;
            next = new Cursor(List, last.Alert, last.Id.ToString(CultureInfo.InvariantCulture)).ToString();
        }

        return new Page<DeliveryLine>([.. rows.Select(r => r.Line)], next);
    }

    /// <summary>One delivery, or null.</summary>
    public static async ValueTask<DeliveryLine?> OneAsync(Session session, long id) =>
        (await session.Query("delivery_by_id").With(v => v.Bind(id)).OneAsync(Row))?.Line;

    /// <summary>The attempts of a delivery, or of the one that brings it.</summary>
    public static async ValueTask<IReadOnlyList<AttemptLine>> AttemptsAsync(Session session, long id) =>
        await session.Query("attempts_of_delivery").With(v => v.Bind(id)).AllAsync(static row => new AttemptLine(
            row.Int(0), row.Instant(1), Duration.FromTicks(row.Long(2)), row.Word<DeliveryState>(3), row.TextOrNull(4)));

    /// <summary>The rows that a query finds, from its cursor on.</summary>
    internal static ValueTask<List<Found>> RowsAsync(Session session, DeliveryQuery query, int limit)
    {
        var start = Start(query);
        var lists = KeyedLists.Of(query.Regions, query.Sites, Narrow(query));
        return lists.FirstAsync(
            limit, list => Bound(session.Text(Select(query, list.By)), query, start, lists, list, limit).AllAsync(Row), row => row.Point, NewestFirst);
    }

    /// <summary>
    /// The query by the narrowest index there is: those given up are few and lead by themselves, otherwise their alerts do.
    /// </summary>
    internal static string Select(DeliveryQuery query, FoundBy by) => IsOfFailed(query)
        ? Select("deliveries AS d JOIN alerts AS a ON a.position = d.alert", "d.alert", "d.state = 'failed'")
        : Select("alerts AS a JOIN deliveries AS d ON d.alert = a.position", "a.position", by switch
        {
            FoundBy.Alert => "a.id = k.key",
            FoundBy.Issue => "a.issue = k.key",
            FoundBy.Site => "a.site = k.key",
            FoundBy.Region => "a.region = k.key",
            _ => "TRUE",
        });

    private static string Select(string from, string position, string found) => Sql.Page("deliveries", found, ("from", from), ("position", position));

    private static bool IsOfFailed(DeliveryQuery query) => query is { State: DeliveryState.Failed, Alert: null, Issue: null, Site: null };

    private static KeyedList? Narrow(DeliveryQuery query) => query switch
    {
        { Alert: { } alert } => new KeyedList(FoundBy.Alert, [alert]),
        { Issue: { } issue } => new KeyedList(FoundBy.Issue, [issue]),
        { Site: { } site } => new KeyedList(FoundBy.Site, [site]),
        _ => IsOfFailed(query) ? new KeyedList(FoundBy.All, [null]) : null,
    };

    private static Point Start(DeliveryQuery query)
    {
        if (query.Cursor is null)
        {
            return Point.Start;
        }

        var cursor = Cursor.Parse(List, query.Cursor);
        return long.TryParse(cursor.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new Point(cursor.Number, id)
            : throw new FormatException("This is no cursor of this list.");
    }

    private static Statement Bound(Statement statement, DeliveryQuery query, Point after, KeyedLists lists, KeyedList list, int limit) => statement
        .With(v => v
            .Bind(list.Keys)
            .Bind(after.Alert)
            .Bind(after.Id)
            .Bind(lists.Regions)
            .Bind(lists.Sites)
            .Bind(query.Site)
            .Bind(query.Issue)
            .Bind(query.Alert)
            .Bind(query.Kind)
            .Bind(query.State is { } state ? Words.Of(state) : null)
            .Bind(query.From)
            .Bind(query.To)
            .Bind(limit));

    private static Found Row(Answer row)
    {
        var target = new DeliveryTarget(row.Text(9), row.Text(10), row.TextOrNull(11));
        var alert = row.Text(2);
        var standsFor = row.IntOrNull(22) ?? row.Int(13);
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
