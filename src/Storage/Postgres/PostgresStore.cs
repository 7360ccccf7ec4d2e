using System.Globalization;
using Monitoring.Core;
using Monitoring.Core.Regions;
using Monitoring.Core.Sites;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Monitoring.Storage.Postgres.Reader;
using Monitoring.Storage.Postgres.Signals;
using Monitoring.Storage.Postgres.Writer;
using NodaTime;

namespace Monitoring.Storage.Postgres;

/// <summary>
/// The store in a schema of a PostgreSQL server. A lane that is alone in writing has two connections that commit, any other one, on the
/// threads that ask for it; a few others read and do the small writes beside them.
/// </summary>
public sealed partial class PostgresStore : IWholeStore
{
    private readonly ConnectionPool _pool;
    private readonly EntityLoader _loader;
    private readonly Lane[] _lanes;
    private readonly Notifier _notifier;
    private readonly Listener _listener;
    private readonly Fence? _fence;
    private int _isClosed;

    private PostgresStore(ConnectionPool pool, Lane[] lanes, Notifier notifier, Listener listener, Fence? fence) =>
        (_pool, _loader, _lanes, _notifier, _listener, _fence) = (pool, new EntityLoader(pool), lanes, notifier, listener, fence);

    /// <inheritdoc />
    public int Lanes => _lanes.Length;

    /// <inheritdoc />
    public int Hands => _lanes.Length == 1 && _fence is null ? 2 : 1;

    /// <inheritdoc />
    public bool TidiesApart => true;

    /// <summary>The connections that read, for tests that ask for query plans.</summary>
    internal ConnectionPool Pool => _pool;

    /// <summary>Connects, brings the schema up to date, and takes the right to write to it.</summary>
    /// <param name="options">Where the server is and how it is used; the connection string must be there.</param>
    /// <param name="system">The system's clock.</param>
    /// <param name="feedKept">How many entries of the feed are kept, and up to a sixteenth more; 1 or more.</param>
    /// <exception cref="StoreException">
    /// The server cannot be used, the schema is of a newer version or of another program, the role lacks rights, or another
    /// process writes to the schema.
    /// </exception>
    public static PostgresStore Open(PostgresOptions options, TimeProvider system, int feedKept = 65_536)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.ConnectionString.Length == 0)
        {
            throw new ArgumentException("There is no connection string.", nameof(options));
        }

        var server = new Server(options);
        Migrator.Migrate(server);
        return Open(server, system, feedKept, null);
    }

    /// <summary>Connects as one of several nodes over the same schema, which is told from the others by its number.</summary>
    /// <param name="options">Where the server is and how it is used; the connection string must be there, and one lane.</param>
    /// <param name="system">The system's clock.</param>
    /// <param name="name">What the others know it by; no node before it had that name.</param>
    /// <param name="feedKept">How many entries of the feed are kept, and for each node up to a sixteenth more; 1 or more.</param>
    /// <exception cref="StoreException">As for <see cref="Open(PostgresOptions, TimeProvider, int)"/>; that one process has it for itself, too.</exception>
    public static PostgresStore Join(PostgresOptions options, TimeProvider system, string name, int feedKept = 65_536)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Lanes != 1)
        {
            throw new StoreException("Postgres:Lanes must be 1 for a node of a cluster; its transactions wait for those of other nodes anyway.");
        }

        var server = new Server(options);
        Migrator.Migrate(server);
        return Open(server, system, feedKept, Nodes.Join(server, name));
    }

    private static PostgresStore Open(Server server, TimeProvider system, int feedKept, Fence? fence)
    {
        var options = server.Options;
        var feed = new FeedWriter(feedKept);
        Lane[] lanes = [.. Enumerable.Range(0, options.Lanes).Select(number => new Lane(server, number, feed, system, fence))];
        try
        {
            Array.ForEach(lanes, lane => lane.Open());
        }
        catch (Exception e) when (Failure.IsOfServer(e) || e is StoreException)
        {
            Array.ForEach(lanes, lane => lane.Dispose());
            throw Failure.Of(e);
        }

        var pool = new ConnectionPool(server.Pool(fence is null ? null : Fence.NameOf(fence.Node)), options);
        var every = TimeSpan.FromMilliseconds(options.SignalMilliseconds);
        var self = fence?.Node.ToString(CultureInfo.InvariantCulture) ?? "";
        return new PostgresStore(pool, lanes, new Notifier(pool, options.Schema, self, every, system), new Listener(server, self, system), fence);
    }

    /// <inheritdoc />
    public ValueTask<CommitOutcome[]> CommitAsync(int lane, IReadOnlyList<Change> changes, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (changes.Count == 0)
        {
            return ValueTask.FromResult<CommitOutcome[]>([]);
        }

        if (lane == _lanes.Length)
        {
            return RoutineRows.WriteAsync(_pool, changes);
        }

        var outcomes = _lanes[lane].Commit(changes);
        _notifier.Committed();
        return ValueTask.FromResult(outcomes);
    }

    /// <inheritdoc />
    public ValueTask<StoredEntity?> LoadAsync(EntityKey entity, CancellationToken cancellation) =>
        _loader.LoadAsync(entity, cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<ArmedWake>> WakesAsync(ArmedWake? after, Instant until, int limit, CancellationToken cancellation) =>
        _pool.ReadAsync(s => LedgerReader.WakesAsync(s, after, until, limit), cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<StoredMessage>> MessagesAsync(long after, int limit, CancellationToken cancellation) =>
        _pool.ReadAsync(s => LedgerReader.MessagesAsync(s, after, limit), cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<RegionFacts>> RegionsAsync(CancellationToken cancellation) =>
        _pool.ReadAsync(RegistryReader.RegionsAsync, cancellation);

    /// <inheritdoc />
    public ValueTask<SiteFacts?> SiteAsync(string code, CancellationToken cancellation) =>
        _pool.ReadAsync(s => RegistryReader.SiteAsync(s, code), cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<string>> UsedTemplatesAsync(CancellationToken cancellation) =>
        _pool.ReadAsync(RegistryReader.UsedTemplatesAsync, cancellation);

    /// <inheritdoc />
    public ValueTask<EntityKey?> ItemOfNoticeAsync(string notice, CancellationToken cancellation) =>
        _pool.ReadAsync(s => RegistryReader.ItemOfNoticeAsync(s, notice), cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<string>> LiveItemsAsync(
        IReadOnlyCollection<string> regions, string after, int limit, CancellationToken cancellation) =>
        _pool.ReadAsync(s => CountReader.LiveItemsAsync(s, regions, after, limit), cancellation);

    /// <inheritdoc />
    public ValueTask<StoredEntry?> FindAsync(byte[] identity, CancellationToken cancellation) =>
        _pool.ReadAsync(s => LedgerReader.FindAsync(s, identity), cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<EntityKey>> ChangedSinceAsync(long afterPosition, CancellationToken cancellation) =>
        _pool.ReadAsync(s => LedgerReader.ChangedSinceAsync(s, afterPosition), cancellation);

    /// <inheritdoc />
    public ValueTask<long> ProjectedThroughAsync(CancellationToken cancellation) =>
        _pool.ReadAsync(s => LedgerReader.ProgressAsync(s, Projected), cancellation);

    /// <inheritdoc />
    public async ValueTask SetProjectedThroughAsync(long position, CancellationToken cancellation) =>
        await _pool.WriteAsync(s => s.Query("progress_write").With(v => v.Bind(Projected).Bind(position)).RunAsync(), cancellation);

    /// <inheritdoc />
    public ValueTask<long> LastPositionAsync(CancellationToken cancellation) =>
        _pool.ReadAsync(LedgerReader.LastPositionAsync, cancellation);

    /// <inheritdoc />
    public ValueTask<byte[]?> GetSettingAsync(string name, CancellationToken cancellation) =>
        _pool.ReadAsync(s => RegistryReader.SettingAsync(s, name), cancellation);

    /// <inheritdoc />
    public ValueTask<byte[]> KeepSettingAsync(string name, byte[] value, CancellationToken cancellation) => _pool.WriteAsync(
        async s =>
        {
            await s.Query("setting_keep").With(v => v.Bind(name).Bind(value)).RunAsync();
            return (await RegistryReader.SettingAsync(s, name))!;
        },
        cancellation);

    /// <summary>Waits for what runs and lets go of the server; a second time does nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isClosed, 1) != 0)
        {
            return;
        }

        await _listener.DisposeAsync();
        await _notifier.DisposeAsync();
        Array.ForEach(_lanes, lane => lane.Dispose());
        await _pool.DisposeAsync();
        _fence?.Dispose();
    }

    /// <summary>The name under which the progress of routine rows is kept.</summary>
    internal const string Projected = "projected";
}
