using System.Data;
using Npgsql;

namespace Monitoring.Storage.Postgres.Database;

/// <summary>Lends connections for reads and for small writes, each for one piece of work.</summary>
internal sealed class ConnectionPool(NpgsqlDataSource source) : IAsyncDisposable
{
    /// <summary>
    /// Reads. A read that meets a connection of before a restart of the server is tried once more over a new one: nothing was
    /// changed, and the other connections of the pool are as dead.
    /// </summary>
    public async ValueTask<T> ReadAsync<T>(Func<Session, ValueTask<T>> read, CancellationToken cancellation)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync(cancellation);
                return await read(new Session(connection, cancellation));
            }
            catch (Exception e) when (isFirst && Failure.IsOfServer(e) && Failure.EndsConnection(e))
            {
                source.Clear();
            }
            catch (Exception e) when (Failure.IsOfServer(e))
            {
                throw Failure.Of(e);
            }
        }
    }

    /// <summary>Reads several things as they were at one moment.</summary>
    public ValueTask<T> SnapshotAsync<T>(Func<Session, ValueTask<T>> read, CancellationToken cancellation) => ReadAsync(
        async session =>
        {
            await using var transaction = await session.Connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
            return await read(session);
        },
        cancellation);

    /// <summary>Writes in one transaction, or nothing.</summary>
    public async ValueTask<T> WriteAsync<T>(Func<Session, ValueTask<T>> write, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellation);
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            var result = await write(new Session(connection, cancellation));
            await transaction.CommitAsync(cancellation);
            return result;
        }
        catch (Exception e) when (Failure.IsOfServer(e))
        {
            if (Failure.EndsConnection(e))
            {
                source.Clear();
            }

            throw Failure.Of(e);
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => source.DisposeAsync();
}
