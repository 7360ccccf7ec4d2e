using Monitoring.Runtime.Feed;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;

namespace Monitoring.Storage.Postgres.Reader;

/// <summary>Reads what changes mean to the memory of nodes.</summary>
internal static class NewsReader
{
    /// <summary>News after a position, with the last position there was at that moment.</summary>
    public static async ValueTask<NewsPage> AfterAsync(Session session, long after, int limit)
    {
        var entries = new List<NewsEntry>();
        var rows = await session.Query("news_after").With(v => v.Bind(after).Bind(limit))
            .AllAsync(static row => (Head: row.Long(0), Entry: row.LongOrNull(1) is null ? null : Entry(row, 1)));
        entries.AddRange(rows.Select(r => r.Entry).OfType<NewsEntry>());
        var hasMore = entries.Count == limit;
        return new NewsPage(await WholeAsync(session, entries), hasMore ? entries[^1].Position : rows[0].Head, hasMore);
    }

    /// <summary>The news that a row says; the bodies of alerts are still to be added to what the feed tells of it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="first">The column of its position.</param>
    public static NewsEntry Entry(Answer row, int first) => new(
        row.Long(first),
        row.Long(first + 1),
        row.Flag(first + 2),
        row.TextOrNull(first + 3),
        row.Flag(first + 4),
        row.Blob(first + 5),
        row.BlobOrNull(first + 6) is { } told ? new FeedEntry(row.Long(first), FeedNews.Read(told)) : null);

    /// <summary>Adds the bodies of the alerts that news tell of.</summary>
    public static async ValueTask<IReadOnlyList<NewsEntry>> WholeAsync(Session session, IReadOnlyList<NewsEntry> news)
    {
        var bodies = await FeedReader.BodiesAsync(session, news.Select(n => n.Told).OfType<FeedEntry>());
        return bodies.Count == 0 ? news : [.. news.Select(n => n.Told is { } told ? n with { Told = FeedReader.Whole(told, bodies) } : n)];
    }
}
