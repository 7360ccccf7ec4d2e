using Microsoft.AspNetCore.Http.HttpResults;
using Monitoring.Core.Alerts;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Escalation;
using Monitoring.Core.Issues;
using Monitoring.Core.Policies;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Commands;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Runtime;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Queries;
using NodaTime;
using NodaTime.Text;

namespace Monitoring.Gateway.Queries;

/// <summary>
/// The ladder of an issue: what was told in its present round, from the ledger, and what comes next by the policy that is frozen
/// onto it, among the posts as they are held now. What concerns a look-back only those see who may know of it.
/// </summary>
internal sealed class IssueLadder
{
    /// <summary>How many repeats are shown, the last.</summary>
    private const int MostRepeats = 10;

    private readonly IMonitoring _monitoring;
    private readonly Caller _caller;
    private readonly Issue _issue;
    private readonly ItemView _item;
    private readonly DateTimeZone _zone;
    private readonly IReadOnlyList<StoryTold> _told;

    private IssueLadder(IMonitoring monitoring, Caller caller, Issue issue, ItemView item, IReadOnlyList<StoryTold> told)
    {
        (_monitoring, _caller, _issue, _item, _told) = (monitoring, caller, issue, item, told);
        _zone = item.Rules.Time.Zone;
    }

    /// <summary>The ladder of one issue.</summary>
    internal static async Task<Results<Ok<LadderAnswer>, ProblemResult>> OneAsync(
        string number, HttpRequest request, Caller caller, IMonitoring monitoring, CancellationToken cancellation)
    {
        if (new QueryReader(request.Query).Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        if (await IssueCommands.FindAsync(monitoring, caller, number, cancellation) is not { } row)
            return QueryFailure.Issue();

        var story = await IssueStory.ReadAsync(monitoring.Read, row, cancellation);
        var item = await monitoring.ItemAsync(row.Site, row.Item, cancellation);
        return story.Issue is { } issue && item is not null
            ? TypedResults.Ok(new IssueLadder(monitoring, caller, issue, item, story.Rounds[^1].Told).Answer())
            : Gone();
    }

    /// <summary>What the ladder was made from is archived, or the catalogue has the template no more.</summary>
    internal static ProblemResult Gone() =>
        ProblemResult.NotFound("number", "no-ladder", "The ladder of this issue is not known any more: its history is archived, or the catalogue has its template no more.");

    private LadderAnswer Answer()
    {
        var plan = ItemClock.Plan(_issue, _item.Rules);
        var climbs = _told.Where(t => t.Climbed?.Kind == ClimbKind.Overdue).ToList();
        var reached = climbs.Count == 0 ? 0 : climbs.Max(t => t.Climbed!.Climb.StepsTold);
        var since = _issue.Overdue?.Since ?? climbs.LastOrDefault()?.Climbed!.Climb.Since;
        var remindAt = _issue is { State: IssueState.Open, Reminded: false } ? _issue.ReminderAt : (Instant?)null;
        return new LadderAnswer
        {
            Issue = _issue.Number,
            State = Words.Of(_issue.State),
            Round = _issue.Round,
            Rung = _issue.Rung,
            Top = _item.Place.Top,
            Policy = $"{_issue.Frozen.Policy.Name} v{_issue.Frozen.Policy.Version}",
            DueAt = _issue.DueAt.In(_zone),
            OverdueSince = since.In(_zone),
            QuietUntil = _issue.QuietUntil.In(_zone),
            RemindAt = remindAt.In(_zone),
            WorkingHours = plan.WorkingTime is not null,
            Raised = First(AlertReason.IssueRaised, AlertReason.LookBackFailed),
            Reminded = First(AlertReason.DeadlineNear),
            Steps = [.. plan.Steps.Select((step, index) => Step(plan, step, index, reached, since, climbs))],
            Repeat = new RepeatAnswer(
                PeriodOf(plan.RepeatEvery),
                _issue.Overdue?.NextRepeatAt is null ? null : plan.NextAt(_issue.Overdue, _issue.QuietUntil).In(_zone),
                [.. climbs.Where(t => t.Alert.Reason == AlertReason.Repeated).TakeLast(MostRepeats).Select(Told)]),
            Next = Next(plan, remindAt),
            LookBack = _caller.May(Permission.ReadSealed) && _told.Any(t => t.Alert.TellsOfLookBack)
                ? [.. _told.Where(t => t.Alert.TellsOfLookBack).Select(Told)]
                : null,
        };
    }

    private NextAnswer? Next(LadderPlan plan, Instant? remindAt)
    {
        if (ItemClock.NextStep(_issue, _item.Rules) is not { } at)
            return null;

        if (remindAt is { } reminder && reminder < at)
            return new NextAnswer(reminder.In(_zone), "reminder", null);

        var told = _issue.Overdue?.StepsTold ?? 0;
        return told < plan.Steps.Count ? new NextAnswer(at.In(_zone), "step", told + 1) : new NextAnswer(at.In(_zone), "repeat", null);
    }

    private StepAnswer Step(LadderPlan plan, LadderStep step, int index, int reached, Instant? since, List<StoryTold> climbs)
    {
        var told = climbs.LastOrDefault(t => t.Climbed!.Climb.StepsTold == index + 1 && t.Alert.Reason != AlertReason.Repeated);
        var state = told is not null ? "told" : index < reached ? "skipped" : index == reached && _issue.IsUnclaimed ? "next" : "planned";
        var comes = index < reached || _issue.IsUnclaimed;
        int[] rungs = [.. step.Rungs.Select(r => r == LadderStep.Top ? _item.Place.Top : Math.Min(r + plan.Lift, _item.Place.Top)).Distinct().Order()];
        var audience = state is "next" or "planned" && _issue.IsUnclaimed ? Ladder.Line(_item.Place, rungs) : null;
        return new StepAnswer(
            index + 1,
            PeriodOf(step.After),
            comes ? plan.At(since ?? _issue.DueAt, step).In(_zone) : null,
            state,
            [.. rungs.Select(Rung)],
            step.Notice is { } notice ? Words.Of(notice) : null,
            told is null ? null : Told(told),
            audience is null ? null : [.. audience.Recipients.Select(Recipient)],
            audience is null ? null : [.. audience.Vacant.Select(Vacancy)]);
    }

    private ToldAnswer? First(params AlertReason[] reasons) =>
        _told.FirstOrDefault(t => reasons.Contains(t.Alert.Reason)) is { } told ? Told(told) : null;

    private ToldAnswer Told(StoryTold told) => new(
        told.Alert.DecidedAt.In(_zone),
        AlertReasons.Name(told.Alert.Reason),
        told.Alert.Late,
        told.Alert.Rung,
        [.. told.Alert.Recipients.Select(Recipient)],
        [.. told.Alert.Vacant.Select(Vacancy)]);

    private RungAnswer Rung(int rung)
    {
        var region = rung == 0 ? null : _item.Place.RegionAt(rung);
        return new RungAnswer(rung, region?.Code, region is null ? null : TextAnswer.Of(region.Name));
    }

    private LadderRecipientAnswer Recipient(Recipient recipient)
    {
        var region = recipient.Region is { } code ? _monitoring.Directory.Region(code) : null;
        var post = region?.Posts.FirstOrDefault(p => p.Code == recipient.Post);
        return new LadderRecipientAnswer(
            recipient.Rung,
            recipient.Region,
            region is null ? null : TextAnswer.Of(region.Name),
            recipient.Post,
            post is null ? null : TextAnswer.Of(post.Name),
            _caller.May(Permission.ReadContacts) ? recipient.Name : Mask.Name(recipient.Name));
    }

    private static LadderVacancyAnswer Vacancy(Vacancy vacancy) => new(vacancy.Rung, vacancy.Region, vacancy.Post);

    /// <summary>A duration of ISO 8601.</summary>
    internal static string PeriodOf(Duration duration) => duration == Duration.Zero
        ? "PT0S"
        : PeriodPattern.NormalizingIso.Format(Period.FromTicks(duration.BclCompatibleTicks));
}
