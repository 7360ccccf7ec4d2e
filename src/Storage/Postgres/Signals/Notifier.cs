using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;

namespace Monitoring.Storage.Postgres.Signals;

/// <summary>
/// Tells other nodes that something was committed. A notification makes the commits of all connections wait for each other,
/// so it goes out by itself, after the commits it is for, one for all that came within a while.
/// </summary>
internal sealed class Notifier : IAsyncDisposable
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    private readonly ConnectionPool _pool;
    private readonly string _channel;
    private readonly string _from;
    private readonly TimeSpan _every;
    private readonly TimeProvider _system;
    private readonly SemaphoreSlim _committed = new(0, 1);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _loop;
    private bool _isForAll;

    /// <param name="pool">Where it goes out.</param>
    /// <param name="channel">To whom: the name of the schema.</param>
    /// <param name="from">The node that says it, which need not listen to itself; empty where it is alone.</param>
    /// <param name="every">The least time between two.</param>
    /// <param name="system">The system's clock.</param>
    public Notifier(ConnectionPool pool, string channel, string from, TimeSpan every, TimeProvider system)
    {
        (_pool, _channel, _from, _every, _system) = (pool, channel, from, every, system);
        _loop = Task.Run(RunAsync);
    }

    /// <summary>Something may have been committed that this node knows nothing of either; returns at once.</summary>
    public void PerhapsCommitted()
    {
        Volatile.Write(ref _isForAll, true);
        Committed();
    }

    /// <summary>Something was committed; returns at once.</summary>
    public void Committed()
    {
        try
        {
            if (_committed.CurrentCount == 0)
            {
                _committed.Release();
            }
        }
        catch (SemaphoreFullException)
        {
            // Somebody else said it at the same moment.
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _loop;
        _stopping.Dispose();
        _committed.Dispose();
    }

    private async Task RunAsync()
    {
        var stopping = _stopping.Token;
        try
        {
            while (true)
            {
                await _committed.WaitAsync(stopping);
                await Task.Delay(await TryAsync(stopping) ? _every : AfterFailure, _system, stopping);
            }
        }
        catch (OperationCanceledException)
        {
            // The end.
        }
    }

    private async Task<bool> TryAsync(CancellationToken stopping)
    {
        var isForAll = Interlocked.Exchange(ref _isForAll, false);
        try
        {
            await _pool.WriteAsync(
                s => s.Text("SELECT pg_notify($1, $2)").With(v => v.Bind(_channel).Bind(isForAll ? "" : _from)).RunAsync(), stopping);
            return true;
        }
        catch (StoreException)
        {
            // Whoever listens is told to look only where his own connection was lost; to all others it has to be said again.
            if (isForAll)
            {
                PerhapsCommitted();
            }
            else
            {
                Committed();
            }

            return false;
        }
    }
}
