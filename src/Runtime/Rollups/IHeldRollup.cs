namespace Monitoring.Runtime.Rollups;

/// <summary>The figures of a region with all below it, held for somebody: they move along with every commit until they are let go.</summary>
public interface IHeldRollup : IDisposable
{
    /// <summary>How it stands now.</summary>
    RollupSnapshot Take();

    /// <summary>
    /// Whether a snapshot that was taken of it should be replaced: the figures have moved since, or so much has moved elsewhere
    /// that another node could soon no longer bring it up to date.
    /// </summary>
    bool HasOutgrown(RollupSnapshot snapshot);
}
