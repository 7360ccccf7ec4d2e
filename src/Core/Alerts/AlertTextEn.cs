using Monitoring.Core.Catalogue;

namespace Monitoring.Core.Alerts;

/// <summary>Alerts in English.</summary>
internal static class AlertTextEn
{
    /// <summary>The text.</summary>
    public static string Of(AlertParts p, string site, string item)
    {
        var about = $"{site}, “{item}”";
        return $"{Sentence(p, about)}{Number(p)}.{Late(p)}{Vacant(p)}";
    }

    private static string Sentence(AlertParts p, string about) => p.Alert.Reason switch
    {
        AlertReason.IssueRaised when p.Due.Length == 0 => $"{about}: {A(p.Alert.Severity)} issue was raised; it is claimed put right and awaits its look-back",
        AlertReason.IssueRaised => $"{about}: {A(p.Alert.Severity)} issue was raised; it must be put right by {p.Due}",
        AlertReason.DeadlineNear => $"{about}: the deadline comes near; the issue must be put right by {p.Due}",
        AlertReason.DeadlineMissed => $"{about}: not put right by the deadline {p.Due}, {Long(p)} overdue; told at rung {p.Alert.Rung}",
        AlertReason.Escalated => $"{about}: {Missed(p)}; now told at rung {p.Alert.Rung}",
        AlertReason.Repeated => $"{about}: {Missed(p)}, and nobody has settled it; rung {p.Alert.Rung} is told again",
        AlertReason.NoticeIssued =>
            $"{about}: notice {p.Alert.Notice} was issued to the {Addressee(p)}; its receipt must be acknowledged by {p.Due}",
        AlertReason.NoticeUnacknowledged or AlertReason.NoticeUnanswered => $"{about}: {Missed(p)}; told at rung {p.Alert.Rung}",
        AlertReason.DutyMissed => $"{about}: no counted record from {p.Time("windowStart")} to {p.Time("windowEnd")}; the duty was missed",
        AlertReason.CoverageLapsed => $"{about}: not inspected since {p.Since}, longer than the {p.Input("coverageDays")} days of its coverage period",
        AlertReason.LookBackDue => $"{about}: look back now, unannounced, and record it by {p.Due}",
        AlertReason.LookBackMissed => $"{about}: {Missed(p)}; told at rung {p.Alert.Rung}",
        AlertReason.LookBackFailed when p.Due.Length == 0 =>
            $"{about}: the look-back failed (recurrence {p.Input("recurrence")}); the issue is claimed put right again and awaits the next",
        AlertReason.LookBackFailed =>
            $"{about}: the look-back failed (recurrence {p.Input("recurrence")}); the issue is open again and must be put right by {p.Due}",
        AlertReason.RiskRaised => $"{about}: the risk level rose; the deadline moves from {p.Time("dueBefore")} forward to {p.Due}",
        AlertReason.ExtensionAsked => $"{about}: the site asks to extend the deadline from {p.Due} to {p.Time("until")}",
        AlertReason.ExtensionDecided when p.Input("granted") == "yes" => $"{about}: the extension was granted; the deadline is now {p.Due} ({p.Input("why")})",
        AlertReason.ExtensionDecided => $"{about}: the extension was refused; the deadline stays {p.Due} ({p.Input("why")})",
        AlertReason.Withdrawn => Withdrawn(p, about),
        AlertReason.Closed => $"{about}: the issue is closed; it was put right",
        _ => throw new InvalidOperationException($"{p.Alert.Reason} has no text."),
    };

    private static string Missed(AlertParts p) => (p.Topic, p.Alert.Reason) switch
    {
        (AlertTopic.Notice, AlertReason.NoticeUnacknowledged) => $"the receipt of notice {p.Alert.Notice} was not acknowledged by {p.Due}, {Long(p)} ago",
        (AlertTopic.Notice, AlertReason.NoticeUnanswered) => $"notice {p.Alert.Notice} was not answered by {p.Due}, {Long(p)} ago",
        (AlertTopic.Notice, _) => $"notice {p.Alert.Notice} still lacks what was due by {p.Due}, {Long(p)} ago",
        (AlertTopic.LookBack, _) => $"the look-back was not done by {p.Due}, {Long(p)} ago",
        _ => $"not put right by the deadline {p.Due}, {Long(p)} overdue",
    };

    private static string Withdrawn(AlertParts p, string about) => p.Topic switch
    {
        AlertTopic.Notice => $"{about}: notice {p.Alert.Notice} is revoked ({Why(p)})",
        AlertTopic.Duty => $"{about}: the missed duty from {p.Time("windowStart")} to {p.Time("windowEnd")} no longer stands",
        _ => $"{about}: the issue is withdrawn ({Why(p)})",
    };

    private static string Number(AlertParts p) => p.Alert.Issue is { } issue ? $" (issue {issue})" : "";

    private static string Late(AlertParts p) => p.Alert.Late ? $" Told late: it came due at {p.Time("cameDueAt")}." : "";

    private static string Vacant(AlertParts p) => p.Alert.Vacant.Count == 0
        ? ""
        : $" Passed over as vacant: {string.Join(", ", p.Alert.Vacant.Select(v => $"{v.Post ?? "any post"} of {v.Region} (rung {v.Rung})"))}.";

    private static string Why(AlertParts p) => p.Input("why") switch
    {
        "late-evidence" => "late evidence arrived",
        "item-removed" => "the item is no longer checked",
        "site-closed" => "the site is closed",
        var words => words,
    };

    private static string Addressee(AlertParts p) => p.Input("addressee") == "authority" ? "line authority" : "responsible unit";

    private static string Long(AlertParts p) => AlertParts.Long(p.Overdue, "min", "h", "d");

    private static string A(Severity severity) => severity switch
    {
        Severity.General => "a general",
        Severity.Serious => "a serious",
        _ => "a critical",
    };
}
