using Monitoring.Core.Alerts;

namespace Monitoring.Core.Explanations;

/// <summary>The rule that each reason stands for, in Chinese.</summary>
internal static class ReasonsZh
{
    /// <summary>What people call the reason.</summary>
    public static string Name(AlertReason reason)
    {
        var rule = Of(reason);
        return rule[..rule.IndexOf('：', StringComparison.Ordinal)];
    }

    /// <summary>The rule, after the name of the reason.</summary>
    public static string Of(AlertReason reason) => reason switch
    {
        AlertReason.IssueRaised => "发现问题：新问题通知一次，通知规则为该严重程度指定的层级。",
        AlertReason.DeadlineNear => "期限将至：剩余时间降至规则规定的比例时提醒场所。",
        AlertReason.DeadlineMissed => "逾期未改：问题逾期后的第一步。",
        AlertReason.Escalated => "升级：到了升级阶梯的下一步而问题仍在。",
        AlertReason.Repeated => "重复提醒：到最高层级后按间隔重复，直到有人处理。",
        AlertReason.NoticeIssued => "发出通知书：正式的监督提醒通知书已发出，签收和回复均有期限。",
        AlertReason.NoticeUnacknowledged => "通知书未签收：未按期签收。",
        AlertReason.NoticeUnanswered => "通知书未回复：未按期回复。",
        AlertReason.DutyMissed => "任务缺失：时段连同宽限期结束，没有所要求的有效记录。",
        AlertReason.CoverageLapsed => "超期未查：在覆盖周期内没有检查。",
        AlertReason.LookBackDue => "回头看到点：保密时刻已到，检查方立即前往。",
        AlertReason.LookBackMissed => "回头看未做：未按时完成，沿检查方一线升级。",
        AlertReason.LookBackFailed => "回头看未通过：问题重新打开，期限重算，起始层级上调。",
        AlertReason.RiskRaised => "风险上调：期限取原期限与上调时刻加新时限中的较早者。",
        AlertReason.ExtensionAsked => "申请延期：由问题所在层级或以上的岗位决定。",
        AlertReason.ExtensionDecided => "延期决定：告知场所申请的结果。",
        AlertReason.Withdrawn => "撤回：此前被通知的人得知其不再成立。",
        AlertReason.Closed => "销号：此前被通知的人得知问题已整改到位。",
        AlertReason.ChannelFailing => "通道故障：某通道的告警接连未能送达时，经其他通道通知所在区域。",
        _ => throw new InvalidOperationException($"{reason} has no rule in Chinese."),
    };
}
