using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Monitoring.Storage.Postgres.Reader;
using Monitoring.Storage.Postgres.Writer;
using NodaTime;

namespace Monitoring.Storage.Postgres;

/// <content>The outbox, and how it stands.</content>
public sealed partial class PostgresStore : IOutboxStore, IOutboxCounts
{
    /// <inheritdoc />
    public ValueTask<IReadOnlyList<PendingDelivery>> DueAsync(
        Instant now, IReadOnlyCollection<long> excluded, IReadOnlyCollection<string> busy, int limit, CancellationToken cancellation) =>
        _pool.ReadAsync(s => DeliveryReader.DueAsync(s, now, excluded, busy, limit), cancellation);

    /// <inheritdoc />
    public ValueTask<Instant?> NextDueAsync(Instant now, CancellationToken cancellation) =>
        _pool.ReadAsync(s => DeliveryReader.NextDueAsync(s, now), cancellation);

    /// <inheritdoc />
    public ValueTask<OutboxBacklog> BacklogAsync(Instant now, CancellationToken cancellation) =>
        _pool.ReadAsync(s => DeliveryReader.BacklogAsync(s, now), cancellation);

    /// <inheritdoc />
    public ValueTask<OutboxCounts> CountAsync(CancellationToken cancellation) => _pool.ReadAsync(DeliveryReader.CountsAsync, cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<PendingDelivery>> FreshAsync(DeliveryTarget target, int limit, CancellationToken cancellation) =>
        _pool.ReadAsync(s => DeliveryReader.FreshAsync(s, target, limit), cancellation);

    /// <inheritdoc />
    public ValueTask HoldAsync(IReadOnlyList<long> ids, Instant until, CancellationToken cancellation) =>
        WriteAsync(s => DeliveryWriter.HoldAsync(s, ids, until), cancellation);

    /// <inheritdoc />
    public ValueTask<bool> FreezeAsync(long lead, IReadOnlyList<long> others, byte[] body, CancellationToken cancellation) =>
        _pool.WriteAsync(s => DeliveryWriter.FreezeAsync(s, lead, others, body), cancellation);

    /// <inheritdoc />
    public ValueTask RecordAsync(IReadOnlyList<DeliveryResult> results, CancellationToken cancellation) =>
        results.Count == 0 ? ValueTask.CompletedTask : WriteAsync(s => DeliveryWriter.RecordAsync(s, results), cancellation);

    private async ValueTask WriteAsync(Func<Session, ValueTask<int>> write, CancellationToken cancellation) => await _pool.WriteAsync(write, cancellation);
}
