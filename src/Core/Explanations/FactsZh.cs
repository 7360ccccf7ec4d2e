using System.Globalization;
using Monitoring.Core.Alerts;
using Monitoring.Core.Catalogue;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Escalation;
using Monitoring.Core.Events;
using Monitoring.Core.LookBacks;
using Monitoring.Core.Policies;

namespace Monitoring.Core.Explanations;

/// <summary>What each fact means, in Chinese: one line a fact.</summary>
internal static class FactsZh
{
    /// <summary>The sentence.</summary>
    public static string Of(ItemEvent fact, ExplanationTerms t) => fact switch
    {
        ItemEvent.Registered e => $"该检查项自 {t.At(e.At)} 起纳入检查。",
        ItemEvent.Retired e => $"该检查项自 {t.At(e.At)} 起不再检查。",
        ItemEvent.Suspended e => $"场所自 {t.At(e.At)} 至 {t.At(e.Until)} 暂停，日常任务随之暂停。",
        ItemEvent.Resumed e => $"暂停于 {t.At(e.At)} 结束，日常任务恢复。",
        ItemEvent.Relocated e => $"场所现属区域 {t.Zh(e.Region)}。",
        ItemEvent.Judged e => $"{t.At(e.At)} 现场检查，结果：{Outcome(e.Outcome)}。",
        ItemEvent.CoverageLapsed e => $"覆盖周期已满而未检查，{t.At(e.At)} 记录在案，下一周期自此起算。",
        ItemEvent.DutyDone e => $"{t.At(e.At)} 完成 {t.At(e.Window)} 起时段的任务。",
        ItemEvent.DutyKept e => $"{t.At(e.At)} 的任务记录予以保留但不计数：{Why(e.Why)}。",
        ItemEvent.DutyMissed e => $"{t.At(e.Start)} 至 {t.At(e.End)} 没有有效记录，记为一次缺失。",
        ItemEvent.MissWithdrawn e => $"{t.At(e.Start)} 至 {t.At(e.End)} 的缺失不再成立。",
        ItemEvent.DutySettled e => $"{t.At(e.KeptFrom)} 以前的时段已结清，不再变动。",
        ItemEvent.ReadingTaken e => $"{t.At(e.At)} 读数 {Number(e.Value)}，{(e.Inside ? "在范围内" : "超出范围")}。",
        ItemEvent.ReadingKept e => $"{t.At(e.At)} 的读数 {Number(e.Value)} 早于本轮读数，不计数。",
        ItemEvent.RunEnded e => $"截至 {t.At(e.At)} 连续读数{(e.Inside ? "已恢复正常" : "超出范围")}。",
        ItemEvent.EarlyKept e => $"{t.At(e.Record.At)} 的{(e.Record.Outcome is null ? "整改申报" : "回头看")}先于问题到达，保留待用。",
        ItemEvent.RecordUnused e => $"{t.At(e.At)} 的记录未产生变化：{Why(e.Why)}。",
        ItemEvent.IssueRaised e =>
            $"立案 {e.Number}（{Severity(e.Severity)}，来源：{Cause(e.Cause)}），发现于 {t.At(e.FoundAt)}；按{Risk(e.Risk)}风险，依据规则 "
            + $"{e.Terms.Policy.Name} v{e.Terms.Policy.Version}，须在 {t.At(e.DueAt)} 前完成整改。",
        ItemEvent.FindingJoined e => $"{t.At(e.At)} {(e.ByVisit ? "检查再次发现" : "再次发现")}，并入计数，不另立案。",
        ItemEvent.BecameOverdue e => $"自 {t.At(e.At)} 起逾期：到期未完成整改。",
        ItemEvent.Reminded => "期限将至，到了提醒场所的时间。",
        ItemEvent.DeadlineMoved { Risk: { } risk } e => $"风险等级升至{Risk(risk)}，期限自 {t.At(e.From)} 重新计算，改为 {t.At(e.DueAt)}。",
        ItemEvent.DeadlineMoved e => $"整改期限改为 {t.At(e.DueAt)}。",
        ItemEvent.Claimed e => $"场所称已于 {t.At(e.At)} 整改，申报于 {t.At(e.ReceivedAt)} 收到。",
        ItemEvent.LookBackSealed e when t.ShowSealed =>
            $"第 {e.Look.Round} 轮：已在 {t.At(e.Look.From)} 至 {t.At(e.Look.To)} 之间抽定不打招呼的回头看，具体时刻在到来前保密。",
        ItemEvent.LookBackSealed e => $"第 {e.Look.Round} 轮：将开展不打招呼的回头看。",
        ItemEvent.LookBackCalled e => $"保密时刻已到：{t.At(e.At)} 通知检查方，须在 {t.At(e.DueAt)} 前完成。",
        ItemEvent.LookBackMissed e => $"未在 {t.At(e.At)} 前完成回头看。",
        ItemEvent.LookBackDone e => $"{e.Unit} 于 {t.At(e.At)} 回头看：{Outcome(e.Outcome)}。{(e.Opening is null ? "" : "抽签的开启凭据已入账，可证明其时刻。")}",
        ItemEvent.Reopened e => $"问题自 {t.At(e.At)} 重新打开，按{Risk(e.Risk)}风险须在 {t.At(e.DueAt)} 前完成整改，起始层级上调 {e.Lift} 级。",
        ItemEvent.IssueClosed e => $"销号：{t.At(e.At)} 整改到位，{(e.ByLookBack ? "经回头看确认" : "按规则无须回头看")}。",
        ItemEvent.IssueWithdrawn e => $"{t.At(e.At)} {(e.By is null ? "" : $"由 {e.By} ")}撤回：{Why(e.Reason)}。",
        ItemEvent.IssueTaken { QuietUntil: { } quiet } e => $"{e.By} 已接手，{t.At(quiet)} 前不再重复提醒，期限不变。",
        ItemEvent.IssueTaken e => $"{e.By} 已接手；静默次数已用完，继续重复提醒。",
        ItemEvent.IssueAssigned e => $"{e.By} 将问题交由 {e.To} 处理。",
        ItemEvent.Commented e => $"{e.By} 留言：“{e.Text}”。",
        ItemEvent.ExtensionAsked e => $"场所于 {t.At(e.At)} 申请延期至 {t.At(e.Until)}。",
        ItemEvent.ExtensionDecided e => $"{e.By} {(e.Granted ? "批准" : "未批准")}延期：{e.Reason}。",
        ItemEvent.Climbed e => $"{Ladder(e.Kind)}，自 {t.At(e.Climb.Since)} 起；升级阶梯已走 {e.Climb.StepsTold} 步"
            + $"{(e.Climb.NextRepeatAt is { } next ? $"，{t.At(next)} 再次通知最高层级" : "")}。",
        ItemEvent.NoticeAsked e => $"{(e.ByVisit ? "检查组" : "系统")}请区域 {t.Zh(e.Region)}（第 {e.Rung} 级）向{Addressee(e.Addressee)}发出监督提醒通知书。",
        ItemEvent.NoticeIssued e => $"监督提醒通知书 {e.Number} 于 {t.At(e.At)} 发出：{t.At(e.ReceiptDueAt)} 前签收，{t.At(e.ReplyDueAt)} 前回复。",
        ItemEvent.NoticeAcknowledged e => $"监督提醒通知书 {e.Number} 于 {t.At(e.At)} {(e.Answered ? "回复" : "签收")}。",
        ItemEvent.NoticeRevoked e => $"监督提醒通知书 {e.Number} 于 {t.At(e.At)} 由 {e.By} 撤销：{Why(e.Reason)}。",
        ItemEvent.Told e => Told(e.Alert, t),
        _ => throw new InvalidOperationException($"{fact.GetType().Name} has no sentence in Chinese."),
    };

    /// <summary>Who was told what, when, and by which policy.</summary>
    public static string Told(Alert alert, ExplanationTerms t)
    {
        var who = alert.Recipients.Count == 0 ? "无人（所有岗位空缺）" : string.Join("、", alert.Recipients.Select(r => Who(r, t)));
        var vacant = alert.Vacant.Count == 0
            ? ""
            : $"因岗位空缺越过：{Vacant(alert, t)}。";
        var due = alert.DueAt is { } at ? $"，期限 {t.At(at)}" : "";
        return $"{t.At(alert.DecidedAt)}{(alert.Late ? "（迟到）" : "")} 依据规则 {alert.Policy.Name} v{alert.Policy.Version} 通知{who}：{ReasonsZh.Name(alert.Reason)}{due}。{vacant}";
    }

    /// <summary>The rungs that nobody was on.</summary>
    public static string Vacant(Alert alert, ExplanationTerms t) =>
        string.Join("、", alert.Vacant.Select(v => $"{t.Zh(v.Region)} {v.Post ?? "未设岗位"}（第 {v.Rung} 级）"));

    /// <summary>Somebody who is told.</summary>
    public static string Who(Recipient r, ExplanationTerms t) => r.Region is null ? "场所（第 0 级）" : $"{t.Zh(r.Region)} {r.Post}（第 {r.Rung} 级）";

    private static string Outcome(CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.Pass => "合格",
        CheckOutcome.Fail => "不合格",
        _ => "不适用",
    };

    private static string Outcome(LookBackOutcome outcome) => outcome switch
    {
        LookBackOutcome.Passed => "整改到位",
        LookBackOutcome.Incomplete => "整改不到位",
        LookBackOutcome.False => "虚假整改",
        _ => "敷衍塞责",
    };

    private static string Severity(Severity severity) => severity switch
    {
        Catalogue.Severity.General => "一般",
        Catalogue.Severity.Serious => "较重",
        _ => "严重",
    };

    private static string Risk(Regions.RiskLevel risk) => risk switch
    {
        Regions.RiskLevel.Low => "低",
        Regions.RiskLevel.Medium => "中",
        _ => "高",
    };

    private static string Cause(IssueCause cause) => cause switch
    {
        IssueCause.Visit => "现场检查",
        IssueCause.Duty => "任务缺失",
        _ => "读数异常",
    };

    private static string Ladder(ClimbKind kind) => kind switch
    {
        ClimbKind.Overdue => "整改逾期",
        ClimbKind.LookBack => "回头看未做",
        ClimbKind.Unacknowledged => "通知书未签收",
        _ => "通知书未回复",
    };

    private static string Addressee(Addressee addressee) => addressee == Policies.Addressee.Authority ? "主管部门" : "责任单位";

    /// <summary>The reasons that rules give by name; what people wrote stays as it is.</summary>
    private static string Why(string why) => why switch
    {
        "late-evidence" => "迟到的记录已补齐",
        "item-removed" => "该检查项已取消",
        "site-closed" => "场所已关闭",
        "issue-withdrawn" => "所属问题已撤回",
        "issue-ended" => "问题已了结",
        "notice-ended" => "通知书已了结",
        "notice-revoked" => "通知书已撤销",
        "older-than-a-pass" => "此后检查已合格",
        "older-than-the-finding" => "早于发现问题的时间",
        "older-than-the-claim" => "早于整改申报",
        "already-claimed" => "已有申报待回头看",
        "no-claim-to-look-back-at" => "没有待回头看的申报",
        "nothing-to-apply-to" => "没有可适用的对象",
        "registered-as-no-duty" => "登记时不是日常任务",
        "outside-any-window" => "不在任何时段内",
        "window-settled" => "所属时段已结清",
        _ => why,
    };

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
