using System.Text.Json.Serialization;
using Monitoring.Core.Alerts;
using Monitoring.Core.Catalogue;
using Monitoring.Core.Escalation;
using Monitoring.Core.Events;
using Monitoring.Core.Issues;
using Monitoring.Core.LookBacks;
using Monitoring.Core.Policies;
using Monitoring.Core.Regions;
using NodaTime;

namespace Monitoring.Core.CheckItems;

/// <summary>Which ladder a climb is on.</summary>
public enum ClimbKind
{
    /// <summary>The issue is overdue.</summary>
    Overdue,

    /// <summary>Its look-back was missed.</summary>
    LookBack,

    /// <summary>A notice was not acknowledged.</summary>
    Unacknowledged,

    /// <summary>A notice was not answered.</summary>
    Unanswered,
}

/// <summary>What has happened at a check item. Names after <c>$</c> stand in ledgers for ever.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$")]
[JsonDerivedType(typeof(Registered), "registered")]
[JsonDerivedType(typeof(Retired), "retired")]
[JsonDerivedType(typeof(Suspended), "suspended")]
[JsonDerivedType(typeof(Resumed), "resumed")]
[JsonDerivedType(typeof(Relocated), "relocated")]
[JsonDerivedType(typeof(Judged), "judged")]
[JsonDerivedType(typeof(CoverageLapsed), "coverage-lapsed")]
[JsonDerivedType(typeof(DutyDone), "duty-done")]
[JsonDerivedType(typeof(DutyKept), "duty-kept")]
[JsonDerivedType(typeof(DutyMissed), "duty-missed")]
[JsonDerivedType(typeof(MissWithdrawn), "miss-withdrawn")]
[JsonDerivedType(typeof(DutySettled), "duty-settled")]
[JsonDerivedType(typeof(ReadingTaken), "reading-taken")]
[JsonDerivedType(typeof(ReadingKept), "reading-kept")]
[JsonDerivedType(typeof(RunEnded), "run-ended")]
[JsonDerivedType(typeof(EarlyKept), "early-kept")]
[JsonDerivedType(typeof(RecordUnused), "record-unused")]
[JsonDerivedType(typeof(IssueRaised), "issue-raised")]
[JsonDerivedType(typeof(FindingJoined), "finding-joined")]
[JsonDerivedType(typeof(BecameOverdue), "became-overdue")]
[JsonDerivedType(typeof(Reminded), "reminded")]
[JsonDerivedType(typeof(DeadlineMoved), "deadline-moved")]
[JsonDerivedType(typeof(Claimed), "claimed")]
[JsonDerivedType(typeof(LookBackSealed), "look-back-sealed")]
[JsonDerivedType(typeof(LookBackCalled), "look-back-called")]
[JsonDerivedType(typeof(LookBackMissed), "look-back-missed")]
[JsonDerivedType(typeof(LookBackDone), "look-back-done")]
[JsonDerivedType(typeof(Reopened), "reopened")]
[JsonDerivedType(typeof(IssueClosed), "issue-closed")]
[JsonDerivedType(typeof(IssueWithdrawn), "issue-withdrawn")]
[JsonDerivedType(typeof(IssueTaken), "issue-taken")]
[JsonDerivedType(typeof(IssueAssigned), "issue-assigned")]
[JsonDerivedType(typeof(Commented), "commented")]
[JsonDerivedType(typeof(ExtensionAsked), "extension-asked")]
[JsonDerivedType(typeof(ExtensionDecided), "extension-decided")]
[JsonDerivedType(typeof(Climbed), "climbed")]
[JsonDerivedType(typeof(NoticeAsked), "notice-asked")]
[JsonDerivedType(typeof(NoticeIssued), "notice-issued")]
[JsonDerivedType(typeof(NoticeAcknowledged), "notice-acknowledged")]
[JsonDerivedType(typeof(NoticeRevoked), "notice-revoked")]
[JsonDerivedType(typeof(Told), "told")]
public abstract record ItemEvent
{
    private ItemEvent()
    {
    }

    /// <summary>The item exists; windows count from <paramref name="CountsFrom"/>, null for items that are no duties.</summary>
    public sealed record Registered(string Site, string Template, Instant At, Instant? CountsFrom) : ItemEvent;

    /// <summary>The item is checked no more.</summary>
    public sealed record Retired(Instant At) : ItemEvent;

    /// <summary>The site stands still for a planned time.</summary>
    public sealed record Suspended(Instant At, Instant Until) : ItemEvent;

    /// <summary>The suspension that held at that instant ended then.</summary>
    public sealed record Resumed(Instant At) : ItemEvent;

    /// <summary>The site belongs to that region now.</summary>
    public sealed record Relocated(string Region) : ItemEvent;

    /// <summary>A visit judged the item.</summary>
    public sealed record Judged(Instant At, CheckOutcome Outcome) : ItemEvent;

    /// <summary>The coverage period ran out; the next one starts here.</summary>
    public sealed record CoverageLapsed(Instant At) : ItemEvent;

    /// <summary>A duty was done in the window that starts there.</summary>
    public sealed record DutyDone(Instant At, Instant Window) : ItemEvent;

    /// <summary>A duty record was kept and not counted, for the reason named.</summary>
    public sealed record DutyKept(Instant At, string Why) : ItemEvent;

    /// <summary>A window ended, with its grace, without the records it asked for.</summary>
    public sealed record DutyMissed(Instant Start, Instant End) : ItemEvent;

    /// <summary>A miss no longer stands.</summary>
    public sealed record MissWithdrawn(Instant Start, Instant End) : ItemEvent;

    /// <summary>Windows before <paramref name="KeptFrom"/> are settled and forgotten, misses before <paramref name="MissesFrom"/> too.</summary>
    public sealed record DutySettled(Instant KeptFrom, Instant? CountedBefore, Instant MissesFrom) : ItemEvent;

    /// <summary>A reading joined the run.</summary>
    public sealed record ReadingTaken(Instant At, decimal Value, bool Inside) : ItemEvent;

    /// <summary>A reading older than the run was kept and not counted.</summary>
    public sealed record ReadingKept(Instant At, decimal Value) : ItemEvent;

    /// <summary>A run was long enough to raise, to join or to recover; a new one starts.</summary>
    public sealed record RunEnded(Instant At, bool Inside) : ItemEvent;

    /// <summary>A claim or look-back waits for its finding.</summary>
    public sealed record EarlyKept(EarlyRecord Record) : ItemEvent;

    /// <summary>A claim, look-back, receipt or wish changed nothing, for the reason named.</summary>
    public sealed record RecordUnused(Instant At, string Why) : ItemEvent;

    /// <summary>An issue opened, with the policy frozen onto it.</summary>
    public sealed record IssueRaised(
        string Number,
        Severity Severity,
        IssueCause Cause,
        Instant RaisedAt,
        Instant FoundAt,
        Instant DueAt,
        RiskLevel Risk,
        string? FinderUnit,
        bool FirstMinor,
        IssueTerms Terms) : ItemEvent;

    /// <summary>A further finding joined the live issue, or was kept and counted where there is none.</summary>
    public sealed record FindingJoined(Instant At, bool ByVisit) : ItemEvent;

    /// <summary>The deadline passed.</summary>
    public sealed record BecameOverdue(Instant At) : ItemEvent;

    /// <summary>The site was reminded of the deadline.</summary>
    public sealed record Reminded : ItemEvent;

    /// <summary>The deadline moved; to that risk level, where one rose.</summary>
    public sealed record DeadlineMoved(Instant From, Instant DueAt, RiskLevel? Risk) : ItemEvent;

    /// <summary>The issue is said to be put right.</summary>
    public sealed record Claimed(Instant At, Instant ReceivedAt) : ItemEvent;

    /// <summary>A look-back was drawn.</summary>
    public sealed record LookBackSealed(SealedLookBack Look) : ItemEvent;

    /// <summary>The sealed instant came and the inspection side was called.</summary>
    public sealed record LookBackCalled(Instant At, Instant DueAt) : ItemEvent;

    /// <summary>The look-back was not done in its time.</summary>
    public sealed record LookBackMissed(Instant At) : ItemEvent;

    /// <summary>A look-back was done; the opening proves the draw.</summary>
    public sealed record LookBackDone(Instant At, LookBackOutcome Outcome, string Unit, LookBackOpening? Opening) : ItemEvent;

    /// <summary>The same issue runs again, from its own deadline and higher up.</summary>
    public sealed record Reopened(Instant At, Instant DueAt, int Lift, RiskLevel Risk) : ItemEvent;

    /// <summary>The issue is put right.</summary>
    public sealed record IssueClosed(Instant At, bool ByLookBack) : ItemEvent;

    /// <summary>The issue was taken back.</summary>
    public sealed record IssueWithdrawn(Instant At, string Reason, string? By) : ItemEvent;

    /// <summary>Somebody took the issue; repeats are quiet until then, or not at all.</summary>
    public sealed record IssueTaken(string By, Instant? QuietUntil) : ItemEvent;

    /// <summary>The issue was given to somebody.</summary>
    public sealed record IssueAssigned(string To, string By) : ItemEvent;

    /// <summary>Something was said about the issue of that number.</summary>
    public sealed record Commented(string Issue, string Text, string By) : ItemEvent;

    /// <summary>More time was asked for.</summary>
    public sealed record ExtensionAsked(Instant At, Instant Until) : ItemEvent;

    /// <summary>More time was granted or refused.</summary>
    public sealed record ExtensionDecided(bool Granted, string By, string Reason) : ItemEvent;

    /// <summary>A ladder was climbed.</summary>
    public sealed record Climbed(ClimbKind Kind, int? Request, Climb Climb) : ItemEvent;

    /// <summary>A notice was asked of the region of that rung, by a visit or by a step of the ladder.</summary>
    public sealed record NoticeAsked(int Request, Addressee Addressee, int Rung, string Region, bool ByVisit) : ItemEvent;

    /// <summary>A notice has its number and runs.</summary>
    public sealed record NoticeIssued(int Request, string Number, Instant At, Instant ReceiptDueAt, Instant ReplyDueAt) : ItemEvent;

    /// <summary>A notice was acknowledged, or answered too.</summary>
    public sealed record NoticeAcknowledged(string Number, Instant At, bool Answered) : ItemEvent;

    /// <summary>A notice was taken back.</summary>
    public sealed record NoticeRevoked(string Number, Instant At, string By, string Reason) : ItemEvent;

    /// <summary>Somebody is told something.</summary>
    /// <param name="Alert">What, whom and why.</param>
    /// <param name="OnTheLine">Whether it is a step of the issue's own ladder and counts for its rung.</param>
    public sealed record Told(Alert Alert, bool OnTheLine) : ItemEvent;
}
