using System.Diagnostics;

namespace Monitoring.Bench.OnCluster;

/// <summary>Callers who send one event at a time to several nodes in turn, and remember how long they waited at most.</summary>
internal sealed class Senders : IAsyncDisposable
{
    /// <summary>How many there are.</summary>
    public const int Count = 16;

    private readonly CancellationTokenSource _enough = new();
    private readonly long[] _answered = new long[Count];
    private readonly Lock _gate = new();
    private Task _all = Task.CompletedTask;
    private double _longest;

    private Senders()
    {
    }

    /// <summary>Starts them.</summary>
    public static Senders Start(IReadOnlyList<GatewayProcess> nodes, Workload workload)
    {
        var senders = new Senders();
        senders._all = Task.WhenAll(Enumerable.Range(0, Count).Select(i => Task.Run(() => senders.SendAsync(i, nodes, workload))));
        return senders;
    }

    /// <summary>Waits until each has been answered some times more.</summary>
    public Task AllAnsweredAsync() => MoreAsync(20);

    /// <summary>Ends them.</summary>
    /// <returns>The longest that any of them waited, in seconds.</returns>
    public async Task<double> StopAsync()
    {
        await _enough.CancelAsync();
        await _all;
        return _longest;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _enough.Dispose();
    }

    private async Task MoreAsync(int times)
    {
        var before = _answered.Select((_, i) => Interlocked.Read(ref _answered[i])).ToArray();
        while (Enumerable.Range(0, Count).Any(i => Interlocked.Read(ref _answered[i]) < before[i] + times))
        {
            await Task.WhenAny(Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System), _all);
            if (_all.IsFaulted)
            {
                await _all;
            }
        }
    }

    private async Task SendAsync(int own, IReadOnlyList<GatewayProcess> nodes, Workload workload)
    {
        for (var i = own; !_enough.IsCancellationRequested; i++)
        {
            byte[] e;
            lock (_gate)
            {
                e = HttpLoad.Batch([workload.Next(TimeProvider.System.GetUtcNow())]);
            }

            var began = Stopwatch.GetTimestamp();
            await nodes[i % nodes.Count].PostAsync(e);
            lock (_gate)
            {
                _longest = Math.Max(_longest, Measure.Since(began));
            }

            Interlocked.Increment(ref _answered[own]);
        }
    }
}
