using Monitoring.Core.CheckItems.Duties;
using Monitoring.Core.CheckItems.Inspections;
using Monitoring.Core.CheckItems.Readings;
using Monitoring.Core.Escalation;
using Monitoring.Core.Issues;
using Monitoring.Core.LookBacks;
using NodaTime;

namespace Monitoring.Core.CheckItems;

/// <summary>Decides what a command means for a check item.</summary>
public static class ItemDecider
{
    private static readonly IReadOnlyList<Refusal> NotRegistered =
        [new("data.item", "unknown-item", "No such check item is registered at this site.")];

    private static readonly IReadOnlyList<Refusal> NotActive =
        [new("data.item", "inactive-item", "This check item is no longer checked at this site.")];

    /// <summary>The facts and messages a command leads to, or the reasons it is refused.</summary>
    /// <param name="state">The state it meets.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="context">The outside.</param>
    /// <param name="now">When it is decided.</param>
    public static Decision<ItemEvent> Decide(ItemState state, ItemCommand command, ItemContext context, Instant now)
    {
        var turn = new ItemTurn(state, context, now);
        var refusals = Apply(turn, command, state);
        if (refusals.Count > 0)
        {
            return new Decision<ItemEvent>([], [], refusals);
        }

        ItemClock.CatchUp(turn);
        return turn.Decided();
    }

    private static IReadOnlyList<Refusal> Apply(ItemTurn turn, ItemCommand command, ItemState state) => (command, state) switch
    {
        (ItemCommand.Register c, _) => Lifecycle.Register(turn, c),
        (ItemCommand.Wake or ItemCommand.Suspend or ItemCommand.EndSuspension or ItemCommand.Relocate, { Site: "" }) => [],
        (_, { Site: "" }) => NotRegistered,
        (ItemCommand.Retire c, _) => Lifecycle.Retire(turn, c),
        (ItemCommand.Suspend c, _) => Lifecycle.Suspend(turn, c),
        (ItemCommand.EndSuspension c, _) => Lifecycle.EndSuspension(turn, c),
        (ItemCommand.Relocate c, _) => Lifecycle.Relocate(turn, c),
        ({ ExpectedRevision: { } expected }, _) when expected != (state.Issue?.Revision ?? Expected.NotThere) => Expected.Missed("issue"),
        (ItemCommand.NumberNotice c, _) => NoticeDecisions.Number(turn, c),
        (ItemCommand.AcknowledgeNotice c, _) => NoticeDecisions.Acknowledge(turn, c),
        (ItemCommand.RevokeNotice c, _) => NoticeDecisions.Revoke(turn, c),
        (ItemCommand.Comment c, _) => IssueDecisions.Comment(turn, c),
        (ItemCommand.Judge or ItemCommand.ReassessRisk or ItemCommand.Wake, { IsActive: false }) => [],
        (_, { IsActive: false }) => NotActive,
        (ItemCommand.Judge c, _) => InspectionDecisions.Judge(turn, c),
        (ItemCommand.RecordDuty c, _) => DutyDecisions.Record(turn, c),
        (ItemCommand.TakeReading c, _) => ReadingDecisions.Take(turn, c),
        (ItemCommand.ClaimRectified c, _) => ClaimDecisions.Claim(turn, c),
        (ItemCommand.RecordLookBack c, _) => LookBackDecisions.Record(turn, c),
        (ItemCommand.AskExtension c, _) => ExtensionDecisions.Ask(turn, c),
        (ItemCommand.DecideExtension c, _) => ExtensionDecisions.Decide(turn, c),
        (ItemCommand.Take c, _) => IssueDecisions.Take(turn, c),
        (ItemCommand.Assign c, _) => IssueDecisions.Assign(turn, c),
        (ItemCommand.Withdraw c, _) => IssueDecisions.Withdraw(turn, c),
        (ItemCommand.ReassessRisk c, _) => IssueDecisions.ReassessRisk(turn, c),
        (ItemCommand.Wake, _) => ItemClock.Wake(turn),
        _ => throw new InvalidOperationException($"{command.GetType().Name} is no command of a check item."),
    };
}
