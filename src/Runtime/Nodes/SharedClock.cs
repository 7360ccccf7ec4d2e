using Monitoring.Runtime.Entities;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Time;
using NodaTime;

namespace Monitoring.Runtime.Nodes;

/// <summary>
/// Moves the standing clocks of all nodes through every due instant on the way. Where it stands is in the store before
/// anybody acts on it, so that a node that comes later, or one that goes on after another died, never lives in the past.
/// </summary>
internal sealed class SharedClock(StandingClock clock, EntityHost host, ClusterParts cluster, CancellationToken stopping) : IManualClock, IDisposable
{
    private const int PageSize = 10_000;
    private const int Everything = 10_000_000;

    /// <summary>How many nodes one thing that leads to another passes at most: each round brings each of them one further.</summary>
    private const int LongestChain = 12;

    private static readonly int[] AllShards = [.. Enumerable.Range(0, Shards.Count)];

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly OverdueFirst _overdue = new(host);

    /// <summary>Goes on from where the clock of the others stands.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        if (await cluster.Store.SharedClockAsync(cancellation) is { } shared)
        {
            clock.MoveTo(shared);
        }
    }

    /// <inheritdoc/>
    public async Task<Instant> AdvanceAsync(Duration by, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, Duration.Zero);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, stopping);
        await _one.WaitAsync(either.Token);
        try
        {
            await StartAsync(either.Token);
            var target = clock.Now + by;
            await SettleAsync(either.Token);
            while (await NextAsync(target, either.Token) is { Count: > 0 } due)
            {
                await MoveAsync(due[0].Due, either.Token);
                await _overdue.WakeAsync(due, clock.Now, either.Token);
                await SettleAsync(either.Token);
            }

            await MoveAsync(target, either.Token);
            await cluster.Others.FlushAsync(either.Token);
            return clock.Now;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Lets go of what it holds.</summary>
    public void Dispose() => _one.Dispose();

    /// <summary>
    /// Returns once what was under way on any node, and whatever followed from it, is over. What was on its way from a node that
    /// is gone is brought by this one.
    /// </summary>
    public async Task SettleAsync(CancellationToken cancellation)
    {
        for (var hasBrought = false; ; hasBrought = true)
        {
            var sent = await cluster.Store.MessagesAsync(0, PageSize, cancellation);
            var isCalm = await CalmAsync(cancellation);
            var left = await cluster.Store.MessagesAsync(0, PageSize, cancellation);
            if (!isCalm)
            {
                // Those that have been sent since are on their way; the others have lost who was to bring them.
                left = hasBrought ? [] : [.. left.IntersectBy(sent.Select(m => m.Id), m => m.Id)];
            }

            if (left.Count == 0)
            {
                return;
            }

            var heard = await cluster.Store.LastPositionAsync(cancellation);
            await Task.WhenAll(left.Select(m => host.Router.Deliver(m, null, heard))).WaitAsync(cancellation);
        }
    }

    /// <summary>
    /// Waits until nothing is under way on any node: each is asked at least twice, since what one of them still did while another
    /// was asked may have come to that one since. Where events keep coming in, something always is; then it is enough that what
    /// was under way, and whatever followed from it, is over.
    /// </summary>
    /// <returns>Whether nothing is under way.</returns>
    private async Task<bool> CalmAsync(CancellationToken cancellation)
    {
        var before = -1L;
        for (var round = 1; round <= LongestChain; round++)
        {
            var begun = await cluster.Others.SettleAsync(cancellation);
            if (begun == before)
            {
                return true;
            }

            before = begun;
        }

        return false;
    }

    /// <summary>The rows that are next, all due at the same instant; those that are overdue already, all of them.</summary>
    private async Task<IReadOnlyList<ArmedWake>> NextAsync(Instant target, CancellationToken cancellation)
    {
        var now = clock.Now;
        var overdue = _overdue.Awake(await cluster.Store.WakesOfAsync(AllShards, now, Everything, cancellation), now);
        if (overdue.Count > 0)
        {
            return overdue;
        }

        var ahead = _overdue.Awake(await cluster.Store.WakesOfAsync(AllShards, target, PageSize, cancellation), target);
        return [.. ahead.TakeWhile(w => w.Due == ahead[0].Due)];
    }

    private async Task MoveAsync(Instant to, CancellationToken cancellation)
    {
        await cluster.Store.MoveSharedClockAsync(to, cancellation);
        clock.MoveTo(to);
        await cluster.Others.MoveClockAsync(to, cancellation);
    }
}
