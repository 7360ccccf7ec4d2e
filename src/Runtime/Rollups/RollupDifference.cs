namespace Monitoring.Runtime.Rollups;

/// <summary>A figure that was not the store's.</summary>
/// <param name="Figure">Which.</param>
/// <param name="Live">What the roll-ups said.</param>
/// <param name="Stored">What the store says of the same moment.</param>
internal readonly record struct RollupDifference(RollupFigure Figure, int Live, int Stored);
