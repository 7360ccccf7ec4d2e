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
    /// <summary>About how many bytes the store keeps of an item, where that was not counted.</summary>
    private const int StoredItem = 600;

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

    /// <summary>Has it catch up before somebody is told that a place lies beyond the last: another node may have told of it.</summary>
    public Func<CancellationToken, Task>? CatchUp { get; set; }

    /// <summary>Goes on after what the last run left, before anything is committed; that is read from the store.</summary>
    /// <param name="before">No further than this, since the rest comes as news.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task StartAsync(long before, CancellationToken cancellation)
    {
        _after = Math.Min(before, await store.LastFeedPositionAsync(cancellation));
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
                Add(new FeedEntry(position, told.Items), told.Body.Length + BodiesOf(told.Items));
            }

            Volatile.Write(ref _last, news[^1].Position);
        }
    }

    /// <summary>Takes what another node told, as the store keeps it; called in commit order.</summary>
    /// <param name="position">Its position.</param>
    /// <param name="entry">What it told; null where it could not be read, and then readers are sent to the store for it.</param>
    public void Take(long position, FeedEntry? entry)
    {
        lock (_gate)
        {
            if (entry is null)
            {
                while (_count > 0)
                {
                    DropFirst();
                }

                _after = position;
            }
            else
            {
                Add(entry, (entry.Items.Count * StoredItem) + BodiesOf(entry.Items));
            }

            Volatile.Write(ref _last, position);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<FeedPage> ReadAsync(long after, int limit, CancellationToken cancellation)
    {
        if (after > Last && CatchUp is { } catchUp)
        {
            await catchUp(cancellation);
        }

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

    private static int BodiesOf(IReadOnlyList<FeedItem> items) => items.OfType<FeedAlert>().Sum(a => a.Body.Length);

    private void Add(FeedEntry entry, int bytes)
    {
        while (_count == _ring.Length || (_count > 0 && _bytes + bytes > mostBytes))
        {
            DropFirst();
        }

        _ring[(_first + _count) % _ring.Length] = (entry, bytes);
        _count++;
        _bytes += bytes;
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
