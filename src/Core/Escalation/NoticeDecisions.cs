using Monitoring.Core.Alerts;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Issues;
using Monitoring.Core.Policies;
using Monitoring.Core.Regions;
using Monitoring.Core.Sites;
using NodaTime;

namespace Monitoring.Core.Escalation;

/// <summary>The life of a notice: asked of a region, numbered, acknowledged, answered, revoked; chased while it is neither.</summary>
internal static class NoticeDecisions
{
    /// <summary>Asks the region of that rung for a notice, unless one to the same addressee is already pending: nobody is asked twice for the same.</summary>
    public static void Ask(ItemTurn turn, Addressee addressee, int rung, bool byVisit)
    {
        var to = addressee == Addressee.Authority && turn.Context.Place.Site.Authority is null ? Addressee.Unit : addressee;
        if (turn.State.Notices.Any(n => n.Addressee == to && n.IsPending && n.Issue == turn.State.Issue!.Number))
        {
            return;
        }

        var request = turn.State.NoticeRequests + 1;
        var region = turn.Context.Place.RegionAt(Math.Max(1, rung)).Code;
        turn.Apply(new ItemEvent.NoticeAsked(request, to, Math.Min(Math.Max(1, rung), turn.Context.Place.Top), region, byVisit));
        var item = EntityKey.Item(turn.State.Site, turn.State.Template);
        turn.Send(EntityKey.Region(region), new RegionCommand.NumberNotice(item.Code, request));
    }

    /// <summary>The region gave the number: the notice runs from now.</summary>
    public static IReadOnlyList<Refusal> Number(ItemTurn turn, ItemCommand.NumberNotice c)
    {
        if (turn.State.Notices.FirstOrDefault(n => n.Request == c.Request && n.Number is null) is not { } notice)
        {
            // The issue it belonged to was followed by another; the number stays with a notice that nobody gets.
            return [];
        }

        var issue = Of(turn.State.Issue!, notice);
        var terms = issue.Frozen.Notice;
        var receiptDue = turn.Now + terms.ReceiptWithin;
        turn.Apply(new ItemEvent.NoticeIssued(c.Request, c.Number, turn.Now, receiptDue, turn.Now + terms.ReplyWithin));
        if (issue.State == IssueState.Withdrawn && turn.State.Issue!.Number == notice.Issue)
        {
            turn.Apply(new ItemEvent.NoticeRevoked(c.Number, turn.Now, "system", "issue-withdrawn"));
            return [];
        }

        var site = turn.Context.Place.Site;
        var party = notice.Addressee == Addressee.Authority ? site.Authority ?? site.Unit : site.Unit;
        turn.TellOf(
            issue,
            AlertReason.NoticeIssued,
            Ladder.Party(party),
            turn.Now,
            receiptDue,
            new Telling(false, c.Number, ("addressee", notice.Addressee == Addressee.Authority ? "authority" : "unit"), ("rung", $"{notice.Rung}")));
        turn.Send(EntityKey.Site(turn.State.Site), new SiteCommand.CountRequest(turn.Now, c.Number));
        return [];
    }

    /// <summary>The addressee acknowledged it, or answered it too.</summary>
    public static IReadOnlyList<Refusal> Acknowledge(ItemTurn turn, ItemCommand.AcknowledgeNotice c)
    {
        var notice = turn.State.Notices.FirstOrDefault(n => n.Number == c.Notice);
        if (notice is { RevokedAt: null })
        {
            turn.Apply(new ItemEvent.NoticeAcknowledged(c.Notice, c.At, c.Answered));
        }
        else
        {
            turn.Apply(new ItemEvent.RecordUnused(c.At, notice is null ? "notice-ended" : "notice-revoked"));
        }

        return [];
    }

    /// <summary>The notice is taken back, and its addressee told.</summary>
    public static IReadOnlyList<Refusal> Revoke(ItemTurn turn, ItemCommand.RevokeNotice c)
    {
        if (turn.State.Notices.FirstOrDefault(n => n.Number == c.Notice) is not { RevokedAt: null } notice)
        {
            return [new Refusal("notice", "no-such-notice", $"Notice {c.Notice} is not in force.")];
        }

        turn.Apply(new ItemEvent.NoticeRevoked(c.Notice, c.At, c.By, c.Reason));
        var site = turn.Context.Place.Site;
        var party = notice.Addressee == Addressee.Authority ? site.Authority ?? site.Unit : site.Unit;
        turn.TellOf(
            Of(turn.State.Issue!, notice), AlertReason.Withdrawn, Ladder.Party(party), turn.Now, null, new Telling(false, c.Notice, ("why", c.Reason)));
        return [];
    }

    /// <summary>Tells what has come of notices that were not acknowledged or not answered.</summary>
    public static void CatchUp(ItemTurn turn)
    {
        foreach (var notice in turn.State.Notices)
        {
            if (Chase(turn.State, notice, turn.Now) is not var (kind, since) || since > turn.Now)
            {
                continue;
            }

            var issue = Of(turn.State.Issue!, notice);
            var climb = (kind == ClimbKind.Unanswered ? notice.Unanswered : notice.Unacknowledged) ?? Climb.From(since);
            if (Plan(issue).Due(climb, issue.QuietUntil, turn.Now) is not { } step)
            {
                continue;
            }

            turn.Apply(new ItemEvent.Climbed(kind, notice.Request, step.Next));
            turn.TellOf(
                issue,
                Climbing.Reason(step, kind == ClimbKind.Unanswered ? AlertReason.NoticeUnanswered : AlertReason.NoticeUnacknowledged),
                Ladder.Line(turn.Context.Place, step.Rungs),
                step.DueAt,
                since,
                new Telling(false, notice.Number, ("since", ItemTurn.Text(since))));
        }
    }

    /// <summary>When something next comes due for notices, or null for never.</summary>
    public static Instant? NextAt(ItemState state, Instant now)
    {
        Instant? next = null;
        foreach (var notice in state.Notices)
        {
            if (Chase(state, notice, now) is not var (kind, since))
            {
                continue;
            }

            var climb = (kind == ClimbKind.Unanswered ? notice.Unanswered : notice.Unacknowledged) ?? Climb.From(since);
            var issue = state.Issue!;
            var at = Plan(issue).NextAt(climb, issue.QuietUntil);

            // A notice not even acknowledged has its answer fall due all the same, and from then on that is chased.
            at = kind == ClimbKind.Unacknowledged ? Instant.Min(at, notice.ReplyDueAt!.Value) : at;
            next = next is { } n ? Instant.Min(n, at) : at;
        }

        return next;
    }

    private static LadderPlan Plan(Issue issue) =>
        new(issue.Frozen.Notice.Unacknowledged, issue.Frozen.Notice.RepeatEvery, 0, null);

    /// <summary>The item's last issue, under the number of the one that the notice is about.</summary>
    private static Issue Of(Issue last, Notice notice) => last.Number == notice.Issue ? last : last with { Number = notice.Issue };

    /// <summary>
    /// What is chased at a notice, and since when: its answer once that is due, its receipt before. A notice that the
    /// ladder asked for is about putting right and is chased no more once that is done; one that a visit asked for stands
    /// for itself.
    /// </summary>
    private static (ClimbKind Kind, Instant Since)? Chase(ItemState state, Notice notice, Instant now) => notice switch
    {
        { IsPending: false } or { Number: null } => null,
        { ByVisit: false } when state.Live is null => null,
        _ when !state.IsActive => null,
        _ when notice.AcknowledgedAt is not null || notice.ReplyDueAt <= now => (ClimbKind.Unanswered, notice.ReplyDueAt!.Value),
        _ => (ClimbKind.Unacknowledged, notice.ReceiptDueAt!.Value),
    };
}
