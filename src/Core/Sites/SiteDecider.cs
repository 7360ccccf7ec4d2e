using Monitoring.Core.Catalogue;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Events;
using Monitoring.Core.Policies;
using Monitoring.Core.Regions;
using NodaTime;

namespace Monitoring.Core.Sites;

/// <summary>What a site must know of the outside to decide.</summary>
/// <param name="Find">The facts of a region, or null when there is none.</param>
/// <param name="Catalogue">Site types, templates and policies.</param>
public sealed record SiteContext(Func<string, RegionFacts?> Find, CatalogueData Catalogue)
{
    /// <summary>The policy in force in a region.</summary>
    public Policy PolicyOf(RegionFacts region) =>
        Catalogue.Policies[RegionSettings.Nearest(RegionSettings.Path(region, Find), r => r.Policy) ?? CatalogueData.DefaultPolicy];
}

/// <summary>Decides what a command means for a site.</summary>
public static class SiteDecider
{
    /// <summary>When the site must be looked at next, or null for never.</summary>
    public static Instant? NextWake(SiteState state) => state.Facts?.SuspendedUntil;

    /// <summary>The facts and messages a command leads to, or the reasons it is refused.</summary>
    public static Decision<SiteEvent> Decide(SiteState state, SiteCommand command, SiteContext context, Instant now) => (command, state) switch
    {
        ({ ExpectedRevision: { } expected }, _) when expected != (state.Facts?.Revision ?? Expected.NotThere) => Refused(Expected.Missed("site")),
        (SiteCommand.Upsert c, _) => SiteRegistration.Decide(state, c, context),
        (SiteCommand.Visit c, { Facts: { } facts }) => Visit(state, c, facts, context),
        (SiteCommand.Visit, _) => Refused([new Refusal("subject", "unknown-subject", "No such site is registered.")]),
        (SiteCommand.CountRequest c, { Facts: { } facts }) => CountRequest(state, c, facts, context),
        (SiteCommand.Wake, { Facts.SuspendedUntil: { } until }) when until <= now =>
            new Decision<SiteEvent>([new SiteEvent.SuspensionEnded(until)], [.. Resume(state.Facts, until)], []),
        _ => new Decision<SiteEvent>([], [], []),
    };

    /// <summary>A refusal.</summary>
    internal static Decision<SiteEvent> Refused(IReadOnlyList<Refusal> refusals) => new([], [], refusals);

    private static Decision<SiteEvent> Visit(SiteState state, SiteCommand.Visit c, SiteFacts facts, SiteContext context)
    {
        if (facts.Status == SiteStatus.Closed)
        {
            return Refused([new Refusal("subject", "site-closed", $"Site {facts.Code} is closed.")]);
        }

        var unknown = c.Results
            .Select((result, index) => (result.Item, index))
            .Where(r => !facts.Items.Contains(r.Item))
            .Select(r => new Refusal($"data.results[{r.index}].item", "unknown-item", $"Site {facts.Code} has no check item {r.Item}."))
            .ToList();
        if (unknown.Count > 0)
        {
            return Refused(unknown);
        }

        var (day, week) = Dates(facts, c.At, context);
        int Count(CheckOutcome outcome) => c.Results.Count(r => r.Judgement.Outcome == outcome);
        var visited = new SiteEvent.Visited(
            c.At, day, week, c.Unit, c.Persons, c.Sortie, c.Mode, c.Campaign, Count(CheckOutcome.Pass), Count(CheckOutcome.Fail), Count(CheckOutcome.Na), c.Suggestions);
        return new Decision<SiteEvent>(
            WithWarning(state, visited, week, facts, context),
            [.. c.Results.Select(r => new Message(EntityKey.Item(facts.Code, r.Item), r.Judgement))],
            []);
    }

    private static Decision<SiteEvent> CountRequest(SiteState state, SiteCommand.CountRequest c, SiteFacts facts, SiteContext context)
    {
        var (_, week) = Dates(facts, c.At, context);
        if (state.BurdenOf(week).Asked.Contains(c.Id))
        {
            return new Decision<SiteEvent>([], [], []);
        }

        return new Decision<SiteEvent>(WithWarning(state, new SiteEvent.Requested(week, c.Id), week, facts, context), [], []);
    }

    /// <summary>The fact, and the warning it leads to when the week's burden reaches the mark.</summary>
    private static IReadOnlyList<SiteEvent> WithWarning(SiteState state, SiteEvent fact, LocalDate week, SiteFacts facts, SiteContext context)
    {
        var terms = context.PolicyOf(context.Find(facts.Region)!).Burden;
        var count = SiteState.Evolve(state, fact).BurdenOf(week).Count;
        return count == terms.WarnAt ? [fact, new SiteEvent.BudgetWarned(week, count, terms.WeeklyBudget)] : [fact];
    }

    /// <summary>The items know the planned end already; hearing of it has what others see of them say so.</summary>
    private static IEnumerable<Message> Resume(SiteFacts facts, Instant until) =>
        facts.Items.Select(i => new Message(EntityKey.Item(facts.Code, i), new ItemCommand.EndSuspension(until)));

    private static (LocalDate Day, LocalDate Week) Dates(SiteFacts facts, Instant at, SiteContext context)
    {
        var day = at.InZone(RegionSettings.Zone(context.Find(facts.Region)!, context.Find)).Date;
        return (day, day.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday)));
    }
}
