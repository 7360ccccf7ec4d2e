using Monitoring.Core.Alerts;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Escalation;

namespace Monitoring.Core.Issues;

/// <summary>More time: asked for by the site, decided by a post at the issue's rung or above.</summary>
internal static class ExtensionDecisions
{
    /// <summary>The site asks.</summary>
    public static IReadOnlyList<Refusal> Ask(ItemTurn turn, ItemCommand.AskExtension c)
    {
        if (turn.State.Live is not { } issue || (c.Issue is not null && c.Issue != issue.Number))
        {
            return IssueDecisions.NotLive(c.Issue);
        }

        if (issue.State != IssueState.Open || issue.DueAt <= turn.Now)
        {
            return [new Refusal("data.item", "not-open", $"{issue.Number} is past the point where its deadline can move.")];
        }

        if (issue.Extensions >= issue.Frozen.MaxExtensions)
        {
            return [new Refusal("data.until", "too-many-extensions", $"{issue.Number} was extended {issue.Extensions} times; no more is allowed.")];
        }

        if (c.Until <= issue.DueAt)
        {
            return [new Refusal("data.until", "not-later", $"{issue.Number} is due at {ItemTurn.Text(issue.DueAt)} already.")];
        }

        turn.Apply(new ItemEvent.ExtensionAsked(c.At, c.Until));
        turn.TellOf(
            issue,
            AlertReason.ExtensionAsked,
            Ladder.Line(turn.Context.Place, [Math.Max(1, issue.Rung)]),
            turn.Now,
            issue.DueAt,
            new Telling(false, null, ("until", ItemTurn.Text(c.Until))));
        return [];
    }

    /// <summary>A post decides.</summary>
    public static IReadOnlyList<Refusal> Decide(ItemTurn turn, ItemCommand.DecideExtension c)
    {
        if (turn.State.Live is not { } issue || issue.Number != c.Issue)
        {
            return IssueDecisions.NotLive(c.Issue);
        }

        if (issue.Extension is not { } asked || issue.DueAt <= turn.Now)
        {
            return [new Refusal("issue", "nothing-asked", $"No extension of {issue.Number} waits for a decision.")];
        }

        if (c.Rung < Math.Max(1, issue.Rung))
        {
            return [new Refusal("issue", "rung-too-low", $"{issue.Number} stands at rung {issue.Rung}; a post there or above decides.")];
        }

        turn.Apply(new ItemEvent.ExtensionDecided(c.Granted, c.By, c.Reason));
        if (c.Granted)
        {
            turn.Apply(new ItemEvent.DeadlineMoved(issue.DeadlineFrom, asked.Until, Risk: null));
        }

        turn.TellOf(
            issue,
            AlertReason.ExtensionDecided,
            Ladder.Site(turn.Context.Place),
            turn.Now,
            c.Granted ? asked.Until : issue.DueAt,
            new Telling(false, null, ("granted", c.Granted ? "yes" : "no"), ("why", c.Reason)));
        return [];
    }
}
