using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Monitoring.Runtime.Directory;
using Monitoring.Runtime.Feed;
using Monitoring.Runtime.Rollups;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Telemetry;

namespace Monitoring.Runtime.Entities;

/// <summary>
/// Group commit: one thread writes everything that waits at a moment in one transaction, a second one tells, in commit
/// order, how it ended. Nothing is told before it is durable.
/// </summary>
internal sealed class Committer : IDisposable
{
    /// <summary>How many tidying changes one transaction takes when nobody waits.</summary>
    private const int MaxTidying = 512;

    /// <summary>How many ride along with what somebody waits for: some milliseconds of work.</summary>
    private const int MinTidying = 96;

    /// <summary>A transaction that takes longer than this waits for a store that does not answer.</summary>
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(5);

    private readonly IStore _store;
    private readonly LiveDirectory _directory;
    private readonly LiveRollups _rollups;
    private readonly LedgerFeed _feed;
    private readonly EngineMeter _meter;
    private readonly TimeProvider _system;
    private readonly int _maxBatch;
    private readonly ILogger _log;
    private readonly ConcurrentQueue<CommitItem> _waiting = new();
    private readonly ConcurrentQueue<CommitItem> _tidying = new();
    private readonly ManualResetEventSlim _signal = new(false);
    private readonly BlockingCollection<Batch> _written = new(boundedCapacity: 64);
    private readonly Thread _writer;
    private readonly Thread _teller;
    private volatile bool _isStopping;
    private volatile bool _tookLast = true;

    /// <summary>When the running transaction began, as a timestamp; 0 while none runs.</summary>
    private long _began;

    /// <summary>Starts both threads.</summary>
    public Committer(
        IStore store,
        LiveDirectory directory,
        LiveRollups rollups,
        LedgerFeed feed,
        EngineMeter meter,
        TimeProvider system,
        int maxBatch,
        ILogger log)
    {
        (_store, _directory, _rollups, _feed, _meter, _system, _maxBatch, _log) = (store, directory, rollups, feed, meter, system, maxBatch, log);
        _writer = new Thread(Write) { Name = "commit", IsBackground = true };
        _teller = new Thread(Tell) { Name = "commit-done", IsBackground = true };
        _writer.Start();
        _teller.Start();
    }

    /// <summary>The last ledger position whose changes have all been told.</summary>
    public long ToldThrough { get; private set; }

    /// <summary>How many changes somebody waits for.</summary>
    public int Waiting => _waiting.Count;

    /// <summary>How many routine rows wait.</summary>
    public int Tidying => _tidying.Count;

    /// <summary>Whether the store took what was last written, and is not failing to answer at this moment.</summary>
    public bool IsStoreWorking
    {
        get
        {
            var began = Interlocked.Read(ref _began);
            return _tookLast && (began == 0 || _system.GetElapsedTime(began) < TooLong);
        }
        set => _tookLast = value;
    }

    /// <summary>Has a change written with the next transaction.</summary>
    public void Enqueue(CommitItem item)
    {
        _waiting.Enqueue(item);
        _signal.Set();
    }

    /// <summary>Has a change written when there is room beside what somebody waits for.</summary>
    public void EnqueueTidying(CommitItem item)
    {
        _tidying.Enqueue(item);
        _signal.Set();
    }

    /// <summary>Writes what waits and stops.</summary>
    public void Dispose()
    {
        _isStopping = true;
        _signal.Set();
        _writer.Join();
        _written.CompleteAdding();
        _teller.Join();
        _written.Dispose();
        _signal.Dispose();
    }

    private void Write()
    {
        while (true)
        {
            _signal.Reset();
            var batch = Gather();
            if (batch.Items.Count + batch.Stale.Count > 0)
            {
                Commit(batch);
            }
            else if (_isStopping)
            {
                return;
            }
            else
            {
                _signal.Wait();
            }
        }
    }

    private Batch Gather()
    {
        var batch = new Batch();
        while (batch.Items.Count < _maxBatch && _waiting.TryDequeue(out var item))
        {
            batch.Add(item);
        }

        // A transaction that is long anyway takes more along, so that tidying keeps up however fast events come.
        var room = batch.Items.Count == 0 ? MaxTidying : Math.Clamp(batch.Items.Count / 3, MinTidying, MaxTidying);
        for (var i = 0; i < room && _tidying.TryDequeue(out var item); i++)
        {
            batch.Add(item);
        }

        return batch;
    }

    private void Commit(Batch batch)
    {
        using var span = EngineTrace.Commit(batch.Changes.Count);
        var began = _system.GetTimestamp();
        Interlocked.Exchange(ref _began, began);
        try
        {
            var committed = _store.CommitAsync(batch.Changes, CancellationToken.None);
            batch.Outcomes = committed.IsCompletedSuccessfully ? committed.Result : committed.AsTask().GetAwaiter().GetResult();
            MoveAlong(batch);
            IsStoreWorking = true;
            _meter.Committed(batch.Changes.Count, _system.GetElapsedTime(began));
        }
#pragma warning disable CA1031 // Whatever a store throws, nothing of the batch was written, and those who wait must hear of it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            IsStoreWorking = false;
            _meter.CommitFailed();
            _log.TransactionFailed(e, batch.Changes.Count);
            batch.Failure = e;
        }

        Interlocked.Exchange(ref _began, 0);
        batch.LastPosition = LastPosition();
        _written.Add(batch);
    }

    /// <summary>What is in memory moves along with what is durable now, in commit order and before anybody is told.</summary>
    private void MoveAlong(Batch batch)
    {
        var moves = new List<CommittedMove>();
        var news = new List<(long Position, FeedNews News)>();
        var through = 0L;
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

            through = Math.Max(through, outcome.Position);
            if (batch.Items[i].Moved is { } move)
            {
                moves.Add(new CommittedMove(outcome.Position, move));
            }

            if (batch.Changes[i].Feed is { } told)
            {
                news.Add((outcome.Position, told));
            }
        }

        _rollups.Apply(moves, through);
        _feed.Append(news);
    }

    /// <summary>How far the ledger has come; 0 where it cannot be read, so that the next batch tells.</summary>
    private long LastPosition()
    {
        try
        {
            var last = _store.LastPositionAsync(CancellationToken.None);
            return last.IsCompletedSuccessfully ? last.Result : last.AsTask().GetAwaiter().GetResult();
        }
        catch (StoreException)
        {
            return 0;
        }
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

            ToldThrough = Math.Max(ToldThrough, batch.LastPosition);
        }
    }

    /// <summary>What one transaction writes, and how that ended.</summary>
    private sealed class Batch
    {
        public List<CommitItem> Items { get; } = [];

        public List<Change> Changes { get; } = [];

        public List<CommitItem> Stale { get; } = [];

        public CommitOutcome[] Outcomes { get; set; } = [];

        public long LastPosition { get; set; }

        public Exception? Failure { get; set; }

        /// <summary>What was decided on a region or site that a former transaction changed is decided again, before it can be written.</summary>
        public void Add(CommitItem item)
        {
            if (item.IsStale)
            {
                Stale.Add(item);
            }
            else
            {
                Items.Add(item);
                Changes.Add(item.Change);
            }
        }
    }
}
