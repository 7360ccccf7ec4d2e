using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Telemetry;

namespace Monitoring.Runtime.Entities;

/// <summary>A thread that writes what it takes from its lane, one transaction after the other.</summary>
/// <param name="with">What all lanes share.</param>
/// <param name="lane">Where it takes from.</param>
/// <param name="number">Which of the store's lanes that is.</param>
internal sealed class CommitHand(CommitParts with, CommitLane lane, int number)
{
    private Thread? _thread;
    private volatile IReadOnlyList<CommitItem> _items = [];

    /// <summary>When the running transaction began, as a timestamp; 0 while none runs.</summary>
    private long _began;

    /// <summary>For how long the running transaction has run; zero while none runs.</summary>
    public TimeSpan Running => Interlocked.Read(ref _began) is var began and not 0 ? with.System.GetElapsedTime(began) : TimeSpan.Zero;

    /// <summary>What it writes at the moment.</summary>
    public IReadOnlyList<CommitItem> Items => _items;

    /// <summary>Begins to write.</summary>
    public void Start()
    {
        _thread = new Thread(Write) { Name = $"commit-{number}", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Waits for its end.</summary>
    public void Join() => _thread?.Join();

    private void Write()
    {
        while (lane.Take() is var (items, waited))
        {
            Commit(items, waited);
            _items = [];
            lane.Written();
        }
    }

    /// <summary>
    /// Writes changes in one transaction, or in halves where the store refuses it for one of them: that one fails alone, and the others
    /// take no harm. None of them rests on another, since each is of an entity of its own, or of rows that its head fences.
    /// </summary>
    /// <param name="items">The changes.</param>
    /// <param name="waited">For how many of them, from the first on, somebody waits.</param>
    private void Commit(List<CommitItem> items, int waited)
    {
        _items = items;
        if (!IsToBeHalved(items, waited))
        {
            return;
        }

        var half = items.Count / 2;
        Commit(items[..half], Math.Min(waited, half));
        Commit(items[half..], Math.Max(waited - half, 0));
    }

    /// <summary>
    /// Writes changes in one transaction. One that changes a region or site runs alone: whatever was decided on what it changes is
    /// either durable before it, and then it is seen by those who tell the items of a region, or found to be stale after it.
    /// </summary>
    private bool IsToBeHalved(List<CommitItem> items, int waited)
    {
        var alone = items.Exists(i => i.Change.Rows.Any(r => r is RegionRow or SiteRow));
        with.Enter(alone);
        try
        {
            var batch = new CommitBatch { Waited = waited };
            var heard = with.Node?.Through ?? 0;
            batch.Add(items, alone ? with.Directory.Tree : null);
            with.Order.Begin(batch);
            Commit(batch, heard);
            with.Order.End(batch);
            return batch.IsToBeHalved;
        }
        finally
        {
            with.Exit(alone);
        }
    }

    private void Commit(CommitBatch batch, long heard)
    {
        if (batch.Changes.Count == 0)
        {
            return;
        }

        using var span = EngineTrace.Commit(batch.Changes.Count);
        var began = with.System.GetTimestamp();
        Interlocked.Exchange(ref _began, began);
        try
        {
            if (with.Node is { } node && batch.HasEntries)
            {
                batch.Committed(Ended(node.CommitAsync(batch, heard)));
            }
            else
            {
                batch.Committed(Ended(with.Store.CommitAsync(number, batch.Changes, CancellationToken.None)));
            }

            with.TookLast = true;
            with.Meter.Committed(batch.Changes.Count, with.System.GetElapsedTime(began));
        }
#pragma warning disable CA1031 // Whatever a store throws, nothing of the batch was written, and those who wait must hear of it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            batch.Failure = e;
            with.Meter.CommitFailed();
            with.TookLast &= e is StoreException { IsRefusal: true };
            if (batch.IsToBeHalved)
            {
                with.Log.TransactionHalved(e.Message, batch.Changes.Count);
            }
            else
            {
                with.Log.TransactionFailed(e, batch.Changes.Count);
            }
        }

        Interlocked.Exchange(ref _began, 0);
    }

    private static T Ended<T>(ValueTask<T> task) => task.IsCompletedSuccessfully ? task.Result : task.AsTask().GetAwaiter().GetResult();
}
