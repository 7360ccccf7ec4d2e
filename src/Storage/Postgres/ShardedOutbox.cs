using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Monitoring.Storage.Postgres.Reader;
using NodaTime;

namespace Monitoring.Storage.Postgres;

/// <summary>The outbox as far as its addresses belong to some shards of a node; everything that names a delivery is the same.</summary>
internal sealed class ShardedOutbox(IOutboxStore all, ConnectionPool pool, long node, Func<IReadOnlyCollection<int>> shards) : IOutboxStore
{
    /// <inheritdoc />
    public ValueTask<IReadOnlyList<PendingDelivery>> DueAsync(
        Instant now, IReadOnlyCollection<long> excluded, IReadOnlyCollection<string> busy, int limit, CancellationToken cancellation) =>
        pool.ReadAsync(s => DeliveryReader.DueAsync(s, now, excluded, busy, limit, shards(), node), cancellation);

    /// <inheritdoc />
    public ValueTask<Instant?> NextDueAsync(Instant now, CancellationToken cancellation) =>
        pool.ReadAsync(s => DeliveryReader.NextDueAsync(s, now, shards()), cancellation);

    /// <inheritdoc />
    public ValueTask<OutboxBacklog> BacklogAsync(Instant now, CancellationToken cancellation) => all.BacklogAsync(now, cancellation);

    /// <inheritdoc />
    public ValueTask HoldAsync(IReadOnlyList<long> ids, Instant until, CancellationToken cancellation) => all.HoldAsync(ids, until, cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<PendingDelivery>> FreshAsync(DeliveryTarget target, int limit, CancellationToken cancellation) =>
        all.FreshAsync(target, limit, cancellation);

    /// <inheritdoc />
    public ValueTask<bool> FreezeAsync(long lead, IReadOnlyList<long> others, byte[] body, CancellationToken cancellation) =>
        all.FreezeAsync(lead, others, body, cancellation);

    /// <inheritdoc />
    public ValueTask RecordAsync(IReadOnlyList<DeliveryResult> results, CancellationToken cancellation) => all.RecordAsync(results, cancellation);
}
