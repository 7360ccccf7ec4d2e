using System.Globalization;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Npgsql;

namespace Monitoring.Storage.Postgres.Writer;

/// <summary>
/// A connection that commits, used by one thread at a time and on that thread. It holds a lock of the server as long as it lives, which
/// goes with it. Where nobody shares the lock, whoever gets it after it knows that nothing of this connection can come any more.
/// </summary>
/// <param name="server">Where.</param>
/// <param name="number">Which of the locks is its own, from 0.</param>
/// <param name="system">The system's clock.</param>
/// <param name="fence">The right of the node to write, where it is one of several; null where nobody else writes.</param>
internal sealed class WriterConnection(Server server, int number, TimeProvider system, Fence? fence) : IDisposable
{
    /// <summary>How long it rests before it looks again at what it waits for.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>How long it rests before it tries once more to come back where nobody waits for it.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private NpgsqlConnection? _connection;
    private long? _triedAt;

    /// <summary>Whether it is there, with its lock.</summary>
    public bool IsOpen => _connection is { FullState: System.Data.ConnectionState.Open };

    /// <summary>Tries to come back where it was lost: once a second, and without waiting for its lock.</summary>
    public void TryOpen()
    {
        if (IsOpen || (_triedAt is { } tried && system.GetElapsedTime(tried) < Rest))
        {
            return;
        }

        _triedAt = system.GetTimestamp();
        try
        {
            Connected(waits: false);
        }
        catch (Exception e) when (Failure.IsOfServer(e) || e is StoreException)
        {
            // The other one goes on alone until it is there.
        }
    }

    /// <summary>Does a piece of work; after a failure the connection is free of transactions, or gone.</summary>
    /// <exception cref="StoreException">The work failed, or the server cannot be reached, or another process writes to the schema.</exception>
    public T Use<T>(Func<NpgsqlConnection, T> work)
    {
        try
        {
            return work(Connected());
        }
        catch (Exception e) when (Failure.IsOfServer(e) || e is StoreException)
        {
            Recover(e);
            throw Failure.Of(e);
        }
        catch
        {
            Drop();
            throw;
        }
    }

    /// <summary>Whether a transaction was written although nobody heard of it.</summary>
    /// <exception cref="StoreException">That cannot be found out in time.</exception>
    public bool IsCommitted(Transaction transaction, Exception reason)
    {
        Drop();
        var began = system.GetTimestamp();
        while (true)
        {
            try
            {
                if (LostAnswer.IsWritten(Connected(), transaction) is { } isCommitted)
                {
                    return isCommitted;
                }
            }
            catch (Exception e) when (Failure.IsOfServer(e) || e is StoreException)
            {
                Drop();
            }

            if (system.GetElapsedTime(began).TotalSeconds >= server.Options.OutcomeSeconds)
            {
                throw new StoreException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The connection was lost during a commit, and for {server.Options.OutcomeSeconds} s it could not be found out whether transaction {transaction.Numbers.Transaction ?? "number " + transaction.Numbers.Last.Commits} was written."),
                    reason);
            }

            Wait();
        }
    }

    /// <summary>Ends the transaction under way without a trace.</summary>
    public static void Rollback(NpgsqlConnection connection) => new Statement(connection, "ROLLBACK").Run();

    /// <inheritdoc />
    public void Dispose() => Drop();

    /// <summary>The connection with its lock, made anew where it was lost.</summary>
    private NpgsqlConnection Connected(bool waits = true)
    {
        if (IsOpen)
        {
            return _connection!;
        }

        Drop();
        var connection = server.Single();
        try
        {
            connection.Open();

            // A process that stands still in the middle of a transaction must not hold up everybody else for ever. Whoever
            // is acknowledged is on the disk, whatever the server was set up for.
            using (var batch = connection.CreateBatch())
            {
                batch.Text($"SET idle_in_transaction_session_timeout = '{(fence is null ? 60 : 10)}s'");
                if (fence is not null)
                {
                    batch.Text($"SET application_name = '{Fence.NameOf(fence.Node)}'");
                }

                // A way that is cut without a word ends the connection in half a minute, and with it the lock.
                batch.Text("SET client_connection_check_interval = '1s'");
                batch.Text(Server.Probed);
                batch.Text("SET default_transaction_isolation = 'read committed'");
                batch.Text("SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') IN ('off', 'local')");
                batch.ExecuteNonQuery();
            }

            TakeLock(connection, waits);
            return _connection = connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void TakeLock(NpgsqlConnection connection, bool waits)
    {
        var began = system.GetTimestamp();
        while (!(fence is null ? WriterLock.TryTake(connection, number) : WriterLock.TryShare(connection)))
        {
            if (!waits || system.GetElapsedTime(began).TotalSeconds >= server.Options.LockSeconds)
            {
                throw WriterLock.InUse(server.Options);
            }

            Wait();
        }
    }

    /// <summary>After a failure the connection is free of transactions, or gone.</summary>
    private void Recover(Exception e)
    {
        if (Failure.IsOfServer(e) && Failure.EndsConnection(e))
        {
            Drop();
            return;
        }

        try
        {
            if (IsOpen)
            {
                Rollback(_connection!);
            }
        }
        catch (Exception again) when (Failure.IsOfServer(again))
        {
            Drop();
        }
    }

    private void Wait() => Task.Delay(Pause, system).GetAwaiter().GetResult();

    private void Drop()
    {
        _connection?.Dispose();
        _connection = null;
    }
}
