using Monitoring.Core;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Verification.Archiving;
using Monitoring.Runtime.Verification.Reading;
using Monitoring.Runtime.Verification.Roots;
using Monitoring.Storage.Sqlite.Database;
using Monitoring.Storage.Sqlite.Reader;
using NodaTime;

namespace Monitoring.Storage.Sqlite.Verification;

/// <summary>
/// A file as it was when this was opened, read only: one transaction from beginning to end. Whoever writes the file
/// meanwhile goes on; only the log grows by what is written until this is closed.
/// </summary>
public sealed class SqliteSnapshot : IStoreSnapshot
{
    /// <summary>How many hashes of contents are held.</summary>
    private const int MaxHashes = 100_000;

    private readonly Connection _connection;
    private readonly Dictionary<long, byte[]> _hashes = [];

    private SqliteSnapshot(Connection connection) => _connection = connection;

    /// <inheritdoc />
    public StoreExtent Extent { get; private set; } = new(0, 0, 0, 0, 0);

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="StoreException">There is none, it is of another version or program, or it cannot be read.</exception>
    public static SqliteSnapshot Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path))
        {
            throw new StoreException($"There is no {path}. Name the data folder of an installation that has been started once with --data.");
        }

        var connection = Connection.OpenReader(path, new SqliteOptions { ReaderCacheKiB = 64 * 1024 });
        try
        {
            Migrator.Demand(connection, path);
            connection.Execute("BEGIN");
            var snapshot = new SqliteSnapshot(connection);
            snapshot.Extent = new StoreExtent(
                snapshot.Count("entities"),
                snapshot.Count("ledger"),
                LedgerReader.LastPosition(connection),
                LedgerReader.ProjectedThrough(connection),
                snapshot.Count("snapshots"));
            return snapshot;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public IEnumerable<string> Damage() =>
        _connection.Statement("PRAGMA quick_check(10)").All(static row => row.Text(0)).Where(line => line != "ok");

    /// <inheritdoc />
    public byte[]? Setting(string name) => RegistryReader.Setting(_connection, name);

    /// <inheritdoc />
    public IEnumerable<StoredName> Entities() =>
        _connection.Statement("SELECT id, key FROM entities ORDER BY id").Each(static row => new StoredName(row.Long(0), row.Text(1)));

    /// <summary>Nothing is archived from a file.</summary>
    public Checkpoint? CheckpointOf(long entity) => null;

    /// <inheritdoc />
    public IEnumerable<StoredLine> Lines(long entity) =>
        _connection.Statement(Sql.Query("lines_of_entity")).Add(entity).Each(static row => new StoredLine(
            row.Long(0),
            row.Long(1),
            row.BlobOrNull(2),
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
        _connection.Statement("SELECT facts FROM ledger WHERE entity = ? AND seq > ? ORDER BY seq").Add(entity).Add(seq).Each(static row => row.Blob(0));

    /// <inheritdoc />
    public IEnumerable<long> LinesOfNobody() =>
        _connection.Statement("SELECT position FROM ledger WHERE entity NOT IN (SELECT id FROM entities) ORDER BY position").Each(static row => row.Long(0));

    /// <inheritdoc />
    public IEnumerable<LedgerMark> Marks() => RootReader.Marks(_connection);

    /// <inheritdoc />
    public IEnumerable<EvidenceRow> Evidence() => EvidenceReader.All(_connection);

    /// <inheritdoc />
    public IEnumerable<EvidenceReference> ReferencesWithoutEvidence() => EvidenceReader.Unmet(_connection);

    /// <inheritdoc />
    public IEnumerable<LedgerRoot> Roots() => RootReader.All(_connection);

    /// <inheritdoc />
    public IEnumerable<StoredContent> Contents() =>
        _connection.Statement("SELECT id, kind, hash, body FROM contents ORDER BY id").Each(Stored);

    /// <inheritdoc />
    public byte[]? ContentHash(long id)
    {
        if (_hashes.TryGetValue(id, out var known))
        {
            return known;
        }

        if (_connection.Statement("SELECT hash FROM contents WHERE id = ?").Add(id).One(static row => row.Blob(0)) is not { } hash)
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
    public StoredContent? Content(long id) =>
        _connection.Statement("SELECT id, kind, hash, body FROM contents WHERE id = ?").Add(id).One(Stored);

    /// <inheritdoc />
    public StoredContent? Content(byte[] hash) =>
        _connection.Statement("SELECT id, kind, hash, body FROM contents WHERE hash = ?").AddBlob(hash).One(Stored);

    /// <inheritdoc />
    public Snapshot? SnapshotOf(long entity) =>
        _connection.Statement("SELECT seq, hash, state FROM snapshots WHERE entity = ?").Add(entity)
            .One(static row => new Snapshot(row.Long(0), row.Blob(1), row.Blob(2)));

    /// <inheritdoc />
    public Instant? WakeOf(long entity) => _connection.Statement("SELECT due FROM wakes WHERE entity = ?").Add(entity).One(static row => row.InstantOrNull(0));

    /// <inheritdoc />
    public IReadOnlyList<StoredRow> Rows(string table, EntityKey owner)
    {
        var (found, keys) = RowOwners.Of(table, owner);
        var statement = _connection.Statement($"SELECT * FROM {table} WHERE {found}");
        foreach (var key in keys)
        {
            statement.Add(key);
        }

        return statement.All(Row(table, statement.Columns()));
    }

    /// <inheritdoc />
    public long Count(string table) => _connection.Statement($"SELECT count(*) FROM {RowOwners.Known(table)}").Number() ?? 0;

    /// <inheritdoc />
    public IEnumerable<StoredRow> RowsOfNobody(string table)
    {
        var statement = _connection.Statement(
            $"SELECT * FROM {RowOwners.Known(table)} AS t WHERE NOT EXISTS (SELECT 1 FROM entities AS e WHERE e.key = {RowOwners.OwnerOf(table)})");
        return statement.Each(Row(table, statement.Columns()));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _connection.Abandon();
        _connection.Dispose();
    }

    private static StoredContent Stored(PreparedStatement row) => new(row.Long(0), row.Text(1), row.Blob(2), row.Blob(3));

    private static Func<PreparedStatement, StoredRow> Row(string table, IReadOnlyList<string> columns) => row =>
    {
        var values = new Dictionary<string, object?>(columns.Count, StringComparer.Ordinal);
        for (var i = 0; i < columns.Count; i++)
        {
            values[columns[i]] = row.Value(i);
        }

        return new StoredRow(table, values);
    };
}
