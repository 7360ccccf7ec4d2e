namespace Monitoring.Runtime.Rollups;

/// <summary>One roll-up that is held.</summary>
/// <param name="region">Code of the region.</param>
/// <param name="figures">How it stands.</param>
/// <param name="owner">Whom it moves with, and who guards what changes here.</param>
internal sealed class HeldRollup(string region, RegionRollup figures, LiveRollups owner) : IHeldRollup
{
    /// <summary>Code of the region.</summary>
    public string Region => region;

    /// <summary>The figures.</summary>
    public RegionRollup Figures { get; private set; } = figures;

    /// <summary>Moves one figure.</summary>
    public void Move(int slot, int by) => Figures = Figures.With(slot, by);

    /// <summary>Adds figures, which may be negative.</summary>
    public void Add(RegionRollup figures) => Figures = RegionRollup.Sum([Figures, figures]);

    /// <inheritdoc/>
    public RollupSnapshot Take() => owner.Take(this);

    /// <inheritdoc/>
    public bool HasOutgrown(RollupSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return owner.HasOutgrown(this, snapshot);
    }

    /// <inheritdoc/>
    public void Dispose() => owner.LetGo(this);
}
