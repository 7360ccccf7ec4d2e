using System.Globalization;
using Monitoring.Core.Catalogue;
using Monitoring.Gateway.Demo.Plan;

namespace Monitoring.Gateway.Demo.City;

/// <summary>Spreads sites of all types over the townships.</summary>
internal static class Population
{
    private const double OfFourThousand = 4000;

    /// <summary>All sites, township by township and type by type.</summary>
    internal static IReadOnlyList<DemoSite> Create(int seed, int sites, IReadOnlyList<DemoRegion> regions, CatalogueData catalogue)
    {
        var names = regions.ToDictionary(r => r.Code, r => r.Name, StringComparer.Ordinal);
        var townships = regions.Where(r => r.Level == "township").Select(r => (Value: r, Weight: Weight(seed, r))).ToList();
        var draws = new Draws(seed, "population");
        var made = new List<DemoSite>();
        foreach (var share in CityFiles.Types())
        {
            if (!catalogue.SiteTypes.TryGetValue(share.Code, out var type))
                continue;

            var count = Math.Max(1, (int)Math.Round(share.OfFourThousand * sites / OfFourThousand));
            var homes = Enumerable.Range(0, count).Select(_ => draws.Pick(townships)).GroupBy(t => t.Code, StringComparer.Ordinal);
            foreach (var home in homes)
                made.AddRange(home.Select((township, index) => Site(share, type, township, names[township.Parent!], index)));
        }

        return [.. made.OrderBy(s => s.Code, StringComparer.Ordinal)];
    }

    private static DemoSite Site(TypeShare share, SiteType type, DemoRegion township, LocalizedText district, int index)
    {
        var kind = share.Names[index % share.Names.Count];
        var round = (index / share.Names.Count) + 1;
        var (zh, en) = round == 1
            ? ("", "")
            : (string.Create(CultureInfo.InvariantCulture, $"（{round}）"), string.Create(CultureInfo.InvariantCulture, $" {round}"));
        return new DemoSite(
            string.Create(CultureInfo.InvariantCulture, $"{township.Code}-{share.Code}-{index + 1:00}"),
            type,
            township.Parent!,
            township.Code,
            new LocalizedText($"{Place(township.Name.Zh)}{kind.Zh}{zh}", $"{township.Name.En} {kind.En}{en}"),
            district.Zh + share.Authority,
            share.VisitWeight);
    }

    /// <summary>Subdistricts of a town hold more than country towns, and these more than rural townships.</summary>
    private static double Weight(int seed, DemoRegion township)
    {
        var size = township.Name.Zh[^1] switch
        {
            '道' => 1.5,
            '镇' => 1.0,
            _ => 0.4,
        };
        return size * new Draws(seed, $"size|{township.Code}").Between(0.6, 1.6);
    }

    private static string Place(string name) => name.EndsWith("街道", StringComparison.Ordinal) ? name[..^2] : name[..^1];
}
