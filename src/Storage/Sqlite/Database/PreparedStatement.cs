using System.Text;
using Monitoring.Runtime.Models;
using NodaTime;
using SQLitePCL;

namespace Monitoring.Storage.Sqlite.Database;

/// <summary>
/// One statement, prepared once and run many times: values are bound in order, columns read by number. It calls SQLite
/// directly: a row of the ledger takes about a quarter less time than through an ADO.NET command, and a violated key is an
/// answer here and no exception.
/// </summary>
internal sealed class PreparedStatement : IDisposable
{
    private readonly sqlite3 _db;
    private readonly sqlite3_stmt _statement;
    private byte[] _text = new byte[512];
    private int _bound;

    public PreparedStatement(sqlite3 db, string sql)
    {
        _db = db;
        var code = raw.sqlite3_prepare_v3(db, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement);
        if (code != raw.SQLITE_OK)
        {
            throw Failure.Of(db, code, "prepare a statement");
        }
    }

    /// <summary>Binds a number to the next parameter.</summary>
    public PreparedStatement Add(long value)
    {
        raw.sqlite3_bind_int64(_statement, ++_bound, value);
        return this;
    }

    /// <summary>Binds a number or null to the next parameter.</summary>
    public PreparedStatement Add(long? value) => value is { } given ? Add(given) : AddNull();

    /// <summary>Binds 0 or 1 to the next parameter.</summary>
    public PreparedStatement Add(bool value) => Add(value ? 1L : 0L);

    /// <summary>Binds an instant to the next parameter.</summary>
    public PreparedStatement Add(Instant value) => Add(value.ToUnixTimeTicks());

    /// <summary>Binds an instant or null to the next parameter.</summary>
    public PreparedStatement Add(Instant? value) => value is { } given ? Add(given) : AddNull();

    /// <summary>Binds a word to the next parameter.</summary>
    public PreparedStatement Add<T>(T value)
        where T : struct, Enum => Add(Words.Of(value));

    /// <summary>Binds a text or null to the next parameter.</summary>
    public PreparedStatement Add(string? value)
    {
        if (value is null)
        {
            return AddNull();
        }

        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (_text.Length < most)
        {
            _text = new byte[most];
        }

        var length = Encoding.UTF8.GetBytes(value, _text);
        Check(raw.sqlite3_bind_text(_statement, ++_bound, _text.AsSpan(0, length)));
        return this;
    }

    /// <summary>Binds bytes to the next parameter; none are an empty value, not null.</summary>
    public PreparedStatement AddBlob(ReadOnlySpan<byte> value)
    {
        Check(value.IsEmpty
            ? raw.sqlite3_bind_zeroblob(_statement, ++_bound, 0)
            : raw.sqlite3_bind_blob(_statement, ++_bound, value));
        return this;
    }

    /// <summary>Binds bytes or null to the next parameter.</summary>
    public PreparedStatement AddBlobOrNull(byte[]? value) => value is null ? AddNull() : AddBlob(value);

    /// <summary>Binds null to the next parameter.</summary>
    public PreparedStatement AddNull()
    {
        raw.sqlite3_bind_null(_statement, ++_bound);
        return this;
    }

    /// <summary>Runs a statement that answers nothing.</summary>
    public void Run()
    {
        var code = raw.sqlite3_step(_statement);
        Finish(code);
    }

    /// <summary>Runs a statement that answers nothing; false when a unique key stood in its way and it did nothing.</summary>
    public bool TryRun()
    {
        var code = raw.sqlite3_step(_statement);
        if (code is raw.SQLITE_CONSTRAINT_UNIQUE or raw.SQLITE_CONSTRAINT_PRIMARYKEY)
        {
            Reset();
            return false;
        }

        Finish(code);
        return true;
    }

    /// <summary>The first row, or nothing.</summary>
    public T? One<T>(Func<PreparedStatement, T> read)
    {
        var code = raw.sqlite3_step(_statement);
        if (code != raw.SQLITE_ROW)
        {
            Finish(code);
            return default;
        }

        try
        {
            return read(this);
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>The first column of the first row as a number, or null.</summary>
    public long? Number() => One(static row => row.LongOrNull(0));

    /// <summary>All rows.</summary>
    public List<T> All<T>(Func<PreparedStatement, T> read)
    {
        var rows = new List<T>();
        try
        {
            int code;
            while ((code = raw.sqlite3_step(_statement)) == raw.SQLITE_ROW)
            {
                rows.Add(read(this));
            }

            Finish(code);
        }
        finally
        {
            Reset();
        }

        return rows;
    }

    /// <summary>All rows, one at a time; the statement is not to be used again before the last.</summary>
    public IEnumerable<T> Each<T>(Func<PreparedStatement, T> read)
    {
        try
        {
            int code;
            while ((code = raw.sqlite3_step(_statement)) == raw.SQLITE_ROW)
            {
                yield return read(this);
            }

            Finish(code);
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>The names of the columns, in their order.</summary>
    public IReadOnlyList<string> Columns() =>
        [.. Enumerable.Range(0, raw.sqlite3_column_count(_statement)).Select(i => raw.sqlite3_column_name(_statement, i).utf8_to_string())];

    /// <summary>A column as it is stored: a number, a text, bytes or null.</summary>
    public object? Value(int column) => raw.sqlite3_column_type(_statement, column) switch
    {
        raw.SQLITE_NULL => null,
        raw.SQLITE_INTEGER => Long(column),
        raw.SQLITE_BLOB => Blob(column),
        _ => Text(column),
    };

    /// <summary>A column as a number.</summary>
    public long Long(int column) => raw.sqlite3_column_int64(_statement, column);

    /// <summary>A column as a number.</summary>
    public int Int(int column) => raw.sqlite3_column_int(_statement, column);

    /// <summary>A column as a number, or null.</summary>
    public long? LongOrNull(int column) => IsNull(column) ? null : Long(column);

    /// <summary>A column as yes or no.</summary>
    public bool Flag(int column) => Long(column) != 0;

    /// <summary>A column as an instant.</summary>
    public Instant Instant(int column) => NodaTime.Instant.FromUnixTimeTicks(Long(column));

    /// <summary>A column as an instant, or null.</summary>
    public Instant? InstantOrNull(int column) => IsNull(column) ? null : Instant(column);

    /// <summary>A column as a text.</summary>
    public string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string();

    /// <summary>A column as a text, or null.</summary>
    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    /// <summary>A column as a member of an enum.</summary>
    public T Word<T>(int column)
        where T : struct, Enum => Words.Parse<T>(Text(column));

    /// <summary>A column as bytes.</summary>
    public byte[] Blob(int column) => raw.sqlite3_column_blob(_statement, column).ToArray();

    /// <summary>A column as bytes, or null.</summary>
    public byte[]? BlobOrNull(int column) => IsNull(column) ? null : Blob(column);

    /// <inheritdoc />
    public void Dispose() => _statement.Dispose();

    private bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    private void Finish(int code)
    {
        // The message must be read before the statement is reset.
        var failure = code is raw.SQLITE_DONE or raw.SQLITE_ROW ? null : Failure.Of(_db, code, "run a statement");
        Reset();
        if (failure is not null)
        {
            throw failure;
        }
    }

    private void Reset()
    {
        raw.sqlite3_reset(_statement);
        _bound = 0;
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            _bound = 0;
            throw Failure.Of(_db, code, "bind a value");
        }
    }
}
