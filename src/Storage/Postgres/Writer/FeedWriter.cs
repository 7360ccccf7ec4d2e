using Monitoring.Storage.Postgres.Database;
using Npgsql;

namespace Monitoring.Storage.Postgres.Writer;

/// <summary>
/// Keeps the latest entries of the feed. Older ones are dropped many at a time: that costs least, and from whether an old
/// place can still be read on from nobody can count entries one by one.
/// </summary>
/// <param name="kept">How many entries are kept when some were dropped.</param>
internal sealed class FeedWriter(int kept)
{
    private readonly int _most = kept + Math.Max(1, kept / 16);
    private long? _count;
    private long? _after;

    /// <summary>Counts what there is, once a connection; before the transaction.</summary>
    public void Count(NpgsqlConnection connection) =>
        _count ??= new Statement(connection, "SELECT count(*) FROM feed").Each(static row => row.Long(0)).Single();

    /// <summary>Adds what the changes of a plan tell, by the positions they got.</summary>
    public void Write(NpgsqlBatch batch, CommitPlan plan)
    {
        var told = plan.Written.FindAll(k => k.Change is { Feed: not null, Entries.Count: > 0 });
        _after = _count + told.Count;
        if (told.Count == 0)
        {
            return;
        }

        batch.Query("feed_append").Longs(told, k => plan.Outcomes[k.Index].Position).Blobs(told, k => k.Change.Feed!.Body);
        if (_after > _most)
        {
            batch.Query("feed_drop").Bind(kept);
            _after = kept;
        }
    }

    /// <summary>The transaction is durable.</summary>
    public void Committed() => _count = _after;

    /// <summary>The connection is another one; whatever was counted over the last is forgotten.</summary>
    public void Forget() => _count = null;
}
