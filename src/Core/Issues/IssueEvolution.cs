using Monitoring.Core.CheckItems;
using Monitoring.Core.Escalation;
using Monitoring.Core.LookBacks;

namespace Monitoring.Core.Issues;

/// <summary>What each fact makes of an issue.</summary>
internal static class IssueEvolution
{
    /// <summary>The issue after one more fact.</summary>
    public static Issue Evolve(Issue issue, ItemEvent fact) => fact switch
    {
        ItemEvent.BecameOverdue e => issue with { State = IssueState.Overdue, Overdue = Climb.From(e.At), Extension = null },
        ItemEvent.Reminded => issue with { Reminded = true },
        ItemEvent.DeadlineMoved e => issue with { DeadlineFrom = e.From, DueAt = e.DueAt, Risk = e.Risk ?? issue.Risk, Reminded = false },
        ItemEvent.Claimed e => issue with
        {
            State = IssueState.AwaitingLookBack,
            Claim = new Claim(e.At, e.ReceivedAt),
            WasClaimed = true,
            Overdue = null,
            Extension = null,
        },
        ItemEvent.LookBackSealed e => issue with { LookBack = new LookBack { Sealed = e.Look } },
        ItemEvent.LookBackCalled e => issue with { LookBack = issue.LookBack! with { CalledAt = e.At, DueAt = e.DueAt } },
        ItemEvent.LookBackMissed e => issue with { LookBack = issue.LookBack! with { Missed = Climb.From(e.At) } },
        ItemEvent.LookBackDone => issue with { WasClaimed = true, LookBack = null },
        ItemEvent.Reopened e => issue with
        {
            State = IssueState.Open,
            Recurrence = issue.Recurrence + 1,
            Round = issue.Round + 1,
            Lift = e.Lift,
            Rung = 0,
            FoundAt = e.At,
            StandsFrom = e.At,
            DeadlineFrom = e.At,
            DueAt = e.DueAt,
            Risk = e.Risk,
            Reminded = false,
            RaisedTold = false,
            Overdue = null,
            Claim = null,
            LookBack = null,
            TakenBy = null,
            AssignedTo = null,
            QuietUntil = null,
            QuietTaken = 0,
        },
        ItemEvent.IssueTaken e => issue with
        {
            TakenBy = e.By,
            QuietUntil = e.QuietUntil ?? issue.QuietUntil,
            QuietTaken = e.QuietUntil is null ? issue.QuietTaken : issue.QuietTaken + 1,
        },
        ItemEvent.IssueAssigned e => issue with { AssignedTo = e.To },
        ItemEvent.ExtensionAsked e => issue with { Extension = new PendingExtension(e.Until, e.At) },
        ItemEvent.ExtensionDecided e => issue with { Extension = null, Extensions = e.Granted ? issue.Extensions + 1 : issue.Extensions },
        ItemEvent.Climbed { Kind: ClimbKind.Overdue } e => issue with { Overdue = e.Climb },
        ItemEvent.Climbed { Kind: ClimbKind.LookBack } e => issue with { LookBack = issue.LookBack! with { Missed = e.Climb } },
        ItemEvent.Told e when e.Alert.Issue == issue.Number => Told(issue, e),
        ItemEvent.Told => issue,
        _ => throw new InvalidOperationException($"{fact.GetType().Name} is no fact of an issue."),
    };

    private static Issue Told(Issue issue, ItemEvent.Told e) => issue with
    {
        RaisedTold = true,
        Rung = e.OnTheLine ? Math.Max(issue.Rung, e.Alert.Rung) : issue.Rung,
        QuietTaken = e.Alert.Reason == Alerts.AlertReason.Repeated ? 0 : issue.QuietTaken,
    };
}
