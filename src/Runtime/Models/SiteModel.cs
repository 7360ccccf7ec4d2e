using Monitoring.Core.Sites;
using Monitoring.Runtime.Directory;
using Monitoring.Runtime.Projections;
using Monitoring.Runtime.Rollups;
using Monitoring.Runtime.Storage;
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

    protected override SiteState Evolve(SiteState state, SiteEvent fact) => SiteState.Evolve(state, fact);

    protected override Decided Decide(SiteState state, SiteCommand command, in Scope scope)
    {
        var decision = SiteDecider.Decide(state, command, _context, scope.Now);
        var after = EvolveAll(state, decision.Events);
        var rows = new List<Row>();
        foreach (var fact in decision.Events)
        {
            Project(after, fact, scope.NextSeq, rows);
        }

        return new Decided
        {
            Refusals = decision.Refusals,
            State = after,
            Facts = WriteFacts(decision.Events),
            Messages = decision.Messages,
            Rows = rows,
            Feed = FeedProjection.OfSite(state.Facts, after.Facts),
        };
    }

    protected override Instant? NextWake(SiteState state, in Scope scope) => SiteDecider.NextWake(state);

    private void Project(SiteState state, SiteEvent fact, long seq, List<Row> rows)
    {
        var facts = state.Facts!;
        switch (fact)
        {
            case SiteEvent.Changed or SiteEvent.SuspensionEnded:
                rows.Add(new SiteRow(facts));
                break;
            case SiteEvent.Visited v:
                rows.Add(new VisitRow(
                    facts.Code, seq, facts.Region, facts.Type, v.Day, v.At, v.Unit, v.Persons, v.Sortie, Words.Of(v.Mode), v.Campaign, v.Passed, v.Failed, v.NotApplicable, v.Suggestions));
                rows.Add(Burden(state, v.Week));
                break;
            case SiteEvent.Requested r:
                rows.Add(Burden(state, r.Week));
                break;
            default:
                break;
        }
    }

    private BurdenRow Burden(SiteState state, LocalDate week)
    {
        var terms = _context.PolicyOf(directory.Region(state.Facts!.Region)!).Burden;
        var burden = state.BurdenOf(week);
        return new BurdenRow(state.Facts.Code, week, burden.Visits, burden.Requests, terms.WeeklyBudget, burden.Count >= terms.WarnAt);
    }
}
