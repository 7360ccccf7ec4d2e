using Monitoring.Core.Alerts;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Escalation;
using Monitoring.Core.Issues;
using Monitoring.Core.Tests.Kit;

namespace Monitoring.Core.Tests.Properties;

/// <summary>Watches every decision of an item and throws at the first that breaks a law.</summary>
internal sealed class Laws
{
    private static readonly HashSet<AlertReason> s_escalations =
    [
        AlertReason.DeadlineNear, AlertReason.DeadlineMissed, AlertReason.Escalated, AlertReason.Repeated, AlertReason.LookBackDue,
        AlertReason.LookBackMissed, AlertReason.LookBackFailed, AlertReason.NoticeUnacknowledged, AlertReason.NoticeUnanswered, AlertReason.IssueRaised,
    ];

    private readonly HashSet<string> _ended = [];
    private readonly Dictionary<object, Climb> _climbs = [];
    private readonly ItemKit _kit;

    public Laws(ItemKit kit)
    {
        _kit = kit;
        kit.Observed = Watch;
    }

    private void Watch(ItemState before, ItemCommand command, Decision<ItemEvent> decision)
    {
        var state = before;
        foreach (var fact in decision.Events)
        {
            var next = ItemEvolution.Evolve(state, fact);
            Lifecycle(state, fact, next);
            Risk(state, command, next);
            Revision(state, fact, next);
            switch (fact)
            {
                case ItemEvent.Told told:
                    Telling(state, told.Alert);
                    break;
                case ItemEvent.Climbed climbed:
                    Climbing(state, climbed);
                    break;
                case ItemEvent.IssueClosed or ItemEvent.IssueWithdrawn:
                    _ended.Add(state.Issue!.Number);
                    break;
                default:
                    break;
            }

            state = next;
        }

        Look(before, state, command, decision);
    }

    private static void Lifecycle(ItemState state, ItemEvent fact, ItemState next)
    {
        if (state.Issue?.Number == next.Issue?.Number)
        {
            var (from, to) = (state.Issue?.State, next.Issue?.State);
            var allowed = from == to || (from, to) is
                (IssueState.Open, IssueState.Overdue)
                or (IssueState.Open or IssueState.Overdue, IssueState.AwaitingLookBack)
                or (IssueState.AwaitingLookBack, IssueState.Open or IssueState.Closed)
                or (IssueState.Open or IssueState.Overdue or IssueState.AwaitingLookBack, IssueState.Withdrawn);
            allowed.ShouldBeTrue($"{from} → {to} by {fact}");
        }
        else
        {
            state.Live.ShouldBeNull("an issue is never followed by another while it is live");
            next.Issue!.State.ShouldBe(IssueState.Open, "every issue begins open");
            next.IssueCount.ShouldBe(state.IssueCount + 1);
        }
    }

    /// <summary>The revision only grows, moves whenever what everybody may see does, and never for a look-back that is still to come.</summary>
    private static void Revision(ItemState state, ItemEvent fact, ItemState next)
    {
        if (next.Issue is not { } after)
        {
            return;
        }

        if (state.Issue is not { } before || before.Number != after.Number)
        {
            after.Revision.ShouldBe(1, "an issue begins with revision 1");
            return;
        }

        var moved = after.Revision - before.Revision;
        moved.ShouldBeInRange(0, 1);
        if (!Seen(before).Equals(Seen(after)))
        {
            moved.ShouldBe(1, $"{fact} changes what everybody sees of {after.Number}");
        }

        if (fact is ItemEvent.LookBackSealed or ItemEvent.LookBackCalled or ItemEvent.LookBackMissed or ItemEvent.Climbed { Kind: ClimbKind.LookBack }
            or ItemEvent.Told { OnTheLine: false })
        {
            moved.ShouldBe(0, $"{fact} tells when the look-back comes");
        }
    }

    private static object Seen(Issue i) =>
        (i.State, i.DueAt, i.Rung, i.Recurrence, i.Findings, i.TakenBy, i.AssignedTo, i.Claim?.At, i.Extension, (i.Extensions, i.EndedAt));

    private static void Risk(ItemState state, ItemCommand command, ItemState next)
    {
        if (command is ItemCommand.ReassessRisk && state.Live is { } before && next.Live is { } after)
        {
            after.DueAt.ShouldBeLessThanOrEqualTo(before.DueAt, "a rise of the risk level lengthens no deadline");
        }
    }

    private void Telling(ItemState state, Alert alert)
    {
        // A notice that a visit asked for stands for itself: it is chased until it is answered, whatever became of its issue.
        var chased = state.Notices.Any(n => n.ByVisit && n.IsPending && n.Number == alert.Notice && n.Number is not null);
        (alert.Issue is { } issue && _ended.Contains(issue) && s_escalations.Contains(alert.Reason) && !chased)
            .ShouldBeFalse($"{alert.Reason} is told of {alert.Issue}, which has ended");
        alert.Recipients.Select(r => (r.Name, string.Join(' ', r.Channels))).ShouldBeUnique($"{alert.Reason} tells somebody twice");
        alert.Recipients.ShouldNotBeEmpty("somebody is always told");
        alert.DecidedAt.ShouldBe(_kit.Now);
        Saying(alert);
    }

    private void Saying(Alert alert)
    {
        var text = AlertText.For(alert, Town.Site, _kit.Rules.Template, Times.Shanghai);
        foreach (var gap in new[] { "  ", "by ,", "by ;", "()", "（）" })
        {
            text.En.ShouldNotContain(gap, customMessage: text.En);
            text.Zh.ShouldNotContain(gap, customMessage: text.Zh);
        }
    }

    private void Climbing(ItemState state, ItemEvent.Climbed climbed)
    {
        var cause = (state.Issue!.Number, state.Issue.Round, climbed.Kind, climbed.Request, climbed.Climb.Since);
        if (_climbs.GetValueOrDefault(cause) is { } last)
        {
            var higher = climbed.Climb.StepsTold > last.StepsTold;
            var again = climbed.Climb.StepsTold == last.StepsTold && climbed.Climb.NextRepeatAt > last.NextRepeatAt;
            (higher || again).ShouldBeTrue($"{climbed} comes after {last}");
        }

        _climbs[cause] = climbed.Climb;
    }

    private void Look(ItemState before, ItemState state, ItemCommand command, Decision<ItemEvent> decision)
    {
        if (command.ExpectedRevision is { } expected && expected != before.Issue?.Revision)
        {
            decision.IsRefused.ShouldBeTrue($"{command} was meant for another revision");
        }

        if (decision.IsRefused)
        {
            decision.Events.ShouldBeEmpty();
            decision.Messages.ShouldBeEmpty();
        }

        if (state.Live is { } issue)
        {
            state.IsActive.ShouldBeTrue();
            _kit.NextWake.ShouldNotBeNull("a live issue never stops");
            (issue.State == IssueState.AwaitingLookBack).ShouldBe(issue.LookBack is not null);
            (issue.State == IssueState.Overdue).ShouldBe(issue.Overdue is not null);
            issue.RaisedTold.ShouldBeTrue("somebody knows of every live issue");
            (issue.State == IssueState.Open && issue.DueAt <= _kit.Now).ShouldBeFalse($"overdue is seen at once, also by {command}");
        }
    }
}
