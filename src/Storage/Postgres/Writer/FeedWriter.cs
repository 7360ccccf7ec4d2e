using Monitoring.Storage.Postgres.Database;
using Npgsql;

namespace Monitoring.Storage.Postgres.Writer;

/// <summary>
/// Keeps the latest entries of the feed, for all lanes. Older ones are dropped many at a time: that costs least, and from
/// whether an old place can still be read on from nobody can count entries one by one.
/// </summary>
/// <param name="kept">How many entries are kept when some were dropped.</param>
internal sealed class FeedWriter(int kept)
{
    private readonly int _most = kept + Math.Max(1, kept / 16);
    private readonly Lock _gate = new();
    private long? _count;

    /// <summary>What a transaction does to the feed.</summary>
    /// <param name="Count">How many entries it adds.</param>
    /// <param name="Drops">Whether it drops older ones.</param>
    public readonly record struct Told(int Count, bool Drops);

    /// <summary>Whether it is known how many entries there are.</summary>
    public bool IsCounted
    {
        get
        {
            lock (_gate)
            {
                return _count is not null;
            }
        }
    }

    /// <summary>Counts what there is, where that is not known; before the transaction.</summary>
    public void Count(NpgsqlConnection connection)
    {
        lock (_gate)
        {
            _count ??= new Statement(connection, "SELECT count(*) FROM feed").Each(static row => row.Long(0)).Single();
        }
    }

    /// <summary>Adds what the changes of a plan tell, by the positions they got.</summary>
    public Told Write(NpgsqlBatch batch, CommitPlan plan)
    {
        var told = plan.Written.FindAll(k => k.Change is { Feed: not null, Entries.Count: > 0 });
        if (told.Count == 0)
        {
            return default;
        }

        batch.Query("feed_append").Longs(told, k => plan.Outcomes[k.Index].Position).Blobs(told, k => k.Change.Feed!.Body);
        lock (_gate)
        {
            if (_count + told.Count <= _most)
            {
                return new Told(told.Count, Drops: false);
            }

            // The next one that adds something comes after this one, and counts first.
            _count = null;
        }

        batch.Query("feed_drop").Bind(kept);
        return new Told(told.Count, Drops: true);
    }

    /// <summary>A connection was lost; who knows what was written since.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            _count = null;
        }
    }

    /// <summary>
    /// The transaction is durable. After a drop it is counted anew: another lane may have added something meanwhile. What a
    /// transaction of unknown end has added is counted then, too.
    /// </summary>
    public void Committed(Told told)
    {
        lock (_gate)
        {
            _count = told.Drops ? null : _count + told.Count;
        }
    }
}
