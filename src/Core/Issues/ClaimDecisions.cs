using Monitoring.Core.CheckItems;
using Monitoring.Core.LookBacks;
using NodaTime;

namespace Monitoring.Core.Issues;

/// <summary>What a claim that something is put right means.</summary>
internal static class ClaimDecisions
{
    /// <summary>A claim came in: it is applied, kept for a finding still to come, or changes nothing.</summary>
    public static IReadOnlyList<Refusal> Claim(ItemTurn turn, ItemCommand.ClaimRectified c)
    {
        var live = turn.State.Live;
        if (c.Issue is not null && c.Issue != live?.Number)
        {
            return OtherIssue(turn, c.Issue, c.At);
        }

        switch (live)
        {
            case null:
                turn.Apply(new ItemEvent.EarlyKept(new EarlyRecord(c.At, turn.Now, null, null)));
                break;
            case { IsUnclaimed: true } when c.At >= live.FoundAt:
                ClaimLive(turn, c.At);
                break;
            default:
                turn.Apply(new ItemEvent.RecordUnused(c.At, live.IsUnclaimed ? "older-than-the-finding" : "already-claimed"));
                break;
        }

        return [];
    }

    /// <summary>The live issue is said to be put right: it closes where policy asks for no look-back, and otherwise draws one.</summary>
    /// <param name="turn">The live issue must be unclaimed.</param>
    /// <param name="at">When it was put right.</param>
    public static void ClaimLive(ItemTurn turn, Instant at)
    {
        var issue = turn.State.Live!;
        if (issue.State == IssueState.Open && at > issue.DueAt)
        {
            turn.Apply(new ItemEvent.BecameOverdue(issue.DueAt));
        }

        turn.Apply(new ItemEvent.Claimed(at, turn.Now));
        if (issue.Terms.NoLookBackFor.Contains(issue.Cause))
        {
            IssueDecisions.Close(turn, at, byLookBack: false);
            return;
        }

        var window = turn.Rules.Time.Within(turn.Now + issue.Terms.LookBackEarliest, turn.Now + issue.Terms.LookBackLatest);
        turn.Apply(new ItemEvent.LookBackSealed(
            SealedDraw.Seal(turn.Context.Key, issue.Number, issue.Round, turn.Context.ChainHead, window)));
    }

    /// <summary>A record that names another issue than the live one: an ended one changes nothing, an unknown one is refused.</summary>
    public static IReadOnlyList<Refusal> OtherIssue(ItemTurn turn, string number, Instant at)
    {
        if (!turn.State.HasHad(number))
        {
            return [new Refusal("data.issue", "unknown-issue", $"There is no issue {number}.")];
        }

        turn.Apply(new ItemEvent.RecordUnused(at, "issue-ended"));
        return [];
    }
}
