namespace Monitoring.Grains.Rollups;

/// <summary>How figures of regions are kept.</summary>
public sealed class RollupOptions
{
    /// <summary>How often at most a snapshot of a region's figures is written.</summary>
    public TimeSpan SnapshotEvery { get; set; } = TimeSpan.FromSeconds(60);
}
