using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Monitoring.Storage.Postgres.Writer.Rows;
using Npgsql;

namespace Monitoring.Storage.Postgres.Writer;

/// <summary>A transaction that is put together, to be sent at once or in two parts.</summary>
internal sealed class Transaction : IDisposable
{
    private readonly Lookup _lookup;
    private readonly CommitPlan _plan;
    private readonly FeedWriter _feed;
    private readonly WrittenHeads _heads;
    private readonly FeedWriter.Told _told;
    private readonly NpgsqlBatch _batch = new();

    private Transaction(Lookup lookup, CommitPlan plan, FeedWriter feed, WrittenHeads heads, Fence? fence)
    {
        (_lookup, _plan, _feed, _heads) = (lookup, plan, feed, heads);
        if (!lookup.HasBegun)
        {
            _batch.Text("BEGIN");
        }

        EntityWriter.Write(_batch, plan, Numbers);
        LastLine = LedgerWriter.Write(_batch, plan, lookup, Numbers, heads);
        SnapshotWriter.Write(_batch, plan);
        RowWriter.Write(_batch, plan, Numbers);
        MessageWriter.Write(_batch, plan, Numbers);
        _told = feed.Write(_batch, plan);
        if (fence is not null)
        {
            NewsWriter.Write(_batch, plan, fence.Node);
        }

        WakeWriter.Write(_batch, plan);
    }

    /// <summary>The numbers that it gives.</summary>
    public Numbers Numbers => _lookup.Numbers;

    /// <summary>The last entry that it adds, by its place in the ledger and its hash; null where it adds none.</summary>
    public (long Position, int Month, byte[] Hash)? LastLine { get; }

    /// <summary>How each change ends once it is written.</summary>
    public CommitOutcome[] Outcomes => _plan.Outcomes;

    /// <summary>The news of other nodes that came before it.</summary>
    public IReadOnlyList<NewsEntry> Before => _lookup.News;

    /// <summary>Puts changes together on what was looked up; null where they cannot be judged without looking for more.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="lookup">What they rest on.</param>
    /// <param name="feed">Writes what changes tell the feed.</param>
    /// <param name="heads">What is certainly in the ledger.</param>
    /// <param name="fence">The right of the node to write; null where it is alone.</param>
    public static Transaction? Of(IReadOnlyList<Change> changes, Lookup lookup, FeedWriter feed, WrittenHeads heads, Fence? fence) =>
        CommitPlan.Of(changes, lookup.Facts) is { IsInDoubt: false } plan ? new Transaction(lookup, plan, feed, heads, fence) : null;

    /// <summary>Puts changes together while the transaction before them is written; null where something has to be looked up.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="expected">The last numbers given, when that transaction has been written.</param>
    /// <param name="feed">Writes what changes tell the feed.</param>
    /// <param name="heads">What is certainly in the ledger.</param>
    public static Transaction? Ahead(IReadOnlyList<Change> changes, LastNumbers expected, FeedWriter feed, WrittenHeads heads) =>
        Lookup.Ahead(changes, expected) is { } lookup ? Of(changes, lookup, feed, heads, fence: null) : null;

    /// <summary>Writes what it changes, and leaves open whether that counts.</summary>
    public void Write(NpgsqlConnection connection)
    {
        Send(_batch, connection);
        _batch.BatchCommands.Clear();
    }

    /// <summary>Commits it, with what is not written yet in the same journey, and waits until it is durable.</summary>
    public void End(NpgsqlConnection connection)
    {
        Numbers.Write(_batch);
        _batch.Text("COMMIT");
        Send(_batch, connection);
    }

    /// <summary>It is over: where it is durable, what is remembered of the store moves along.</summary>
    public void Ended(bool isWritten)
    {
        if (!isWritten)
        {
            _feed.Forget();
            return;
        }

        _feed.Committed(_told);
        _heads.Add(_plan.Written.Where(w => w.Change.Entries.Count > 0).Select(w => w.Slot), Numbers.Last.Commits);
        foreach (var (content, id) in _lookup.Numbered)
        {
            content.StoredAs = id;
        }
    }

    private static void Send(NpgsqlBatch batch, NpgsqlConnection connection)
    {
        batch.Connection = connection;
        batch.ExecuteNonQuery();
    }

    /// <inheritdoc />
    public void Dispose() => _batch.Dispose();
}
