using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Reader;
using Monitoring.Storage.Sqlite.Writer;
using NodaTime;

namespace Monitoring.Storage.Sqlite;

/// <content>The outbox.</content>
public sealed partial class SqliteStore : IOutboxStore
{
    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<PendingDelivery>> DueAsync(
        Instant now, IReadOnlyCollection<long> excluded, IReadOnlyCollection<string> busy, int limit, CancellationToken cancellation) =>
        await _readers.ReadAsync(c => DeliveryReader.Due(c, now, excluded, busy, limit), cancellation);

    /// <inheritdoc />
    public ValueTask<Instant?> NextDueAsync(Instant now, CancellationToken cancellation) =>
        _readers.ReadAsync(c => DeliveryReader.NextDue(c, now), cancellation);

    /// <inheritdoc />
    public ValueTask<OutboxBacklog> BacklogAsync(Instant now, CancellationToken cancellation) =>
        _readers.ReadAsync(c => DeliveryReader.Backlog(c, now), cancellation);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<PendingDelivery>> FreshAsync(DeliveryTarget target, int limit, CancellationToken cancellation) =>
        await _readers.ReadAsync(c => DeliveryReader.Fresh(c, target, limit), cancellation);

    /// <inheritdoc />
    public ValueTask HoldAsync(IReadOnlyList<long> ids, Instant until, CancellationToken cancellation) =>
        WriteAsync(c => DeliveryWriter.Hold(c, ids, until), cancellation);

    /// <inheritdoc />
    public ValueTask<bool> FreezeAsync(long lead, IReadOnlyList<long> others, byte[] body, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_writer.Write(c => DeliveryWriter.Freeze(c, lead, others, body)));
    }

    /// <inheritdoc />
    public ValueTask RecordAsync(IReadOnlyList<DeliveryResult> results, CancellationToken cancellation) =>
        results.Count == 0 ? ValueTask.CompletedTask : WriteAsync(c => DeliveryWriter.Record(c, results), cancellation);
}
