using System.Collections.Concurrent;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Telemetry;

namespace Monitoring.Runtime.Entities;

/// <summary>
/// One thread that writes everything that waits at a moment in one transaction, over a connection of its own. An entity is
/// always in the same lane, so that its changes are written in their order.
/// </summary>
internal sealed class CommitLane : IDisposable
{
    /// <summary>How many tidying changes one transaction takes when nobody waits.</summary>
    private const int MaxTidying = 512;

    /// <summary>How many ride along with what somebody waits for: some milliseconds of work.</summary>
    private const int MinTidying = 96;

    private readonly CommitParts _with;
    private readonly int _number;
    private readonly ConcurrentQueue<CommitItem> _waiting = new();
    private readonly ConcurrentQueue<CommitItem> _tidying = new();
    private readonly ManualResetEventSlim _signal = new(false);
    private readonly Thread _thread;
    private volatile bool _isStopping;

    /// <summary>When the running transaction began, as a timestamp; 0 while none runs.</summary>
    private long _began;

    /// <summary>Starts the thread.</summary>
    /// <param name="with">What all lanes share.</param>
    /// <param name="number">Which of the store's lanes it is.</param>
    public CommitLane(CommitParts with, int number)
    {
        (_with, _number) = (with, number);
        _thread = new Thread(Write) { Name = $"commit-{number}", IsBackground = true };
        _thread.Start();
    }

    /// <summary>How many changes somebody waits for.</summary>
    public int Waiting => _waiting.Count;

    /// <summary>How many routine rows wait.</summary>
    public int Tidying => _tidying.Count;

    /// <summary>For how long the running transaction has run; zero while none runs.</summary>
    public TimeSpan Running => Interlocked.Read(ref _began) is var began and not 0 ? _with.System.GetElapsedTime(began) : TimeSpan.Zero;

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

    /// <summary>Has it write what waits and end; returns at once.</summary>
    public void Stop()
    {
        _isStopping = true;
        _signal.Set();
    }

    /// <summary>Waits for its end.</summary>
    public void Dispose()
    {
        _thread.Join();
        _signal.Dispose();
    }

    private void Write()
    {
        while (true)
        {
            _signal.Reset();
            var (items, waited) = Gather();
            if (items.Count > 0)
            {
                Commit(items, waited);
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

    private (List<CommitItem> Items, int Waited) Gather()
    {
        var items = new List<CommitItem>();
        while (items.Count < _with.MaxBatch && _waiting.TryDequeue(out var item))
        {
            items.Add(item);
        }

        var waited = items.Count;

        // A transaction that is long anyway takes more along, so that tidying keeps up however fast events come.
        var room = items.Count == 0 ? MaxTidying : Math.Clamp(items.Count / 3, MinTidying, MaxTidying);
        for (var i = 0; i < room && _tidying.TryDequeue(out var item); i++)
        {
            items.Add(item);
        }

        return (items, waited);
    }

    /// <summary>
    /// A transaction that changes a region or site runs alone: whatever was decided on what it changes is either durable
    /// before it, and then it is seen by those who tell the items of a region, or found to be stale after it.
    /// </summary>
    private void Commit(List<CommitItem> items, int waited)
    {
        var alone = items.Exists(i => i.Change.Rows.Any(r => r is RegionRow or SiteRow));
        _with.Enter(alone);
        try
        {
            var batch = new CommitBatch { Waited = waited };
            var heard = _with.Node?.Through ?? 0;
            items.ForEach(batch.Add);
            _with.Order.Begin(batch);
            Commit(batch, heard);
            _with.Order.End(batch);
        }
        finally
        {
            _with.Exit(alone);
        }
    }

    private void Commit(CommitBatch batch, long heard)
    {
        if (batch.Changes.Count == 0)
        {
            return;
        }

        using var span = EngineTrace.Commit(batch.Changes.Count);
        var began = _with.System.GetTimestamp();
        Interlocked.Exchange(ref _began, began);
        try
        {
            if (_with.Node is { } node && batch.HasEntries)
            {
                batch.Committed(Ended(node.CommitAsync(batch, heard)));
            }
            else
            {
                batch.Committed(Ended(_with.Store.CommitAsync(_number, batch.Changes, CancellationToken.None)));
            }

            _with.TookLast = true;
            _with.Meter.Committed(batch.Changes.Count, _with.System.GetElapsedTime(began));
        }
#pragma warning disable CA1031 // Whatever a store throws, nothing of the batch was written, and those who wait must hear of it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _with.TookLast = false;
            _with.Meter.CommitFailed();
            _with.Log.TransactionFailed(e, batch.Changes.Count);
            batch.Failure = e;
        }

        Interlocked.Exchange(ref _began, 0);
    }

    private static T Ended<T>(ValueTask<T> task) => task.IsCompletedSuccessfully ? task.Result : task.AsTask().GetAwaiter().GetResult();
}
