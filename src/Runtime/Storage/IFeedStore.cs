using Monitoring.Runtime.Feed;

namespace Monitoring.Runtime.Storage;

/// <summary>The part of a store that keeps the latest entries of the feed, each written in the transaction of its change.</summary>
public interface IFeedStore
{
    /// <summary>The position of the last entry; 0 when there never was one.</summary>
    ValueTask<long> LastFeedPositionAsync(CancellationToken cancellation);

    /// <summary>Entries after a position, in order, each whole; broken when entries after it are no longer kept.</summary>
    /// <param name="after">A position.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    ValueTask<FeedPage> FeedAsync(long after, int limit, CancellationToken cancellation);
}
