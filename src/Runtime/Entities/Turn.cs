using Monitoring.Runtime.Directory;
using Monitoring.Runtime.Rollups;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Runtime.Entities;

/// <summary>What an entity knows when nothing is under way; immutable.</summary>
/// <param name="EntityId">The number the store gave it; 0 before it was ever stored.</param>
/// <param name="State">Its state.</param>
/// <param name="Seq">The number of its last entry.</param>
/// <param name="Hash">That entry's hash.</param>
/// <param name="SnapshotSeq">The entry that the newest snapshot includes.</param>
/// <param name="Armed">When its wake row is due, or null for none.</param>
/// <param name="Urgency">What that row says.</param>
/// <param name="ListedIn">
/// Code of the region that the row of an item's live issue names, where it counts; its state does not know it. When a site
/// moves, its items hear of it a moment later, and what they decide in between may name either region: only the row last
/// written says which. It is read with the entity, so that it is right for ledgers of any age.
/// </param>
internal sealed record Memory(
    long EntityId, object State, long Seq, byte[] Hash, long SnapshotSeq, Instant? Armed, int Urgency, string? ListedIn);

/// <summary>A message that a command led to.</summary>
/// <param name="Cause">Who waits for what becomes of it.</param>
/// <param name="Out">As the store keeps it.</param>
/// <param name="Command">As the receiver decides it.</param>
internal readonly record struct Dispatch(Envelope Cause, OutgoingMessage Out, object Command);

/// <summary>Something to be committed, and to be told how that ended.</summary>
internal abstract class CommitItem
{
    /// <summary>What is written.</summary>
    public abstract Change Change { get; }

    /// <summary>Whether the outside it was decided on has changed, so that it must be decided again.</summary>
    public virtual bool IsStale => false;

    /// <summary>What it does to the roll-ups; null for nothing.</summary>
    public virtual RollupMove? Moved => null;

    /// <summary>It is over, one way or another; told in the order of commits.</summary>
    public abstract void Done(in CommitOutcome outcome);

    /// <summary>The store failed; nothing was written.</summary>
    public abstract void Failed(Exception reason);

    /// <summary>The store does not answer: whoever waits outside is told to come again, and the change goes on all the same. Told again and again.</summary>
    public virtual void Late()
    {
    }
}

/// <summary>The commands an entity decided together, on their way to the store.</summary>
internal sealed class Turn(Entity entity, SiteEntry? site, Memory after, Change change, RollupMove? moved) : CommitItem
{
    /// <summary>The commands, in order.</summary>
    public required Envelope[] Envelopes { get; init; }

    /// <summary>For each entry of the change, the command it came from.</summary>
    public required IReadOnlyList<Envelope> Owners { get; init; }

    /// <summary>The messages of the change, in its order.</summary>
    public required IReadOnlyList<Dispatch> Dispatches { get; init; }

    /// <summary>Whether a routine row of the read model has to follow.</summary>
    public required bool LeavesDirty { get; init; }

    /// <inheritdoc/>
    public override RollupMove? Moved { get; } = moved;

    /// <summary>What the entity knows once it is durable.</summary>
    public Memory After { get; } = after;

    /// <inheritdoc/>
    public override Change Change { get; } = change;

    /// <inheritdoc/>
    public override bool IsStale => site is { IsStale: true } && Change.Rows.Count > 0;

    /// <inheritdoc/>
    public override void Done(in CommitOutcome outcome) => entity.OnDone(this, outcome);

    /// <inheritdoc/>
    public override void Failed(Exception reason) => entity.OnFailed(this, reason);

    /// <inheritdoc/>
    public override void Late() => entity.OnLate(this);
}
