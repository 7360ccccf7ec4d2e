using Monitoring.Core.Catalogue;

namespace Monitoring.Core.Alerts;

/// <summary>Alerts in Chinese.</summary>
internal static class AlertTextZh
{
    /// <summary>The text.</summary>
    public static string Of(AlertParts p, string site, string item)
    {
        var about = $"{site}“{item}”";
        return $"{Sentence(p, about)}{Number(p)}。{Late(p)}{Vacant(p)}";
    }

    private static string Sentence(AlertParts p, string about) => p.Alert.Reason switch
    {
        AlertReason.IssueRaised when p.Due.Length == 0 => $"{about}发现{Word(p.Alert.Severity)}问题，已申报整改，待回头看",
        AlertReason.IssueRaised => $"{about}发现{Word(p.Alert.Severity)}问题，须在 {p.Due} 前完成整改",
        AlertReason.DeadlineNear => $"{about}整改期限将至，须在 {p.Due} 前完成整改",
        AlertReason.DeadlineMissed => $"{about}未在期限 {p.Due} 前整改，已逾期 {Long(p)}，现通知第 {p.Alert.Rung} 级",
        AlertReason.Escalated => $"{about}{Missed(p)}，现升级至第 {p.Alert.Rung} 级",
        AlertReason.Repeated => $"{about}{Missed(p)}，至今未处理，再次通知第 {p.Alert.Rung} 级",
        AlertReason.NoticeIssued => $"{about}已向{Addressee(p)}发出监督提醒通知书 {p.Alert.Notice}，须在 {p.Due} 前签收",
        AlertReason.NoticeUnacknowledged or AlertReason.NoticeUnanswered => $"{about}{Missed(p)}，现通知第 {p.Alert.Rung} 级",
        AlertReason.DutyMissed => $"{about}在 {p.Time("windowStart")} 至 {p.Time("windowEnd")} 没有有效记录，记为一次缺失",
        AlertReason.CoverageLapsed => $"{about}自 {p.Since} 起未被检查，已超过 {p.Input("coverageDays")} 天的覆盖周期",
        AlertReason.LookBackDue => $"{about}现在开展回头看，不打招呼，并在 {p.Due} 前登记结果",
        AlertReason.LookBackMissed => $"{about}{Missed(p)}，现通知第 {p.Alert.Rung} 级",
        AlertReason.LookBackFailed when p.Due.Length == 0 => $"{about}回头看未通过（第 {p.Input("recurrence")} 次反复），再次申报整改，待回头看",
        AlertReason.LookBackFailed => $"{about}回头看未通过（第 {p.Input("recurrence")} 次反复），问题重新打开，须在 {p.Due} 前完成整改",
        AlertReason.RiskRaised => $"{about}所在区域风险等级上调，整改期限由 {p.Time("dueBefore")} 提前至 {p.Due}",
        AlertReason.ExtensionAsked => $"{about}场所申请将整改期限由 {p.Due} 延至 {p.Time("until")}",
        AlertReason.ExtensionDecided when p.Input("granted") == "yes" => $"{about}延期申请已批准，整改期限改为 {p.Due}（{p.Input("why")}）",
        AlertReason.ExtensionDecided => $"{about}延期申请未获批准，整改期限仍为 {p.Due}（{p.Input("why")}）",
        AlertReason.Withdrawn => Withdrawn(p, about),
        AlertReason.Closed => $"{about}的问题已整改到位，予以销号",
        _ => throw new InvalidOperationException($"{p.Alert.Reason} has no text."),
    };

    private static string Missed(AlertParts p) => (p.Topic, p.Alert.Reason) switch
    {
        (AlertTopic.Notice, AlertReason.NoticeUnacknowledged) => $"的监督提醒通知书 {p.Alert.Notice} 未在 {p.Due} 前签收，已超过 {Long(p)}",
        (AlertTopic.Notice, AlertReason.NoticeUnanswered) => $"的监督提醒通知书 {p.Alert.Notice} 未在 {p.Due} 前回复，已超过 {Long(p)}",
        (AlertTopic.Notice, _) => $"的监督提醒通知书 {p.Alert.Notice} 应在 {p.Due} 前办理，已超过 {Long(p)}",
        (AlertTopic.LookBack, _) => $"未在 {p.Due} 前完成回头看，已超过 {Long(p)}",
        _ => $"未在期限 {p.Due} 前整改，已逾期 {Long(p)}",
    };

    private static string Withdrawn(AlertParts p, string about) => p.Topic switch
    {
        AlertTopic.Notice => $"{about}的监督提醒通知书 {p.Alert.Notice} 已撤销（{Why(p)}）",
        AlertTopic.Duty => $"{about}在 {p.Time("windowStart")} 至 {p.Time("windowEnd")} 的缺失不再成立",
        _ => $"{about}的问题已撤回（{Why(p)}）",
    };

    private static string Number(AlertParts p) => p.Alert.Issue is { } issue ? $"（问题编号 {issue}）" : "";

    private static string Late(AlertParts p) => p.Alert.Late ? $"本条为迟到通知，应于 {p.Time("cameDueAt")} 发出。" : "";

    private static string Vacant(AlertParts p) => p.Alert.Vacant.Count == 0
        ? ""
        : $"因岗位空缺越过：{string.Join("、", p.Alert.Vacant.Select(v => $"{v.Region} {v.Post ?? "未设岗位"}（第 {v.Rung} 级）"))}。";

    private static string Why(AlertParts p) => p.Input("why") switch
    {
        "late-evidence" => "迟到的记录已补齐",
        "item-removed" => "该检查项已取消",
        "site-closed" => "场所已关闭",
        var words => words,
    };

    private static string Addressee(AlertParts p) => p.Input("addressee") == "authority" ? "主管部门" : "责任单位";

    private static string Long(AlertParts p) => AlertParts.Long(p.Overdue, "分钟", "小时", "天");

    private static string Word(Severity severity) => severity switch
    {
        Severity.General => "一般",
        Severity.Serious => "较重",
        _ => "严重",
    };
}
