using Monitoring.Core;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Verification.Archiving;
using Monitoring.Runtime.Verification.Reading;
using Monitoring.Runtime.Verification.Roots;
using Monitoring.Storage.Postgres.Database;
using Monitoring.Storage.Postgres.Reader;
using NodaTime;

namespace Monitoring.Storage.Postgres.Verification;

/// <summary>
/// A schema as it was when this was opened, read only. Whoever writes meanwhile goes on; the server only keeps what was
/// replaced since, until this is closed.
/// </summary>
public sealed class PostgresSnapshot : IStoreSnapshot
{
    /// <summary>How many hashes of contents are held.</summary>
    private const int MaxHashes = 100_000;

    private const string AllContents = "SELECT id, kind, hash, body FROM contents";

    private readonly SharedSnapshot _store;
    private readonly Dictionary<long, byte[]> _hashes = [];

    private PostgresSnapshot(SharedSnapshot store)
    {
        _store = store;
        Extent = new StoreExtent(
            Count("entities"),
            store.Number("SELECT (SELECT count(*) FROM ledger) + (SELECT count(*) FROM archived)"),
            store.Number("SELECT greatest((SELECT max(position) FROM ledger), (SELECT max(position) FROM archived))"),
            store.Number($"SELECT position FROM progress WHERE name = '{PostgresStore.Projected}'"),
            Count("snapshots"));
    }

    /// <inheritdoc />
    public StoreExtent Extent { get; }

    /// <summary>Opens a schema.</summary>
    /// <param name="options">Where it is.</param>
    /// <exception cref="StoreException">The server cannot be used, or the schema is of another version or program.</exception>
    public static PostgresSnapshot Open(PostgresOptions options)
    {
        var store = SharedSnapshot.Open(options);
        try
        {
            return new PostgresSnapshot(store);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public IEnumerable<string> Damage() => _store.Each(Sql.Query("damage"), null, static row => row.Text(0));

    /// <inheritdoc />
    public byte[]? Setting(string name) =>
        _store.One("SELECT value FROM settings WHERE name = $1", v => v.Bind(name), static row => row.Blob(0));

    /// <inheritdoc />
    public IEnumerable<StoredName> Entities() =>
        _store.Each("SELECT id, key FROM entities ORDER BY id", null, static row => new StoredName(row.Long(0), row.Text(1)));

    /// <inheritdoc />
    public Checkpoint? CheckpointOf(long entity) => _store.One(Sql.Query("checkpoint_of_entity"), v => v.Bind(entity), ArchiveReader.Checkpoint);

    /// <inheritdoc />
    public IEnumerable<StoredLine> Lines(long entity) =>
        _store.Each(Sql.Query("lines_of_entity"), v => v.Bind(entity), static row => new StoredLine(
            row.Long(0),
            row.Long(1),
            row.IdentityOrNull(2),
            row.Text(3),
            row.Instant(4),
            row.Instant(5),
            row.Blob(6),
            row.Blob(7),
            row.LongOrNull(8),
            row.LongOrNull(9),
            row.TextOrNull(10),
            row.Blob(11)));

    /// <inheritdoc />
    public IEnumerable<byte[]> FactsAfter(long entity, long seq) =>
        _store.Each(Sql.Query("ledger_tail"), v => v.Bind(entity).Bind(seq), static row => row.Blob(1));

    /// <inheritdoc />
    public IEnumerable<long> LinesOfNobody() => _store.Each(Sql.Query("lines_of_nobody"), null, static row => row.Long(0));

    /// <inheritdoc />
    public IEnumerable<LedgerMark> Marks() => _store.Each(RootReader.AllMarks, null, RootReader.Mark);

    /// <inheritdoc />
    public IEnumerable<EvidenceRow> Evidence() => _store.Each(EvidenceReader.All, null, EvidenceReader.Row);

    /// <inheritdoc />
    public IEnumerable<EvidenceReference> ReferencesWithoutEvidence() =>
        _store.Each(Sql.Query("evidence_unmet"), null, static row => new EvidenceReference(row.Text(0), row.Text(1), row.Long(2)));

    /// <inheritdoc />
    public IEnumerable<LedgerRoot> Roots() => _store.Each(RootReader.All, null, RootReader.Root);

    /// <inheritdoc />
    public IEnumerable<StoredContent> Contents() => _store.Each($"{AllContents} ORDER BY id", null, Stored);

    /// <inheritdoc />
    public byte[]? ContentHash(long id)
    {
        if (_hashes.TryGetValue(id, out var known))
        {
            return known;
        }

        if (_store.One("SELECT hash FROM contents WHERE id = $1", v => v.Bind(id), static row => row.Blob(0)) is not { } hash)
        {
            return null;
        }

        if (_hashes.Count >= MaxHashes)
        {
            _hashes.Clear();
        }

        return _hashes[id] = hash;
    }

    /// <inheritdoc />
    public StoredContent? Content(long id) => _store.One($"{AllContents} WHERE id = $1", v => v.Bind(id), Stored);

    /// <inheritdoc />
    public StoredContent? Content(byte[] hash) => _store.One($"{AllContents} WHERE hash = $1", v => v.Bind(hash), Stored);

    /// <inheritdoc />
    public Snapshot? SnapshotOf(long entity) => _store.One(
        "SELECT seq, hash, state FROM snapshots WHERE entity = $1", v => v.Bind(entity), static row => new Snapshot(row.Long(0), row.Blob(1), row.Blob(2)));

    /// <inheritdoc />
    public Instant? WakeOf(long entity) =>
        _store.One("SELECT due FROM wakes WHERE entity = $1", v => v.Bind(entity), static row => row.InstantOrNull(0));

    /// <inheritdoc />
    public IReadOnlyList<StoredRow> Rows(string table, EntityKey owner)
    {
        var (found, keys) = RowOwners.Of(table, owner);
        return [.. _store.Each($"SELECT * FROM {table} WHERE {found}", v => keys.ToList().ForEach(key => v.Bind(key)), row => new StoredRow(table, row.Columns()))];
    }

    /// <inheritdoc />
    public long Count(string table) => _store.Number($"SELECT count(*) FROM {RowOwners.Known(table)}");

    /// <inheritdoc />
    public IEnumerable<StoredRow> RowsOfNobody(string table) => _store.Each(
        $"SELECT * FROM {RowOwners.Known(table)} AS t WHERE NOT EXISTS (SELECT 1 FROM entities AS e WHERE e.key = {RowOwners.OwnerOf(table)})",
        null,
        row => new StoredRow(table, row.Columns()));

    /// <summary>The entities with entries in a month, each with the number of its last one in it.</summary>
    internal IEnumerable<(StoredName Entity, long Seq)> EntitiesOf(int month) => _store.Each(
        Sql.Query("entities_of_month"),
        v => v.Bind((long)month),
        static row => (new StoredName(row.Long(0), row.Text(1)), row.Long(2)));

    /// <inheritdoc />
    public void Dispose() => _store.Dispose();

    private static StoredContent Stored(Answer row) => new(row.Long(0), row.Text(1), row.Blob(2), row.Blob(3));
}
