using Monitoring.Core.Calendars;
using Monitoring.Core.Catalogue;
using Monitoring.Core.Policies;
using Monitoring.Core.Regions;
using Monitoring.Core.Sites;
using Monitoring.Runtime.Verification.Reading;
using NodaTime;

namespace Monitoring.Runtime.Verification.Replay;

/// <summary>
/// A catalogue that says of a registry decision what its facts say. The catalogue of that day is kept with the decisions
/// of check items and not with those of sites and regions: the items a new site got by default and the mark at which a
/// week's burden warns are therefore taken from the facts, and everything else is decided again.
/// </summary>
/// <param name="world">Gives the patterns.</param>
internal sealed class RecordedCatalogue(KeptWorld world)
{
    private static readonly BurdenTerms Open = new(int.MaxValue, int.MaxValue);

    /// <summary>Whether anything was ever decided by which it could be made.</summary>
    public bool IsKnown => world.Pattern is not null;

    /// <summary>For a decision of a region under a policy. Which version of it was in force then, only what was told says.</summary>
    public CatalogueData For(RegionCommand command, IReadOnlyList<RegionEvent> facts, string policy)
    {
        var upsert = command as RegionCommand.Upsert;
        var told = facts.OfType<RegionEvent.ChannelFailed>().FirstOrDefault()?.Alert.Policy;
        var named = Policies(upsert?.Policy ?? policy, Open).Select(p => p with { Version = told?.Version ?? p.Version });
        return new CatalogueData([], named, Calendars(upsert?.Calendar));
    }

    /// <summary>For a decision of a site under a policy.</summary>
    public CatalogueData For(SiteCommand command, IReadOnlyList<SiteEvent> facts, SiteState before, string policy)
    {
        var upsert = command as SiteCommand.Upsert;
        var type = upsert?.Type ?? before.Facts?.Type ?? "";
        var items = (facts.OfType<SiteEvent.Changed>().LastOrDefault()?.Facts.Items ?? []).Union(upsert?.Items ?? []);
        var templates = items.Select(item => world.Pattern!.Template with { Code = item, SiteType = type }).ToArray();
        var warned = facts.OfType<SiteEvent.BudgetWarned>().FirstOrDefault();
        var burden = warned is null ? Open : new BurdenTerms(warned.Budget, warned.Count);
        return new CatalogueData([new SiteType(type, world.Pattern!.Template.Title, templates)], Policies(policy, burden), []);
    }

    private IEnumerable<Policy> Policies(string name, BurdenTerms burden) => [world.Pattern!.Policy with { Name = name, Burden = burden }];

    private static IEnumerable<WorkingCalendar> Calendars(string? code) => code is null
        ? []
        : [new WorkingCalendar { Code = code, WorkStarts = LocalTime.MinValue, WorkEnds = LocalTime.Noon, Years = new Dictionary<int, CalendarYear>() }];
}
