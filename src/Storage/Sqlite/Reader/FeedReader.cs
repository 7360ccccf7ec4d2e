using Monitoring.Runtime.Feed;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;

namespace Monitoring.Storage.Sqlite.Reader;

/// <summary>Reads the feed.</summary>
internal static class FeedReader
{
    /// <summary>The position of the last entry; where all were dropped, of the last that was.</summary>
    public static long Last(Connection connection) =>
        connection.Statement("SELECT max(position) FROM feed").Number() ?? Dropped(connection);

    /// <summary>Entries after a position, in order.</summary>
    public static FeedPage After(Connection connection, long position, int limit)
    {
        if (position < Dropped(connection))
        {
            return FeedPage.Broken;
        }

        var rows = connection.Statement("SELECT position, body FROM feed WHERE position > ? ORDER BY position LIMIT ?")
            .Add(position)
            .Add(Math.Max(0, limit))
            .All(static row => (Position: row.Long(0), Body: row.Blob(1)));
        return new FeedPage([.. rows.Select(row => new FeedEntry(row.Position, [.. FeedNews.Read(row.Body).Select(i => Whole(connection, i))]))], IsBroken: false);
    }

    private static long Dropped(Connection connection) =>
        connection.Statement("SELECT position FROM progress WHERE name = 'feed'").Number() ?? 0;

    private static FeedItem Whole(Connection connection, FeedItem item) => item is FeedAlert alert
        ? alert with
        {
            Body = connection.Statement("SELECT body FROM alerts WHERE id = ?").Add(alert.Id).One(static row => row.Blob(0))
                ?? throw new StoreException($"The feed names alert {alert.Id}, which is not there."),
        }
        : item;
}
