using Monitoring.Core.Catalogue;
using Monitoring.Core.Issues;
using Monitoring.Core.Policies;

namespace Monitoring.Core.CheckItems.Readings;

/// <summary>What a reading means: some in a row out of bounds raise, some in a row inside recover.</summary>
internal static class ReadingDecisions
{
    /// <summary>A reading came in.</summary>
    public static IReadOnlyList<Refusal> Take(ItemTurn turn, ItemCommand.TakeReading c)
    {
        if (turn.Rules.Template is not { Kind: ItemKind.Reading, Bounds: { } bounds })
        {
            return [new Refusal("data.item", "not-a-reading", $"{turn.Rules.Template.Code} is not measured; it takes no readings.")];
        }

        if (c.Unit != bounds.Unit)
        {
            return [new Refusal("data.unit", "wrong-unit", $"{turn.Rules.Template.Code} is measured in {bounds.Unit}.")];
        }

        if (c.At < turn.State.RunFrom)
        {
            turn.Apply(new ItemEvent.ReadingKept(c.At, c.Value));
            return [];
        }

        turn.Apply(new ItemEvent.ReadingTaken(c.At, c.Value, bounds.Contains(c.Value)));
        var run = turn.State.Readings;
        if (run.Length >= bounds.InARow)
        {
            OnRun(turn, run.AsSpan()[^bounds.InARow..]);
        }

        return [];
    }

    private static void OnRun(ItemTurn turn, ReadOnlySpan<ReadingMark> run)
    {
        var inside = run[^1].Inside;
        foreach (var mark in run)
        {
            if (mark.Inside != inside)
            {
                return;
            }
        }

        var last = run[^1].At;
        if (!inside)
        {
            turn.Apply(new ItemEvent.RunEnded(last, inside));
            if (turn.State.Live is null)
            {
                IssueDecisions.Raise(turn, new Finding(turn.Rules.Template.Severity, IssueCause.Reading, last, turn.Now, Unit: null));
            }
            else
            {
                turn.Apply(new ItemEvent.FindingJoined(last, ByVisit: false));
            }
        }
        else if (turn.State.Live is { IsUnclaimed: true, Cause: IssueCause.Reading } issue && run[0].At >= issue.FoundAt)
        {
            turn.Apply(new ItemEvent.RunEnded(last, inside));
            ClaimDecisions.ClaimLive(turn, last);
        }
    }
}
