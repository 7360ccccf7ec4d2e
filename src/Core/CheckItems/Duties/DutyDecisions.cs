using Monitoring.Core.Alerts;
using Monitoring.Core.Catalogue;
using Monitoring.Core.Escalation;
using Monitoring.Core.Issues;
using Monitoring.Core.Policies;

namespace Monitoring.Core.CheckItems.Duties;

/// <summary>What a duty record and the end of a window mean.</summary>
internal static class DutyDecisions
{
    /// <summary>A duty was done. Every record is kept; it counts where the book has a window for it.</summary>
    public static IReadOnlyList<Refusal> Record(ItemTurn turn, ItemCommand.RecordDuty c)
    {
        var refusals = Check(turn.Rules.Template, c);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        if (turn.State.Duty is { } duty)
        {
            Enter(turn, duty, c);
        }
        else
        {
            turn.Apply(new ItemEvent.DutyKept(c.At, "registered-as-no-duty"));
        }

        if (turn.State.Live is { IsUnclaimed: true } issue && c.At >= issue.FoundAt)
        {
            ClaimDecisions.ClaimLive(turn, c.At);
        }

        return [];
    }

    private static void Enter(ItemTurn turn, DutyState duty, ItemCommand.RecordDuty c)
    {
        var book = turn.Book();
        var window = book.WindowOf(c.At);
        if (window is { } w && book.Accepts(duty, w, turn.Now))
        {
            var inOrder = duty.Records.IsEmpty || duty.Records[^1] <= c.At;
            turn.Apply(new ItemEvent.DutyDone(c.At, w.Start));
            if (!inOrder || w.End + book.Terms.Grace <= turn.Now)
            {
                Judge(turn);
            }
            else if (book.Settle(turn.State.Duty!, turn.Now) is not null)
            {
                // Judging first, so that nothing is forgotten unjudged.
                Judge(turn);
            }
        }
        else
        {
            turn.Apply(new ItemEvent.DutyKept(c.At, window is null ? "outside-any-window" : "window-settled"));
        }
    }

    /// <summary>Judges every window that ended and may still change, and tells what that means.</summary>
    public static void Judge(ItemTurn turn)
    {
        // An item may have been registered when its template was a duty and be none any more, or the other way round.
        if (turn.State is not { Duty: { } duty, IsActive: true } || turn.Rules.Template.Cadence is null)
        {
            return;
        }

        var book = turn.Book();
        var judged = book.Judge(duty, turn.Now);
        Withdraw(turn, book, duty.Misses.Except(judged).ToList());
        Miss(turn, book, judged.Except(duty.Misses).ToList());
        if (book.Settle(turn.State.Duty!, turn.Now) is { } settled)
        {
            turn.Apply(settled);
        }
    }

    /// <summary>Misses that a late record or a suspension took back, and the issue with them when those that remain do not justify it.</summary>
    private static void Withdraw(ItemTurn turn, DutyBook book, List<Miss> misses)
    {
        if (misses.Count == 0)
        {
            return;
        }

        foreach (var miss in misses)
        {
            turn.Apply(new ItemEvent.MissWithdrawn(miss.Start, miss.End));
        }

        if (turn.State.Live is { Cause: IssueCause.Duty, SeenByVisit: false, WasClaimed: false } issue && !IsJustified(turn, book, issue))
        {
            IssueDecisions.WithdrawLive(turn, "late-evidence", by: null);
            return;
        }

        var last = misses[^1];
        turn.Tell(AlertReason.Withdrawn, book.Terms.MissSeverity, Ladder.Site(turn.Context.Place), last.End, turn.Now, Inputs(last));
    }

    private static bool IsJustified(ItemTurn turn, DutyBook book, Issue issue)
    {
        var misses = turn.State.Duty!.Misses;
        return misses.Any(m => m.End >= issue.FirstFoundAt && book.AddedUp(misses, m).Count() >= book.Terms.MissesForIssue);
    }

    /// <summary>New misses: they join a live issue, make one, or earn a reminder. Several at once are told once.</summary>
    private static void Miss(ItemTurn turn, DutyBook book, List<Miss> misses)
    {
        if (misses.Count == 0)
        {
            return;
        }

        var live = turn.State.Live is not null;
        foreach (var miss in misses)
        {
            turn.Apply(new ItemEvent.DutyMissed(miss.Start, miss.End));
            if (live)
            {
                turn.Apply(new ItemEvent.FindingJoined(miss.End, ByVisit: false));
            }
        }

        if (live)
        {
            return;
        }

        var all = turn.State.Duty!.Misses;
        var grave = misses.LastOrDefault(m => book.AddedUp(all, m).Count() >= book.Terms.MissesForIssue);
        if (grave is not null)
        {
            IssueDecisions.Raise(turn, new Finding(book.Terms.MissSeverity, IssueCause.Duty, grave.End, turn.Now, Unit: null));
        }

        if (turn.State.Live is null)
        {
            var last = misses[^1];
            turn.Tell(
                AlertReason.DutyMissed, book.Terms.MissSeverity, Ladder.Site(turn.Context.Place), last.End, last.End + book.Terms.Grace, Inputs(last));
        }
    }

    private static (string, string)[] Inputs(Miss miss) =>
        [("windowStart", ItemTurn.Text(miss.Start)), ("windowEnd", ItemTurn.Text(miss.End))];

    private static List<Refusal> Check(Template template, ItemCommand.RecordDuty c)
    {
        if (template.Kind != ItemKind.Duty)
        {
            return [new Refusal("data.item", "not-a-duty", $"{template.Code} is not done by the site; it takes no duty records.")];
        }

        var refusals = new List<Refusal>();
        foreach (var field in template.Record)
        {
            var path = $"data.record.{field.Name}";
            if (!c.Record.TryGetValue(field.Name, out var type))
            {
                if (field.Required)
                {
                    refusals.Add(new Refusal(path, "required", $"{template.Code} requires a record of {field.Title.En}."));
                }
            }
            else if (type != field.Type)
            {
                refusals.Add(new Refusal(path, "wrong-type", $"{field.Title.En} must be a {field.Type.ToString().ToLowerInvariant()}."));
            }
        }

        return refusals;
    }
}
