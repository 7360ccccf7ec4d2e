using Monitoring.Runtime.Entities;
using NodaTime;

namespace Monitoring.Runtime.Time;

/// <summary>Moves a standing clock through every due instant on the way.</summary>
/// <param name="clock">The clock.</param>
/// <param name="host">Where what follows is decided.</param>
/// <param name="timekeeper">Knows what is due.</param>
/// <param name="stopping">Set when the end has begun: nobody decides any more what an advance would wait for.</param>
internal sealed class ManualClock(StandingClock clock, EntityHost host, Timekeeper timekeeper, CancellationToken stopping)
    : IManualClock, IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Lets go of what it holds.</summary>
    public void Dispose() => _one.Dispose();

    /// <inheritdoc/>
    public async Task<Instant> AdvanceAsync(Duration by, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, Duration.Zero);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, stopping);
        await _one.WaitAsync(either.Token);
        try
        {
            var target = clock.Now + by;
            await host.SettledAsync(either.Token);
            while (await timekeeper.NextAsync(target, either.Token) is { } due)
            {
                clock.MoveTo(due);
                await timekeeper.WakeDueAsync(clock.Now, either.Token);
                await host.SettledAsync(either.Token);
            }

            clock.MoveTo(target);
            await host.Projector.FlushAsync(either.Token);
            return clock.Now;
        }
        finally
        {
            _one.Release();
        }
    }
}
