using Monitoring.Core.Escalation;
using NodaTime;

namespace Monitoring.Core.LookBacks;

/// <summary>What a look-back found.</summary>
public enum LookBackOutcome
{
    /// <summary>It is put right.</summary>
    Passed,

    /// <summary>整改不到位</summary>
    Incomplete,

    /// <summary>虚假整改</summary>
    False,

    /// <summary>敷衍塞责</summary>
    Perfunctory,
}

/// <summary>A look-back waited for.</summary>
public sealed record LookBack
{
    /// <summary>What was drawn.</summary>
    public required SealedLookBack Sealed { get; init; }

    /// <summary>When the inspection side was told; null before the sealed instant.</summary>
    public Instant? CalledAt { get; init; }

    /// <summary>By when it must be done; null before it was called.</summary>
    public Instant? DueAt { get; init; }

    /// <summary>How far its not being done has climbed; null while in time.</summary>
    public Climb? Missed { get; init; }
}
