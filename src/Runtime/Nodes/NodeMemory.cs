using Monitoring.Runtime.Directory;
using Monitoring.Runtime.Entities;
using Monitoring.Runtime.Feed;
using Monitoring.Runtime.Rollups;
using Monitoring.Runtime.Storage;

namespace Monitoring.Runtime.Nodes;

/// <summary>
/// What one of several nodes has in memory of all that is not an entity: regions and sites, figures and the feed. It moves
/// along with the commits of all nodes in their order: own ones tell what came before them, the others are read when somebody
/// says that there is something new, or when something must not be decided or told before it is heard.
/// </summary>
#pragma warning disable CA1001 // Disposing of the semaphore would leave somebody waiting for ever who is just giving up; it holds nothing but memory.
internal sealed class NodeMemory(
#pragma warning restore CA1001
    INodeStore store, LiveDirectory directory, LiveRollups rollups, LedgerFeed feed)
{
    private const int Page = 1_000;

    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _one = new(1, 1);
    private long _through;
    private long _counted;
    private long _asked;
    private long _answered;

    /// <summary>Up to which position the news of all nodes is in here.</summary>
    public long Through => Volatile.Read(ref _through);

    /// <summary>Told when another node has led to alerts.</summary>
    public Action Alerted { get; set; } = () => { };

    /// <summary>Begins where the store is read from.</summary>
    /// <param name="counted">The position that the figures are true at.</param>
    public void Start(long counted) => (_through, _counted) = (counted, counted);

    /// <summary>Writes a batch with what it means to others.</summary>
    public ValueTask<NodeCommit> CommitAsync(CommitBatch batch, long heard)
    {
        for (var i = 0; i < batch.Changes.Count; i++)
        {
            if (batch.Changes[i].Entries.Count > 0)
            {
                batch.Changes[i].News = NewsBody.Of(batch.Changes[i], batch.Items[i].Moved);
            }
        }

        return store.CommitAsNodeAsync(batch.Changes, heard);
    }

    /// <summary>Moves along with an own transaction, and with those of others before it. Called in commit order.</summary>
    public void Committed(CommitBatch batch)
    {
        lock (_gate)
        {
            Apply(batch.Before);
            for (var i = 0; i < batch.Items.Count; i++)
            {
                var position = batch.Outcomes[i].Position;
                if (batch.Outcomes[i].Status == CommitStatus.Committed && position > _through && batch.Changes[i].News is not null)
                {
                    directory.Apply(batch.Changes[i].Rows);
                    Grow(batch.Changes[i].Rows, position);
                    Move(batch.Items[i].Moved, position);
                    if (batch.Changes[i].Feed is { } news)
                    {
                        feed.Append([(position, news)]);
                    }
                }
            }

            Reached(batch.Last);
        }
    }

    /// <summary>Returns once all news up to a position is in here, which a store has already.</summary>
    /// <exception cref="StoreException">It could not be read.</exception>
    public Task ReachedAsync(long position, CancellationToken cancellation) =>
        Through >= position ? Task.CompletedTask : HearUnlessAsync(() => Through >= position, cancellation);

    /// <summary>Returns once everything is in here that was committed before the call. Many that ask at a time share one read.</summary>
    /// <exception cref="StoreException">It could not be read.</exception>
    public Task CatchUpAsync(CancellationToken cancellation)
    {
        var ticket = Interlocked.Increment(ref _asked);
        return HearUnlessAsync(() => _answered >= ticket, cancellation);
    }

    /// <summary>Says that this node is at work, and how far it is.</summary>
    public ValueTask TellSeenAsync(long projected, CancellationToken cancellation) => store.TellSeenAsync(Through, projected, cancellation);

    private async Task HearUnlessAsync(Func<bool> isHeard, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            // Whoever read before, or a transaction of this node meanwhile, may have brought it.
            if (isHeard())
            {
                return;
            }

            var covered = Interlocked.Read(ref _asked);
            while (await ReadOnAsync(cancellation))
            {
                // There is more.
            }

            _answered = covered;
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<bool> ReadOnAsync(CancellationToken cancellation)
    {
        var page = await store.NewsAsync(Through, Page, cancellation);
        lock (_gate)
        {
            Apply(page.Entries);
            Reached(page.Through);
        }

        return page.HasMore;
    }

    private void Apply(IReadOnlyList<NewsEntry> news)
    {
        foreach (var entry in news)
        {
            if (entry.Position <= _through)
            {
                continue;
            }

            var body = NewsBody.Read(entry.Body);
            Row[] rows = [.. body.Rows()];
            directory.Apply(rows);
            Grow(rows, entry.Position);
            Move(body.Move(), entry.Position);
            if (entry.IsTold)
            {
                feed.Take(entry.Position, entry.Told);
            }

            if (body.Alerts && entry.Node != store.Node)
            {
                Alerted();
            }

            Reached(entry.Position);
        }
    }

    private void Grow(IReadOnlyList<Row> rows, long position)
    {
        foreach (var region in rows.OfType<RegionRow>())
        {
            rollups.Grow(region.Facts, directory.Tree, position);
        }
    }

    /// <summary>The figures were counted at a position of their own, and moves up to there are in them.</summary>
    private void Move(RollupMove? move, long position)
    {
        if (move is { } moved && position > _counted)
        {
            rollups.Apply([new CommittedMove(position, moved)], position);
        }
    }

    private void Reached(long position)
    {
        if (position > _through)
        {
            Volatile.Write(ref _through, position);
            rollups.Apply([], position);
        }
    }
}
