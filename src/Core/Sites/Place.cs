using Monitoring.Core.Regions;

namespace Monitoring.Core.Sites;

/// <summary>A site and the regions above it, as they are at one moment: what the ladder is made from.</summary>
/// <param name="Site">The site.</param>
/// <param name="Path">Its own region first, the top last; never empty.</param>
public sealed record Place(SiteFacts Site, IReadOnlyList<RegionFacts> Path)
{
    /// <summary>The highest rung there is: rung 0 is the site, rung 1 its own region.</summary>
    public int Top => Path.Count;

    /// <summary>What counts: the highest risk level of the region and those above it.</summary>
    public RiskLevel Risk => Path.Max(r => r.Risk);

    /// <summary>The codes of the regions, the top first.</summary>
    public IReadOnlyList<string> PathCodes => Path.Select(r => r.Code).Reverse().ToArray();

    /// <summary>The region of a rung; rungs beyond the top are the top.</summary>
    /// <param name="rung">1 or more.</param>
    public RegionFacts RegionAt(int rung) => Path[Math.Min(rung, Top) - 1];
}
