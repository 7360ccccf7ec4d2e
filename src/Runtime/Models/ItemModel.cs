using Monitoring.Core.CheckItems;
using Monitoring.Core.Events;
using Monitoring.Core.LookBacks;
using Monitoring.Runtime.Projections;
using Monitoring.Runtime.Rollups;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Runtime.Models;

/// <summary>Check items.</summary>
/// <param name="key">What look-backs are sealed with.</param>
/// <param name="projection">What others see of an item.</param>
internal sealed class ItemModel(SealingKey key, ItemProjection projection) : EntityModel<ItemState, ItemCommand, ItemEvent>
{
    public override object None => ItemState.None;

    public override object Wake { get; } = new ItemCommand.Wake();

    public override int Urgency(object state) => ((ItemState)state).Live is { } issue ? (int)issue.Severity + 1 : 0;

    public override RollupFigure? CountedIn(object state, string? listedIn) =>
        ((ItemState)state).Live is { } issue && listedIn is not null ? RollupFigure.Issue(listedIn, issue.State, issue.Severity) : null;

    public override IReadOnlyList<Row> RoutineRows(object state, in Scope scope)
    {
        var item = (ItemState)state;
        return item.Site.Length == 0 || scope.Site is null ? [] : [ItemProjection.Item(item, scope.Site.Rules(item.Template).Rules, scope.Now)];
    }

    protected override ItemState Evolve(ItemState state, ItemEvent fact) => ItemEvolution.Evolve(state, fact);

    protected override Decided Decide(ItemState state, ItemCommand command, in Scope scope)
    {
        var rules = scope.Site!.Rules(scope.Key.Template);
        var decision = ItemDecider.Decide(state, command, new ItemContext(rules.Rules, scope.Site.Place, key, scope.Head), scope.Now);
        if (decision.IsRefused)
        {
            return new Decided { State = state, Refusals = decision.Refusals };
        }

        var after = EvolveAll(state, decision.Events);
        var routine = IsRoutine(decision.Events) && decision.Messages.Count == 0;
        IReadOnlyList<Row> rows = routine ? [] : projection.Rows(state, after, decision.Events, scope, rules.Rules);
        return new Decided
        {
            State = after,
            Facts = WriteFacts(decision.Events),
            Messages = decision.Messages,
            Rows = rows,
            Feed = routine ? [] : FeedProjection.OfItem(state, after, decision.Events, rows, scope.Site.Place.Site.Name),
            ListedIn = rows.OfType<IssueRow>().FirstOrDefault()?.Region,
            IsRoutine = routine,
            Issues = routine ? [] : Touched(after, decision.Events),
            Rules = rules.Content,
            Place = routine ? null : scope.Site.Content,
            Policy = rules.Policy,
        };
    }

    protected override Instant? NextWake(ItemState state, in Scope scope) =>
        state.Site.Length == 0
            ? null
            : ItemClock.NextWake(
                state, new ItemContext(scope.Site!.Rules(state.Template).Rules, scope.Site.Place, key, scope.Head), scope.Now);

    /// <summary>Facts that concern nobody else: what staff must act on does not change by them.</summary>
    private static bool IsRoutine(IReadOnlyList<ItemEvent> facts)
    {
        for (var i = 0; i < facts.Count; i++)
        {
            var routine = facts[i] is ItemEvent.DutyDone or ItemEvent.DutyKept or ItemEvent.DutySettled
                or ItemEvent.ReadingTaken or ItemEvent.ReadingKept or ItemEvent.RecordUnused or ItemEvent.EarlyKept
                or ItemEvent.Judged { Outcome: CheckOutcome.Pass or CheckOutcome.Na };
            if (!routine)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the receipt of what led to these facts names the item's issue.</summary>
    public static bool Touches(IReadOnlyList<ItemEvent> facts) =>
        facts.Any(f => f is ItemEvent.IssueRaised or ItemEvent.FindingJoined or ItemEvent.Claimed
            or ItemEvent.LookBackDone or ItemEvent.IssueClosed or ItemEvent.ExtensionAsked or ItemEvent.NoticeAcknowledged);

    private static IReadOnlyList<string> Touched(ItemState after, IReadOnlyList<ItemEvent> facts) =>
        Touches(facts) && after.Issue is { } issue ? [issue.Number] : [];
}
