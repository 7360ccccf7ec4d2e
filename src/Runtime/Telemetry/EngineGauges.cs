using Monitoring.Runtime.Delivery;
using Monitoring.Runtime.Rollups;

namespace Monitoring.Runtime.Telemetry;

/// <summary>What can be asked of an engine at any moment, from any thread, without waiting.</summary>
internal sealed record EngineGauges
{
    /// <summary>How many changes wait for a transaction.</summary>
    public required Func<int> Waiting { get; init; }

    /// <summary>How many routine rows wait.</summary>
    public required Func<int> Tidying { get; init; }

    /// <summary>How much is under way.</summary>
    public required Func<int> UnderWay { get; init; }

    /// <summary>How many entities are in memory.</summary>
    public required Func<int> Resident { get; init; }

    /// <summary>Whether the store took what was last written.</summary>
    public required Func<bool> IsStoreWorking { get; init; }

    /// <summary>How every region stands.</summary>
    public required Func<RegionRollups> Rollups { get; init; }

    /// <summary>How many figures differed at the last comparison; null for no value.</summary>
    public required Func<int?> RollupDrift { get; init; }

    /// <summary>How many figures of roll-ups that are held have differed since the start.</summary>
    public required Func<long> HeldDrift { get; init; }

    /// <summary>What waited in the outbox when it was last looked at; null before that.</summary>
    public required Func<BacklogSeen?> Outbox { get; init; }
}
