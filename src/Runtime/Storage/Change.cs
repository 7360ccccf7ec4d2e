using Monitoring.Core;
using Monitoring.Runtime.Feed;
using NodaTime;

namespace Monitoring.Runtime.Storage;

/// <summary>The state of an entity after one of its ledger entries.</summary>
/// <param name="Seq">The entry it includes, and all before.</param>
/// <param name="Hash">That entry's hash.</param>
/// <param name="State">JSON.</param>
public sealed record Snapshot(long Seq, byte[] Hash, byte[] State);

/// <summary>A command on its way to another entity.</summary>
/// <param name="To">The receiver.</param>
/// <param name="Identity">16 bytes made of the sender's entry, so that it applies once.</param>
/// <param name="Sent">When it was decided.</param>
/// <param name="Body">The command, JSON.</param>
public sealed record OutgoingMessage(EntityKey To, byte[] Identity, Instant Sent, byte[] Body);

/// <summary>A message not consumed yet.</summary>
/// <param name="Id">Ascending in commit order.</param>
/// <param name="To">The receiver.</param>
/// <param name="Identity">16 bytes.</param>
/// <param name="Sent">When it was decided.</param>
/// <param name="Body">The command, JSON.</param>
public sealed record StoredMessage(long Id, EntityKey To, byte[] Identity, Instant Sent, byte[] Body);

/// <summary>What a change does to the entity's one wake row.</summary>
/// <param name="Due">When it is due from now on; null removes the row.</param>
/// <param name="Urgency">Which of several overdue wakes goes first; 0 to 3, higher first.</param>
/// <param name="Claimed">The row is only touched while it is due exactly then; null sets it whatever it says.</param>
public sealed record WakeChange(Instant? Due, int Urgency, Instant? Claimed);

/// <summary>
/// What one entity's turn leads to: written in one transaction or not at all. A change without entries tidies up (a
/// snapshot, a read-model row, a wake put off, a message consumed) and is fenced by <see cref="Head"/>.
/// </summary>
public sealed class Change
{
    /// <summary>Whose it is.</summary>
    public required EntityKey Entity { get; init; }

    /// <summary>The number the store gave the entity; 0 when it has never been stored.</summary>
    public required long EntityId { get; init; }

    /// <summary>The sequence number of the entry that the change was decided on; 0 for none.</summary>
    public required long Head { get; init; }

    /// <summary>New entries; the first has <see cref="Head"/> + 1, the others follow.</summary>
    public IReadOnlyList<LedgerEntry> Entries { get; init; } = [];

    /// <summary>The state after the last entry, when it is to be stored now.</summary>
    public Snapshot? Snapshot { get; init; }

    /// <summary>Read-model rows as they are from now on.</summary>
    public IReadOnlyList<Row> Rows { get; init; } = [];

    /// <summary>Commands for other entities.</summary>
    public IReadOnlyList<OutgoingMessage> Messages { get; init; } = [];

    /// <summary>Ids of the messages that it consumes.</summary>
    public IReadOnlyList<long> Consumed { get; init; } = [];

    /// <summary>What is told to those who follow the feed; null for nothing. Only a change with entries tells anything.</summary>
    public FeedNews? Feed { get; init; }

    /// <summary>What happens to the wake row; null leaves it.</summary>
    public WakeChange? Wake { get; init; }

    /// <summary>What it means to the memory of other nodes; null for nothing, and always where there are none.</summary>
    public ChangeNews? News { get; set; }
}

/// <summary>What a change means to the memory of all nodes.</summary>
/// <param name="Region">Whether a region changed.</param>
/// <param name="Site">Code of the site that changed; null for none.</param>
/// <param name="IsTold">Whether the feed tells of it.</param>
/// <param name="Body">The rest, JSON.</param>
public sealed record ChangeNews(bool Region, string? Site, bool IsTold, byte[] Body);

/// <summary>How a change ended.</summary>
public enum CommitStatus
{
    /// <summary>It is durable.</summary>
    Committed,

    /// <summary>An entry's identity is in the ledger already; nothing of the change was written.</summary>
    Duplicate,

    /// <summary>The entity's ledger has moved on since it was decided; nothing of the change was written.</summary>
    Conflict,
}

/// <summary>How a change ended.</summary>
/// <param name="Status">How.</param>
/// <param name="EntityId">The number of the entity, when committed.</param>
/// <param name="FirstMessageId">The id of its first message, when committed with messages; the others follow.</param>
/// <param name="Culprit">The index of the entry that is a duplicate.</param>
/// <param name="Position">The position of its last entry in commit order, when committed with entries; 0 otherwise.</param>
public readonly record struct CommitOutcome(CommitStatus Status, long EntityId, long FirstMessageId, int Culprit, long Position);

/// <summary>What a store knows of an entity.</summary>
/// <param name="EntityId">The number the store gave it.</param>
/// <param name="Snapshot">The newest snapshot, or null.</param>
/// <param name="Tail">The facts of the entries after it, in order.</param>
/// <param name="Head">The sequence number of the last entry; 0 for none.</param>
/// <param name="HeadHash">That entry's hash.</param>
/// <param name="WakeDue">When its wake row is due, or null for none.</param>
/// <param name="ListedIn">Code of the region that the row of an item's live issue names; null where it has none.</param>
public sealed record StoredEntity(
    long EntityId, Snapshot? Snapshot, IReadOnlyList<byte[]> Tail, long Head, byte[] HeadHash, Instant? WakeDue, string? ListedIn);

/// <summary>An armed wake.</summary>
/// <param name="Entity">Who is to be woken.</param>
/// <param name="Due">When.</param>
/// <param name="Urgency">Which of several overdue ones goes first; higher first.</param>
public readonly record struct ArmedWake(EntityKey Entity, Instant Due, int Urgency);
