using Monitoring.Core;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Runtime.Nodes;

/// <summary>How a node reaches the others; everything of it may fail for a passing reason.</summary>
public interface ICluster
{
    /// <summary>The shell of an entity, on whichever node has it.</summary>
    IEntityShell Shell(EntityKey entity);

    /// <summary>Whether a call failed in a way that may pass: its node is gone, or does not answer.</summary>
    bool IsPassing(Exception e);

    /// <summary>Whether the node of a name is known to be gone for good.</summary>
    ValueTask<bool> IsGoneAsync(string name, CancellationToken cancellation);

    /// <summary>Waits on every node until all is over that was under way there at the call.</summary>
    /// <returns>
    /// How much all of them have begun since they started; where that is what it was after the call before, nothing is under way
    /// anywhere.
    /// </returns>
    Task<long> SettleAsync(CancellationToken cancellation);

    /// <summary>Moves the manual clock of every node.</summary>
    Task MoveClockAsync(Instant instant, CancellationToken cancellation);

    /// <summary>Has every node hear what the others have committed and write the routine rows that wait, so that all of it shows everywhere.</summary>
    Task FlushAsync(CancellationToken cancellation);
}

/// <summary>What makes an engine one of several.</summary>
/// <param name="Store">The store, as this node has it.</param>
/// <param name="Others">How it reaches the others.</param>
public sealed record ClusterParts(INodeStore Store, ICluster Others)
{
    /// <summary>For how long a call from outside is tried again while nodes fail.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(30);
}
