using System.Globalization;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Npgsql;

namespace Monitoring.Storage.Postgres.Writer;

/// <summary>
/// A connection that commits, used by one thread at a time and on that thread. Two may call: while one waits for the server,
/// the other puts its transaction together. The connection holds a lock of the server as long as it
/// lives, which goes with it: whoever gets the lock after it knows that nothing of this connection can come any more.
/// </summary>
/// <param name="server">Where.</param>
/// <param name="number">Which of the lanes it is, from 0.</param>
/// <param name="feed">Writes what changes tell the feed; shared by all lanes.</param>
/// <param name="system">The system's clock.</param>
/// <param name="fence">The right of the node to write, where it is one of several; null where nobody else writes.</param>
internal sealed class Lane(Server server, int number, FeedWriter feed, TimeProvider system, Fence? fence = null) : IDisposable
{
    /// <summary>How long it rests before it looks again at what it waits for.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly Lock _gate = new();
    private readonly Lock _ahead = new();
    private readonly HashSet<int> _months = [];
    private NpgsqlConnection? _connection;
    private bool _isCareful;
    private bool _isClosed;

    /// <summary>The last numbers given, as far as this connection knows; null where others give some too, or one hangs.</summary>
    private LastNumbers? _last;

    /// <summary>Those after everything that is put together, if all of it is written.</summary>
    private LastNumbers? _expected;

    /// <summary>Connects for the first time.</summary>
    /// <exception cref="StoreException">The server cannot be reached, or another process writes to the schema.</exception>
    public void Open()
    {
        lock (_gate)
        {
            Connected();
        }
    }

    /// <summary>
    /// Writes changes in one transaction; each stands or falls alone. Where two call at a time, the second transaction is put
    /// together while the first is written.
    /// </summary>
    /// <exception cref="StoreException">The transaction failed as a whole and nothing of it was written, as far as can be found out.</exception>
    public CommitOutcome[] Commit(IReadOnlyList<Change> changes) => Commit(changes, 0).Outcomes;

    /// <summary>The same as one of several nodes.</summary>
    /// <param name="changes">What is written.</param>
    /// <param name="heard">The position up to which the node has heard all news.</param>
    /// <returns>How each ended, and the news that came before and was not heard.</returns>
    public (CommitOutcome[] Outcomes, IReadOnlyList<NewsEntry> Before) Commit(IReadOnlyList<Change> changes, long heard)
    {
        using var ahead = Ahead(changes);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isClosed, typeof(PostgresStore));
            try
            {
                var connection = Connected();
                MakeMonths(connection, changes);
                if (changes.Any(c => c.Feed is not null))
                {
                    feed.Count(connection);
                }

                // After a batch with duplicates more of them follow: a broker that starts anew delivers thousands again.
                var done = (_isCareful ? null : Try(connection, changes, heard, ahead)) ?? TryCarefully(connection, changes, heard);
                _isCareful = Array.Exists(done.Outcomes, o => o.Status == CommitStatus.Duplicate);
                return done;
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
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_gate)
        {
            _isClosed = true;
            Drop();
        }
    }

    /// <summary>
    /// Puts a transaction together on the numbers that the one before it will leave; null where that is not known, or something
    /// has to be looked up first. It counts only if it is found that those are the numbers.
    /// </summary>
    private Transaction? Ahead(IReadOnlyList<Change> changes)
    {
        lock (_ahead)
        {
            if (_expected is not { } expected || !Months.Of(changes).IsSubsetOf(_months) || (!feed.IsCounted && changes.Any(c => c.Feed is not null)))
            {
                return null;
            }

            var transaction = Transaction.Ahead(changes, expected, feed);
            _expected = transaction?.Numbers.Last;
            return transaction;
        }
    }

    /// <summary>One transaction.</summary>
    /// <returns>How each change ended, and the news before it; null when it was rolled back and is to be tried carefully.</returns>
    private (CommitOutcome[] Outcomes, IReadOnlyList<NewsEntry> Before)? Try(
        NpgsqlConnection connection, IReadOnlyList<Change> changes, long heard, Transaction? ahead)
    {
        // Taken away until it is known how this ends.
        var known = _last;
        _last = null;
        if (ahead is not null && ahead.Numbers.From == known)
        {
            return Send(connection, ahead, carefully: false);
        }

        using var transaction = Transaction.Of(changes, LookUp(connection, changes, known, heard, carefully: false), feed, fence);
        if (transaction is null)
        {
            Rollback(connection);
            return null;
        }

        Expect(transaction.Numbers.Last);
        return Send(connection, transaction, carefully: false);
    }

    private (CommitOutcome[] Outcomes, IReadOnlyList<NewsEntry> Before) TryCarefully(
        NpgsqlConnection connection, IReadOnlyList<Change> changes, long heard)
    {
        Expect(null);
        using var transaction = Transaction.Of(changes, LookUp(connection, changes, known: null, heard, carefully: true), feed, fence)!;
        return Send(connection, transaction, carefully: true)!.Value;
    }

    private Lookup LookUp(NpgsqlConnection connection, IReadOnlyList<Change> changes, LastNumbers? known, long heard, bool carefully)
    {
        var lookup = Lookup.Begin(connection, changes, known, carefully, fence is null ? null : (fence.Node, heard));
        if (lookup.IsAtWork)
        {
            return lookup;
        }

        Rollback(connection);
        fence!.Close();
        throw new StoreException("This node was put out by another one, which has taken over from it; nothing was written.");
    }

    /// <returns>How each change ended, and the news before it; null when it was rolled back and is to be tried carefully.</returns>
    private (CommitOutcome[] Outcomes, IReadOnlyList<NewsEntry> Before)? Send(NpgsqlConnection connection, Transaction transaction, bool carefully)
    {
        try
        {
            transaction.Send(connection);
        }
        catch (PostgresException e) when (!carefully && e.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.NotNullViolation)
        {
            // A key that is there already, an entry that does not follow the last one, or numbers that somebody else has given.
            Rollback(connection);
            return null;
        }
        catch (Exception e) when (Failure.IsOfServer(e) && Failure.EndsConnection(e))
        {
            // The connection ended somewhere between the first row of the batch and the answer to COMMIT.
            if (!IsCommitted(transaction.Numbers, e))
            {
                throw;
            }
        }

        // Who holds the only lock there is knows what the next transaction goes on from.
        _last = IsOnlyOne ? transaction.Numbers.Last : null;
        transaction.Written();
        return (transaction.Outcomes, transaction.Before);
    }

    /// <summary>What the next transaction that is put together ahead goes on from; null where nobody can know.</summary>
    private void Expect(LastNumbers? expected)
    {
        lock (_ahead)
        {
            _expected = IsOnlyOne ? expected : null;
        }
    }

    /// <summary>Whether nobody else gives numbers.</summary>
    private bool IsOnlyOne => server.Options.Lanes == 1 && fence is null;

    /// <summary>
    /// Whether a transaction came to its end although nobody heard of it. The new connection gets the lock only when the old
    /// one is gone, so what the server says then is final.
    /// </summary>
    /// <exception cref="StoreException">That cannot be found out in time.</exception>
    private bool IsCommitted(Numbers numbers, Exception reason)
    {
        Drop();
        var began = system.GetTimestamp();
        while (true)
        {
            try
            {
                if (Outcome(Connected(), numbers) is { } isCommitted)
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
                        $"The connection was lost during a commit, and for {server.Options.OutcomeSeconds} s it could not be found out whether transaction {numbers.Transaction ?? "number " + numbers.Last.Commits} was written."),
                    reason);
            }

            Wait();
        }
    }

    /// <summary>Whether a transaction was written; null while that is open. Where nobody else writes, it was if there is one more than before.</summary>
    private static bool? Outcome(NpgsqlConnection connection, Numbers numbers) => numbers.Transaction is { } transaction
        ? new Statement(connection, "SELECT pg_xact_status($1::xid8)").With(v => v.Bind(transaction)).Each(static row => row.TextOrNull(0)).Single() switch
        {
            "committed" => true,
            "aborted" => false,
            _ => null,
        }
        : new Statement(connection, "SELECT commits FROM heads").Each(static row => row.Long(0)).Single() > numbers.From.Commits;

    /// <summary>The connection with its lock, made anew where it was lost.</summary>
    private NpgsqlConnection Connected()
    {
        if (_connection is { FullState: System.Data.ConnectionState.Open } open)
        {
            return open;
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

                batch.Text("SET client_connection_check_interval = '1s'");
                batch.Text("SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') IN ('off', 'local')");
                batch.ExecuteNonQuery();
            }

            TakeLock(connection);
            return _connection = connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void TakeLock(NpgsqlConnection connection)
    {
        var began = system.GetTimestamp();
        while (!(fence is null ? WriterLock.TryTake(connection, number) : WriterLock.TryShare(connection, number)))
        {
            if (system.GetElapsedTime(began).TotalSeconds >= server.Options.OutcomeSeconds)
            {
                throw WriterLock.InUse(server.Options);
            }

            Wait();
        }
    }

    /// <summary>Has the partitions there that a batch needs, and the one after them before its month begins; each once a run.</summary>
    private void MakeMonths(NpgsqlConnection connection, IReadOnlyList<Change> changes)
    {
        foreach (var month in Months.Of(changes))
        {
            if (_months.Contains(month))
            {
                continue;
            }

            foreach (var wanted in (int[])[month, Months.After(month)])
            {
                new Statement(connection, "SELECT make_ledger_month($1::integer)").With(v => v.Bind(wanted)).Run();
            }

            lock (_ahead)
            {
                _months.Add(month);
            }
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
            if (_connection is { FullState: System.Data.ConnectionState.Open } open)
            {
                Rollback(open);
            }
        }
        catch (Exception again) when (Failure.IsOfServer(again))
        {
            Drop();
        }
    }

    private static void Rollback(NpgsqlConnection connection) => new Statement(connection, "ROLLBACK").Run();

    private void Wait() => Task.Delay(Pause, system).GetAwaiter().GetResult();

    private void Drop()
    {
        _connection?.Dispose();
        _connection = null;
        _last = null;
        Expect(null);
        feed.Forget();
    }
}
