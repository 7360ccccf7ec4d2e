using NodaTime;

namespace Monitoring.Runtime.Delivery;

/// <summary>When a delivery that failed is tried again: soon at first, then ever more rarely, for a day.</summary>
public static class RetrySchedule
{
    /// <summary>How long a delivery is tried before it is given up visibly.</summary>
    public static readonly Duration GiveUpAfter = Duration.FromHours(24);

    private static readonly Duration First = Duration.FromSeconds(5);
    private static readonly Duration Longest = Duration.FromHours(1);

    /// <summary>The instant of the next attempt, or null when it is given up.</summary>
    /// <param name="attempts">How often it was tried; at least 1.</param>
    /// <param name="firstTriedAt">When it was first tried.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="asked">How long the receiver asks to be left alone, or null.</param>
    /// <param name="jitter">0 to 1; spreads attempts of many deliveries over half the wait to one and a half of it.</param>
    public static Instant? Next(int attempts, Instant firstTriedAt, Instant now, Duration? asked, double jitter)
    {
        var doubled = First * Math.Pow(2, Math.Min(attempts - 1, 20));
        var wait = Duration.Min(doubled, Longest) * (0.5 + jitter);
        var next = now + Duration.Max(wait, Duration.Min(asked ?? Duration.Zero, Longest));
        return next - firstTriedAt > GiveUpAfter ? null : next;
    }
}
