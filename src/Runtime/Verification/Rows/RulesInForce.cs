using Monitoring.Core;
using Monitoring.Core.Calendars;
using Monitoring.Core.Catalogue;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Regions;
using Monitoring.Runtime.Verification.Reading;
using Monitoring.Runtime.Verification.Replay;

namespace Monitoring.Runtime.Verification.Rows;

/// <summary>
/// The rules that items are decided by from now on, by the catalogue of the service and the regions as they are. Until something is
/// decided by them they stand in no entry, and yet wakes are put off by them.
/// </summary>
/// <param name="catalogue">The catalogue.</param>
/// <param name="store">Where sites are.</param>
/// <param name="regions">Every region as it was at any moment.</param>
internal sealed class RulesInForce(CatalogueData catalogue, IStoreSnapshot store, RegionHistory regions)
{
    /// <summary>The rules of an item, or null where the catalogue is not the one it is decided by.</summary>
    public ItemRules? Of(string site, string template)
    {
        if (store.Rows("sites", EntityKey.Site(site)) is not [var row, ..]
            || row.Columns.GetValueOrDefault("region") is not string code
            || Region(code) is not { } region)
        {
            return null;
        }

        var path = RegionSettings.Path(region, Region);
        var policy = catalogue.Policies.GetValueOrDefault(RegionSettings.Nearest(path, r => r.Policy) ?? CatalogueData.DefaultPolicy);
        var calendar = catalogue.Calendars.GetValueOrDefault(RegionSettings.Nearest(path, r => r.Calendar) ?? CatalogueData.DefaultCalendar);
        return catalogue.Templates.GetValueOrDefault(template) is { } found && policy is not null && calendar is not null
            ? new ItemRules(found, policy, new WorkingTime(calendar, RegionSettings.Zone(region, Region)))
            : null;
    }

    private RegionFacts? Region(string code) => regions.Find(code, long.MaxValue);
}
