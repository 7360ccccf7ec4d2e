using Monitoring.Core.Escalation;
using Monitoring.Core.Events;
using Monitoring.Core.Issues;
using Monitoring.Core.LookBacks;
using Monitoring.Core.Policies;

namespace Monitoring.Core.CheckItems.Inspections;

/// <summary>What a visit's result means. A visit may judge any item, whatever its kind.</summary>
internal static class InspectionDecisions
{
    /// <summary>A result came in.</summary>
    public static IReadOnlyList<Refusal> Judge(ItemTurn turn, ItemCommand.Judge c)
    {
        var passedAt = turn.State.PassedAt;
        turn.Apply(new ItemEvent.Judged(c.At, c.Outcome));
        switch (c.Outcome)
        {
            case CheckOutcome.Pass:
                Pass(turn, c);
                break;
            case CheckOutcome.Fail when c.At < passedAt:
                // It was right again later; the finding is counted and raises nothing.
                turn.Apply(new ItemEvent.RecordUnused(c.At, "older-than-a-pass"));
                break;
            case CheckOutcome.Fail:
                Fail(turn, c);
                break;
            default:
                break;
        }

        return [];
    }

    /// <summary>A pass is a passed look-back where a claim waits, and a claim where none does.</summary>
    private static void Pass(ItemTurn turn, ItemCommand.Judge c)
    {
        switch (turn.State.Live)
        {
            case { IsUnclaimed: true } issue when c.At >= issue.FoundAt:
                ClaimDecisions.ClaimLive(turn, c.At);
                break;
            case { State: IssueState.AwaitingLookBack } issue when c.At >= issue.Claim!.At && LookBackDecisions.MayLookBack(issue, c.Unit):
                LookBackDecisions.Finish(turn, c.At, LookBackOutcome.Passed, c.Unit);
                break;
            default:
                break;
        }
    }

    /// <summary>A fail raises an issue, joins the live one, or is a failed look-back where a claim waits.</summary>
    private static void Fail(ItemTurn turn, ItemCommand.Judge c)
    {
        switch (turn.State.Live)
        {
            case null:
                IssueDecisions.Raise(turn, new Finding(c.Severity ?? turn.Rules.Template.Severity, IssueCause.Visit, c.At, c.At, c.Unit));
                break;
            case { State: IssueState.AwaitingLookBack } issue when c.At > issue.Claim!.At:
                LookBackDecisions.Finish(turn, c.At, LookBackOutcome.Incomplete, c.Unit);
                break;
            default:
                turn.Apply(new ItemEvent.FindingJoined(c.At, ByVisit: true));
                break;
        }

        // What was put right before a later finding was found again since.
        if (c.FixedOnTheSpot && turn.State.Live is { IsUnclaimed: true } live && c.At >= live.FoundAt)
        {
            ClaimDecisions.ClaimLive(turn, c.At);
        }

        if (c.Notice is { } addressee && turn.State.Issue is not null)
        {
            NoticeDecisions.Ask(turn, addressee, rung: 1, byVisit: true);
        }
    }
}
