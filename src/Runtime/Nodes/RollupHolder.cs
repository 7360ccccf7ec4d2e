using Microsoft.Extensions.Logging;
using Monitoring.Runtime.Rollups;

namespace Monitoring.Runtime.Nodes;

/// <summary>Begins to hold roll-ups on a node, and has each compared with the store soon after.</summary>
/// <param name="rollups">The live figures of this node.</param>
/// <param name="memory">Hears what other nodes commit.</param>
/// <param name="comparison">Compares.</param>
/// <param name="log">Hears of snapshots that were of no use.</param>
internal sealed class RollupHolder(LiveRollups rollups, NodeMemory memory, RollupComparison comparison, ILogger log)
{
    /// <summary>Holds a region with all below it, going on from a snapshot where there is one.</summary>
    /// <exception cref="Storage.StoreException">News of other nodes that the snapshot has seen could not be read.</exception>
    public async Task<IHeldRollup> HoldAsync(string region, RollupSnapshot? snapshot, CancellationToken cancellation)
    {
        await memory.ReachedAsync(snapshot?.Position ?? 0, cancellation);
        var held = rollups.Hold(region, snapshot, out var unused);
        if (unused is not null)
        {
            log.SnapshotNotUsed(region, unused);
        }
        else if (snapshot is not null)
        {
            log.SnapshotUsed(region, snapshot.Position);
        }

        comparison.Ask();
        return held;
    }
}
