using System.Collections.Immutable;
using Monitoring.Core.Alerts;
using Monitoring.Core.CheckItems.Duties;
using Monitoring.Core.Escalation;
using Monitoring.Core.Issues;
using Monitoring.Core.LookBacks;
using NodaTime;

namespace Monitoring.Core.CheckItems;

/// <summary>What time alone brings about at a check item, and when next.</summary>
public static class ItemClock
{
    /// <summary>When the item must be looked at next if nothing comes in, or null for never. Never shown: it may be a sealed instant.</summary>
    /// <param name="state">Its state.</param>
    /// <param name="context">The outside.</param>
    /// <param name="now">The present instant.</param>
    public static Instant? NextWake(ItemState state, ItemContext context, Instant now)
    {
        if (!state.IsActive)
        {
            return null;
        }

        Instant? next = null;
        void Consider(Instant? at) => next = next is { } n && !(at < n) ? n : at ?? next;

        if (state.Duty is { } duty && context.Rules.Template.Cadence is not null)
        {
            var book = Book(state, context.Rules);
            Consider(book.NextLacking(duty, now).End + book.Terms.Grace);
        }

        Consider(CoverageLapsesAt(state, context.Rules));
        if (state.Live is { } issue)
        {
            Consider(issue.State switch
            {
                IssueState.Open when !issue.Reminded => issue.ReminderAt,
                IssueState.Open => issue.DueAt,
                IssueState.Overdue => Plan(issue, context.Rules).NextAt(issue.Overdue!, issue.QuietUntil),
                _ => issue.LookBack is { } look ? LookBackDecisions.NextAt(issue, look, context) : null,
            });
        }

        Consider(NoticeDecisions.NextAt(state, now));

        return next;
    }

    /// <summary>What the site owes next and by when, for people to see; null when nothing is owed. Never a sealed instant.</summary>
    public static Instant? NextDue(ItemState state, ItemRules rules, Instant now) => state switch
    {
        { IsActive: false } => null,
        { Live: { IsUnclaimed: true } issue } => issue.DueAt,
        { Duty: { } duty } when rules.Template.Cadence is not null => Book(state, rules).NextLacking(duty, now).End,
        _ => CoverageLapsesAt(state, rules),
    };

    /// <summary>When the next step of an issue's own ladder comes if nothing happens; null where none is to come. Never a sealed instant.</summary>
    public static Instant? NextStep(Issue issue, ItemRules rules) => issue.State switch
    {
        IssueState.Open => Plan(issue, rules).NextAt(Climb.From(issue.DueAt), quietUntil: null),
        IssueState.Overdue => Plan(issue, rules).NextAt(issue.Overdue!, issue.QuietUntil),
        _ => null,
    };

    /// <summary>The duty book of a registered duty item.</summary>
    internal static DutyBook Book(ItemState state, ItemRules rules) =>
        BookFor(rules, state.RegisteredAt, state.Suspensions);

    /// <summary>The duty book of an item registered then; only under rules with a cadence.</summary>
    internal static DutyBook BookFor(ItemRules rules, Instant registeredAt, ImmutableArray<Interval> suspensions) =>
        new(new DutySchedule(rules.Windows!, registeredAt), rules.Policy.Duty, rules.Policy.LateEvidence, suspensions);

    /// <summary>Time has passed: what came due is decided.</summary>
    internal static IReadOnlyList<Refusal> Wake(ItemTurn turn)
    {
        DutyDecisions.Judge(turn);
        if (CoverageLapsesAt(turn.State, turn.Rules) is { } lapsed && lapsed <= turn.Now)
        {
            var since = turn.State.InspectedAt ?? turn.State.RegisteredAt;
            turn.Apply(new ItemEvent.CoverageLapsed(turn.Now));
            turn.Tell(
                AlertReason.CoverageLapsed,
                turn.Rules.Template.Severity,
                Ladder.NearestInspection(turn.Context.Place, exceptUnit: null),
                since,
                lapsed,
                ("coverageDays", $"{turn.Rules.Template.CoverageDays}"));
        }

        return [];
    }

    /// <summary>Tells what is due by now, of the live issue and of notices; the last thing of every turn.</summary>
    internal static void CatchUp(ItemTurn turn)
    {
        if (turn.State.Live is { } issue)
        {
            CatchUp(turn, issue);
        }

        NoticeDecisions.CatchUp(turn);
    }

    private static void CatchUp(ItemTurn turn, Issue issue)
    {
        if (issue.State == IssueState.Open && issue.DueAt <= turn.Now)
        {
            turn.Apply(new ItemEvent.BecameOverdue(issue.DueAt));
            issue = turn.State.Live!;
        }

        if (issue.State == IssueState.Overdue)
        {
            Overdue(turn, issue);
        }

        // Also an issue that came overdue, where its ladder waits before the first step.
        if (turn.State.Live is { RaisedTold: false } untold)
        {
            TellRaised(turn, untold);
        }

        issue = turn.State.Live!;
        if (issue is { State: IssueState.Open, Reminded: false } && issue.ReminderAt <= turn.Now)
        {
            Remind(turn, issue);
        }
        else if (issue is { State: IssueState.AwaitingLookBack, LookBack: { } look })
        {
            LookBackDecisions.CatchUp(turn, issue, look);
        }
    }

    private static void Overdue(ItemTurn turn, Issue issue)
    {
        if (Plan(issue, turn.Rules).Due(issue.Overdue!, issue.QuietUntil, turn.Now) is not { } step)
        {
            return;
        }

        turn.Apply(new ItemEvent.Climbed(ClimbKind.Overdue, null, step.Next));
        var audience = Ladder.Line(turn.Context.Place, step.Rungs);

        // What came due while the finding was on its way is told once, to all whom raising and missing concern.
        var all = issue.RaisedTold ? audience : RaisedAudience(turn, issue).And(audience);
        turn.TellOf(
            issue,
            Climbing.Reason(step, AlertReason.DeadlineMissed),
            all,
            step.DueAt,
            issue.DueAt,
            new Telling(true, null, ("overdueSince", ItemTurn.Text(issue.DueAt)), ("step", $"{step.Next.StepsTold}")));
        if (step.Notice is { } addressee)
        {
            NoticeDecisions.Ask(turn, addressee, audience.Rung, byVisit: false);
        }
    }

    private static void TellRaised(ItemTurn turn, Issue issue)
    {
        var failed = issue.Round > 1;
        turn.TellOf(
            issue,
            failed ? AlertReason.LookBackFailed : AlertReason.IssueRaised,
            RaisedAudience(turn, issue),
            turn.Now,
            issue.IsUnclaimed ? issue.DueAt : null,
            new Telling(true, null, ("foundAt", ItemTurn.Text(issue.FoundAt)), ("recurrence", $"{issue.Recurrence}")));
    }

    /// <summary>Who hears of a new issue, or of a round that starts higher because a look-back failed.</summary>
    private static Audience RaisedAudience(ItemTurn turn, Issue issue)
    {
        var told = issue.FirstMinor && issue.Round == 1 ? issue.Terms.ToldWhenRaised.Where(r => r <= 1) : issue.Terms.ToldWhenRaised;
        return Ladder.Line(turn.Context.Place, issue.Lift > 0 ? told.Append(issue.StartRung + issue.Lift) : told);
    }

    private static void Remind(ItemTurn turn, Issue issue)
    {
        turn.Apply(new ItemEvent.Reminded());

        // An issue that was heard of so late that its reminder is due already has just been told.
        if (!turn.HasToldSite(issue.Number))
        {
            turn.TellOf(issue, AlertReason.DeadlineNear, Ladder.Site(turn.Context.Place), issue.ReminderAt, issue.DueAt, Telling.Plain);
        }
    }

    /// <summary>The ladder of an issue that is overdue.</summary>
    public static LadderPlan Plan(Issue issue, ItemRules rules) => new(
        issue.Terms.Overdue, issue.Terms.RepeatEvery, issue.Lift, issue.Terms.StepsInWorkingHours ? rules.Time : null);

    private static Instant? CoverageLapsesAt(ItemState state, ItemRules rules)
    {
        if (rules.Template.CoverageDays is not { } days)
        {
            return null;
        }

        var from = state.InspectedAt is { } inspected ? Instant.Max(inspected, state.CoverageFrom) : state.CoverageFrom;
        var local = from.InZone(rules.Time.Zone).LocalDateTime.PlusDays(days);
        var lapses = local.InZoneLeniently(rules.Time.Zone).ToInstant();
        foreach (var suspension in state.Suspensions)
        {
            lapses = suspension.Contains(lapses) ? suspension.End : lapses;
        }

        return lapses;
    }
}
