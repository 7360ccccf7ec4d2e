using Microsoft.Extensions.Logging;
using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Time;

namespace Monitoring.Runtime.Rollups;

/// <summary>
/// Compares the live roll-ups with the store, again and again. The moves are meant to be exact, so a difference is a mistake
/// of ours: it is logged and measured, and staff see the store's figures from then on.
/// </summary>
/// <param name="rollups">What is compared.</param>
/// <param name="read">What it is compared with.</param>
/// <param name="every">How long it rests between two comparisons.</param>
/// <param name="system">The system's clock.</param>
/// <param name="log">Hears of differences.</param>
internal sealed class RollupComparison(LiveRollups rollups, IReadModel read, TimeSpan every, TimeProvider system, ILogger log) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile IReadOnlyList<RollupDifference>? _last;
    private Task _loop = Task.CompletedTask;

    /// <summary>Has the roll-ups hear what other nodes committed; null where there are none.</summary>
    public Func<CancellationToken, Task>? CatchUp { get; set; }

    /// <summary>How many figures differed at the last comparison; null where there was none yet or the last one failed.</summary>
    public int? Drift => _last?.Count;

    /// <summary>Starts the rounds.</summary>
    public void Start(CancellationToken stopping) =>
        _loop = Rounds.RunAsync(every, system, atOnce: false, CompareAsync, log.RollupsNotCompared, stopping);

    /// <summary>Waits for rounds that were stopped.</summary>
    public Task StoppedAsync() => _loop;

    /// <summary>Compares now.</summary>
    /// <returns>How many figures differed; they no longer do.</returns>
    public async Task<int> CompareAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        rollups.Record();
        try
        {
            var stored = await read.RollupsAsync(cancellation);
            if (CatchUp is { } catchUp)
            {
                await catchUp(cancellation);
            }

            await rollups.ReachedAsync(stored.Position).WaitAsync(cancellation);
            var differences = rollups.TakeOver(stored);
            _last = differences;
            if (differences.Count > 0)
            {
                log.RollupsDiffered(differences.Count, differences[0].Figure, differences[0].Live, differences[0].Stored);
            }

            return differences.Count;
        }
        catch (StoreException)
        {
            _last = null;
            throw;
        }
        finally
        {
            rollups.StopRecording();
            _one.Release();
        }
    }

    /// <summary>Lets go of what it holds.</summary>
    public void Dispose() => _one.Dispose();
}
