using Monitoring.Storage.Sqlite.Database;

namespace Monitoring.Storage.Sqlite.Writer;

/// <summary>
/// Keeps the latest entries of the feed. Older ones are dropped many at a time: that costs least, and from whether an old
/// place can still be read on from nobody can count entries one by one.
/// </summary>
/// <param name="connection">The connection that writes.</param>
/// <param name="kept">How many entries are kept when some were dropped.</param>
internal sealed class FeedWriter(Connection connection, int kept)
{
    private readonly PreparedStatement _insert = connection.Statement("INSERT INTO feed (position, body) VALUES (?, ?)");
    private readonly int _most = kept + Math.Max(1, kept / 16);
    private long? _count;

    /// <summary>Appends an entry; its position is beyond all others.</summary>
    public void Append(long position, byte[] body)
    {
        _count ??= connection.Statement("SELECT count(*) FROM feed").Number() ?? 0;
        _insert.Add(position).AddBlob(body).Run();
        if (++_count > _most)
        {
            Drop(_count.Value - kept);
            _count = kept;
        }
    }

    /// <summary>The transaction was rolled back.</summary>
    public void RolledBack() => _count = null;

    private void Drop(long entries)
    {
        var through = connection.Statement("SELECT position FROM feed ORDER BY position LIMIT 1 OFFSET ?").Add(entries - 1).Number()!.Value;
        connection.Statement("DELETE FROM feed WHERE position <= ?").Add(through).Run();
        connection.Statement("INSERT OR REPLACE INTO progress (name, position) VALUES ('feed', ?)").Add(through).Run();
    }
}
