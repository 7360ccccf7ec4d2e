namespace Monitoring.Runtime.Entities;

/// <summary>
/// Counts what is under way, and tells when nothing is, or when all that was at a moment is over. For the latter what begins is
/// counted by one of two watches in turn: once the other one counts no more, the first is over as soon as it is down to nothing,
/// however much begins meanwhile.
/// </summary>
internal sealed class UnderWay : IDisposable
{
    private readonly Tally _all = new();
    private readonly Tally[] _watches = [new(), new()];
    private readonly SemaphoreSlim _one = new(1, 1);
    private int _watch;
    private long _begun;

    /// <summary>How much is under way.</summary>
    public int Count => _all.Count;

    /// <summary>How much was ever under way.</summary>
    public long Begun => Volatile.Read(ref _begun);

    /// <summary>One more.</summary>
    /// <returns>The watch that counts it, which is named when it is over.</returns>
    public int Enter()
    {
        var watch = Volatile.Read(ref _watch);
        Interlocked.Increment(ref _begun);
        _all.Add();
        _watches[watch].Add();
        return watch;
    }

    /// <summary>One less.</summary>
    /// <param name="watch">The watch that counted it.</param>
    public void Leave(int watch)
    {
        _watches[watch].Remove();
        _all.Remove();
    }

    /// <summary>Returns once nothing is under way.</summary>
    public Task NothingAsync(CancellationToken cancellation) => _all.NothingAsync(cancellation);

    /// <summary>Returns once all is over that was under way at the call.</summary>
    public async Task PastAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            // Something is left of the watch before only where somebody gave up waiting for it.
            var watch = _watch;
            await _watches[1 - watch].NothingAsync(cancellation);
            Volatile.Write(ref _watch, 1 - watch);
            await _watches[watch].NothingAsync(cancellation);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    /// <summary>A number that somebody may wait for to be zero.</summary>
    private sealed class Tally
    {
        private readonly Lock _gate = new();
        private int _count;
        private TaskCompletionSource? _nothing;

        public int Count => Volatile.Read(ref _count);

        public void Add() => Interlocked.Increment(ref _count);

        public void Remove()
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
}
