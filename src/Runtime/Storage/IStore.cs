using Monitoring.Core;
using Monitoring.Core.Regions;
using Monitoring.Core.Sites;
using NodaTime;

namespace Monitoring.Runtime.Storage;

/// <summary>
/// The durable side of the engine: ledger, snapshots, wakes, messages, read model, outbox and feed in one place, so that they
/// can move in one transaction.
/// </summary>
public interface IStore : IFeedStore, IAsyncDisposable
{
    /// <summary>How many transactions it can write side by side; 1 or more.</summary>
    int Lanes { get; }

    /// <summary>
    /// How many transactions of one lane it takes at a time: 2 where it writes the next one while the one before is not
    /// durable yet, 1 where it does one thing after the other. The lane beside them takes 1.
    /// </summary>
    int Hands { get; }

    /// <summary>
    /// Whether changes that bring nothing but routine rows after are written beside the lanes, as lane number
    /// <see cref="Lanes"/>; otherwise they go along with the others.
    /// </summary>
    bool TidiesApart { get; }

    /// <summary>
    /// Writes the changes in one transaction, in their order, and returns once it is durable. Each change stands or falls
    /// alone: one that is a duplicate or a conflict leaves nothing behind and does not hold up its neighbours. The positions
    /// of a transaction follow each other without a gap, and those of all lanes are in the order in which transactions became
    /// durable. Called by at most <see cref="Hands"/> callers at a time for each lane; an entity always comes by the same lane, and
    /// not again before it is known how its last change ended.
    /// </summary>
    /// <param name="lane">Which lane, from 0; what goes by the lane beside them may wait for a flush of the disk until another transaction does.</param>
    /// <param name="changes">What is written.</param>
    /// <param name="cancellation">Gives up before it begins.</param>
    /// <returns>One outcome per change, in order.</returns>
    /// <exception cref="StoreException">The transaction failed as a whole and nothing of it was written.</exception>
    ValueTask<CommitOutcome[]> CommitAsync(int lane, IReadOnlyList<Change> changes, CancellationToken cancellation);

    /// <summary>What is stored of an entity, or null when nothing is.</summary>
    ValueTask<StoredEntity?> LoadAsync(EntityKey entity, CancellationToken cancellation);

    /// <summary>
    /// Armed wakes due after a point and up to an instant, in order of due and entity number.
    /// </summary>
    /// <param name="after">The last wake known, or null for the first page; wakes due at the same instant are told apart by entity.</param>
    /// <param name="until">The last due instant of interest.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    ValueTask<IReadOnlyList<ArmedWake>> WakesAsync(ArmedWake? after, Instant until, int limit, CancellationToken cancellation);

    /// <summary>Messages not consumed yet, in commit order, after an id.</summary>
    ValueTask<IReadOnlyList<StoredMessage>> MessagesAsync(long after, int limit, CancellationToken cancellation);

    /// <summary>All regions.</summary>
    ValueTask<IReadOnlyList<RegionFacts>> RegionsAsync(CancellationToken cancellation);

    /// <summary>A site, or null.</summary>
    ValueTask<SiteFacts?> SiteAsync(string code, CancellationToken cancellation);

    /// <summary>Codes of the templates of all check items that are still checked, each once.</summary>
    ValueTask<IReadOnlyList<string>> UsedTemplatesAsync(CancellationToken cancellation);

    /// <summary>The check item a notice belongs to, or null.</summary>
    ValueTask<EntityKey?> ItemOfNoticeAsync(string notice, CancellationToken cancellation);

    /// <summary>Codes of items with a live issue in the regions, ascending, after a code.</summary>
    ValueTask<IReadOnlyList<string>> LiveItemsAsync(IReadOnlyCollection<string> regions, string after, int limit, CancellationToken cancellation);

    /// <summary>The facts that an event or message led to, or null when its identity is not in the ledger.</summary>
    ValueTask<StoredEntry?> FindAsync(byte[] identity, CancellationToken cancellation);

    /// <summary>Entities whose ledger has grown after a position in commit order; their routine rows may be behind.</summary>
    /// <param name="afterPosition">See <see cref="ProjectedThroughAsync"/>.</param>
    /// <param name="cancellation">Gives up.</param>
    ValueTask<IReadOnlyList<EntityKey>> ChangedSinceAsync(long afterPosition, CancellationToken cancellation);

    /// <summary>The position up to which routine rows are known to be written.</summary>
    ValueTask<long> ProjectedThroughAsync(CancellationToken cancellation);

    /// <summary>Remembers that routine rows are written up to a position.</summary>
    ValueTask SetProjectedThroughAsync(long position, CancellationToken cancellation);

    /// <summary>The last position in commit order; 0 for an empty ledger.</summary>
    ValueTask<long> LastPositionAsync(CancellationToken cancellation);

    /// <summary>A small value of the installation (a secret's check, a version), or null.</summary>
    ValueTask<byte[]?> GetSettingAsync(string name, CancellationToken cancellation);

    /// <summary>Keeps a small value unless one of that name is there already; returns the one that is kept.</summary>
    ValueTask<byte[]> KeepSettingAsync(string name, byte[] value, CancellationToken cancellation);
}

/// <summary>A store failed in a way that may pass; nothing of the call was written.</summary>
public sealed class StoreException : Exception
{
    /// <summary>With what went wrong and why.</summary>
    public StoreException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>With what went wrong.</summary>
    public StoreException(string message)
        : base(message)
    {
    }

    /// <summary>Without a word.</summary>
    public StoreException()
    {
    }

    /// <summary>
    /// Whether the store answered, and one of the changes is something that it cannot hold: it would refuse that one again, and takes
    /// the others without it.
    /// </summary>
    public bool IsRefusal { get; init; }
}
