using Monitoring.Core;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;
using NodaTime;

namespace Monitoring.Storage.Sqlite.Reader;

/// <summary>Reads what the engine starts from: ledger, snapshots, wakes, messages.</summary>
internal static class LedgerReader
{
    /// <summary>All that is stored of an entity.</summary>
    public static StoredEntity? Load(Connection connection, EntityKey key)
    {
        if (connection.Statement("SELECT id FROM entities WHERE key = ?").Add(key.ToString()).Number() is not { } id)
        {
            return null;
        }

        var snapshot = connection.Statement("SELECT seq, hash, state FROM snapshots WHERE entity = ?").Add(id)
            .One(static row => new Snapshot(row.Long(0), row.Blob(1), row.Blob(2)));
        var head = snapshot?.Seq ?? 0;
        var hash = snapshot?.Hash ?? LedgerHash.Root;
        var tail = connection.Statement(Sql.Query("ledger_tail")).Add(id).Add(head).All(row =>
        {
            head = row.Long(0);
            hash = row.Blob(2);
            return row.Blob(1);
        });
        var due = connection.Statement("SELECT due FROM wakes WHERE entity = ?").Add(id).Number();
        return new StoredEntity(id, snapshot, tail, head, hash, due is { } ticks ? Instant.FromUnixTimeTicks(ticks) : null, ListedIn(connection, key));
    }

    /// <summary>Armed wakes after a point.</summary>
    public static List<ArmedWake> Wakes(Connection connection, ArmedWake? after, Instant until, int limit) =>
        connection.Statement(Sql.Query("wakes_due"))
            .Add(after?.Due.ToUnixTimeTicks() ?? long.MinValue)
            .Add(after?.Entity.ToString())
            .Add(until)
            .Add(Math.Max(0, limit))
            .All(static row => new ArmedWake(EntityKeys.Parse(row.Text(0)), row.Instant(1), row.Int(2)));

    /// <summary>Messages after an id.</summary>
    public static List<StoredMessage> Messages(Connection connection, long after, int limit) =>
        connection.Statement("SELECT id, receiver, identity, sent, body FROM messages WHERE id > ? ORDER BY id LIMIT ?")
            .Add(after)
            .Add(Math.Max(0, limit))
            .All(static row => new StoredMessage(
                row.Long(0), EntityKeys.Parse(row.Text(1)), row.Blob(2), row.Instant(3), row.Blob(4)));

    /// <summary>The entry of an identity, or null.</summary>
    public static StoredEntry? Find(Connection connection, byte[] identity) =>
        connection.Statement(Sql.Query("entry_by_identity")).AddBlob(identity).One(Entry);

    /// <summary>Entries of an entity after a sequence number.</summary>
    public static List<StoredEntry> Entries(Connection connection, EntityKey key, long after, int limit) =>
        connection.Statement(Sql.Query("entries_of_entity")).Add(key.ToString()).Add(after).Add(Math.Max(0, limit)).All(Entry);

    /// <summary>Entities with entries after a position.</summary>
    public static List<EntityKey> ChangedSince(Connection connection, long position) =>
        connection.Statement(Sql.Query("changed_since")).Add(position).All(static row => EntityKeys.Parse(row.Text(0)));

    /// <summary>The last position; 0 for an empty ledger.</summary>
    public static long LastPosition(Connection connection) =>
        connection.Statement("SELECT max(position) FROM ledger").Number() ?? 0;

    /// <summary>How far the routine rows are written.</summary>
    public static long ProjectedThrough(Connection connection) =>
        connection.Statement("SELECT position FROM progress WHERE name = 'projected'").Number() ?? 0;

    private static string? ListedIn(Connection connection, EntityKey key) => key.Kind != EntityKind.Item
        ? null
        : connection.Statement(Sql.Query("listed_in")).Add(key.SiteCode).Add(key.Template).One(static row => row.Text(0));

    private static StoredEntry Entry(PreparedStatement row) => new(
        row.Long(0),
        EntityKeys.Parse(row.Text(1)),
        row.Long(2),
        row.Text(3),
        row.Instant(4),
        row.Instant(5),
        row.Blob(6),
        row.Blob(7),
        row.BlobOrNull(8),
        row.BlobOrNull(9),
        row.TextOrNull(10),
        row.Blob(11));
}
