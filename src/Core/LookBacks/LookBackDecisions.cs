using Monitoring.Core.Alerts;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Escalation;
using Monitoring.Core.Issues;
using NodaTime;

namespace Monitoring.Core.LookBacks;

/// <summary>What a look-back means: called, missed, done.</summary>
internal static class LookBackDecisions
{
    /// <summary>A look-back was done; at any time after the claim.</summary>
    public static IReadOnlyList<Refusal> Record(ItemTurn turn, ItemCommand.RecordLookBack c)
    {
        var live = turn.State.Live;
        if (c.Issue is not null && c.Issue != live?.Number)
        {
            return ClaimDecisions.OtherIssue(turn, c.Issue, c.At);
        }

        switch (live)
        {
            case null:
                turn.Apply(new ItemEvent.EarlyKept(new EarlyRecord(c.At, turn.Now, c.Outcome, c.Unit)));
                break;
            case { State: IssueState.AwaitingLookBack } when !MayLookBack(live, c.Unit):
                return [new Refusal("data.team.unit", "same-unit", $"{c.Unit} found this issue; another unit must look back.")];
            case { State: IssueState.AwaitingLookBack } when c.At >= live.Claim!.At:
                Finish(turn, c.At, c.Outcome, c.Unit);
                break;
            default:
                turn.Apply(new ItemEvent.RecordUnused(c.At, live.IsUnclaimed ? "no-claim-to-look-back-at" : "older-than-the-claim"));
                break;
        }

        return [];
    }

    /// <summary>Whether policy lets that unit look back.</summary>
    public static bool MayLookBack(Issue issue, string unit) => !issue.Frozen.CrossUnitLookBack || unit != issue.FinderUnit;

    /// <summary>Ends the wait for a look-back: passed closes; everything else reopens the same issue, from a fresh deadline and higher up.</summary>
    public static void Finish(ItemTurn turn, Instant at, LookBackOutcome outcome, string unit)
    {
        var issue = turn.State.Live!;
        var opening = issue.LookBack is { } look ? SealedDraw.Open(turn.Context.Key, issue.Number, look.Sealed) : null;
        turn.Apply(new ItemEvent.LookBackDone(at, outcome, unit, opening));
        if (outcome == LookBackOutcome.Passed)
        {
            IssueDecisions.Close(turn, at, byLookBack: true);
            return;
        }

        var lift = outcome == LookBackOutcome.Incomplete ? 1 : 2;
        var due = Deadline.From(at, issue.Terms, turn.Context.Place.Risk, turn.Rules.Time);
        turn.Apply(new ItemEvent.Reopened(at, due, lift, turn.Context.Place.Risk));
    }

    /// <summary>Calls the inspection side when the sealed instant has come, and tells up its line when it did not go.</summary>
    public static void CatchUp(ItemTurn turn, Issue issue, LookBack look)
    {
        if (look.CalledAt is null)
        {
            var at = SealedDraw.Open(turn.Context.Key, issue.Number, look.Sealed).At;
            if (at <= turn.Now)
            {
                Call(turn, issue, at);
            }

            return;
        }

        if (look.Missed is null && look.DueAt <= turn.Now)
        {
            turn.Apply(new ItemEvent.LookBackMissed(look.DueAt!.Value));
        }

        if (turn.State.Live?.LookBack?.Missed is { } missed && Plan(turn, issue).Due(missed, issue.QuietUntil, turn.Now) is { } step)
        {
            turn.Apply(new ItemEvent.Climbed(ClimbKind.LookBack, null, step.Next));
            turn.TellOf(
                issue,
                Climbing.Reason(step, AlertReason.LookBackMissed),
                Ladder.Inspection(turn.Context.Place, step.Rungs),
                step.DueAt,
                look.DueAt,
                new Telling(false, null, ("missedSince", ItemTurn.Text(missed.Since))));
        }
    }

    /// <summary>When something next comes due for a look-back waited for.</summary>
    public static Instant NextAt(Issue issue, LookBack look, ItemContext context) => look switch
    {
        { CalledAt: null } => SealedDraw.Open(context.Key, issue.Number, look.Sealed).At,
        { Missed: { } missed } => Plan(issue, context.Rules).NextAt(missed, issue.QuietUntil),
        _ => look.DueAt!.Value,
    };

    private static void Call(ItemTurn turn, Issue issue, Instant at)
    {
        var due = turn.Now + issue.Terms.LookBackWithin;
        turn.Apply(new ItemEvent.LookBackCalled(turn.Now, due));
        var audience = Ladder.NearestInspection(turn.Context.Place, issue.Frozen.CrossUnitLookBack ? issue.FinderUnit : null);
        turn.TellOf(issue, AlertReason.LookBackDue, audience, at, due, Telling.Plain);
    }

    private static LadderPlan Plan(ItemTurn turn, Issue issue) => Plan(issue, turn.Rules);

    private static LadderPlan Plan(Issue issue, ItemRules rules) => new(
        issue.Terms.LookBackMissed, issue.Terms.RepeatEvery, 0, issue.Terms.StepsInWorkingHours ? rules.Time : null);
}
