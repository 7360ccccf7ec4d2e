using NodaTime;

namespace Monitoring.Runtime.Time;

/// <summary>The clock the domain lives by. What belongs to the machine (retries, leases, flushes) stays on the system's.</summary>
public interface IDomainClock
{
    /// <summary>The present instant.</summary>
    Instant Now { get; }
}

/// <summary>The domain lives by the system's clock.</summary>
/// <param name="system">The system's clock.</param>
public sealed class RealClock(TimeProvider system) : IDomainClock
{
    /// <inheritdoc/>
    public Instant Now => Instant.FromDateTimeOffset(system.GetUtcNow());
}

/// <summary>The domain stands still until somebody moves it.</summary>
/// <param name="start">Where it stands at first.</param>
public sealed class StandingClock(Instant start) : IDomainClock
{
    private long _ticks = start.ToUnixTimeTicks();

    /// <inheritdoc/>
    public Instant Now => Instant.FromUnixTimeTicks(Volatile.Read(ref _ticks));

    /// <summary>Moves it; never back.</summary>
    internal void MoveTo(Instant instant) => Volatile.Write(ref _ticks, Math.Max(_ticks, instant.ToUnixTimeTicks()));
}
