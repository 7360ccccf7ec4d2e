using System.Text.Json;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;
using NodaTime;

namespace Monitoring.Storage.Sqlite.Reader;

/// <summary>Reads deliveries that wait.</summary>
internal static class DeliveryReader
{
    /// <summary>Deliveries whose time has come.</summary>
    public static List<PendingDelivery> Due(
        Connection connection, Instant now, IReadOnlyCollection<long> excluded, IReadOnlyCollection<string> busy, int limit) =>
        connection.Statement(Sql.Query("deliveries_due"))
            .Add(now)
            .Add(JsonSerializer.Serialize(excluded))
            .Add(JsonSerializer.Serialize(busy))
            .Add(Math.Max(0, limit))
            .All(Pending);

    /// <summary>What may go to a target in one message.</summary>
    public static List<PendingDelivery> Fresh(Connection connection, DeliveryTarget target, int limit) =>
        connection.Statement(Sql.Query("deliveries_fresh"))
            .Add(target.Address)
            .Add(target.Kind)
            .Add(target.Recipient)
            .Add(Math.Max(0, limit))
            .All(Pending);

    /// <summary>What waits, and what was given up.</summary>
    public static OutboxBacklog Backlog(Connection connection, Instant now) =>
        connection.Statement(Sql.Query("outbox_backlog")).Add(now)
            .One(static row => new OutboxBacklog(row.Int(0), row.Int(1), row.InstantOrNull(2)))!;

    /// <summary>When the next one that is not due yet comes due, or null.</summary>
    public static Instant? NextDue(Connection connection, Instant now) =>
        connection.Statement("SELECT min(next_at) FROM deliveries WHERE state = 'pending' AND next_at > ?").Add(now)
            .One(static row => row.InstantOrNull(0));

    private static PendingDelivery Pending(PreparedStatement row) => new(
        row.Long(0),
        row.Text(1),
        new DeliveryTarget(row.Text(2), row.Text(3), row.TextOrNull(4)),
        row.Blob(5),
        row.Int(6),
        row.InstantOrNull(7))
    {
        IsFresh = row.Flag(8),
        WasHeld = row.Flag(9),
        IsBundle = row.Flag(10),
    };
}
