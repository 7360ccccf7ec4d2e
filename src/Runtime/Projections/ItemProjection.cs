using Monitoring.Core.CheckItems;
using Monitoring.Core.Issues;
using Monitoring.Core.LookBacks;
using Monitoring.Core.Sites;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Runtime.Projections;

/// <summary>What others see of a check item: the rows its facts lead to.</summary>
/// <param name="alerts">Builds what goes out.</param>
internal sealed class ItemProjection(AlertProjection alerts)
{
    /// <summary>The rows of one decision.</summary>
    public IReadOnlyList<Row> Rows(ItemState before, ItemState after, IReadOnlyList<ItemEvent> facts, in Scope scope, ItemRules rules)
    {
        var place = scope.Site!.Place;
        var rows = new List<Row> { Item(after, rules, scope.Now) };
        var moved = facts.Any(f => f is ItemEvent.Relocated);
        if (after.Issue is { } issue && (moved || !ReferenceEquals(before.Issue, after.Issue)))
        {
            var updated = before.Issue?.Number != issue.Number || before.Issue.Revision != issue.Revision;
            rows.Add(Issue(issue, after, place, rules, updated ? scope.Now : null));
        }

        rows.AddRange(after.Notices
            .Where(n => n.Number is not null && !before.Notices.Contains(n))
            .Select(n => new NoticeRow(
                n.Number!,
                n.Issue,
                after.Site,
                after.Template,
                n.Addressee,
                n.Rung,
                n.IssuedAt!.Value,
                n.ReceiptDueAt!.Value,
                n.ReplyDueAt!.Value,
                n.AcknowledgedAt,
                n.AnsweredAt,
                n.RevokedAt)));

        var index = 0;
        foreach (var fact in facts)
        {
            if (Of(fact, after, place, scope, rules, ref index) is { } row)
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    /// <summary>The item itself.</summary>
    public static ItemRow Item(ItemState state, ItemRules rules, Instant now)
    {
        var last = state.DoneAt is { } done && !(state.InspectedAt > done) ? done : state.InspectedAt;
        return new ItemRow(
            state.Site,
            state.Template,
            rules.Template.Kind,
            StateWord(state, now),
            ItemClock.NextDue(state, rules, now),
            state.LastReadingAt is { } read && !(last > read) ? read : last,
            state.LastValue,
            state.Live?.Number);
    }

    private static string StateWord(ItemState state, Instant now) => state switch
    {
        { IsActive: false } => "inactive",
        { Live: { } issue } => Words.Of(issue.State),
        _ when state.IsSuspendedAt(now) => "suspended",
        { Duty: { Misses: [.., var miss] } } when !(state.DoneAt > miss.End) => "missed",
        _ => "ok",
    };

    private Row? Of(ItemEvent fact, ItemState after, Place place, in Scope scope, ItemRules rules, ref int index) => fact switch
    {
        ItemEvent.Told told => alerts.Row(told.Alert, AlertIds.Of(scope.Key, scope.Head, ++index), place, rules),
        ItemEvent.DutyMissed miss => Miss(miss.Start, miss.End, after, place, rules, withdrawn: false),
        ItemEvent.MissWithdrawn miss => Miss(miss.Start, miss.End, after, place, rules, withdrawn: true),
        ItemEvent.LookBackDone look => new LookBackRow(
            after.Site, after.Template, scope.NextSeq, after.Issue!.Number, place.Site.Region, place.Site.Type, Day(look.At, rules), look.Outcome == LookBackOutcome.Passed),
        _ => null,
    };

    /// <summary>A miss belongs to the day on which its window ended; one that ended with the day belongs to that day and not to the next.</summary>
    private static MissRow Miss(Instant start, Instant end, ItemState state, Place place, ItemRules rules, bool withdrawn) =>
        new(state.Site, state.Template, place.Site.Region, place.Site.Type, Day(end - Duration.Epsilon, rules), start, withdrawn);

    private static LocalDate Day(Instant at, ItemRules rules) => at.InZone(rules.Time.Zone).Date;

    private static IssueRow Issue(Issue issue, ItemState state, Place place, ItemRules rules, Instant? updatedAt) => new()
    {
        Number = issue.Number,
        Site = state.Site,
        SiteType = place.Site.Type,
        Item = state.Template,
        Region = place.Site.Region,
        Severity = issue.Severity,
        State = issue.State,
        Cause = issue.Cause,
        RaisedAt = issue.RaisedAt,
        FoundAt = issue.FirstFoundAt,
        DueAt = issue.DueAt,
        Rung = issue.Rung,
        Recurrence = issue.Recurrence,
        Findings = issue.Findings,
        TakenBy = issue.TakenBy,
        AssignedTo = issue.AssignedTo,
        Revision = issue.Revision,
        ClaimedAt = issue.Claim?.At,
        LookBackFrom = issue.LookBack?.Sealed.From,
        LookBackTo = issue.LookBack?.Sealed.To,
        LookBackDueAt = issue.LookBack?.DueAt,
        EndedAt = issue.EndedAt,
        Policy = $"{issue.Frozen.Policy.Name} v{issue.Frozen.Policy.Version}",
        NextStepAt = ItemClock.NextStep(issue, rules),
        UpdatedAt = updatedAt,
        OverdueAt = issue.Overdue?.Since,
    };
}
