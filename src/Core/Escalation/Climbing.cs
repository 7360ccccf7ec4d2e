using Monitoring.Core.Alerts;

namespace Monitoring.Core.Escalation;

/// <summary>What a step of any ladder is called when it is told.</summary>
internal static class Climbing
{
    /// <summary>The reason of the first step is the ladder's own; further steps, also those that skipped some, are escalations.</summary>
    public static AlertReason Reason(ClimbStep step, AlertReason first) => step switch
    {
        { Repeat: true } => AlertReason.Repeated,
        { First: true, Next.StepsTold: 1 } => first,
        _ => AlertReason.Escalated,
    };
}
