using Monitoring.Core.Regions;
using Monitoring.Runtime.Directory;
using Monitoring.Runtime.Projections;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Runtime.Models;

/// <summary>Regions.</summary>
/// <param name="directory">Regions as they are now.</param>
/// <param name="store">Finds the items below that have a live issue.</param>
/// <param name="rows">The rows that facts lead to.</param>
internal sealed class RegionModel(LiveDirectory directory, IStore store, RegionProjection rows) : EntityModel<RegionState, RegionCommand, RegionEvent>
{
    /// <summary>How many items a change that concerns many reaches in one commit.</summary>
    private const int Portion = 500;

    public override object None => RegionState.None;

    public override object Wake { get; } = new RegionCommand.Wake();

    public override bool NamesOthers(object command) => true;

    protected override RegionState Evolve(RegionState state, RegionEvent fact) => RegionState.Evolve(state, fact);

    protected override Decided Decide(RegionState state, RegionCommand command, in Scope scope)
    {
        var code = scope.Key.Code;
        var context = new RegionContext(directory.Region, after => LiveItems(code, after), directory.Catalogue);
        var decision = RegionDecider.Decide(state, command, context, scope.Now);
        var after = EvolveAll(state, decision.Events);
        var moved = rows.Rows(after, decision.Events, scope, directory.Region);
        return new Decided
        {
            Refusals = decision.Refusals,
            State = after,
            Facts = WriteFacts(decision.Events),
            Messages = decision.Messages,
            Rows = moved,
            Feed = FeedProjection.OfRegion(state.Facts, after.Facts, moved),
        };
    }

    protected override Instant? NextWake(RegionState state, in Scope scope) => RegionDecider.NextWake(state, scope.Now);

    private IReadOnlyList<string> LiveItems(string region, string after)
    {
        // The store's own reads are short; a region asks for a portion a handful of times in its life.
        var portion = store.LiveItemsAsync(directory.Subtree(region), after, Portion, CancellationToken.None);
        return portion.IsCompletedSuccessfully ? portion.Result : portion.AsTask().GetAwaiter().GetResult();
    }
}
