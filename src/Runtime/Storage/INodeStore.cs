using Monitoring.Runtime.Feed;
using Monitoring.Runtime.Nodes;
using NodaTime;

namespace Monitoring.Runtime.Storage;

/// <summary>What the change of another node, or an own one, means to the memory of a node.</summary>
/// <param name="Position">The position of the change in the ledger.</param>
/// <param name="Node">The node that wrote it.</param>
/// <param name="Region">Whether a region changed.</param>
/// <param name="Site">Code of the site that changed; null for none.</param>
/// <param name="IsTold">Whether the feed tells of it.</param>
/// <param name="Body">See <see cref="NewsBody"/>.</param>
/// <param name="Told">What the feed tells of it; null for nothing, and where the store keeps that no more.</param>
public sealed record NewsEntry(long Position, long Node, bool Region, string? Site, bool IsTold, byte[] Body, FeedEntry? Told);

/// <summary>News after a position.</summary>
/// <param name="Entries">In commit order.</param>
/// <param name="Through">Up to which position there is no other news.</param>
/// <param name="HasMore">Whether there is more after that.</param>
public sealed record NewsPage(IReadOnlyList<NewsEntry> Entries, long Through, bool HasMore);

/// <summary>What one transaction of a node became.</summary>
/// <param name="Outcomes">One for each change, in order.</param>
/// <param name="Before">The news of other nodes that came before it and after what the node had heard.</param>
public sealed record NodeCommit(IReadOnlyList<CommitOutcome> Outcomes, IReadOnlyList<NewsEntry> Before);

/// <summary>A node that was put out, and whose routine rows nobody has brought after.</summary>
/// <param name="Node">Its number.</param>
/// <param name="Projected">The position up to which they are written.</param>
public sealed record NodeLeftBehind(long Node, long Projected);

/// <summary>
/// A store as one of several nodes over the same data has it. The node is fenced: once another one has put it out, nothing
/// that it writes is committed any more.
/// </summary>
public interface INodeStore : IStore, ICommitSignals
{
    /// <summary>The number of this node; no other ever had it.</summary>
    long Node { get; }

    /// <summary>Set once the node knows that it was put out, and may end only.</summary>
    CancellationToken PutOut { get; }

    /// <summary>Writes changes as <see cref="IStore.CommitAsync"/> does, those aside that were decided on a region or site that another node has changed since.</summary>
    /// <param name="changes">What is written; those that are news have <see cref="Change.News"/>.</param>
    /// <param name="heard">The position up to which the node had heard all news when it judged them.</param>
    /// <exception cref="StoreException">Nothing of it was written; the node may have been put out.</exception>
    ValueTask<NodeCommit> CommitAsNodeAsync(IReadOnlyList<Change> changes, long heard);

    /// <summary>News after a position, in commit order.</summary>
    ValueTask<NewsPage> NewsAsync(long after, int limit, CancellationToken cancellation);

    /// <summary>Says that the node is at work, and how far it has come; told to be put out, it knows from then on.</summary>
    /// <param name="heard">Up to where it has heard the news.</param>
    /// <param name="projected">Up to where its routine rows are written.</param>
    /// <param name="cancellation">Gives up.</param>
    ValueTask TellSeenAsync(long heard, long projected, CancellationToken cancellation);

    /// <summary>Puts another node out, by the name it joined with; nothing of it is committed once this returns.</summary>
    ValueTask PutOutAsync(string name, CancellationToken cancellation);

    /// <summary>The names of nodes that may commit and have said nothing for a while.</summary>
    ValueTask<IReadOnlyList<string>> SilentAsync(TimeSpan since, CancellationToken cancellation);

    /// <summary>Leaves: what the node wrote is all brought after.</summary>
    ValueTask LeaveAsync(CancellationToken cancellation);

    /// <summary>Nodes that were put out and left something behind.</summary>
    ValueTask<IReadOnlyList<NodeLeftBehind>> LeftBehindAsync(CancellationToken cancellation);

    /// <summary>What a node left behind is brought after.</summary>
    ValueTask RecoveredAsync(long node, CancellationToken cancellation);

    /// <summary>Drops news that all nodes have heard.</summary>
    ValueTask DropNewsAsync(CancellationToken cancellation);

    /// <summary>Armed wakes of some shards due up to an instant, in order of due.</summary>
    ValueTask<IReadOnlyList<ArmedWake>> WakesOfAsync(IReadOnlyCollection<int> shards, Instant until, int limit, CancellationToken cancellation);

    /// <summary>Where a manual clock shared by all nodes stands; null where there is none.</summary>
    ValueTask<Instant?> SharedClockAsync(CancellationToken cancellation);

    /// <summary>Remembers where the shared clock stands, before anybody acts on it; never back.</summary>
    ValueTask MoveSharedClockAsync(Instant instant, CancellationToken cancellation);

    /// <summary>The outbox as far as it belongs to some shards.</summary>
    /// <param name="shards">Which, whenever it is asked.</param>
    IOutboxStore OutboxOf(Func<IReadOnlyCollection<int>> shards);
}
