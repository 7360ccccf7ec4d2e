using System.Globalization;
using Monitoring.Core.Alerts;
using Monitoring.Core.Policies;
using NodaTime;

namespace Monitoring.Core.Explanations;

/// <summary>What the policy says for an alert, in English.</summary>
internal static class PolicyRowsEn
{
    /// <summary>The row of the policy that applied.</summary>
    public static string Of(Alert alert, AlertBasis basis) => $"{alert.Policy.Name} v{alert.Policy.Version}: {Row(alert, basis)}.";

    private static string Row(Alert alert, AlertBasis basis) => (alert.Reason, basis) switch
    {
        (_, { Climbed: not null } b) when b.Step(alert.Reason) is { } step => $"step {b.Climbed!.Climb.StepsTold} of {b.Ladder.Count}: {Step(step)}",
        (AlertReason.Repeated, { Climbed.Kind: CheckItems.ClimbKind.Unacknowledged or CheckItems.ClimbKind.Unanswered, Issue: { } issue }) =>
            $"at the top it repeats every {Long(issue.Frozen.Notice.RepeatEvery)}",
        (AlertReason.Repeated, { Issue: { } issue }) => $"at the top it repeats every {Long(issue.Terms.RepeatEvery)}",
        (AlertReason.IssueRaised or AlertReason.LookBackFailed, { Issue: { } issue }) =>
            $"told when raised: {Rungs(issue.Terms.ToldWhenRaised)}; to be put right within {Allowance(issue)}",
        (AlertReason.DeadlineNear, { Issue: { } issue }) => $"reminder when {issue.Terms.ReminderAtShareLeft.ToString("P0", CultureInfo.InvariantCulture)} of the time is left",
        (AlertReason.LookBackDue, { Issue: { } issue }) =>
            $"drawn {Long(issue.Terms.LookBackEarliest)} to {Long(issue.Terms.LookBackLatest)} after the claim, to be done within {Long(issue.Terms.LookBackWithin)}"
            + (issue.Frozen.CrossUnitLookBack ? ", by another unit than the one that found it" : ""),
        (AlertReason.NoticeIssued, { Issue: { } issue }) =>
            $"receipt within {Long(issue.Frozen.Notice.ReceiptWithin)}, reply within {Long(issue.Frozen.Notice.ReplyWithin)}",
        (AlertReason.RiskRaised, { Issue: { } issue }) => $"to be put right within {Allowance(issue)}",
        (AlertReason.ExtensionAsked or AlertReason.ExtensionDecided, { Issue: { } issue }) => $"at most {issue.Frozen.MaxExtensions} extensions",
        _ => "no row of its own; the inputs say what it rested on",
    };

    private static string Step(LadderStep step) =>
        $"{Long(step.After)} after it was missed, {Rungs(step.Rungs)}{(step.Notice is null ? "" : $", with a notice to the {(step.Notice == Addressee.Unit ? "responsible unit" : "line authority")}")}";

    private static string Allowance(Issues.Issue issue) =>
        $"{Long(issue.Terms.Deadline.Low)} / {Long(issue.Terms.Deadline.Medium)} / {Long(issue.Terms.Deadline.High)} at low / medium / high risk"
        + (issue.Terms.DeadlineInWorkingHours ? " of working time" : "");

    private static string Rungs(IReadOnlyList<int> rungs) =>
        rungs.Count == 0 ? "nobody" : string.Join(", ", rungs.Select(r => r == LadderStep.Top ? "the top" : string.Create(CultureInfo.InvariantCulture, $"rung {r}")));

    private static string Long(Duration duration) => AlertParts.Long(duration, "min", "h", "d");
}
