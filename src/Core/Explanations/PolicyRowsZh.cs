using System.Globalization;
using Monitoring.Core.Alerts;
using Monitoring.Core.Policies;
using NodaTime;

namespace Monitoring.Core.Explanations;

/// <summary>What the policy says for an alert, in Chinese.</summary>
internal static class PolicyRowsZh
{
    /// <summary>The row of the policy that applied.</summary>
    public static string Of(Alert alert, AlertBasis basis) => $"{alert.Policy.Name} v{alert.Policy.Version}：{Row(alert, basis)}。";

    private static string Row(Alert alert, AlertBasis basis) => (alert.Reason, basis) switch
    {
        (_, { Climbed: not null } b) when b.Step(alert.Reason) is { } step => $"共 {b.Ladder.Count} 步之第 {b.Climbed!.Climb.StepsTold} 步：{Step(step)}",
        (AlertReason.Repeated, { Climbed.Kind: CheckItems.ClimbKind.Unacknowledged or CheckItems.ClimbKind.Unanswered, Issue: { } issue }) =>
            $"最高层级每 {Long(issue.Frozen.Notice.RepeatEvery)}重复",
        (AlertReason.Repeated, { Issue: { } issue }) => $"最高层级每 {Long(issue.Terms.RepeatEvery)}重复",
        (AlertReason.IssueRaised or AlertReason.LookBackFailed, { Issue: { } issue }) => $"立案时通知{Rungs(issue.Terms.ToldWhenRaised)}；整改时限{Allowance(issue)}",
        (AlertReason.DeadlineNear, { Issue: { } issue }) => $"剩余时间为 {issue.Terms.ReminderAtShareLeft.ToString("P0", CultureInfo.InvariantCulture)} 时提醒",
        (AlertReason.LookBackDue, { Issue: { } issue }) =>
            $"申报后 {Long(issue.Terms.LookBackEarliest)}至 {Long(issue.Terms.LookBackLatest)}内抽定，{Long(issue.Terms.LookBackWithin)}内完成"
            + (issue.Frozen.CrossUnitLookBack ? "，由发现单位以外的单位进行" : ""),
        (AlertReason.NoticeIssued, { Issue: { } issue }) => $"{Long(issue.Frozen.Notice.ReceiptWithin)}内签收，{Long(issue.Frozen.Notice.ReplyWithin)}内回复",
        (AlertReason.RiskRaised, { Issue: { } issue }) => $"整改时限{Allowance(issue)}",
        (AlertReason.ExtensionAsked or AlertReason.ExtensionDecided, { Issue: { } issue }) => $"最多延期 {issue.Frozen.MaxExtensions} 次",
        _ => "无专门条款，依据见输入",
    };

    private static string Step(LadderStep step) =>
        $"逾期 {Long(step.After)}后通知{Rungs(step.Rungs)}{(step.Notice is null ? "" : $"，并向{(step.Notice == Addressee.Unit ? "责任单位" : "主管部门")}发出通知书")}";

    private static string Allowance(Issues.Issue issue) =>
        $"低/中/高风险 {Long(issue.Terms.Deadline.Low)}/{Long(issue.Terms.Deadline.Medium)}/{Long(issue.Terms.Deadline.High)}"
        + (issue.Terms.DeadlineInWorkingHours ? "（工作时间）" : "");

    private static string Rungs(IReadOnlyList<int> rungs) =>
        rungs.Count == 0 ? "无人" : string.Join("、", rungs.Select(r => r == LadderStep.Top ? "最高层级" : string.Create(CultureInfo.InvariantCulture, $"第 {r} 级")));

    private static string Long(Duration duration) => AlertParts.Long(duration, "分钟", "小时", "天");
}
