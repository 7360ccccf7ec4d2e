using Monitoring.Runtime.Feed;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;

namespace Monitoring.Storage.Postgres.Reader;

/// <summary>Reads the feed; each call as it is at one moment.</summary>
internal static class FeedReader
{
    /// <summary>The name under which it is kept how far entries were dropped.</summary>
    private const string Dropped = "feed";

    /// <summary>The position of the last entry; where all were dropped, of the last that was.</summary>
    public static async ValueTask<long> LastAsync(Session session) =>
        await session.Text("SELECT max(position) FROM feed").NumberAsync() ?? await LedgerReader.ProgressAsync(session, Dropped);

    /// <summary>Entries after a position, in order.</summary>
    public static async ValueTask<FeedPage> AfterAsync(Session session, long position, int limit)
    {
        if (position < await LedgerReader.ProgressAsync(session, Dropped))
        {
            return FeedPage.Broken;
        }

        var rows = await session.Query("feed_after").With(v => v.Bind(position).Bind(Math.Max(0, limit)))
            .AllAsync(static row => new FeedEntry(row.Long(0), FeedNews.Read(row.Blob(1))));
        var bodies = await BodiesAsync(session, rows);
        return new FeedPage([.. rows.Select(r => Whole(r, bodies))], IsBroken: false);
    }

    /// <summary>The bodies of the alerts that entries name, by the alerts' ids.</summary>
    public static async ValueTask<IReadOnlyDictionary<string, byte[]>> BodiesAsync(Session session, IEnumerable<FeedEntry> entries)
    {
        string[] alerts = [.. entries.SelectMany(e => e.Items).OfType<FeedAlert>().Select(a => a.Id).Distinct()];
        return alerts.Length == 0 ? new Dictionary<string, byte[]>() : await BodiesAsync(session, alerts);
    }

    /// <summary>An entry with the bodies of its alerts.</summary>
    public static FeedEntry Whole(FeedEntry entry, IReadOnlyDictionary<string, byte[]> bodies) =>
        entry with { Items = [.. entry.Items.Select(i => Whole(i, bodies))] };

    private static async ValueTask<IReadOnlyDictionary<string, byte[]>> BodiesAsync(Session session, string[] alerts) =>
        (await session.Text("SELECT id, body FROM alerts WHERE id = ANY($1)").With(v => v.Bind(alerts)).AllAsync(static row => (Id: row.Text(0), Body: row.Blob(1))))
            .ToDictionary(a => a.Id, a => a.Body, StringComparer.Ordinal);

    private static FeedItem Whole(FeedItem item, IReadOnlyDictionary<string, byte[]> bodies) => item is FeedAlert alert
        ? alert with { Body = bodies.GetValueOrDefault(alert.Id) ?? throw new StoreException($"The feed names alert {alert.Id}, which is not there.") }
        : item;
}
