using Monitoring.Core.Calendars;
using Monitoring.Core.Catalogue;
using NodaTime;

namespace Monitoring.Gateway.Demo.City;

/// <summary>A region of the demo city.</summary>
/// <param name="Code">A district's is that of GB/T 2260; a township's is the district's with a number.</param>
/// <param name="Parent">The region above; null for the city.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Level">city, district or township.</param>
/// <param name="RiskLevel">The level it is registered with; null where it says nothing.</param>
internal sealed record DemoRegion(string Code, string? Parent, LocalizedText Name, string Level, string? RiskLevel);

/// <summary>A site of the demo city.</summary>
/// <param name="Code">Township, type and a number.</param>
/// <param name="Type">Its type.</param>
/// <param name="District">Code of the district.</param>
/// <param name="Township">Code of the township, the region it belongs to.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Authority">Its line authority.</param>
/// <param name="VisitWeight">How often it is visited, compared with an average site.</param>
internal sealed record DemoSite(
    string Code, SiteType Type, string District, string Township, LocalizedText Name, string Authority, double VisitWeight);

/// <summary>The city that is played in: the same for the same seed and size.</summary>
internal sealed class DemoCity
{
    /// <summary>The code of the city.</summary>
    internal const string Code = "330200";

    private DemoCity(int seed, IReadOnlyList<DemoRegion> regions, IReadOnlyList<DemoSite> sites, WorkingTime time)
    {
        Seed = seed;
        Regions = regions;
        Region = regions.ToDictionary(r => r.Code, StringComparer.Ordinal);
        Districts = [.. regions.Where(r => r.Parent == Code)];
        Sites = sites;
        Site = sites.ToDictionary(s => s.Code, StringComparer.Ordinal);
        MeanVisitWeight = sites.Average(s => s.VisitWeight);
        Time = time;
        Places = new Places(seed, regions);
    }

    /// <summary>What it was made from.</summary>
    internal int Seed { get; }

    /// <summary>From the city down.</summary>
    internal IReadOnlyList<DemoRegion> Regions { get; }

    /// <summary>The same by code.</summary>
    internal IReadOnlyDictionary<string, DemoRegion> Region { get; }

    /// <summary>The districts, in the order of their codes.</summary>
    internal IReadOnlyList<DemoRegion> Districts { get; }

    /// <summary>All sites, township by township.</summary>
    internal IReadOnlyList<DemoSite> Sites { get; }

    /// <summary>The same by code.</summary>
    internal IReadOnlyDictionary<string, DemoSite> Site { get; }

    /// <summary>What <see cref="DemoSite.VisitWeight"/> comes to on average.</summary>
    internal double MeanVisitWeight { get; }

    /// <summary>The calendar and zone of the city.</summary>
    internal WorkingTime Time { get; }

    /// <summary>Where its sites are.</summary>
    internal Places Places { get; }

    /// <summary>Makes the city.</summary>
    /// <param name="seed">What chance follows from.</param>
    /// <param name="sites">How many sites, about; each type of the city has one at least.</param>
    /// <param name="catalogue">The catalogue in force; types that it lacks are left out.</param>
    internal static DemoCity Create(int seed, int sites, CatalogueData catalogue)
    {
        var regions = CityFiles.Regions();
        var time = new WorkingTime(catalogue.Calendars[CatalogueData.DefaultCalendar], DateTimeZoneProviders.Tzdb["Asia/Shanghai"]);
        return new DemoCity(seed, regions, Population.Create(seed, sites, regions, catalogue), time);
    }
}
