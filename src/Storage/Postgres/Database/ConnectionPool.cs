using System.Data;
using Monitoring.Runtime.Storage;
using Npgsql;

namespace Monitoring.Storage.Postgres.Database;

/// <summary>Lends connections for reads and for small writes, each for one piece of work.</summary>
internal sealed class ConnectionPool(NpgsqlDataSource source, PostgresOptions options) : IAsyncDisposable
{
    private const int MostAttempts = 5;

    private readonly SemaphoreSlim _free = new(options.Readers);
    private readonly TimeSpan _patience = TimeSpan.FromSeconds(options.StatementSeconds);

    /// <summary>
    /// Reads, or writes what may be written twice. What meets a connection of before a restart of the server is tried once more
    /// over a new one, since the other connections of the pool are as dead.
    /// </summary>
    public ValueTask<T> ReadAsync<T>(Func<Session, ValueTask<T>> read, CancellationToken cancellation) => InTurnAsync(
        async () =>
        {
            try
            {
                return await ReadOnceAsync(read, cancellation);
            }
            catch (Exception e) when (Failure.IsOfServer(e) && Failure.EndsConnection(e))
            {
                source.Clear();
                return await ReadOnceAsync(read, cancellation);
            }
        },
        cancellation);

    /// <summary>Reads several things as they were at one moment.</summary>
    public ValueTask<T> SnapshotAsync<T>(Func<Session, ValueTask<T>> read, CancellationToken cancellation) => ReadAsync(
        async session =>
        {
            await using var transaction = await session.Connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
            return await read(session);
        },
        cancellation);

    /// <summary>
    /// Writes in one transaction, or nothing. One that the server ended because it and another waited for each other has
    /// written nothing and is tried again: the other one has gone on meanwhile.
    /// </summary>
    public ValueTask<T> WriteAsync<T>(Func<Session, ValueTask<T>> write, CancellationToken cancellation) => InTurnAsync(
        async () =>
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await WriteOnceAsync(write, cancellation);
                }
                catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.DeadlockDetected && attempt < MostAttempts)
                {
                    // It begins anew.
                }
            }
        },
        cancellation);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => source.DisposeAsync();

    private async ValueTask<T> WriteOnceAsync<T>(Func<Session, ValueTask<T>> write, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var result = await write(new Session(connection, cancellation));
        await transaction.CommitAsync(cancellation);
        return result;
    }

    private async ValueTask<T> ReadOnceAsync<T>(Func<Session, ValueTask<T>> read, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        return await read(new Session(connection, cancellation));
    }

    /// <summary>
    /// Does a piece of work when a connection is free. Thousands may wait for their turn at a start; where nothing moves, as
    /// when the server does not answer, nobody waits longer than a statement may take.
    /// </summary>
    private async ValueTask<T> InTurnAsync<T>(Func<ValueTask<T>> work, CancellationToken cancellation)
    {
        if (!await _free.WaitAsync(_patience, cancellation))
        {
            throw new StoreException($"No connection to PostgreSQL was free within {(int)_patience.TotalSeconds} s.");
        }

        try
        {
            return await work();
        }
        catch (Exception e) when (Failure.IsOfServer(e))
        {
            if (Failure.EndsConnection(e))
            {
                source.Clear();
            }

            throw Failure.Of(e);
        }
        finally
        {
            _free.Release();
        }
    }
}
