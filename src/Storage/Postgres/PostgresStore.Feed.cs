using Monitoring.Runtime.Feed;
using Monitoring.Storage.Postgres.Reader;

namespace Monitoring.Storage.Postgres;

/// <content>The feed.</content>
public sealed partial class PostgresStore
{
    /// <inheritdoc />
    public ValueTask<long> LastFeedPositionAsync(CancellationToken cancellation) => _pool.SnapshotAsync(FeedReader.LastAsync, cancellation);

    /// <inheritdoc />
    public ValueTask<FeedPage> FeedAsync(long after, int limit, CancellationToken cancellation) =>
        _pool.SnapshotAsync(s => FeedReader.AfterAsync(s, after, limit), cancellation);
}
