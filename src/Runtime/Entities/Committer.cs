using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Monitoring.Runtime.Directory;
using Monitoring.Runtime.Storage;

namespace Monitoring.Runtime.Entities;

/// <summary>
/// Group commit: one thread writes everything that waits at a moment in one transaction, a second one tells, in commit
/// order, how it ended. Nothing is told before it is durable.
/// </summary>
internal sealed class Committer : IDisposable
{
    /// <summary>How many tidying changes ride along with one transaction, so that they never hold up what somebody waits for.</summary>
    private const int MaxTidying = 512;

    private readonly IStore _store;
    private readonly LiveDirectory _directory;
    private readonly int _maxBatch;
    private readonly ILogger _log;
    private readonly ConcurrentQueue<CommitItem> _waiting = new();
    private readonly ConcurrentQueue<CommitItem> _tidying = new();
    private readonly ManualResetEventSlim _signal = new(false);
    private readonly BlockingCollection<Written> _written = new(boundedCapacity: 64);
    private readonly Thread _writer;
    private readonly Thread _teller;
    private volatile bool _isStopping;

    /// <summary>Starts both threads.</summary>
    public Committer(IStore store, LiveDirectory directory, int maxBatch, ILogger log)
    {
        (_store, _directory, _maxBatch, _log) = (store, directory, maxBatch, log);
        _writer = new Thread(Write) { Name = "commit", IsBackground = true };
        _teller = new Thread(Tell) { Name = "commit-done", IsBackground = true };
        _writer.Start();
        _teller.Start();
    }

    /// <summary>The last ledger position whose changes have all been told.</summary>
    public long ToldThrough { get; private set; }

    /// <summary>Whether the store took what was last written.</summary>
    public bool IsStoreWorking { get; set; } = true;

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
        var items = new List<CommitItem>(_maxBatch);
        var changes = new List<Change>(_maxBatch);
        while (true)
        {
            _signal.Reset();
            Gather(items, changes);
            if (items.Count > 0)
            {
                Commit(items, changes);
                items = new List<CommitItem>(_maxBatch);
                changes.Clear();
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

    private void Gather(List<CommitItem> items, List<Change> changes)
    {
        while (items.Count < _maxBatch && _waiting.TryDequeue(out var item))
        {
            items.Add(item);
        }

        for (var i = 0; i < MaxTidying && _tidying.TryDequeue(out var item); i++)
        {
            items.Add(item);
        }

        // What was decided on a region or site that a former transaction changed is decided again, before it can be written.
        changes.AddRange(items.Where(i => !i.IsStale).Select(i => i.Change));
    }

    private void Commit(List<CommitItem> items, List<Change> changes)
    {
        var stale = items.Count == changes.Count ? null : items.Where(i => i.IsStale && !changes.Contains(i.Change)).ToHashSet();
        try
        {
            var committed = _store.CommitAsync(changes, CancellationToken.None);
            var outcomes = committed.IsCompletedSuccessfully ? committed.Result : committed.AsTask().GetAwaiter().GetResult();
            for (var i = 0; i < changes.Count; i++)
            {
                if (outcomes[i].Status == CommitStatus.Committed && changes[i].Rows.Count > 0)
                {
                    _directory.Apply(changes[i].Rows);
                }
            }

            IsStoreWorking = true;
            _written.Add(new Written(items, stale, outcomes, LastPosition(), null));
        }
#pragma warning disable CA1031 // Whatever a store throws, nothing of the batch was written, and those who wait must hear of it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            IsStoreWorking = false;
            _log.TransactionFailed(e, changes.Count);
            _written.Add(new Written(items, stale, [], 0, e));
        }
    }

    private long LastPosition()
    {
        var last = _store.LastPositionAsync(CancellationToken.None);
        return last.IsCompletedSuccessfully ? last.Result : last.AsTask().GetAwaiter().GetResult();
    }

    private void Tell()
    {
        foreach (var written in _written.GetConsumingEnumerable())
        {
            var next = 0;
            foreach (var item in written.Items)
            {
                if (written.Stale?.Contains(item) == true)
                {
                    item.Done(new CommitOutcome(CommitStatus.Conflict, 0, 0, 0));
                }
                else if (written.Failure is not null)
                {
                    item.Failed(written.Failure);
                }
                else
                {
                    item.Done(written.Outcomes[next++]);
                }
            }

            ToldThrough = Math.Max(ToldThrough, written.LastPosition);
        }
    }

    private sealed record Written(
        List<CommitItem> Items, HashSet<CommitItem>? Stale, CommitOutcome[] Outcomes, long LastPosition, Exception? Failure);
}
