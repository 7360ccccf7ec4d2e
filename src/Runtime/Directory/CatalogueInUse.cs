using Monitoring.Core.Catalogue;
using Monitoring.Core.Regions;
using Monitoring.Runtime.Storage;

namespace Monitoring.Runtime.Directory;

/// <summary>Refuses a catalogue that lacks what the installation already works with: its items could neither decide nor be woken.</summary>
internal static class CatalogueInUse
{
    /// <summary>Compares the catalogue with what regions name and items are made of.</summary>
    /// <exception cref="StoreException">Something in use is missing; the message names all of it.</exception>
    public static async Task CheckAsync(CatalogueData catalogue, LiveDirectory directory, IStore store, CancellationToken cancellation)
    {
        var templates = (await store.UsedTemplatesAsync(cancellation)).Where(t => !catalogue.Templates.ContainsKey(t)).Select(t => $"template {t}");
        var regions = directory.All().ToList();
        var policies = Missing(regions, r => r.Policy, catalogue.Policies.ContainsKey, "policy");
        var calendars = Missing(regions, r => r.Calendar, catalogue.Calendars.ContainsKey, "calendar");
        var missing = templates.Concat(policies).Concat(calendars).ToList();
        if (missing.Count > 0)
        {
            throw new StoreException($"The catalogue lacks what this installation works with: {string.Join(", ", missing)}.");
        }
    }

    private static IEnumerable<string> Missing(List<RegionFacts> regions, Func<RegionFacts, string?> named, Func<string, bool> isKnown, string what) =>
        regions.Select(named).OfType<string>().Distinct().Where(name => !isKnown(name)).Select(name => $"{what} {name}");
}
