using Monitoring.Core.Catalogue;
using Monitoring.Core.CheckItems.Duties;
using Monitoring.Core.Issues;
using NodaTime;

namespace Monitoring.Core.CheckItems;

/// <summary>How a check item comes, stands still and goes, as its site says.</summary>
internal static class Lifecycle
{
    /// <summary>The item is checked from now on; windows count from the first full one.</summary>
    public static IReadOnlyList<Refusal> Register(ItemTurn turn, ItemCommand.Register c)
    {
        if (turn.State.IsActive)
        {
            return [];
        }

        Instant? countsFrom = turn.Rules.Template is { Kind: ItemKind.Duty, Cadence: not null }
            ? ItemClock.BookFor(turn.Rules, turn.Now, turn.State.Suspensions).FirstFullWindow(turn.Now)
            : null;
        turn.Apply(new ItemEvent.Registered(c.Site, c.Template, turn.Now, countsFrom));
        return [];
    }

    /// <summary>The item is checked no more.</summary>
    public static IReadOnlyList<Refusal> Retire(ItemTurn turn, ItemCommand.Retire c)
    {
        if (turn.State.IsActive)
        {
            IssueDecisions.WithdrawLive(turn, c.Reason, by: null);
            turn.Apply(new ItemEvent.Retired(turn.Now));
        }

        return [];
    }

    /// <summary>Duties pause; windows that the suspension touches ask for nothing, also those already judged that still may change.</summary>
    public static IReadOnlyList<Refusal> Suspend(ItemTurn turn, ItemCommand.Suspend c)
    {
        if (c.Until > c.At)
        {
            turn.Apply(new ItemEvent.Suspended(c.At, c.Until));
            DutyDecisions.Judge(turn);
        }

        return [];
    }

    /// <summary>The suspension ends, as planned or earlier.</summary>
    public static IReadOnlyList<Refusal> EndSuspension(ItemTurn turn, ItemCommand.EndSuspension c)
    {
        if (turn.State.Suspensions.Any(s => s.Contains(c.At) || s.End == c.At))
        {
            turn.Apply(new ItemEvent.Resumed(c.At));
            DutyDecisions.Judge(turn);
        }

        return [];
    }

    /// <summary>What others see of the item moves to another region, which may be a riskier one.</summary>
    public static IReadOnlyList<Refusal> Relocate(ItemTurn turn, ItemCommand.Relocate c)
    {
        turn.Apply(new ItemEvent.Relocated(c.Region));
        return IssueDecisions.ReassessRisk(turn, new ItemCommand.ReassessRisk(turn.Now, c.Region));
    }
}
