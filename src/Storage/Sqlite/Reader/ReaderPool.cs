using System.Collections.Concurrent;
using Monitoring.Storage.Sqlite.Database;

namespace Monitoring.Storage.Sqlite.Reader;

/// <summary>
/// A few connections that read. Each read is one short transaction that ends before its answer is handed out: the log
/// cannot start over while a transaction is open.
/// </summary>
internal sealed class ReaderPool : IDisposable
{
    private readonly ConcurrentBag<Connection> _idle = [];
    private readonly SemaphoreSlim _free;
    private readonly int _size;
    private volatile bool _closed;

    public ReaderPool(string path, SqliteOptions options)
    {
        _size = Math.Max(1, options.Readers);
        _free = new SemaphoreSlim(_size);
        try
        {
            for (var i = 0; i < _size; i++)
            {
                _idle.Add(Connection.OpenReader(path, options));
            }
        }
        catch
        {
            CloseIdle();
            throw;
        }
    }

    /// <summary>Reads in one transaction on the calling thread.</summary>
    public async ValueTask<T> ReadAsync<T>(Func<Connection, T> read, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_closed, typeof(SqliteStore));
        await _free.WaitAsync(cancellation);
        try
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(SqliteStore));
            return ReadNow(read);
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>Waits for the reads that run and closes.</summary>
    public void Dispose()
    {
        if (_closed)
        {
            return;
        }

        _closed = true;
        for (var i = 0; i < _size; i++)
        {
            _free.Wait();
        }

        CloseIdle();
        _free.Release(_size);
    }

    private T ReadNow<T>(Func<Connection, T> read)
    {
        if (!_idle.TryTake(out var connection))
        {
            throw new InvalidOperationException("There are as many connections as permits.");
        }

        try
        {
            connection.Statement("BEGIN").Run();
            var result = read(connection);
            connection.Statement("COMMIT").Run();
            return result;
        }
        finally
        {
            connection.Abandon();
            _idle.Add(connection);
        }
    }

    private void CloseIdle()
    {
        while (_idle.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }
}
