using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;

namespace Monitoring.Storage.Sqlite.Moving;

/// <summary>The tables of a file that no service is running on, and that none can be started on as long as this is open.</summary>
public sealed class SqliteTables : IStoredTables
{
    private readonly FileLock _lock;
    private readonly Connection _connection;

    private SqliteTables(FileLock held, Connection connection) => (_lock, _connection) = (held, connection);

    /// <inheritdoc />
    public long LastMessage => _connection.Statement("SELECT seq FROM sqlite_sequence WHERE name = 'messages'").Number() ?? 0;

    /// <summary>Opens a file.</summary>
    /// <exception cref="StoreException">There is none, a service is running on it, it is of another version or program, or it cannot be read.</exception>
    public static SqliteTables Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path))
        {
            throw new StoreException($"There is no {path}. Name the data folder of an installation that keeps its data in a file with --data.");
        }

        var held = FileLock.Take(path);
        Connection? connection = null;
        try
        {
            connection = Connection.OpenReader(path, new SqliteOptions());
            Migrator.Demand(connection, path);
            connection.Execute("BEGIN");
            return new SqliteTables(held, connection);
        }
        catch
        {
            connection?.Dispose();
            held.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public long Count(string table) => _connection.Statement($"SELECT count(*) FROM {table}").Number() ?? 0;

    /// <inheritdoc />
    public IEnumerable<object?[]> Rows(string table, IReadOnlyList<string> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var count = columns.Count;
        return _connection.Statement($"SELECT {string.Join(", ", columns)} FROM {table}").Each(row =>
        {
            var values = new object?[count];
            for (var i = 0; i < count; i++)
            {
                values[i] = row.Value(i);
            }

            return values;
        });
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _connection.Abandon();
        _connection.Dispose();
        _lock.Dispose();
    }
}
