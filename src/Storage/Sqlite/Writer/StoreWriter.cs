using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;

namespace Monitoring.Storage.Sqlite.Writer;

/// <summary>The one connection that writes, and the lock that every write takes for the time of its transaction.</summary>
internal sealed class StoreWriter : IDisposable
{
    private readonly Connection _connection;
    private readonly Checkpointer _checkpointer;
    private readonly ChangeWriter _changes;
    private readonly Lock _gate = new();
    private bool _closed;

    /// <param name="connection">Closed with this.</param>
    /// <param name="path">The file.</param>
    /// <param name="options">How it is used.</param>
    public StoreWriter(Connection connection, string path, SqliteOptions options)
    {
        _connection = connection;
        _checkpointer = new Checkpointer(connection, path, options);
        _changes = new ChangeWriter(connection, options.FeedKept);
    }

    /// <summary>Writes changes in one transaction; each stands or falls alone.</summary>
    public CommitOutcome[] Commit(IReadOnlyList<Change> changes) => Write(_ =>
    {
        var outcomes = new CommitOutcome[changes.Count];
        for (var i = 0; i < outcomes.Length; i++)
        {
            outcomes[i] = _changes.Write(changes[i]);
        }

        return outcomes;
    });

    /// <summary>Runs a piece of work in one transaction, or none of it.</summary>
    public T Write<T>(Func<Connection, T> work)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(SqliteStore));
            _checkpointer.Demand();
            try
            {
                _connection.Statement("BEGIN IMMEDIATE").Run();
                var result = work(_connection);
                _connection.Statement("COMMIT").Run();
                _changes.Committed();
                _checkpointer.Committed();
                return result;
            }
            catch
            {
                _connection.Abandon();
                _changes.RolledBack();
                throw;
            }
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_gate)
        {
            if (!_closed)
            {
                _closed = true;
                _checkpointer.Dispose();
            }
        }
    }
}
