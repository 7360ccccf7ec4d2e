using Monitoring.Core.Alerts;
using Monitoring.Core.Catalogue;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Escalation;
using Monitoring.Core.LookBacks;
using Monitoring.Core.Policies;
using NodaTime;

namespace Monitoring.Core.Issues;

/// <summary>Something found wrong.</summary>
/// <param name="Severity">How grave.</param>
/// <param name="Cause">By what means it was found.</param>
/// <param name="At">When it was found, by its own time.</param>
/// <param name="RunsFrom">From when its deadline runs: the visit's own time, the moment of decision for everything else.</param>
/// <param name="Unit">The unit that found it, or null where no visit did.</param>
internal readonly record struct Finding(Severity Severity, IssueCause Cause, Instant At, Instant RunsFrom, string? Unit);

/// <summary>How an issue comes, changes hands and goes.</summary>
internal static class IssueDecisions
{
    /// <summary>Opens an issue where none is live, and applies what came before its finding.</summary>
    public static void Raise(ItemTurn turn, Finding finding)
    {
        var early = turn.State.Early;
        var terms = IssueTerms.Of(turn.Rules.Policy, finding.Severity);
        turn.Apply(new ItemEvent.IssueRaised(
            $"{turn.State.Site}.{turn.State.Template}.{turn.State.IssueCount + 1}",
            finding.Severity,
            finding.Cause,
            finding.RunsFrom,
            finding.At,
            Deadline.From(finding.RunsFrom, terms.Severity, turn.Context.Place.Risk, turn.Rules.Time),
            turn.Context.Place.Risk,
            finding.Unit,
            FirstMinor: turn.State.IssueCount == 0 && finding.Severity == Severity.General,
            terms));

        foreach (var record in early.Where(r => r.At > finding.At && turn.Now - r.ReceivedAt <= turn.Rules.Policy.LateEvidence).OrderBy(r => r.At))
        {
            Replay(turn, record);
        }

        // A duty done after the finding is a claim, also where it was heard of first.
        if (turn.State is { Live: { IsUnclaimed: true } issue, DoneAt: { } done } && done > issue.FoundAt)
        {
            ClaimDecisions.ClaimLive(turn, (turn.State.Duty?.Records ?? []).FirstOrDefault(r => r > issue.FoundAt, done));
        }
    }

    /// <summary>Puts the live issue away as put right; whoever was told of it is told.</summary>
    public static void Close(ItemTurn turn, Instant at, bool byLookBack)
    {
        if (turn.State.Live is { RaisedTold: true } issue)
        {
            turn.TellOf(issue, AlertReason.Closed, ToldSoFar(turn, issue), turn.Now, null, Telling.Plain);
        }

        turn.Apply(new ItemEvent.IssueClosed(at, byLookBack));
    }

    /// <summary>Takes the live issue back, if there is one; whoever was told of it is told, and its notices fall.</summary>
    public static void WithdrawLive(ItemTurn turn, string reason, string? by)
    {
        if (turn.State.Live is not { } issue)
        {
            return;
        }

        if (issue.RaisedTold)
        {
            turn.TellOf(issue, AlertReason.Withdrawn, ToldSoFar(turn, issue), turn.Now, null, new Telling(false, null, ("why", reason)));
        }

        foreach (var notice in turn.State.Notices.Where(n => n is { IsPending: true, Number: not null } && n.Issue == issue.Number))
        {
            turn.Apply(new ItemEvent.NoticeRevoked(notice.Number!, turn.Now, by ?? "system", reason));
        }

        turn.Apply(new ItemEvent.IssueWithdrawn(turn.Now, reason, by));
    }

    /// <summary>Somebody takes the issue: repeats are quiet for one interval, as often in a row as policy allows. No deadline moves.</summary>
    public static IReadOnlyList<Refusal> Take(ItemTurn turn, ItemCommand.Take c)
    {
        if (turn.State.Live is not { } issue || issue.Number != c.Issue)
        {
            return NotLive(c.Issue);
        }

        Instant? quiet = issue.QuietTaken < issue.Frozen.QuietPeriods ? turn.Now + issue.Terms.RepeatEvery : null;
        turn.Apply(new ItemEvent.IssueTaken(c.By, quiet));
        return [];
    }

    /// <summary>Somebody is to see to the issue. It is quiet only once it is taken.</summary>
    public static IReadOnlyList<Refusal> Assign(ItemTurn turn, ItemCommand.Assign c)
    {
        if (turn.State.Live is not { } issue || issue.Number != c.Issue)
        {
            return NotLive(c.Issue);
        }

        turn.Apply(new ItemEvent.IssueAssigned(c.To, c.By));
        return [];
    }

    /// <summary>Somebody says something about the item's present issue, or one that has ended.</summary>
    public static IReadOnlyList<Refusal> Comment(ItemTurn turn, ItemCommand.Comment c)
    {
        if (!turn.State.HasHad(c.Issue))
        {
            return [new Refusal("data.issue", "unknown-issue", $"There is no issue {c.Issue}.")];
        }

        turn.Apply(new ItemEvent.Commented(c.Issue, c.Text, c.By));
        return [];
    }

    /// <summary>Somebody takes the issue back.</summary>
    public static IReadOnlyList<Refusal> Withdraw(ItemTurn turn, ItemCommand.Withdraw c)
    {
        if (turn.State.Live is not { } issue || issue.Number != c.Issue)
        {
            return NotLive(c.Issue);
        }

        WithdrawLive(turn, c.Reason, c.By);
        return [];
    }

    /// <summary>A risk level rose: the deadline becomes the earlier of what it was and the rise plus what it allows.</summary>
    public static IReadOnlyList<Refusal> ReassessRisk(ItemTurn turn, ItemCommand.ReassessRisk c)
    {
        var risk = turn.Context.Place.Risk;
        if (turn.State.Live is not { State: IssueState.Open } issue || risk <= issue.Risk)
        {
            return [];
        }

        // A deadline that was set after the rise counts with it already.
        var due = Deadline.From(c.At, issue.Terms, risk, turn.Rules.Time);
        if (issue.DeadlineFrom <= c.At && due < issue.DueAt && turn.Now < issue.DueAt)
        {
            turn.Apply(new ItemEvent.DeadlineMoved(c.At, due, risk));
            turn.TellOf(
                issue,
                AlertReason.RiskRaised,
                ToldSoFar(turn, issue),
                c.At,
                due,
                new Telling(false, null, ("region", c.Region), ("dueBefore", ItemTurn.Text(issue.DueAt)), ("risk", risk.ToString())));
        }

        return [];
    }

    /// <summary>The refusal for a number that names no live issue of the item.</summary>
    public static IReadOnlyList<Refusal> NotLive(string? number) =>
        [new Refusal("data.issue", "no-live-issue", number is null ? "There is no live issue at this check item." : $"{number} is not live.")];

    /// <summary>Everybody on the line who has been told of the issue in its present round, the site first.</summary>
    public static Audience ToldSoFar(ItemTurn turn, Issue issue) =>
        Ladder.Line(turn.Context.Place, Enumerable.Range(0, issue.Rung + 1));

    private static void Replay(ItemTurn turn, EarlyRecord record)
    {
        switch (turn.State.Live)
        {
            case { IsUnclaimed: true } when record.Outcome is null:
                ClaimDecisions.ClaimLive(turn, record.At);
                break;
            case { State: IssueState.AwaitingLookBack } issue when record.Outcome is { } outcome && LookBackDecisions.MayLookBack(issue, record.Unit!):
                LookBackDecisions.Finish(turn, record.At, outcome, record.Unit!);
                break;
            default:
                turn.Apply(new ItemEvent.RecordUnused(record.At, "nothing-to-apply-to"));
                break;
        }
    }
}
