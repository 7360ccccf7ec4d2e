using Monitoring.Core;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;
using Monitoring.Storage.Sqlite.Writer.Rows;

namespace Monitoring.Storage.Sqlite.Writer;

/// <summary>
/// Writes one change within the open transaction. Only the ledger's keys can refuse a change, so its entries come first;
/// whatever fails after them fails the transaction.
/// </summary>
internal sealed class ChangeWriter
{
    private readonly Connection _connection;
    private readonly EntityWriter _entities;
    private readonly ContentWriter _contents;
    private readonly LedgerWriter _ledger;
    private readonly SnapshotWriter _snapshots;
    private readonly RowWriters _rows;
    private readonly MessageWriter _messages;
    private readonly WakeWriter _wakes;
    private readonly FeedWriter _feed;
    private readonly HashSet<EntityKey> _refused = [];

    public ChangeWriter(Connection connection, int feedKept)
    {
        _connection = connection;
        _entities = new EntityWriter(connection);
        _contents = new ContentWriter(connection);
        _ledger = new LedgerWriter(connection, _contents);
        _snapshots = new SnapshotWriter(connection);
        _rows = new RowWriters(connection);
        _messages = new MessageWriter(connection);
        _wakes = new WakeWriter(connection);
        _feed = new FeedWriter(connection, feedKept);
    }

    /// <summary>Writes a change, or nothing of it.</summary>
    public CommitOutcome Write(Change change)
    {
        // What follows refused entries of the same entity was decided on a state that never was.
        var sound = !_refused.Contains(change.Entity);
        if (change.Entries.Count == 0)
        {
            return Tidy(change, sound);
        }

        var outcome = sound ? Decide(change) : new CommitOutcome(CommitStatus.Conflict, 0, 0, 0, 0);
        if (outcome.Status != CommitStatus.Committed)
        {
            _refused.Add(change.Entity);
        }

        return outcome;
    }

    /// <summary>The transaction is durable.</summary>
    public void Committed()
    {
        _contents.Committed();
        _refused.Clear();
    }

    /// <summary>The transaction was rolled back.</summary>
    public void RolledBack()
    {
        _contents.RolledBack();
        _feed.RolledBack();
        _refused.Clear();
    }

    private CommitOutcome Decide(Change change)
    {
        // Numbers given to contents outlive a change that is taken back, so contents are stored before its savepoint.
        foreach (var entry in change.Entries)
        {
            _contents.IdOf(entry.Rules);
            _contents.IdOf(entry.Place);
        }

        // A single insert takes itself back when a key refuses it; a savepoint is for changes that need more.
        var undoable = change.EntityId == 0 || change.Entries.Count > 1;
        if (undoable)
        {
            _connection.Statement("SAVEPOINT change").Run();
        }

        var entity = change.EntityId == 0 ? _entities.FindOrAdd(change.Entity) : change.EntityId;
        var outcome = Append(change, entity);
        if (undoable)
        {
            if (outcome.Status != CommitStatus.Committed)
            {
                _connection.Statement("ROLLBACK TO change").Run();
            }

            _connection.Statement("RELEASE change").Run();
        }

        return outcome.Status == CommitStatus.Committed ? WriteRest(change, entity, outcome.Position, wakes: true, snapshot: true) : outcome;
    }

    private CommitOutcome Append(Change change, long entity)
    {
        for (var i = 0; i < change.Entries.Count; i++)
        {
            var entry = change.Entries[i];
            if (entry.Seq != change.Head + 1 + i)
            {
                throw new StoreException($"Entry {i} of {change.Entity} has number {entry.Seq} after {change.Head}.") { IsRefusal = true };
            }

            var status = _ledger.Append(entity, entry);
            if (status != CommitStatus.Committed)
            {
                return new CommitOutcome(status, 0, 0, status == CommitStatus.Duplicate ? i : 0, 0);
            }
        }

        return new CommitOutcome(CommitStatus.Committed, entity, 0, 0, _connection.LastInsertId);
    }

    /// <summary>
    /// A change without entries is fenced by nothing but the head. A snapshot of entries that are stored is right all the
    /// same and a wake is put off again by the next turn, but rows and messages of an older state would take back newer ones.
    /// </summary>
    private CommitOutcome Tidy(Change change, bool sound)
    {
        var entity = change.EntityId == 0 ? _entities.Find(change.Entity) : change.EntityId;
        var head = entity == 0 ? 0 : _ledger.Head(entity);
        var current = sound && head == change.Head;
        if (!current && (change.Rows.Count > 0 || change.Messages.Count > 0 || change.Consumed.Count > 0))
        {
            return new CommitOutcome(CommitStatus.Conflict, 0, 0, 0, 0);
        }

        if (entity == 0 && (change.Snapshot is not null || change.Wake is { Due: not null }))
        {
            entity = _entities.FindOrAdd(change.Entity);
        }

        return WriteRest(change, entity, position: 0, wakes: current, snapshot: sound && change.Snapshot?.Seq <= head);
    }

    private CommitOutcome WriteRest(Change change, long entity, long position, bool wakes, bool snapshot)
    {
        if (snapshot && change.Snapshot is { } state)
        {
            _snapshots.Write(entity, state);
        }

        foreach (var row in change.Rows)
        {
            _rows.Write(row);
        }

        var firstMessage = _messages.Send(change.Messages);
        _messages.Consume(change.Consumed);
        if (wakes && change.Wake is { } wake)
        {
            _wakes.Write(entity, wake);
        }

        if (change.Feed is { } news && position > 0)
        {
            _feed.Append(position, news.Body);
        }

        return new CommitOutcome(CommitStatus.Committed, entity, firstMessage, 0, position);
    }
}
