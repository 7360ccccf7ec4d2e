using System.Globalization;
using Monitoring.Runtime.Storage;
using SQLitePCL;

namespace Monitoring.Storage.Sqlite.Database;

/// <summary>One connection with the statements it has prepared so far. Used by one thread at a time.</summary>
internal sealed class Connection : IDisposable
{
    private readonly sqlite3 _db;
    private readonly int _busyMilliseconds;
    private readonly Dictionary<string, PreparedStatement> _statements = [];

    static Connection() => Batteries_V2.Init();

    private Connection(sqlite3 db, SqliteOptions options)
    {
        _db = db;
        _busyMilliseconds = (int)options.BusyTimeout.TotalMilliseconds;
    }

    /// <summary>Whether a transaction is open.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(_db) == 0;

    /// <summary>How many rows the last statement changed.</summary>
    public int Changes => raw.sqlite3_changes(_db);

    /// <summary>The number that the last inserted row got.</summary>
    public long LastInsertId => raw.sqlite3_last_insert_rowid(_db);

    /// <summary>Opens the one connection that writes; makes the file when there is none.</summary>
    public static Connection OpenWriter(string path, SqliteOptions options)
    {
        var connection = Open(path, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE, options, options.WriterCacheKiB);
        try
        {
            connection.Execute("PRAGMA journal_mode = WAL");

            // Durable means flushed to the disk, at every commit.
            connection.Execute("PRAGMA synchronous = FULL");

            // The checkpointer copies the log when it is long enough, and only it.
            raw.sqlite3_wal_autocheckpoint(connection._db, 0);

            // References document the schema; looking each of them up would cost the ledger three searches a row.
            connection.Execute("PRAGMA foreign_keys = OFF");
            return connection;
        }
        catch (StoreException)
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Opens a connection that only copies the log into the file.</summary>
    public static Connection OpenCopier(string path, SqliteOptions options)
    {
        // It reads the log by itself and needs no pages of its own.
        const int CacheKiB = 64;
        var connection = Open(path, raw.SQLITE_OPEN_READWRITE, options, CacheKiB);
        try
        {
            connection.Execute("PRAGMA synchronous = FULL");
            return connection;
        }
        catch (StoreException)
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Opens a connection that only reads.</summary>
    public static Connection OpenReader(string path, SqliteOptions options) =>
        Open(path, raw.SQLITE_OPEN_READONLY, options, options.ReaderCacheKiB);

    /// <summary>A statement, prepared when it is first asked for.</summary>
    public PreparedStatement Statement(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            statement = new PreparedStatement(_db, sql);
            _statements.Add(sql, statement);
        }

        return statement;
    }

    /// <summary>Runs one or several statements that need no values.</summary>
    public void Execute(string sql)
    {
        var code = raw.sqlite3_exec(_db, sql);
        if (code != raw.SQLITE_OK)
        {
            throw Failure.Of(_db, code, "run a statement");
        }
    }

    /// <summary>Takes back whatever is open, so that the connection can be used again.</summary>
    public void Abandon()
    {
        if (InTransaction)
        {
            // SQLite rolls back by itself after some failures; what it says here adds nothing to the failure before.
            _ = raw.sqlite3_exec(_db, "ROLLBACK");
        }
    }

    /// <summary>Pages that went into the log since it was last asked.</summary>
    public int TakePagesWritten()
    {
        const int CacheWrite = 9;
        return raw.sqlite3_db_status(_db, CacheWrite, out var pages, out _, 1) == raw.SQLITE_OK ? pages : 0;
    }

    /// <summary>Pages looked at since it was last asked, for tests that bound the work of a query.</summary>
    public int TakePagesRead()
    {
        const int CacheHit = 7;
        const int CacheMiss = 8;
        _ = raw.sqlite3_db_status(_db, CacheHit, out var hits, out _, 1);
        _ = raw.sqlite3_db_status(_db, CacheMiss, out var misses, out _, 1);
        return hits + misses;
    }

    /// <summary>Copies the log into the file.</summary>
    /// <param name="mode">One of SQLite's checkpoint modes.</param>
    /// <param name="patience">How long it waits for reads that are in its way.</param>
    /// <returns>How many pages the log holds; negative when it could not look.</returns>
    public int Checkpoint(int mode, TimeSpan patience)
    {
        raw.sqlite3_busy_timeout(_db, (int)patience.TotalMilliseconds);
        _ = raw.sqlite3_wal_checkpoint_v2(_db, null!, mode, out var logged, out _);
        raw.sqlite3_busy_timeout(_db, _busyMilliseconds);
        return logged;
    }

    /// <summary>Has the log left as it is when this connection is closed.</summary>
    public void KeepLogOnClose()
    {
        const int NoCheckpointOnClose = 1006;
        raw.sqlite3_db_config(_db, NoCheckpointOnClose, 1, out _);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _statements.Clear();
        _db.Dispose();
    }

    private static Connection Open(string path, int flags, SqliteOptions options, int cacheKiB)
    {
        var code = raw.sqlite3_open_v2(path, out var db, flags | raw.SQLITE_OPEN_NOMUTEX, null!);
        if (code != raw.SQLITE_OK)
        {
            var failure = Failure.Of(db, code, $"open {path}");
            db.Dispose();
            throw failure;
        }

        var connection = new Connection(db, options);
        try
        {
            raw.sqlite3_extended_result_codes(db, 1);

            // Plans must not depend on values: otherwise binding to LIMIT or LIKE makes SQLite plan anew at every run.
            const int StablePlans = 1007;
            raw.sqlite3_db_config(db, StablePlans, 1, out _);
            raw.sqlite3_busy_timeout(db, connection._busyMilliseconds);
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA cache_size = -{cacheKiB}"));
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA mmap_size = {options.MappedBytes}"));
            connection.Execute("PRAGMA temp_store = MEMORY");
            return connection;
        }
        catch (StoreException)
        {
            connection.Dispose();
            throw;
        }
    }
}
