using Monitoring.Runtime.Feed;
using Monitoring.Storage.Sqlite.Reader;

namespace Monitoring.Storage.Sqlite;

/// <content>The feed.</content>
public sealed partial class SqliteStore
{
    /// <inheritdoc />
    public ValueTask<long> LastFeedPositionAsync(CancellationToken cancellation) =>
        _readers.ReadAsync(FeedReader.Last, cancellation);

    /// <inheritdoc />
    public ValueTask<FeedPage> FeedAsync(long after, int limit, CancellationToken cancellation) =>
        _readers.ReadAsync(c => FeedReader.After(c, after, limit), cancellation);
}
