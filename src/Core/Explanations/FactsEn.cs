using System.Globalization;
using Monitoring.Core.Alerts;
using Monitoring.Core.Catalogue;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Escalation;
using Monitoring.Core.Events;
using Monitoring.Core.LookBacks;
using Monitoring.Core.Policies;

namespace Monitoring.Core.Explanations;

/// <summary>What each fact means, in English: one line a fact.</summary>
internal static class FactsEn
{
    /// <summary>The sentence.</summary>
    public static string Of(ItemEvent fact, ExplanationTerms t) => fact switch
    {
        ItemEvent.Registered e => $"The item is checked from {t.At(e.At)} on.",
        ItemEvent.Retired e => $"The item is checked no more since {t.At(e.At)}.",
        ItemEvent.Suspended e => $"The site is suspended from {t.At(e.At)} to {t.At(e.Until)}; duties pause.",
        ItemEvent.Resumed e => $"The suspension ended at {t.At(e.At)}; duties go on.",
        ItemEvent.Relocated e => $"The site belongs to region {t.En(e.Region)} now.",
        ItemEvent.Judged e => $"A visit judged the item at {t.At(e.At)}: {Outcome(e.Outcome)}.",
        ItemEvent.CoverageLapsed e => $"The coverage period ran out, as was noted at {t.At(e.At)}; the next one starts there.",
        ItemEvent.DutyDone e => $"The duty of the window from {t.At(e.Window)} was done at {t.At(e.At)}.",
        ItemEvent.DutyKept e => $"A duty record of {t.At(e.At)} was kept and not counted: {Why(e.Why)}.",
        ItemEvent.DutyMissed e => $"No counted record from {t.At(e.Start)} to {t.At(e.End)}: the duty was missed.",
        ItemEvent.MissWithdrawn e => $"The miss from {t.At(e.Start)} to {t.At(e.End)} no longer stands.",
        ItemEvent.DutySettled e => $"What was before {t.At(e.KeptFrom)} is settled and can no longer change.",
        ItemEvent.ReadingTaken e => $"A reading of {Number(e.Value)} at {t.At(e.At)} lay {(e.Inside ? "inside" : "outside")} the bounds.",
        ItemEvent.ReadingKept e => $"A reading of {Number(e.Value)} at {t.At(e.At)} is older than the present run and was not counted.",
        ItemEvent.RunEnded e => $"Enough readings in a row lay {(e.Inside ? "inside" : "outside")} the bounds by {t.At(e.At)}.",
        ItemEvent.EarlyKept e => $"A {(e.Record.Outcome is null ? "claim" : "look-back")} of {t.At(e.Record.At)} came before its finding and waits for it.",
        ItemEvent.RecordUnused e => $"A record of {t.At(e.At)} changed nothing: {Why(e.Why)}.",
        ItemEvent.IssueRaised e =>
            $"Issue {e.Number} was raised ({Severity(e.Severity)}, by {Cause(e.Cause)}), found at {t.At(e.FoundAt)}; at {Risk(e.Risk)} risk policy "
            + $"{e.Terms.Policy.Name} v{e.Terms.Policy.Version} asks to put it right by {t.At(e.DueAt)}.",
        ItemEvent.FindingJoined e => $"A further finding of {t.At(e.At)}{(e.ByVisit ? " by a visit" : "")} was counted and raised no twin.",
        ItemEvent.BecameOverdue e => $"Overdue since {t.At(e.At)}: it was not put right by then.",
        ItemEvent.Reminded => "The site's reminder before the deadline came due.",
        ItemEvent.DeadlineMoved { Risk: { } risk } e => $"The risk level rose to {Risk(risk)}, so the deadline counts from {t.At(e.From)} and is now {t.At(e.DueAt)}.",
        ItemEvent.DeadlineMoved e => $"The deadline is now {t.At(e.DueAt)}.",
        ItemEvent.Claimed e => $"Said to be put right at {t.At(e.At)}; the claim came in at {t.At(e.ReceivedAt)}.",
        ItemEvent.LookBackSealed e when t.ShowSealed =>
            $"Round {e.Look.Round}: an unannounced look-back was drawn between {t.At(e.Look.From)} and {t.At(e.Look.To)}; its instant stays sealed until it comes.",
        ItemEvent.LookBackSealed e => $"Round {e.Look.Round}: an unannounced look-back will follow.",
        ItemEvent.LookBackCalled e => $"The sealed instant came: the inspection side was called at {t.At(e.At)} and has until {t.At(e.DueAt)}.",
        ItemEvent.LookBackMissed e => $"The look-back was not done by {t.At(e.At)}.",
        ItemEvent.LookBackDone e => $"{e.Unit} looked back at {t.At(e.At)}: {Outcome(e.Outcome)}.{(e.Opening is null ? "" : " The draw's opening is in the ledger and proves its instant.")}",
        ItemEvent.Reopened e =>
            $"The issue is open again from {t.At(e.At)}, at {Risk(e.Risk)} risk to be put right by {t.At(e.DueAt)}, and starts {e.Lift} {(e.Lift == 1 ? "rung" : "rungs")} higher.",
        ItemEvent.IssueClosed e => $"Closed: put right at {t.At(e.At)}, {(e.ByLookBack ? "as a look-back confirmed" : "and policy asks for no look-back here")}.",
        ItemEvent.IssueWithdrawn e => $"Withdrawn at {t.At(e.At)}{(e.By is null ? "" : $" by {e.By}")}: {Why(e.Reason)}.",
        ItemEvent.IssueTaken { QuietUntil: { } quiet } e => $"Taken by {e.By}; repeats are quiet until {t.At(quiet)}. No deadline moves.",
        ItemEvent.IssueTaken e => $"Taken by {e.By}; repeats go on, for they were quiet as often as policy allows.",
        ItemEvent.IssueAssigned e => $"Given to {e.To} by {e.By}.",
        ItemEvent.Commented e => $"{e.By} commented: “{e.Text}”.",
        ItemEvent.ExtensionAsked e => $"The site asked at {t.At(e.At)} for time until {t.At(e.Until)}.",
        ItemEvent.ExtensionDecided e => $"{e.By} {(e.Granted ? "granted" : "refused")} the extension: {e.Reason}.",
        ItemEvent.Climbed e => $"{Ladder(e.Kind)} since {t.At(e.Climb.Since)}: {(e.Climb.StepsTold == 1 ? "1 step" : $"{e.Climb.StepsTold} steps")} of the ladder taken"
            + $"{(e.Climb.NextRepeatAt is { } next ? $"; the top is told again at {t.At(next)}" : "")}.",
        ItemEvent.NoticeAsked e => $"A notice to the {Addressee(e.Addressee)} was asked of region {t.En(e.Region)} (rung {e.Rung}){(e.ByVisit ? " by the visit" : "")}.",
        ItemEvent.NoticeIssued e =>
            $"Notice {e.Number} was issued at {t.At(e.At)}: receipt by {t.At(e.ReceiptDueAt)}, reply by {t.At(e.ReplyDueAt)}.",
        ItemEvent.NoticeAcknowledged e => $"Notice {e.Number} was {(e.Answered ? "answered" : "acknowledged")} at {t.At(e.At)}.",
        ItemEvent.NoticeRevoked e => $"Notice {e.Number} was revoked at {t.At(e.At)} by {e.By}: {Why(e.Reason)}.",
        ItemEvent.Told e => Told(e.Alert, t),
        _ => throw new InvalidOperationException($"{fact.GetType().Name} has no sentence in English."),
    };

    /// <summary>Who was told what, when, and by which policy.</summary>
    public static string Told(Alert alert, ExplanationTerms t)
    {
        var who = alert.Recipients.Count == 0 ? "nobody, for nobody holds a post" : string.Join(", ", alert.Recipients.Select(r => Who(r, t)));
        var vacant = alert.Vacant.Count == 0
            ? ""
            : $" Passed over as vacant: {Vacant(alert, t)}.";
        var due = alert.DueAt is { } at ? $", due {t.At(at)}" : "";
        return $"Told at {t.At(alert.DecidedAt)}{(alert.Late ? " (late)" : "")} under policy {alert.Policy.Name} v{alert.Policy.Version}: {who} – {AlertReasons.Name(alert.Reason)}{due}.{vacant}";
    }

    /// <summary>The rungs that nobody was on.</summary>
    public static string Vacant(Alert alert, ExplanationTerms t) =>
        string.Join(", ", alert.Vacant.Select(v => $"{v.Post ?? "any post"} of {t.En(v.Region)} (rung {v.Rung})"));

    /// <summary>Somebody who is told.</summary>
    public static string Who(Recipient r, ExplanationTerms t) => r.Region is null ? "the site (rung 0)" : $"{r.Post} of {t.En(r.Region)} (rung {r.Rung})";

    private static string Outcome(CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.Pass => "passed",
        CheckOutcome.Fail => "failed",
        _ => "not applicable",
    };

    private static string Outcome(LookBackOutcome outcome) => outcome switch
    {
        LookBackOutcome.Passed => "put right",
        LookBackOutcome.Incomplete => "not fully put right",
        LookBackOutcome.False => "the claim was false",
        _ => "put right perfunctorily",
    };

    private static string Severity(Severity severity) => severity switch
    {
        Catalogue.Severity.General => "general",
        Catalogue.Severity.Serious => "serious",
        _ => "critical",
    };

    private static string Risk(Regions.RiskLevel risk) => risk switch
    {
        Regions.RiskLevel.Low => "low",
        Regions.RiskLevel.Medium => "medium",
        _ => "high",
    };

    private static string Cause(IssueCause cause) => cause switch
    {
        IssueCause.Visit => "a visit",
        IssueCause.Duty => "missed duties",
        _ => "readings",
    };

    private static string Ladder(ClimbKind kind) => kind switch
    {
        ClimbKind.Overdue => "Overdue",
        ClimbKind.LookBack => "The look-back not done",
        ClimbKind.Unacknowledged => "The notice not acknowledged",
        _ => "The notice not answered",
    };

    private static string Addressee(Addressee addressee) => addressee == Policies.Addressee.Authority ? "line authority" : "responsible unit";

    /// <summary>The reasons that rules give by name; what people wrote stays as it is.</summary>
    private static string Why(string why) => why switch
    {
        "late-evidence" => "late evidence arrived",
        "item-removed" => "the item is no longer checked",
        "site-closed" => "the site is closed",
        "issue-withdrawn" => "its issue was withdrawn",
        "issue-ended" => "the issue had ended",
        "notice-ended" => "the notice had ended",
        "notice-revoked" => "the notice was revoked",
        "older-than-a-pass" => "the item has passed since",
        "older-than-the-finding" => "it is older than the finding",
        "older-than-the-claim" => "it is older than the claim",
        "already-claimed" => "a claim waits already",
        "no-claim-to-look-back-at" => "there was no claim to look back at",
        "nothing-to-apply-to" => "there was nothing to apply it to",
        "registered-as-no-duty" => "the item was not registered as a duty",
        "outside-any-window" => "it lies in no window",
        "window-settled" => "its window is settled",
        _ => why,
    };

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
