using System.Collections.Immutable;
using Monitoring.Core.CheckItems.Duties;
using Monitoring.Core.Escalation;
using Monitoring.Core.Events;
using Monitoring.Core.Issues;
using Monitoring.Core.Policies;
using NodaTime;

namespace Monitoring.Core.CheckItems;

/// <summary>What each fact makes of an item's state. Replaying the facts of the ledger gives the state again.</summary>
public static class ItemEvolution
{
    /// <summary>How many records wait for their finding at one item at most; older ones give way.</summary>
    private const int MaxEarly = 16;

    /// <summary>How many readings of a run are kept; the longest run a template may ask for.</summary>
    private const int MaxRun = 16;

    /// <summary>The state after one more fact.</summary>
    public static ItemState Evolve(ItemState state, ItemEvent fact)
    {
        var next = After(state, fact);
        return next.Issue is { } issue && IssueRevision.Counts(state, fact)
            ? next with { Issue = issue with { Revision = issue.Revision + 1 } }
            : next;
    }

    private static ItemState After(ItemState state, ItemEvent fact) => fact switch
    {
        ItemEvent.Registered e => Register(state, e),
        ItemEvent.Retired => state with { IsActive = false, Early = [], Readings = [] },
        ItemEvent.Suspended e => state with { Suspensions = Suspend(state.Suspensions, e) },
        ItemEvent.Resumed e => state with { Suspensions = Resume(state.Suspensions, e.At) },
        ItemEvent.Relocated => state,
        ItemEvent.Judged e => Judge(state, e),
        ItemEvent.CoverageLapsed e => state with { CoverageFrom = e.At },
        ItemEvent.DutyDone e => state with { Duty = state.Duty!.With(e.At), DoneAt = Latest(state.DoneAt, e.At) },
        ItemEvent.DutyKept e => state with { DoneAt = Latest(state.DoneAt, e.At) },
        ItemEvent.DutyMissed e => state with { Duty = state.Duty!.With(new Miss(e.Start, e.End)), Findings = state.Findings + 1 },
        ItemEvent.MissWithdrawn e => Withdraw(state, new Miss(e.Start, e.End)),
        ItemEvent.DutySettled e => state with { Duty = state.Duty!.Settled(e.KeptFrom, e.CountedBefore, e.MissesFrom) },
        ItemEvent.ReadingTaken e => Read(state, e),
        ItemEvent.ReadingKept => state,
        ItemEvent.RunEnded e => state with { Readings = state.Readings.RemoveAll(r => r.At <= e.At), RunFrom = e.At },
        ItemEvent.EarlyKept e => state with { Early = [.. state.Early.TakeLast(MaxEarly - 1), e.Record] },
        ItemEvent.RecordUnused or ItemEvent.Commented => state,
        ItemEvent.NoticeAsked or ItemEvent.NoticeIssued or ItemEvent.NoticeAcknowledged or ItemEvent.NoticeRevoked => OnNotice(state, fact),
        ItemEvent.Climbed { Kind: ClimbKind.Unacknowledged or ClimbKind.Unanswered } => OnNotice(state, fact),
        ItemEvent.IssueRaised e => Raise(state, e),
        ItemEvent.FindingJoined e => Join(state, e),
        ItemEvent.IssueClosed e => End(state, e.At, IssueState.Closed) with { PassedAt = Latest(state.PassedAt, e.At) },
        ItemEvent.IssueWithdrawn e => End(state, e.At, IssueState.Withdrawn),
        ItemEvent.Told when state.Issue is null => state,
        _ => state with { Issue = IssueEvolution.Evolve(state.Issue!, fact) },
    };

    private static ItemState Register(ItemState state, ItemEvent.Registered e) => state with
    {
        Site = e.Site,
        Template = e.Template,
        IsActive = true,
        RegisteredAt = e.At,
        Suspensions = Resume(state.Suspensions, e.At),
        CoverageFrom = e.At,
        Duty = e.CountsFrom is { } from ? new DutyState { CountsFrom = from, KeptFrom = from } : null,
    };

    private static ImmutableArray<Interval> Suspend(ImmutableArray<Interval> suspensions, ItemEvent.Suspended e)
    {
        // One suspension at a time: a new end replaces the end of the one that is still running.
        var start = suspensions.Where(s => s.Contains(e.At)).Select(s => s.Start).DefaultIfEmpty(e.At).Min();
        var old = suspensions.RemoveAll(s => s.Contains(e.At) || s.Start >= e.At || s.End < e.At - Duration.FromDays(60));
        return old.Add(new Interval(start, e.Until));
    }

    private static ImmutableArray<Interval> Resume(ImmutableArray<Interval> suspensions, Instant at) =>
        [.. suspensions.Where(s => s.Start < at).Select(s => s.End > at ? new Interval(s.Start, at) : s)];

    private static ItemState Judge(ItemState state, ItemEvent.Judged e) => state with
    {
        InspectedAt = Latest(state.InspectedAt, e.At),
        PassedAt = e.Outcome == CheckOutcome.Pass ? Latest(state.PassedAt, e.At) : state.PassedAt,
        Findings = e.Outcome == CheckOutcome.Fail ? state.Findings + 1 : state.Findings,
    };

    private static ItemState Read(ItemState state, ItemEvent.ReadingTaken e)
    {
        var newest = !(e.At < state.LastReadingAt);
        return state with
        {
            Readings = Sorted(state.Readings, new ReadingMark(e.At, e.Inside)),
            LastReadingAt = newest ? e.At : state.LastReadingAt,
            LastValue = newest ? e.Value : state.LastValue,
        };
    }

    private static ItemState Raise(ItemState state, ItemEvent.IssueRaised e) => state with
    {
        IssueCount = state.IssueCount + 1,

        // What a visit asked for must be answered, whatever the item comes to next.
        Notices = state.Notices.RemoveAll(n => n is not { ByVisit: true, IsPending: true }),
        Early = [],
        Issue = new Issue
        {
            Number = e.Number,
            Severity = e.Severity,
            Cause = e.Cause,
            Frozen = e.Terms,
            RaisedAt = e.RaisedAt,
            FirstFoundAt = e.FoundAt,
            FoundAt = e.FoundAt,
            StandsFrom = e.FoundAt,
            SeenByVisit = e.Cause == IssueCause.Visit,
            FinderUnit = e.FinderUnit,
            FirstMinor = e.FirstMinor,
            DeadlineFrom = e.RaisedAt,
            DueAt = e.DueAt,
            Risk = e.Risk,
        },
    };

    private static ItemState Join(ItemState state, ItemEvent.FindingJoined e) => state.Live is not { } issue ? state : state with
    {
        Issue = issue with
        {
            Findings = issue.Findings + 1,
            FoundAt = Instant.Max(issue.FoundAt, e.At),
            StandsFrom = e.ByVisit ? Instant.Max(issue.StandsFrom, e.At) : issue.StandsFrom,
            SeenByVisit = issue.SeenByVisit || e.ByVisit,
        },
    };

    private static ItemState Withdraw(ItemState state, Miss miss)
    {
        var misses = state.Duty!.Misses.Remove(miss);
        var issue = state.Issue;
        if (issue is { IsLive: true } && issue.FoundAt == miss.End)
        {
            // The latest finding no longer stands, so that what was done after the one before it counts again.
            var before = misses.Select(m => m.End).Append(issue.StandsFrom).Where(end => end >= issue.StandsFrom).Max();
            issue = issue with { FoundAt = before };
        }

        return state with { Duty = state.Duty with { Misses = misses }, Issue = issue, Findings = state.Findings - 1 };
    }

    private static ItemState End(ItemState state, Instant at, IssueState end) => state with
    {
        Readings = [],
        Issue = state.Issue! with { State = end, EndedAt = at, LookBack = null, Overdue = null, Extension = null, QuietUntil = null },
    };

    private static ItemState OnNotice(ItemState state, ItemEvent fact) => fact switch
    {
        ItemEvent.NoticeAsked e => state with
        {
            NoticeRequests = e.Request,
            Notices = state.Notices.Add(new Notice
            {
                Request = e.Request,
                Issue = state.Issue!.Number,
                ByVisit = e.ByVisit,
                Addressee = e.Addressee,
                Rung = e.Rung,
            }),
        },
        ItemEvent.NoticeIssued e => Change(state, n => n.Request == e.Request, n => n with
        {
            Number = e.Number,
            IssuedAt = e.At,
            ReceiptDueAt = e.ReceiptDueAt,
            ReplyDueAt = e.ReplyDueAt,
        }),
        ItemEvent.NoticeAcknowledged e => Change(state, n => n.Number == e.Number, n => n with
        {
            AcknowledgedAt = n.AcknowledgedAt ?? e.At,
            AnsweredAt = e.Answered ? e.At : n.AnsweredAt,
        }),
        ItemEvent.NoticeRevoked e => Change(state, n => n.Number == e.Number, n => n with { RevokedAt = e.At }),
        ItemEvent.Climbed { Kind: ClimbKind.Unacknowledged } e =>
            Change(state, n => n.Request == e.Request, n => n with { Unacknowledged = e.Climb }),
        ItemEvent.Climbed { Kind: ClimbKind.Unanswered } e =>
            Change(state, n => n.Request == e.Request, n => n with { Unanswered = e.Climb }),
        _ => state,
    };

    private static ItemState Change(ItemState state, Predicate<Notice> which, Func<Notice, Notice> change) =>
        state with { Notices = [.. state.Notices.Select(n => which(n) ? change(n) : n)] };

    private static ImmutableArray<ReadingMark> Sorted(ImmutableArray<ReadingMark> run, ReadingMark mark) =>
        [.. run.Append(mark).OrderBy(m => m.At).TakeLast(MaxRun)];

    private static Instant Latest(Instant? known, Instant at) => known is { } k ? Instant.Max(k, at) : at;
}
