using Monitoring.Runtime.Storage;

namespace Monitoring.Runtime.Feed;

/// <summary>
/// The feed of one process: a ring of the latest entries in memory, bounded by number and bytes, and the store for what has
/// left it. Commits append to it whether anybody reads or not; readers pull, so that nobody's slowness costs anybody anything.
/// </summary>
/// <param name="store">Where entries are kept.</param>
/// <param name="most">How many entries the ring holds at most.</param>
/// <param name="mostBytes">How many bytes they may have, as the store keeps them; the newest entry always stays.</param>
internal sealed class LedgerFeed(IFeedStore store, int most, long mostBytes) : ILedgerFeed
{
    private readonly Lock _gate = new();
    private readonly (FeedEntry Entry, int Bytes)[] _ring = new (FeedEntry, int)[most];
    private int _first;
    private int _count;
    private long _bytes;

    /// <summary>The ring holds every entry after this position.</summary>
    private long _after;
    private long _last;

    /// <inheritdoc/>
    public long Last => Volatile.Read(ref _last);

    /// <summary>Goes on after what the last run left, before anything is committed; that is read from the store.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        _after = await store.LastFeedPositionAsync(cancellation);
        Volatile.Write(ref _last, _after);
    }

    /// <summary>Takes what a transaction that is durable now tells; called in commit order, once the directory has moved along.</summary>
    /// <param name="news">Positions, each with what its change tells.</param>
    public void Append(IReadOnlyList<(long Position, FeedNews News)> news)
    {
        if (news.Count == 0)
        {
            return;
        }

        lock (_gate)
        {
            foreach (var (position, told) in news)
            {
                var bytes = told.Body.Length + told.Items.OfType<FeedAlert>().Sum(a => a.Body.Length);
                while (_count == _ring.Length || (_count > 0 && _bytes + bytes > mostBytes))
                {
                    DropFirst();
                }

                _ring[(_first + _count) % _ring.Length] = (new FeedEntry(position, told.Items), bytes);
                _count++;
                _bytes += bytes;
            }

            Volatile.Write(ref _last, news[^1].Position);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<FeedPage> ReadAsync(long after, int limit, CancellationToken cancellation)
    {
        long last;
        lock (_gate)
        {
            last = _last;
            if (after >= _after)
            {
                // Beyond the last is a position of another life of this data: it was restored from a backup.
                return after > last ? FeedPage.Broken : new FeedPage(After(after, limit), IsBroken: false);
            }
        }

        // The store may be a moment ahead of the directory, and then it is read no further than this feed has come.
        var page = await store.FeedAsync(after, limit, cancellation);
        return page.Entries.Count > 0 && page.Entries[^1].Position > last
            ? page with { Entries = [.. page.Entries.TakeWhile(e => e.Position <= last)] }
            : page;
    }

    private List<FeedEntry> After(long position, int limit)
    {
        var (low, high) = (0, _count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = At(middle).Position > position ? (low, middle) : (middle + 1, high);
        }

        var found = new List<FeedEntry>(Math.Min(limit, _count - low));
        for (var i = low; i < _count && found.Count < limit; i++)
        {
            found.Add(At(i));
        }

        return found;
    }

    private FeedEntry At(int index) => _ring[(_first + index) % _ring.Length].Entry;

    private void DropFirst()
    {
        ref var dropped = ref _ring[_first];
        _after = dropped.Entry.Position;
        _bytes -= dropped.Bytes;
        dropped = default;
        _first = (_first + 1) % _ring.Length;
        _count--;
    }
}
