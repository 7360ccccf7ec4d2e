using NodaTime;

namespace Monitoring.Core.CheckItems.Duties;

/// <summary>A span of time in which a duty must be done.</summary>
/// <param name="Start">Inclusive.</param>
/// <param name="End">Exclusive; after the start.</param>
/// <param name="Required">How many counted records it asks for; at least 1.</param>
public readonly record struct DutyWindow(Instant Start, Instant End, int Required)
{
    /// <summary>Whether the instant lies in the window.</summary>
    public bool Contains(Instant instant) => Start <= instant && instant < End;
}
