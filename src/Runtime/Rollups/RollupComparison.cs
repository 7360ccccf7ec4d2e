using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Time;

namespace Monitoring.Runtime.Rollups;

/// <summary>
/// Compares the live roll-ups with the store, again and again. The moves are meant to be exact, so a difference is a mistake
/// of ours: it is logged and measured, and staff see the store's figures from then on. One count serves the figures of this
/// process and every roll-up that is held here, however many these are.
/// </summary>
/// <param name="rollups">What is compared.</param>
/// <param name="read">What it is compared with.</param>
/// <param name="every">How long it rests between two comparisons.</param>
/// <param name="system">The system's clock.</param>
/// <param name="log">Hears of differences.</param>
internal sealed class RollupComparison(LiveRollups rollups, IReadModel read, TimeSpan every, TimeProvider system, ILogger log) : IDisposable
{
    /// <summary>How long a comparison that was asked for waits for others that ask.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Channel<bool> _asked = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private volatile IReadOnlyList<RollupDifference>? _last;
    private long _heldDrift;
    private Task _loop = Task.CompletedTask;

    /// <summary>Has the roll-ups hear what other nodes committed; null where there are none.</summary>
    public Func<CancellationToken, Task>? CatchUp { get; set; }

    /// <summary>How many figures differed at the last comparison; null where there was none yet or the last one failed.</summary>
    public int? Drift => _last?.Count;

    /// <summary>How many figures of roll-ups that are held have differed since the start.</summary>
    public long HeldDrift => Interlocked.Read(ref _heldDrift);

    /// <summary>Starts the rounds.</summary>
    public void Start(CancellationToken stopping) => _loop = Task.WhenAll(
        Rounds.RunAsync(every, system, atOnce: false, CompareAsync, log.RollupsNotCompared, stopping),
        AnswerAsync(stopping));

    /// <summary>Has them compared soon, without waiting for it. Many who ask at a time share one comparison.</summary>
    public void Ask() => _asked.Writer.TryWrite(true);

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
            var (own, held) = rollups.TakeOver(stored);
            _last = own;
            if (own.Count > 0)
            {
                log.RollupsDiffered(own.Count, own[0].Figure, own[0].Live, own[0].Stored);
            }

            Tell(held);
            return own.Count + held.Sum(h => h.Figures.Count);
        }
        catch
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

    private async Task AnswerAsync(CancellationToken stopping)
    {
        try
        {
            while (await _asked.Reader.ReadAsync(stopping))
            {
                await Task.Delay(Gathering, system, stopping);
                try
                {
                    await CompareAsync(stopping);
                }
                catch (Exception e) when (!Rounds.IsEnd(e, stopping))
                {
                    log.RollupsNotCompared(e);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The end.
        }
    }

    private void Tell(IReadOnlyList<HeldDrift> held)
    {
        foreach (var (region, position, figures) in held)
        {
            Interlocked.Add(ref _heldDrift, figures.Count);
            log.HeldRollupDiffered(region, figures.Count, position, figures[0].Figure, figures[0].Live, figures[0].Stored);
        }
    }
}
