using NodaTime;

namespace Monitoring.Core.Regions;

/// <summary>What a region inherits down the tree.</summary>
public static class RegionSettings
{
    /// <summary>The zone of a tree that names none.</summary>
    public const string DefaultTimeZone = "Asia/Shanghai";

    /// <summary>The region and those above it, itself first.</summary>
    public static IReadOnlyList<RegionFacts> Path(RegionFacts region, Func<string, RegionFacts?> find)
    {
        var path = new List<RegionFacts> { region };
        while (path[^1].Parent is { } parent && find(parent) is { } above && path.Count < RegionDecider.MaxDepth)
        {
            path.Add(above);
        }

        return path;
    }

    /// <summary>Its time zone: the nearest one named on its path.</summary>
    public static DateTimeZone Zone(RegionFacts region, Func<string, RegionFacts?> find) =>
        DateTimeZoneProviders.Tzdb[Nearest(Path(region, find), r => r.TimeZone) ?? DefaultTimeZone];

    /// <summary>The nearest setting named on a path, or null when none is.</summary>
    /// <param name="path">The own region first.</param>
    /// <param name="setting">Reads it from a region.</param>
    public static string? Nearest(IReadOnlyList<RegionFacts> path, Func<RegionFacts, string?> setting) =>
        path.Select(setting).FirstOrDefault(s => s is not null);
}
