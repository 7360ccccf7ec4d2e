using Monitoring.Runtime.Entities;
using NodaTime;

namespace Monitoring.Runtime.Time;

/// <summary>Moves a standing clock through every due instant on the way.</summary>
internal sealed class ManualClock(StandingClock clock, EntityHost host, Timekeeper timekeeper) : IManualClock, IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Lets go of what it holds.</summary>
    public void Dispose() => _one.Dispose();

    /// <inheritdoc/>
    public async Task<Instant> AdvanceAsync(Duration by, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, Duration.Zero);
        await _one.WaitAsync(cancellation);
        try
        {
            var target = clock.Now + by;
            await host.SettledAsync(cancellation);
            while (await timekeeper.NextAsync(target, cancellation) is { } due)
            {
                clock.MoveTo(due);
                await timekeeper.WakeDueAsync(clock.Now, cancellation);
                await host.SettledAsync(cancellation);
            }

            clock.MoveTo(target);
            await host.Projector.FlushAsync(cancellation);
            return clock.Now;
        }
        finally
        {
            _one.Release();
        }
    }
}
