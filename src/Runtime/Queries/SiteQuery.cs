using Monitoring.Core.Sites;
using NodaTime;

namespace Monitoring.Runtime.Queries;

/// <summary>A part of the map, in millionths of a degree, its edges included.</summary>
/// <param name="South">The least degree north.</param>
/// <param name="West">The least degree east.</param>
/// <param name="North">The greatest degree north.</param>
/// <param name="East">The greatest degree east.</param>
public sealed record MapBox(long South, long West, long North, long East);

/// <summary>Which sites, in the order of their codes.</summary>
public sealed record SiteQuery
{
    /// <summary>Codes of the regions whose own sites are meant; null for all.</summary>
    public IReadOnlyCollection<string>? Regions { get; init; }

    /// <summary>Codes of the sites meant besides those of the regions; without effect where all regions are.</summary>
    public IReadOnlyCollection<string> Sites { get; init; } = [];

    /// <summary>Codes of types of site; empty for all.</summary>
    public IReadOnlyCollection<string> Types { get; init; } = [];

    /// <summary>In which status; empty for all.</summary>
    public IReadOnlyCollection<SiteStatus> Statuses { get; init; } = [];

    /// <summary>Part of code or name; null for any.</summary>
    public string? Text { get; init; }

    /// <summary>Where on the map; null for anywhere, also nowhere known.</summary>
    public MapBox? Box { get; init; }

    /// <summary>Those with a greater code; null for the first.</summary>
    public string? After { get; init; }

    /// <summary>How many at most; 1 or more.</summary>
    public int Limit { get; init; } = 50;
}

/// <summary>Sites that lie near each other.</summary>
/// <param name="Lat">Where they lie on average, in millionths of a degree north.</param>
/// <param name="Lon">The same, east.</param>
/// <param name="Sites">How many they are.</param>
public sealed record SiteCluster(long Lat, long Lon, int Sites);

/// <summary>A window that was missed.</summary>
/// <param name="Item">Code of the template.</param>
/// <param name="Start">Where it started.</param>
/// <param name="Withdrawn">Whether that was taken back.</param>
public sealed record MissedWindow(string Item, Instant Start, bool Withdrawn);
