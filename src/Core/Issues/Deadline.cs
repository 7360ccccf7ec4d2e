using Monitoring.Core.Calendars;
using Monitoring.Core.Policies;
using Monitoring.Core.Regions;
using NodaTime;

namespace Monitoring.Core.Issues;

/// <summary>By when an issue must be put right.</summary>
public static class Deadline
{
    /// <summary>The deadline that runs from an instant under the terms, at a risk level, in clock or working hours as the terms say.</summary>
    public static Instant From(Instant start, SeverityTerms terms, RiskLevel risk, WorkingTime workingTime)
    {
        var allowance = risk switch
        {
            RiskLevel.Low => terms.Deadline.Low,
            RiskLevel.Medium => terms.Deadline.Medium,
            RiskLevel.High => terms.Deadline.High,
            _ => throw new ArgumentOutOfRangeException(nameof(risk)),
        };
        return terms.DeadlineInWorkingHours ? workingTime.Add(start, allowance) : start + allowance;
    }
}
