using Monitoring.Core;
using Monitoring.Core.Regions;
using Monitoring.Core.Sites;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;
using Monitoring.Storage.Sqlite.Reader;
using Monitoring.Storage.Sqlite.Writer;
using NodaTime;

namespace Monitoring.Storage.Sqlite;

/// <summary>
/// The store in one SQLite file: one connection writes, a few read. SQLite has no asynchronous calls, so every call runs
/// on the thread that makes it, briefly.
/// </summary>
public sealed partial class SqliteStore : IWholeStore
{
    private readonly FileLock _lock;
    private readonly StoreWriter _writer;
    private readonly ReaderPool _readers;

    private SqliteStore(FileLock held, StoreWriter writer, ReaderPool readers)
    {
        _lock = held;
        _writer = writer;
        _readers = readers;
    }

    /// <summary>The connection that writes, for tests that break it.</summary>
    internal StoreWriter Writer => _writer;

    /// <summary>The connections that read, for tests that ask for query plans.</summary>
    internal ReaderPool Readers => _readers;

    /// <summary>Opens a file, makes it if there is none, and brings its schema up to date.</summary>
    /// <param name="path">The file; its log and its lock lie beside it.</param>
    /// <param name="options">How it is used; null for the defaults.</param>
    /// <exception cref="StoreException">It is in use, of a newer version, of another program, or cannot be opened.</exception>
    public static SqliteStore Open(string path, SqliteOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new SqliteOptions();
        var full = Path.GetFullPath(path);
        var held = FileLock.Take(full);
        Connection? connection = null;
        StoreWriter? writer = null;
        try
        {
            connection = Connection.OpenWriter(full, options);
            Migrator.Migrate(connection, full);
            writer = new StoreWriter(connection, full, options);
            return new SqliteStore(held, writer, new ReaderPool(full, options));
        }
        catch
        {
            writer?.Dispose();
            connection?.Dispose();
            held.Dispose();
            throw;
        }
    }

    /// <summary>One: SQLite has one writer at a time.</summary>
    public int Lanes => 1;

    /// <inheritdoc />
    public int Hands => 1;

    /// <inheritdoc />
    public bool TidiesApart => false;

    /// <inheritdoc />
    public ValueTask<CommitOutcome[]> CommitAsync(int lane, IReadOnlyList<Change> changes, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return ValueTask.FromResult(changes.Count == 0 ? [] : _writer.Commit(changes));
    }

    /// <inheritdoc />
    public ValueTask<StoredEntity?> LoadAsync(EntityKey entity, CancellationToken cancellation) =>
        _readers.ReadAsync(c => LedgerReader.Load(c, entity), cancellation);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<ArmedWake>> WakesAsync(
        ArmedWake? after, Instant until, int limit, CancellationToken cancellation) =>
        await _readers.ReadAsync(c => LedgerReader.Wakes(c, after, until, limit), cancellation);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<StoredMessage>> MessagesAsync(long after, int limit, CancellationToken cancellation) =>
        await _readers.ReadAsync(c => LedgerReader.Messages(c, after, limit), cancellation);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<RegionFacts>> RegionsAsync(CancellationToken cancellation) =>
        await _readers.ReadAsync(c => RegistryReader.Regions(c), cancellation);

    /// <inheritdoc />
    public ValueTask<SiteFacts?> SiteAsync(string code, CancellationToken cancellation) =>
        _readers.ReadAsync(c => RegistryReader.Site(c, code), cancellation);

    /// <inheritdoc />
    public ValueTask<EntityKey?> ItemOfNoticeAsync(string notice, CancellationToken cancellation) =>
        _readers.ReadAsync(c => RegistryReader.ItemOfNotice(c, notice), cancellation);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<string>> LiveItemsAsync(
        IReadOnlyCollection<string> regions, string after, int limit, CancellationToken cancellation) =>
        await _readers.ReadAsync(c => CountReader.LiveItems(c, regions, after, limit), cancellation);

    /// <inheritdoc />
    public ValueTask<StoredEntry?> FindAsync(byte[] identity, CancellationToken cancellation) =>
        _readers.ReadAsync(c => LedgerReader.Find(c, identity), cancellation);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<EntityKey>> ChangedSinceAsync(long afterPosition, CancellationToken cancellation) =>
        await _readers.ReadAsync(c => LedgerReader.ChangedSince(c, afterPosition), cancellation);

    /// <inheritdoc />
    public ValueTask<long> ProjectedThroughAsync(CancellationToken cancellation) =>
        _readers.ReadAsync(LedgerReader.ProjectedThrough, cancellation);

    /// <inheritdoc />
    public ValueTask SetProjectedThroughAsync(long position, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _writer.Write(c =>
        {
            c.Statement("INSERT OR REPLACE INTO progress (name, position) VALUES ('projected', ?)").Add(position).Run();
            return true;
        });
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public ValueTask<long> LastPositionAsync(CancellationToken cancellation) =>
        _readers.ReadAsync(LedgerReader.LastPosition, cancellation);

    /// <inheritdoc />
    public ValueTask<byte[]?> GetSettingAsync(string name, CancellationToken cancellation) =>
        _readers.ReadAsync(c => RegistryReader.Setting(c, name), cancellation);

    /// <inheritdoc />
    public ValueTask<byte[]> KeepSettingAsync(string name, byte[] value, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_writer.Write(c =>
        {
            c.Statement("INSERT OR IGNORE INTO settings (name, value) VALUES (?, ?)").Add(name).AddBlob(value).Run();
            return RegistryReader.Setting(c, name)!;
        }));
    }

    /// <summary>Waits for what runs, copies the log into the file and closes it.</summary>
    public ValueTask DisposeAsync()
    {
        _readers.Dispose();
        _writer.Dispose();
        _lock.Dispose();
        return ValueTask.CompletedTask;
    }
}
