using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;
using Monitoring.Storage.Sqlite.Reader;
using Monitoring.Storage.Sqlite.Writer;
using NodaTime;

namespace Monitoring.Storage.Sqlite;

/// <content>The log of deliveries, and how channels do.</content>
public sealed partial class SqliteStore : IDeliveryLog, IChannelStore
{
    /// <inheritdoc />
    public ValueTask<Page<DeliveryLine>> DeliveriesAsync(DeliveryQuery query, CancellationToken cancellation) =>
        _readers.ReadAsync(c => DeliveryLogReader.Page(c, query), cancellation);

    /// <inheritdoc />
    public ValueTask<DeliveryLine?> DeliveryAsync(long id, CancellationToken cancellation) =>
        _readers.ReadAsync(c => DeliveryLogReader.One(c, id), cancellation);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<AttemptLine>> AttemptsAsync(long id, CancellationToken cancellation) =>
        await _readers.ReadAsync(c => DeliveryLogReader.Attempts(c, id), cancellation);

    /// <inheritdoc />
    public ValueTask<ResendOutcome> ResendAsync(long id, Instant now, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_writer.Write(c => DeliveryWriter.Resend(c, id, now)));
    }

    /// <inheritdoc />
    public ValueTask<(int Resent, bool HasMore)> ResendFailedAsync(DeliveryQuery query, Instant now, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var failed = query with { State = DeliveryState.Failed };
        return ValueTask.FromResult(_writer.Write(c =>
        {
            var limit = Math.Clamp(failed.Limit, 1, 500);
            var rows = DeliveryLogReader.Rows(c, failed, limit + 1);
            var resent = rows.Take(limit).Count(r => DeliveryWriter.Resend(c, r.Line.Id, now) == ResendOutcome.Resent);
            return (resent, rows.Count > limit);
        }));
    }

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<ChannelHealth>> WebhooksAsync(string after, int limit, CancellationToken cancellation) =>
        await _readers.ReadAsync(c => ChannelReader.Webhooks(c, after, limit), cancellation);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<ChannelHealth>> UnsettledAsync(
        int failures, Duration failingFor, int limit, CancellationToken cancellation) =>
        await _readers.ReadAsync(c => ChannelReader.Unsettled(c, failures, failingFor, limit), cancellation);

    /// <inheritdoc />
    public ValueTask<bool> IsAnyToldAsync(CancellationToken cancellation) =>
        _readers.ReadAsync(
            c => c.Statement("SELECT EXISTS (SELECT 1 FROM channels WHERE (failures > 0 OR told_since IS NOT NULL) AND told_since IS NOT NULL)").Number() == 1,
            cancellation);

    /// <inheritdoc />
    public ValueTask SettleAsync(string kind, string address, Instant? toldSince, CancellationToken cancellation) => WriteAsync(
        c =>
        {
            c.Statement("UPDATE channels SET told_since = ?3 WHERE kind = ?1 AND address = ?2").Add(kind).Add(address).Add(toldSince).Run();
            return 1;
        },
        cancellation);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<SecretGeneration>> SecretsAsync(string address, Instant replacedAfter, CancellationToken cancellation) =>
        await _readers.ReadAsync(c => ChannelReader.Secrets(c, address, replacedAfter), cancellation);

    /// <inheritdoc />
    public ValueTask<int> RotateAsync(string address, Instant at, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_writer.Write(c =>
            (int)c.Statement(Sql.Query("rotation_insert")).Add(address).Add(at).Number()!.Value));
    }

    private ValueTask WriteAsync(Func<Connection, int> write, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _writer.Write(write);
        return ValueTask.CompletedTask;
    }
}
