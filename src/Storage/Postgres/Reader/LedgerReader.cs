using Monitoring.Core;
using Monitoring.Runtime.Nodes;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using NodaTime;

namespace Monitoring.Storage.Postgres.Reader;

/// <summary>Reads what the engine starts from: ledger, snapshots, wakes, messages.</summary>
internal static class LedgerReader
{
    /// <summary>All that is stored of entities; of those that are not known, nothing.</summary>
    /// <returns>One for each key, in the same order.</returns>
    public static async ValueTask<StoredEntity?[]> LoadAsync(Session session, IReadOnlyList<EntityKey> keys)
    {
        var loaded = new StoredEntity?[keys.Count];
        var found = await session.Query("entity_load")
            .With(v => v.Texts(keys, k => k.ToString()).Texts(keys, k => IsItem(k) ? k.SiteCode : null).Texts(keys, k => IsItem(k) ? k.Template : null))
            .AllAsync(static row => (Place: row.Long(0) - 1, Entity: Stored(row)));
        foreach (var (place, entity) in found)
        {
            loaded[place] = entity;
        }

        return loaded;
    }

    /// <summary>Armed wakes after a point.</summary>
    public static async ValueTask<IReadOnlyList<ArmedWake>> WakesAsync(Session session, ArmedWake? after, Instant until, int limit) =>
        await session.Query("wakes_due")
            .With(v => v.Bind(after?.Due.ToUnixTimeTicks() ?? long.MinValue).Bind(after?.Entity.Code is null ? null : after.Value.Entity.ToString()).Bind(until).Bind(Math.Max(0, limit)))
            .AllAsync(static row => new ArmedWake(EntityKeys.Parse(row.Text(0)), row.Instant(1), row.Int(2)));

    /// <summary>Armed wakes of some shards due up to an instant.</summary>
    public static async ValueTask<IReadOnlyList<ArmedWake>> WakesOfAsync(Session session, IReadOnlyCollection<int> shards, Instant until, int limit) =>
        await session.Query("wakes_due_of_shards")
            .With(v => v.Bind(until).Bind(Math.Max(0, limit)).Bind((long)Shards.Count).Bind(shards.Select(s => (long)s).ToArray()))
            .AllAsync(static row => new ArmedWake(EntityKeys.Parse(row.Text(0)), row.Instant(1), row.Int(2)));

    /// <summary>Messages after an id.</summary>
    public static async ValueTask<IReadOnlyList<StoredMessage>> MessagesAsync(Session session, long after, int limit) =>
        await session.Query("messages_after").With(v => v.Bind(after).Bind(Math.Max(0, limit))).AllAsync(static row => new StoredMessage(
            row.Long(0), EntityKeys.Parse(row.Text(1)), row.Blob(2), row.Instant(3), row.Blob(4)));

    /// <summary>The entry of an identity, or null.</summary>
    public static ValueTask<StoredEntry?> FindAsync(Session session, byte[] identity) =>
        session.Query("entry_by_identity").With(v => v.Bind(Identities.Of(identity))).OneAsync(Entry);

    /// <summary>Entries of an entity after a sequence number.</summary>
    public static async ValueTask<IReadOnlyList<StoredEntry>> EntriesAsync(Session session, EntityKey key, long after, int limit) =>
        await session.Query("entries_of_entity").With(v => v.Bind(key.ToString()).Bind(after).Bind(Math.Max(0, limit))).AllAsync(Entry);

    /// <summary>Entities with entries after a position.</summary>
    public static async ValueTask<IReadOnlyList<EntityKey>> ChangedSinceAsync(Session session, long position) =>
        await session.Query("changed_since").With(v => v.Bind(position)).AllAsync(static row => EntityKeys.Parse(row.Text(0)));

    /// <summary>The last position; 0 for an empty ledger.</summary>
    public static async ValueTask<long> LastPositionAsync(Session session) =>
        await session.Text("SELECT position FROM heads").NumberAsync() ?? 0;

    /// <summary>How far some background work has come.</summary>
    public static async ValueTask<long> ProgressAsync(Session session, string name) =>
        await session.Text("SELECT position FROM progress WHERE name = $1").With(v => v.Bind(name)).NumberAsync() ?? 0;

    private static bool IsItem(EntityKey key) => key.Kind == EntityKind.Item;

    private static StoredEntity Stored(Answer row)
    {
        var snapshot = row.LongOrNull(2) is { } seq ? new Snapshot(seq, row.Blob(3), row.Blob(4)) : null;
        return new StoredEntity(
            row.Long(1),
            snapshot,
            row.BlobsOrNull(6) ?? [],
            row.LongOrNull(5) ?? snapshot?.Seq ?? 0,
            row.BlobsOrNull(7)?[^1] ?? snapshot?.Hash ?? LedgerHash.Root,
            row.InstantOrNull(8),
            row.TextOrNull(9));
    }

    private static StoredEntry Entry(Answer row) => new(
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
