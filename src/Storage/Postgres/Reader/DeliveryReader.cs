using Monitoring.Runtime.Nodes;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using NodaTime;

namespace Monitoring.Storage.Postgres.Reader;

/// <summary>Reads deliveries that wait.</summary>
internal static class DeliveryReader
{
    /// <summary>Deliveries whose time has come.</summary>
    public static async ValueTask<IReadOnlyList<PendingDelivery>> DueAsync(
        Session session, Instant now, IReadOnlyCollection<long> excluded, IReadOnlyCollection<string> busy, int limit) =>
        await session.Query("deliveries_due").With(v => v.Bind(now).Bind(excluded).Bind(busy).Bind(Math.Max(0, limit))).AllAsync(Pending);

    /// <summary>Deliveries to addresses of some shards whose time has come, where a node may bring them out.</summary>
    public static async ValueTask<IReadOnlyList<PendingDelivery>> DueAsync(
        Session session, Instant now, IReadOnlyCollection<long> excluded, IReadOnlyCollection<string> busy, int limit, IReadOnlyCollection<int> shards, long node) =>
        await session.Query("deliveries_due_of_shards")
            .With(v => v.Bind(now).Bind(excluded).Bind(busy).Bind(Math.Max(0, limit)).Bind((long)Shards.Count).Bind(shards.Select(s => (long)s).ToArray()).Bind(node))
            .AllAsync(Pending);

    /// <summary>When the next one to addresses of some shards comes due, or null.</summary>
    public static ValueTask<Instant?> NextDueAsync(Session session, Instant now, IReadOnlyCollection<int> shards) =>
        session.Query("delivery_next_of_shards")
            .With(v => v.Bind(now).Bind((long)Shards.Count).Bind(shards.Select(s => (long)s).ToArray())).OneAsync(static row => row.InstantOrNull(0));

    /// <summary>What may go to a target in one message.</summary>
    public static async ValueTask<IReadOnlyList<PendingDelivery>> FreshAsync(Session session, DeliveryTarget target, int limit) =>
        await session.Query("deliveries_fresh")
            .With(v => v.Bind(target.Address).Bind(target.Kind).Bind(target.Recipient).Bind(Math.Max(0, limit))).AllAsync(Pending);

    /// <summary>What waits, and what was given up.</summary>
    public static async ValueTask<OutboxBacklog> BacklogAsync(Session session, Instant now) =>
        (await session.Query("outbox_backlog").With(v => v.Bind(now))
            .OneAsync(static row => new OutboxBacklog(row.Int(0), row.Int(1), row.InstantOrNull(2))))!;

    /// <summary>How the outbox stands.</summary>
    public static async ValueTask<OutboxCounts> CountsAsync(Session session) =>
        (await session.Query("outbox_counts").OneAsync(static row => new OutboxCounts(row.Long(0), row.Long(1))))!;

    /// <summary>When the next one that is not due yet comes due, or null.</summary>
    public static ValueTask<Instant?> NextDueAsync(Session session, Instant now) =>
        session.Query("delivery_next").With(v => v.Bind(now)).OneAsync(static row => row.InstantOrNull(0));

    private static PendingDelivery Pending(Answer row) => new(
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
