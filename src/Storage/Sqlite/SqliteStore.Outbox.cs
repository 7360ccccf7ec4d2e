using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;
using Monitoring.Storage.Sqlite.Reader;
using NodaTime;

namespace Monitoring.Storage.Sqlite;

/// <content>The outbox.</content>
public sealed partial class SqliteStore : IOutboxStore
{
    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<PendingDelivery>> DueAsync(
        Instant now, IReadOnlyCollection<long> excluded, int limit, CancellationToken cancellation) =>
        await _readers.ReadAsync(c => DeliveryReader.Due(c, now, excluded, limit), cancellation);

    /// <inheritdoc />
    public ValueTask<Instant?> NextDueAsync(Instant now, CancellationToken cancellation) =>
        _readers.ReadAsync(c => DeliveryReader.NextDue(c, now), cancellation);

    /// <inheritdoc />
    public ValueTask<OutboxBacklog> BacklogAsync(Instant now, CancellationToken cancellation) =>
        _readers.ReadAsync(c => DeliveryReader.Backlog(c, now), cancellation);

    /// <inheritdoc />
    public ValueTask RecordAsync(IReadOnlyList<DeliveryResult> results, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (results.Count > 0)
        {
            _writer.Write(c => Record(c, results));
        }

        return ValueTask.CompletedTask;
    }

    private static int Record(Connection connection, IReadOnlyList<DeliveryResult> results)
    {
        var record = connection.Statement(Sql.Query("delivery_record"));
        foreach (var result in results)
        {
            // A pending one without an instant is due again at once; without one it would never be.
            var next = result.State == DeliveryState.Pending ? result.NextAt ?? result.TriedAt : (Instant?)null;
            record.Add(result.Id).Add(result.State).Add(result.TriedAt).Add(next).Add(result.Error).Run();
        }

        return results.Count;
    }
}
