namespace Monitoring.Runtime.Rollups;

/// <summary>What one committed change does to the roll-ups: its entity counts no longer in one figure, and in another from now on.</summary>
/// <param name="From">Where it counted before; null for nowhere.</param>
/// <param name="To">Where it counts from now on; null for nowhere.</param>
internal readonly record struct RollupMove(RollupFigure? From, RollupFigure? To);

/// <summary>A move that is durable.</summary>
/// <param name="Position">The ledger position of the change.</param>
/// <param name="Move">The move.</param>
internal readonly record struct CommittedMove(long Position, RollupMove Move);
