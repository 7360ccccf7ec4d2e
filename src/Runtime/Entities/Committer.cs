using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Monitoring.Core;
using Monitoring.Runtime.Directory;
using Monitoring.Runtime.Feed;
using Monitoring.Runtime.Nodes;
using Monitoring.Runtime.Rollups;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Telemetry;

namespace Monitoring.Runtime.Entities;

/// <summary>
/// Group commit: each lane of the store writes everything that waits at a moment in one transaction.
/// What is in memory moves along in commit order, and another thread tells, in the same order, how it ended. Nothing is
/// told before it is durable.
/// </summary>
internal sealed class Committer : IDisposable
{
    /// <summary>A transaction that takes longer than this waits for a store that does not answer.</summary>
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(5);

    /// <summary>How often it looks whether one does.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private readonly LiveDirectory _directory;
    private readonly LiveRollups _rollups;
    private readonly LedgerFeed _feed;
    private readonly NodeMemory? _node;
    private readonly CommitParts _parts;
    private readonly CommitLane[] _lanes;
    private readonly CommitLane? _tidying;
    private readonly BlockingCollection<CommitBatch> _written = new(boundedCapacity: 64);
    private readonly Thread _teller;
    private readonly ITimer _watch;
    private long _asked;
    private long _told;

    /// <summary>Starts the threads.</summary>
    public Committer(
        IStore store,
        LiveDirectory directory,
        LiveRollups rollups,
        LedgerFeed feed,
        EngineMeter meter,
        TimeProvider system,
        int maxBatch,
        ILogger log,
        NodeMemory? node)
    {
        (_directory, _rollups, _feed, _node) = (directory, rollups, feed, node);
        _teller = new Thread(Tell) { Name = "commit-done", IsBackground = true };
        _teller.Start();
        _parts = new CommitParts { Store = store, Directory = directory, Order = new CommitOrder(Next), Node = node, MaxBatch = maxBatch, Meter = meter, System = system, Log = log };
        _lanes = [.. Enumerable.Range(0, store.Lanes).Select(n => new CommitLane(_parts, n, store.Hands))];
        _tidying = store.TidiesApart ? new CommitLane(_parts, store.Lanes, hands: 1) : null;
        _watch = system.CreateTimer(_ => TellLate(), null, Every, Every);
    }

    /// <summary>The last ledger position whose changes have all been told, with all before it.</summary>
    public long ToldThrough { get; private set; }

    /// <summary>Whether every change that somebody waited for has been told.</summary>
    public bool IsIdle => Interlocked.Read(ref _asked) == Interlocked.Read(ref _told);

    /// <summary>How many changes somebody waits for.</summary>
    public int Waiting => _lanes.Sum(l => l.Waiting);

    /// <summary>How many routine rows wait.</summary>
    public int Tidying => All.Sum(l => l.Tidying);

    /// <summary>Whether the store took what was last written, and is not failing to answer at this moment.</summary>
    public bool IsStoreWorking
    {
        get => _parts.TookLast && All.All(l => l.Running < TooLong);
        set => _parts.TookLast = value;
    }

    /// <summary>Has a change written with the next transaction of its entity's lane.</summary>
    public void Enqueue(CommitItem item)
    {
        Interlocked.Increment(ref _asked);
        LaneOf(item.Change.Entity).Enqueue(item);
    }

    /// <summary>Has a change of nothing but routine rows written when there is room beside what somebody waits for.</summary>
    public void EnqueueTidying(CommitItem item) => (_tidying ?? LaneOf(item.Change.Entity)).EnqueueTidying(item);

    /// <summary>Writes what waits and stops.</summary>
    public void Dispose()
    {
        CommitLane[] all = [.. All];
        _watch.Dispose();
        Array.ForEach(all, l => l.Stop());
        Array.ForEach(all, l => l.Dispose());
        _written.CompleteAdding();
        _teller.Join();
        _written.Dispose();
        _parts.Dispose();
    }

    private IEnumerable<CommitLane> All => _tidying is null ? _lanes : [.. _lanes, _tidying];

    private CommitLane LaneOf(EntityKey entity) => _lanes.Length == 1 ? _lanes[0] : _lanes[(uint)entity.GetHashCode() % _lanes.Length];

    private void TellLate()
    {
        foreach (var lane in All.Where(lane => lane.Running >= TooLong))
        {
            lane.TellLate();
        }
    }

    /// <summary>The next transaction in commit order: what is in memory moves along with it before anybody is told.</summary>
    private void Next(CommitBatch batch)
    {
        if (batch.IsToBeHalved)
        {
            // Its halves are told.
            return;
        }

        try
        {
            if (batch.Failure is null)
            {
                MoveAlong(batch);
            }
        }
#pragma warning disable CA1031 // A mistake of ours in what is kept in memory: those who wait hear of it, and other transactions go on.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _parts.Log.TransactionFailed(e, batch.Changes.Count);
            batch.Failure = e;
        }

        _written.Add(batch);
    }

    private void MoveAlong(CommitBatch batch)
    {
        if (_node is not null)
        {
            _node.Committed(batch);
            return;
        }

        var moves = new List<CommittedMove>();
        var news = new List<(long Position, FeedNews News)>();
        for (var i = 0; i < batch.Items.Count; i++)
        {
            var outcome = batch.Outcomes[i];
            if (outcome.Status != CommitStatus.Committed)
            {
                continue;
            }

            if (batch.Changes[i].Rows.Count > 0)
            {
                _directory.Apply(batch.Changes[i].Rows);
            }

            if (batch.Items[i].Moved is { } move)
            {
                moves.Add(new CommittedMove(outcome.Position, move));
            }

            if (batch.Changes[i].Feed is { } told)
            {
                news.Add((outcome.Position, told));
            }
        }

        _rollups.Apply(moves, batch.Last);
        _feed.Append(news);
    }

    private void Tell()
    {
        foreach (var batch in _written.GetConsumingEnumerable())
        {
            foreach (var stale in batch.Stale)
            {
                stale.Done(new CommitOutcome(CommitStatus.Conflict, 0, 0, 0, 0));
            }

            for (var i = 0; i < batch.Items.Count; i++)
            {
                if (batch.Failure is { } failure)
                {
                    batch.Items[i].Failed(failure);
                }
                else
                {
                    batch.Items[i].Done(batch.Outcomes[i]);
                }
            }

            ToldThrough = Math.Max(ToldThrough, batch.Last);
            Interlocked.Add(ref _told, batch.Waited);
        }
    }
}
