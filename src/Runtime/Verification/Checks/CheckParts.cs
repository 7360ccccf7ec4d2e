using Monitoring.Core.LookBacks;
using Monitoring.Runtime.Projections;
using Monitoring.Runtime.Verification.Reading;
using Monitoring.Runtime.Verification.Replay;
using Monitoring.Runtime.Verification.Rows;

namespace Monitoring.Runtime.Verification.Checks;

/// <summary>What all entities are checked with, and what is counted over all of them.</summary>
internal sealed class CheckParts
{
    /// <summary>Where people reach the system is not in the ledger, so links begin at their path.</summary>
    private static readonly AlertProjection Alerts = new("", "/", []);

    private readonly Dictionary<string, long> _seen = RowImage.Tables.Keys.ToDictionary(t => t, _ => 0L, StringComparer.Ordinal);

    /// <summary>The store.</summary>
    public required IStoreSnapshot Store { get; init; }

    /// <summary>What decisions rested on.</summary>
    public required KeptWorld World { get; init; }

    /// <summary>Takes what is found.</summary>
    public required Differences Differences { get; init; }

    /// <summary>Makes decisions again; null where that is not asked for.</summary>
    public required DecisionReplay? Decisions { get; init; }

    /// <summary>What look-backs are sealed with; null where it is not at hand.</summary>
    public required SealingKey? SealingKey { get; init; }

    /// <summary>The rules in force; null where the catalogue is not at hand.</summary>
    public required RulesInForce? InForce { get; init; }

    /// <summary>Every region as it was at any moment.</summary>
    public required RegionHistory Regions { get; init; }

    /// <summary>The rows an item's facts lead to.</summary>
    public ItemProjection Items { get; } = new(Alerts);

    /// <summary>The rows a region's facts lead to.</summary>
    public RegionProjection RegionRows { get; } = new(Alerts);

    /// <summary>Snapshots seen.</summary>
    public long Snapshots { get; set; }

    /// <summary>Item rows that follow in the background and are not held against the ledger yet.</summary>
    public long Following { get; set; }

    /// <summary>Rows of entities with archived entries that nothing in the ledger leads to any more.</summary>
    public long OfArchive { get; set; }

    /// <summary>Draws proven by their openings.</summary>
    public long Proven { get; set; }

    /// <summary>How many rows of each table belong to the entities checked.</summary>
    public IReadOnlyDictionary<string, long> SeenRows => _seen;

    /// <summary>Counts rows.</summary>
    public void Seen(string table, int rows) => _seen[table] += rows;
}
