namespace Monitoring.Gateway.Tests.Access;

/// <summary>The system's clock, put forward by hand.</summary>
internal sealed class OffsetClock : TimeProvider
{
    private long _ticks;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Volatile.Read(ref _ticks));

    public override long GetTimestamp() => System.GetTimestamp() + (Volatile.Read(ref _ticks) * (TimestampFrequency / TimeSpan.TicksPerSecond));

    internal void Advance(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
}
