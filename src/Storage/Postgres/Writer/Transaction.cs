using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Monitoring.Storage.Postgres.Writer.Rows;
using Npgsql;

namespace Monitoring.Storage.Postgres.Writer;

/// <summary>A transaction that is put together and not sent yet.</summary>
internal sealed class Transaction : IDisposable
{
    private readonly Lookup _lookup;
    private readonly CommitPlan _plan;
    private readonly FeedWriter _feed;
    private readonly FeedWriter.Told _told;
    private readonly NpgsqlBatch _batch = new();

    private Transaction(Lookup lookup, CommitPlan plan, FeedWriter feed, Fence? fence)
    {
        (_lookup, _plan, _feed) = (lookup, plan, feed);
        if (!lookup.HasBegun)
        {
            _batch.Text("BEGIN");
        }

        EntityWriter.Write(_batch, plan, Numbers);
        LedgerWriter.Write(_batch, plan, lookup, Numbers);
        SnapshotWriter.Write(_batch, plan);
        RowWriter.Write(_batch, plan, Numbers);
        MessageWriter.Write(_batch, plan, Numbers);
        _told = feed.Write(_batch, plan);
        if (fence is not null)
        {
            NewsWriter.Write(_batch, plan, fence.Node);
        }

        WakeWriter.Write(_batch, plan);
        Numbers.Write(_batch);
        _batch.Text("COMMIT");
    }

    /// <summary>The numbers that it gives.</summary>
    public Numbers Numbers => _lookup.Numbers;

    /// <summary>How each change ends once it is written.</summary>
    public CommitOutcome[] Outcomes => _plan.Outcomes;

    /// <summary>The news of other nodes that came before it.</summary>
    public IReadOnlyList<NewsEntry> Before => _lookup.News;

    /// <summary>Puts changes together on what was looked up; null where they cannot be judged without looking for more.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="lookup">What they rest on.</param>
    /// <param name="feed">Writes what changes tell the feed.</param>
    /// <param name="fence">The right of the node to write; null where it is alone.</param>
    public static Transaction? Of(IReadOnlyList<Change> changes, Lookup lookup, FeedWriter feed, Fence? fence) =>
        CommitPlan.Of(changes, lookup.Facts) is { IsInDoubt: false } plan ? new Transaction(lookup, plan, feed, fence) : null;

    /// <summary>Puts changes together while the transaction before them is written; null where something has to be looked up.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="expected">The last numbers given, when that transaction has been written.</param>
    /// <param name="feed">Writes what changes tell the feed.</param>
    public static Transaction? Ahead(IReadOnlyList<Change> changes, LastNumbers expected, FeedWriter feed) =>
        Lookup.Ahead(changes, expected) is { } lookup ? Of(changes, lookup, feed, fence: null) : null;

    /// <summary>Sends it and waits for its end.</summary>
    public void Send(NpgsqlConnection connection)
    {
        _batch.Connection = connection;
        _batch.ExecuteNonQuery();
    }

    /// <summary>It is durable: what is remembered of the store moves along.</summary>
    public void Written()
    {
        _feed.Committed(_told);
        foreach (var (content, id) in _lookup.Numbered)
        {
            content.StoredAs = id;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _batch.Dispose();
}
