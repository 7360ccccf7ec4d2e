using Monitoring.Core.Alerts;

namespace Monitoring.Core.Explanations;

/// <summary>The rule that each reason stands for, in English.</summary>
internal static class ReasonsEn
{
    /// <summary>The rule.</summary>
    public static string Of(AlertReason reason) => reason switch
    {
        AlertReason.IssueRaised => "issue-raised: a new issue is told once, to the rungs that the policy names for its severity.",
        AlertReason.DeadlineNear => "deadline-near: the site is reminded when the policy's share of the time is left.",
        AlertReason.DeadlineMissed => "deadline-missed: the first step of the ladder after an issue became overdue.",
        AlertReason.Escalated => "escalated: what was missed still stands when a further step of its ladder comes due.",
        AlertReason.Repeated => "repeated: at the top of the ladder it is told again at an interval until somebody settles it.",
        AlertReason.NoticeIssued => "notice-issued: a formal notice was issued; its receipt and its reply have deadlines.",
        AlertReason.NoticeUnacknowledged => "notice-unacknowledged: the receipt of a notice was not acknowledged in time.",
        AlertReason.NoticeUnanswered => "notice-unanswered: a notice was not answered in time.",
        AlertReason.DutyMissed => "duty-missed: a window and its grace ended without the counted record it asks for.",
        AlertReason.CoverageLapsed => "coverage-lapsed: the item was not inspected within its coverage period.",
        AlertReason.LookBackDue => "look-back-due: the sealed instant of a look-back has come; the inspection side goes now.",
        AlertReason.LookBackMissed => "look-back-missed: the look-back was not done in its time; that climbs the inspecting side's line.",
        AlertReason.LookBackFailed => "look-back-failed: a failed look-back reopens the issue with a fresh deadline and starts higher.",
        AlertReason.RiskRaised => "risk-raised: when the risk level rises, a deadline becomes the earlier of what it was and rise plus allowance.",
        AlertReason.ExtensionAsked => "extension-asked: a post at the issue's rung or above decides on the site's wish.",
        AlertReason.ExtensionDecided => "extension-decided: the site is told what became of its wish.",
        AlertReason.Withdrawn => "withdrawn: whoever was told before is told that it no longer stands.",
        AlertReason.Closed => "closed: whoever was told of the issue is told that it is put right.",
        AlertReason.ChannelFailing => "channel-failing: where alerts over a channel fail time after time, its region is told over another one.",
        _ => throw new InvalidOperationException($"{reason} has no rule in English."),
    };
}
