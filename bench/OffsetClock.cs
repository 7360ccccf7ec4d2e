namespace Monitoring.Bench;

/// <summary>The system's clock, moved: so that what is armed for some day comes due while we watch.</summary>
internal sealed class OffsetClock(TimeSpan offset) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + offset;
}
