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

        // One that came late may complete a run in the middle, and what was read after it may then recover.
        while (NextRun(turn.State, bounds.InARow) is { } run)
        {
            OnRun(turn, run);
        }

        return [];
    }

    /// <summary>The earliest run that means something: outside the bounds always, inside where an issue of readings waits for it.</summary>
    private static (ReadingMark First, ReadingMark Last)? NextRun(ItemState state, int inARow)
    {
        var marks = state.Readings;
        for (var from = 0; from + inARow <= marks.Length; from++)
        {
            var (first, last) = (marks[from], marks[from + inARow - 1]);
            if (marks.Skip(from).Take(inARow).All(m => m.Inside == first.Inside) && (!first.Inside || Recovers(state, first)))
            {
                return (first, last);
            }
        }

        return null;
    }

    private static bool Recovers(ItemState state, ReadingMark first) =>
        state.Live is { IsUnclaimed: true, Cause: IssueCause.Reading } issue && first.At >= issue.FoundAt;

    private static void OnRun(ItemTurn turn, (ReadingMark First, ReadingMark Last) run)
    {
        var last = run.Last.At;
        turn.Apply(new ItemEvent.RunEnded(last, run.Last.Inside));
        if (!run.Last.Inside)
        {
            if (turn.State.Live is null)
            {
                IssueDecisions.Raise(turn, new Finding(turn.Rules.Template.Severity, IssueCause.Reading, last, turn.Now, Unit: null));
            }
            else
            {
                turn.Apply(new ItemEvent.FindingJoined(last, ByVisit: false));
            }
        }
        else
        {
            ClaimDecisions.ClaimLive(turn, last);
        }
    }
}
