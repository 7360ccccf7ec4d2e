using Monitoring.Core.Alerts;
using Monitoring.Core.Escalation;
using Monitoring.Core.Policies;

namespace Monitoring.Core.Explanations;

/// <summary>On what ground somebody was told.</summary>
internal enum RecipientGround
{
    /// <summary>Stands on a rung that was to be told.</summary>
    Rung,

    /// <summary>Is the nearest on the inspection side.</summary>
    Inspection,

    /// <summary>Takes the place of a vacant post.</summary>
    FallThrough,

    /// <summary>Is in the nearest region that can be reached over another channel than the failing one.</summary>
    OtherChannel,

    /// <summary>Is the nearest where nobody can be reached over another channel.</summary>
    NoChannel,
}

/// <summary>Finds the ground.</summary>
internal static class RecipientGrounds
{
    /// <summary>The ground on which a recipient of an alert was told.</summary>
    public static RecipientGround Of(Recipient recipient, Alert alert, AlertBasis basis)
    {
        if (alert.Reason == AlertReason.ChannelFailing)
        {
            return alert.Recipients.Any(r => r.Channels.Count > 0) ? RecipientGround.OtherChannel : RecipientGround.NoChannel;
        }

        if (alert.Vacant.Count > 0 && !IsNamed(recipient, alert, basis))
        {
            return RecipientGround.FallThrough;
        }

        return alert.Reason is AlertReason.LookBackDue or AlertReason.CoverageLapsed && recipient.Region is not null
            ? RecipientGround.Inspection
            : RecipientGround.Rung;
    }

    /// <summary>Whether the rung itself was to be told; where no step names rungs, one that is not beside a vacant post on the same rung or below was.</summary>
    private static bool IsNamed(Recipient recipient, Alert alert, AlertBasis basis)
    {
        if (basis.Step(alert.Reason) is { } step && !step.Rungs.Contains(LadderStep.Top))
        {
            return step.Rungs.Select(r => r + (basis.Issue?.Lift ?? 0)).Contains(recipient.Rung);
        }

        return recipient.Region is null ? alert.Vacant.All(v => v.Rung > 1) : alert.Vacant.All(v => v.Rung > recipient.Rung);
    }
}
