using Monitoring.Core;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Verification.Archiving;
using Monitoring.Runtime.Verification.Roots;
using NodaTime;

namespace Monitoring.Runtime.Verification.Reading;

/// <summary>How much a store holds.</summary>
/// <param name="Entities">Entities.</param>
/// <param name="Entries">Ledger entries, archived ones included.</param>
/// <param name="LastPosition">The last ledger position; 0 for an empty ledger.</param>
/// <param name="ProjectedThrough">The position up to which routine rows are known to be written.</param>
/// <param name="Snapshots">Snapshots.</param>
public sealed record StoreExtent(long Entities, long Entries, long LastPosition, long ProjectedThrough, long Snapshots);

/// <summary>An entity as the store numbers it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">Its key as it is stored.</param>
public readonly record struct StoredName(long Id, string Name);

/// <summary>A line of the ledger, byte by byte as it is stored.</summary>
/// <param name="Position">Its place in commit order.</param>
/// <param name="Seq">Its number within the entity.</param>
/// <param name="Identity">What names its input, or null.</param>
/// <param name="Kind">See <see cref="LedgerEntry.Kind"/>.</param>
/// <param name="Happened">When it happened.</param>
/// <param name="Decided">When it was decided.</param>
/// <param name="Input">The input.</param>
/// <param name="Facts">The facts.</param>
/// <param name="Rules">Number of the rules' content, or null.</param>
/// <param name="Place">Number of the place's content, or null.</param>
/// <param name="Policy">The policy, for people.</param>
/// <param name="Hash">Its chain hash.</param>
public sealed record StoredLine(
    long Position,
    long Seq,
    byte[]? Identity,
    string Kind,
    Instant Happened,
    Instant Decided,
    byte[] Input,
    byte[] Facts,
    long? Rules,
    long? Place,
    string? Policy,
    byte[] Hash);

/// <summary>A content as it is stored.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Kind">See <see cref="Content.Kind"/>.</param>
/// <param name="Hash">What it is found by.</param>
/// <param name="Body">Its bytes.</param>
public sealed record StoredContent(long Id, string Kind, byte[] Hash, byte[] Body);

/// <summary>A row of the read model: numbers (also instants, as ticks of 100 ns since 1970), texts, bytes and nulls by column.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Columns">What stands in it.</param>
public sealed record StoredRow(string Table, IReadOnlyDictionary<string, object?> Columns);

/// <summary>
/// A store as it was at one moment, read only, while it may go on being written. Everything is streamed: of a list only
/// the present element is in memory. One thread at a time.
/// </summary>
public interface IStoreSnapshot : IDisposable
{
    /// <summary>How much there is.</summary>
    StoreExtent Extent { get; }

    /// <summary>What is wrong with the store's own structure; empty when it is sound.</summary>
    IEnumerable<string> Damage();

    /// <summary>A setting, or null.</summary>
    byte[]? Setting(string name);

    /// <summary>All entities by number.</summary>
    IEnumerable<StoredName> Entities();

    /// <summary>Where an entity's ledger begins after months of it were archived; null where none were.</summary>
    Checkpoint? CheckpointOf(long entity);

    /// <summary>The ledger of an entity after its checkpoint, in order.</summary>
    IEnumerable<StoredLine> Lines(long entity);

    /// <summary>The facts of an entity after an entry, in order; may be asked while its lines are being read.</summary>
    IEnumerable<byte[]> FactsAfter(long entity, long seq);

    /// <summary>Positions of ledger lines whose entity is unknown.</summary>
    IEnumerable<long> LinesOfNobody();

    /// <summary>The whole ledger in commit order, archived entries included.</summary>
    IEnumerable<LedgerMark> Marks();

    /// <summary>All roots in order.</summary>
    IEnumerable<LedgerRoot> Roots();

    /// <summary>All contents by number.</summary>
    IEnumerable<StoredContent> Contents();

    /// <summary>The hash of a content by number, or null.</summary>
    byte[]? ContentHash(long id);

    /// <summary>A content by number, or null.</summary>
    StoredContent? Content(long id);

    /// <summary>A content by hash, or null.</summary>
    StoredContent? Content(byte[] hash);

    /// <summary>The snapshot of an entity, or null.</summary>
    Snapshot? SnapshotOf(long entity);

    /// <summary>All evidence by hash.</summary>
    IEnumerable<EvidenceRow> Evidence();

    /// <summary>References of events to evidence that is not known here, by hash.</summary>
    IEnumerable<EvidenceReference> ReferencesWithoutEvidence();

    /// <summary>When the wake of an entity is due, or null where none is armed.</summary>
    Instant? WakeOf(long entity);

    /// <summary>The rows of a table that belong to an entity.</summary>
    IReadOnlyList<StoredRow> Rows(string table, EntityKey owner);

    /// <summary>How many rows a table has.</summary>
    long Count(string table);

    /// <summary>Rows of a table that belong to an entity the ledger does not know.</summary>
    IEnumerable<StoredRow> RowsOfNobody(string table);
}
