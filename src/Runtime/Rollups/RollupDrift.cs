namespace Monitoring.Runtime.Rollups;

/// <summary>What a comparison found.</summary>
/// <param name="Own">Figures of regions' own sites that were not the store's.</param>
/// <param name="Held">Roll-ups that were held, of which figures were not the store's.</param>
internal sealed record RollupDrift(IReadOnlyList<RollupDifference> Own, IReadOnlyList<HeldDrift> Held);

/// <summary>A roll-up that was held and was not the store's.</summary>
/// <param name="Region">Code of the region.</param>
/// <param name="Position">The position at which it was compared.</param>
/// <param name="Figures">The figures that differed, at least one.</param>
internal sealed record HeldDrift(string Region, long Position, IReadOnlyList<RollupDifference> Figures);
