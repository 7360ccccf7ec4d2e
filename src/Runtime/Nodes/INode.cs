using Monitoring.Core;
using Monitoring.Runtime.Rollups;
using NodaTime;

namespace Monitoring.Runtime.Nodes;

/// <summary>A node as the cluster uses it: what shells, keepers of shards and watchers of membership call.</summary>
public interface INode
{
    /// <summary>
    /// Hands a command to an entity that this node has. Done once it waits in its place there, long before it is answered: those
    /// handed over one after the other are decided in that order.
    /// </summary>
    /// <returns>The answer, once what was decided is durable.</returns>
    Task<Task<EntityAnswer>> HandAsync(EntityKey entity, EntityRequest request);

    /// <summary>The node has got an entity; what it knows of it from an earlier time may be old.</summary>
    void Got(EntityKey entity);

    /// <summary>The codes of all regions, as this node knows them.</summary>
    IReadOnlyCollection<string> Regions { get; }

    /// <summary>
    /// Holds the figures of a region with all below it on this node: they move with every commit of all nodes. Going on from a
    /// snapshot, it is brought up to now by what has moved since; either way it is compared with the store soon after.
    /// </summary>
    /// <param name="region">Code of the region.</param>
    /// <param name="snapshot">How it stood when it was held before; null where that is not known.</param>
    /// <exception cref="Storage.StoreException">News of other nodes that the snapshot has seen could not be read.</exception>
    Task<IHeldRollup> HoldAsync(string region, RollupSnapshot? snapshot);

    /// <summary>The node wakes the entities of a shard from now on.</summary>
    void KeepTime(int shard);

    /// <summary>It no longer does.</summary>
    void LeaveTime(int shard);

    /// <summary>The node brings out the deliveries of a shard from now on.</summary>
    void KeepOutbox(int shard);

    /// <summary>It no longer does; done once nothing is under way any more that somebody else would bring out again.</summary>
    Task LeaveOutboxAsync(int shard, CancellationToken cancellation);

    /// <summary>Another node is gone: nothing of it may be committed any more.</summary>
    Task PutOutAsync(string name, CancellationToken cancellation);

    /// <summary>Waits until all is over that was under way here at the call.</summary>
    /// <returns>How much has been begun since the start.</returns>
    Task<long> SettleAsync(CancellationToken cancellation);

    /// <summary>Moves the manual clock; nothing where there is none.</summary>
    void MoveClock(Instant instant);

    /// <summary>Hears what the others have committed and writes the routine rows that wait, so that all of it shows here.</summary>
    Task FlushAsync(CancellationToken cancellation);
}
