using Monitoring.Scenarios.Kit;

namespace Monitoring.Scenarios.Cluster;

/// <summary>A story that looks into the silos it is told to.</summary>
/// <param name="silos">The silos.</param>
public abstract class StoryOfSilos(TwoSilos silos) : Scenario(silos)
{
    /// <summary>The silos.</summary>
    protected TwoSilos Silos { get; } = silos;
}
