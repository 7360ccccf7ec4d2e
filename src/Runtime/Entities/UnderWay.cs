namespace Monitoring.Runtime.Entities;

/// <summary>Counts what is under way, and tells when nothing is.</summary>
internal sealed class UnderWay
{
    private readonly Lock _gate = new();
    private int _count;
    private long _begun;
    private TaskCompletionSource? _nothing;

    /// <summary>How much is under way.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>How much was ever under way.</summary>
    public long Begun => Volatile.Read(ref _begun);

    /// <summary>One more.</summary>
    public void Enter()
    {
        Interlocked.Increment(ref _begun);
        Interlocked.Increment(ref _count);
    }

    /// <summary>One less.</summary>
    public void Leave()
    {
        if (Interlocked.Decrement(ref _count) == 0 && Volatile.Read(ref _nothing) is not null)
        {
            lock (_gate)
            {
                if (_count == 0)
                {
                    _nothing?.TrySetResult();
                    _nothing = null;
                }
            }
        }
    }

    /// <summary>Returns once nothing is under way.</summary>
    public Task NothingAsync(CancellationToken cancellation)
    {
        Task task;
        lock (_gate)
        {
            _nothing ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            task = _nothing.Task;
            Interlocked.MemoryBarrier();
            if (_count == 0)
            {
                _nothing.TrySetResult();
                _nothing = null;
            }
        }

        return task.WaitAsync(cancellation);
    }
}
