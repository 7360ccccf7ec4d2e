using NodaTime;

namespace Monitoring.Runtime.Delivery;

/// <summary>When a delivery that failed is tried again: soon at first, then ever more rarely, until it is given up.</summary>
/// <param name="First">The pause after the first attempt; it doubles from there.</param>
/// <param name="Longest">The longest pause, before it is spread.</param>
/// <param name="GiveUpAfter">How long after the first attempt the last one may come.</param>
public sealed record RetrySchedule(Duration First, Duration Longest, Duration GiveUpAfter)
{
    /// <summary>The instant of the next attempt, or null when it is given up.</summary>
    /// <param name="attempts">How often it was tried; at least 1.</param>
    /// <param name="firstTriedAt">When it was first tried.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="asked">How long the receiver asks to be left alone, or null; heeded up to the longest pause.</param>
    /// <param name="jitter">0 to 1; spreads attempts of many deliveries over half the pause to one and a half of it.</param>
    public Instant? Next(int attempts, Instant firstTriedAt, Instant now, Duration? asked, double jitter)
    {
        var doubled = First * Math.Pow(2, Math.Min(attempts - 1, 20));
        var wait = Duration.Min(doubled, Longest) * (0.5 + jitter);
        var next = now + Duration.Max(wait, Duration.Min(asked ?? Duration.Zero, Longest));
        return next - firstTriedAt > GiveUpAfter ? null : next;
    }
}
