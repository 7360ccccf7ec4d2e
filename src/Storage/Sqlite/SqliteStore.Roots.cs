using Monitoring.Runtime.Verification.Roots;
using Monitoring.Storage.Sqlite.Reader;

namespace Monitoring.Storage.Sqlite;

/// <content>Roots over the ledger.</content>
public sealed partial class SqliteStore : IRootStore
{
    /// <inheritdoc />
    public ValueTask<LedgerRoot?> LastRootAsync(CancellationToken cancellation) =>
        _readers.ReadAsync(RootReader.Last, cancellation);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<LedgerMark>> MarksAsync(long after, int limit, CancellationToken cancellation) =>
        await _readers.ReadAsync(c => RootReader.Marks(c, after, limit), cancellation);

    /// <inheritdoc />
    public ValueTask<bool> AddRootAsync(LedgerRoot root, long follows, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_writer.Write(c =>
        {
            if ((RootReader.Last(c)?.Position ?? 0) != follows)
            {
                return false;
            }

            c.Statement("INSERT INTO roots (position, entries, taken, digest, mac) VALUES (?, ?, ?, ?, ?)")
                .Add(root.Position)
                .Add(root.Entries)
                .Add(root.Taken)
                .AddBlob(root.Digest)
                .AddBlob(root.Mac)
                .Run();
            return true;
        }));
    }
}
