using Monitoring.Runtime.Verification.Roots;
using Monitoring.Storage.Postgres.Database;
using Monitoring.Storage.Postgres.Reader;

namespace Monitoring.Storage.Postgres;

/// <content>Roots over the ledger.</content>
public sealed partial class PostgresStore : IRootStore
{
    /// <inheritdoc />
    public ValueTask<LedgerRoot?> LastRootAsync(CancellationToken cancellation) => _pool.ReadAsync(RootReader.LastAsync, cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<LedgerMark>> MarksAsync(long after, int limit, CancellationToken cancellation) =>
        _pool.ReadAsync(s => RootReader.MarksAsync(s, after, limit), cancellation);

    /// <inheritdoc />
    public ValueTask<bool> AddRootAsync(LedgerRoot root, long follows, CancellationToken cancellation) => _pool.WriteAsync(
        async s =>
        {
            await s.Query("roots_lock").RunAsync();
            return await s.Query("root_insert")
                .With(v => v.Bind(root.Position).Bind(root.Entries).Bind(root.Taken).Bind(root.Digest).Bind(root.Mac).Bind(follows)).RunAsync() > 0;
        },
        cancellation);
}
