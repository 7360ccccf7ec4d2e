using Monitoring.Runtime.Rollups;

namespace Monitoring.Grains.Rollups;

/// <summary>What is stored of a region's figures; a snapshot that could not be read is none.</summary>
public sealed class RollupState
{
    /// <summary>The figures and where they were true.</summary>
    public RollupSnapshot? Snapshot { get; set; }
}

/// <summary>A snapshot as it was last read or written, with what tells it from a later one of somebody else.</summary>
/// <param name="Grain">Whose it is.</param>
internal sealed record KeptSnapshot(GrainId Grain)
{
    /// <summary>What is stored, as far as this process knows.</summary>
    public GrainState<RollupState> State { get; } = new(new RollupState());

    /// <summary>The snapshot; null where there is none.</summary>
    public RollupSnapshot? Snapshot => State.State?.Snapshot is { Figures: not null } snapshot ? snapshot : null;
}
