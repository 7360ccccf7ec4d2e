using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Npgsql;

namespace Monitoring.Storage.Postgres.Writer;

/// <summary>
/// Writes transactions one after the other, each on the numbers that the one before it gave. Where nobody else gives any, two may
/// call: what the second changes is written over another connection while the first is not durable yet, and only its COMMIT
/// waits for that one.
/// </summary>
internal sealed class Lane : IDisposable
{
    private readonly Lock _gate = new();
    private readonly HashSet<int> _months = [];
    private readonly WrittenHeads _heads;
    private readonly FeedWriter _feed;
    private readonly Fence? _fence;
    private readonly TimeProvider _system;
    private readonly bool _isOnlyOne;
    private readonly WriterConnection[] _connections;

    /// <summary>The transaction that was last put together.</summary>
    private Flight? _latest;
    private volatile bool _isCareful;
    private bool _isClosed;

    /// <summary>Makes a lane that is not open yet.</summary>
    /// <param name="server">Where.</param>
    /// <param name="number">Which of the lanes it is, from 0.</param>
    /// <param name="feed">Writes what changes tell the feed; shared by all lanes.</param>
    /// <param name="system">The system's clock.</param>
    /// <param name="fence">The right of the node to write, where it is one of several; null where nobody else writes.</param>
    public Lane(Server server, int number, FeedWriter feed, TimeProvider system, Fence? fence = null)
    {
        (_feed, _fence, _system) = (feed, fence, system);
        _isOnlyOne = server.Options.Lanes == 1 && fence is null;
        _heads = new WrittenHeads(_isOnlyOne);
        _connections = [.. Enumerable.Range(number, _isOnlyOne ? 2 : 1).Select(n => new WriterConnection(server, n, system, fence))];
    }

    /// <summary>Connects for the first time.</summary>
    /// <exception cref="StoreException">The server cannot be reached, or another process writes to the schema.</exception>
    public void Open()
    {
        lock (_gate)
        {
            Array.ForEach(_connections, connection => connection.Use(static _ => true));
        }
    }

    /// <summary>
    /// Writes changes in one transaction; each stands or falls alone. Where two call at a time, the second transaction is written
    /// while the first is, and committed after it.
    /// </summary>
    /// <exception cref="StoreException">The transaction failed as a whole and nothing of it was written, as far as can be found out.</exception>
    public CommitOutcome[] Commit(IReadOnlyList<Change> changes) => Commit(changes, 0).Outcomes;

    /// <summary>The same as one of several nodes.</summary>
    /// <param name="changes">What is written.</param>
    /// <param name="heard">The position up to which the node has heard all news.</param>
    /// <returns>How each ended, and the news that came before and was not heard.</returns>
    public (CommitOutcome[] Outcomes, IReadOnlyList<NewsEntry> Before) Commit(IReadOnlyList<Change> changes, long heard)
    {
        // After a batch with duplicates more of them follow: a broker that starts anew delivers thousands again.
        var done = (_isCareful ? null : Next(changes, heard, carefully: false)?.Run()) ?? Next(changes, heard, carefully: true)!.Run()!.Value;
        _isCareful = Array.Exists(done.Outcomes, o => o.Status == CommitStatus.Duplicate);
        return done;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_gate)
        {
            _isClosed = true;
            _latest?.Wait();
            Array.ForEach(_connections, connection => connection.Dispose());
        }
    }

    /// <summary>Puts the next transaction together; null where it is to be tried carefully.</summary>
    private Flight? Next(IReadOnlyList<Change> changes, long heard, bool carefully)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isClosed, typeof(PostgresStore));
            return (carefully ? null : Beside(changes)) ?? Alone(changes, heard, carefully);
        }
    }

    /// <summary>
    /// Puts a transaction together on the numbers that the one before it gives if it is written; null where nobody can know them, or
    /// something has to be looked up first.
    /// </summary>
    private Flight? Beside(IReadOnlyList<Change> changes)
    {
        if (!_isOnlyOne || _latest is not { } before || before is { IsOver: true, IsAnswered: false }
            || !Months.Of(changes).IsSubsetOf(_months) || (!_feed.IsCounted && changes.Any(c => c.Feed is not null)))
        {
            return null;
        }

        // The other connection is free once the one before that is over.
        before.Before?.Wait();
        var other = _connections.First(c => c != before.Connection);
        return other.IsOpen && Transaction.Ahead(changes, before.Last, _feed, _heads) is { } transaction
            ? _latest = new Flight(other, transaction, before, _system)
            : null;
    }

    /// <summary>Looks up what is needed and puts a transaction together on it, when nothing is under way; null where it is to be tried carefully.</summary>
    private Flight? Alone(IReadOnlyList<Change> changes, long heard, bool carefully)
    {
        _latest?.Wait();
        LastNumbers? last = _isOnlyOne && _latest is { IsAnswered: true } written ? written.Last : null;
        _latest = null;

        // Where one of them is lost, the other goes on alone until it can be had again.
        var connection = Array.Find(_connections, c => c.IsOpen) ?? _connections[0];
        Array.ForEach(_connections, c =>
        {
            if (c != connection)
            {
                c.TryOpen();
            }
        });
        return _latest = connection.Use(open =>
        {
            MakeMonths(open, changes);
            if (changes.Any(c => c.Feed is not null))
            {
                _feed.Count(open);
            }

            var lookup = LookUp(open, changes, carefully ? null : last, heard, carefully);
            if (lookup.Numbers.From.Commits < _heads.Commits)
            {
                throw new StoreException(
                    "PostgreSQL has lost transactions that it had acknowledged, as after a switch to a copy that was behind. What this process knows "
                    + "rests on them, so it writes nothing more: start it anew.");
            }

            if (lookup.Numbers.From != last)
            {
                // Somebody else may have written since.
                _heads.Forget();
            }

            if (Transaction.Of(changes, lookup, _feed, _heads, _fence) is { } transaction)
            {
                return new Flight(connection, transaction, before: null, _system) { BegunOver = open, IsCareful = carefully };
            }

            WriterConnection.Rollback(open);
            return null;
        });
    }

    private Lookup LookUp(NpgsqlConnection connection, IReadOnlyList<Change> changes, LastNumbers? known, long heard, bool carefully)
    {
        var lookup = Lookup.Begin(connection, changes, known, carefully, _fence is null ? null : (_fence.Node, heard));
        if (lookup.IsAtWork)
        {
            return lookup;
        }

        WriterConnection.Rollback(connection);
        _fence!.Close();
        throw new StoreException("This node was put out by another one, which has taken over from it; nothing was written.");
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

            _months.Add(month);
        }
    }
}
