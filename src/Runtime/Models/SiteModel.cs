using Monitoring.Core.Sites;
using Monitoring.Runtime.Directory;
using Monitoring.Runtime.Projections;
using Monitoring.Runtime.Rollups;
using NodaTime;

namespace Monitoring.Runtime.Models;

/// <summary>Sites.</summary>
/// <param name="directory">Regions as they are now.</param>
internal sealed class SiteModel(LiveDirectory directory) : EntityModel<SiteState, SiteCommand, SiteEvent>
{
    private readonly SiteContext _context = new(directory.Region, directory.Catalogue);

    public override object None => SiteState.None;

    public override object Wake { get; } = new SiteCommand.Wake();

    public override RollupFigure? CountedIn(object state, string? listedIn) =>
        ((SiteState)state).Facts is { Status: not SiteStatus.Closed } facts ? RollupFigure.Site(facts.Region) : null;

    public override bool NamesOthers(object command) => command is SiteCommand.Upsert;

    public override string? RegionOf(object state) => ((SiteState)state).Facts?.Region;

    protected override SiteState Evolve(SiteState state, SiteEvent fact) => SiteState.Evolve(state, fact);

    protected override Decided Decide(SiteState state, SiteCommand command, in Scope scope)
    {
        var decision = SiteDecider.Decide(state, command, _context, scope.Now);
        var after = EvolveAll(state, decision.Events);
        return new Decided
        {
            Refusals = decision.Refusals,
            State = after,
            Facts = WriteFacts(decision.Events),
            Messages = decision.Messages,
            Rows = SiteProjection.Rows(after, decision.Events, scope.NextSeq, () => _context.PolicyOf(directory.Region(after.Facts!.Region)!).Burden),
            Feed = FeedProjection.OfSite(state.Facts, after.Facts),
        };
    }

    protected override Instant? NextWake(SiteState state, in Scope scope) => SiteDecider.NextWake(state);
}
