using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Monitoring.Storage.Postgres.Reader;
using Monitoring.Storage.Postgres.Writer;
using NodaTime;

namespace Monitoring.Storage.Postgres;

/// <content>The log of deliveries, and how channels do.</content>
public sealed partial class PostgresStore : IDeliveryLog, IChannelStore
{
    /// <inheritdoc />
    public ValueTask<Page<DeliveryLine>> DeliveriesAsync(DeliveryQuery query, CancellationToken cancellation) =>
        _pool.ReadAsync(s => DeliveryLogReader.PageAsync(s, query), cancellation);

    /// <inheritdoc />
    public ValueTask<DeliveryLine?> DeliveryAsync(long id, CancellationToken cancellation) =>
        _pool.ReadAsync(s => DeliveryLogReader.OneAsync(s, id), cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<AttemptLine>> AttemptsAsync(long id, CancellationToken cancellation) =>
        _pool.ReadAsync(s => DeliveryLogReader.AttemptsAsync(s, id), cancellation);

    /// <inheritdoc />
    public ValueTask<ResendOutcome> ResendAsync(long id, Instant now, CancellationToken cancellation) =>
        _pool.WriteAsync(s => DeliveryWriter.ResendAsync(s, id, now), cancellation);

    /// <inheritdoc />
    public ValueTask<(int Resent, bool HasMore)> ResendFailedAsync(DeliveryQuery query, Instant now, CancellationToken cancellation)
    {
        var failed = query with { State = DeliveryState.Failed };
        return _pool.WriteAsync(
            async s =>
            {
                var limit = Math.Clamp(failed.Limit, 1, 500);
                var rows = await DeliveryLogReader.RowsAsync(s, failed, limit + 1);
                var resent = 0;
                foreach (var row in rows.Take(limit))
                {
                    resent += await DeliveryWriter.ResendAsync(s, row.Line.Id, now) == ResendOutcome.Resent ? 1 : 0;
                }

                return (resent, rows.Count > limit);
            },
            cancellation);
    }

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<ChannelHealth>> WebhooksAsync(string after, int limit, CancellationToken cancellation) =>
        _pool.ReadAsync(s => ChannelReader.WebhooksAsync(s, after, limit), cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<ChannelHealth>> UnsettledAsync(int failures, Duration failingFor, int limit, CancellationToken cancellation) =>
        _pool.ReadAsync(s => ChannelReader.UnsettledAsync(s, failures, failingFor, limit), cancellation);

    /// <inheritdoc />
    public ValueTask<bool> IsAnyToldAsync(CancellationToken cancellation) => _pool.ReadAsync(ChannelReader.IsAnyToldAsync, cancellation);

    /// <inheritdoc />
    public ValueTask SettleAsync(string kind, string address, Instant? toldSince, CancellationToken cancellation) =>
        WriteAsync(s => s.Query("channel_settle").With(v => v.Bind(kind).Bind(address).Bind(toldSince)).RunAsync(), cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<SecretGeneration>> SecretsAsync(string address, Instant replacedAfter, CancellationToken cancellation) =>
        _pool.ReadAsync(s => ChannelReader.SecretsAsync(s, address, replacedAfter), cancellation);

    /// <inheritdoc />
    public ValueTask<int> RotateAsync(string address, Instant at, CancellationToken cancellation) => _pool.WriteAsync(
        async s =>
        {
            await s.Query("rotations_lock").With(v => v.Bind(address)).RunAsync();
            return await s.Query("rotation_insert").With(v => v.Bind(address).Bind(at)).OneAsync(static row => row.Int(0));
        },
        cancellation);
}
