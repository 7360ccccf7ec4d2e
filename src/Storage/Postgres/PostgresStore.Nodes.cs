using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Monitoring.Storage.Postgres.Reader;
using Monitoring.Storage.Postgres.Writer;
using NodaTime;

namespace Monitoring.Storage.Postgres;

/// <content>One of several nodes.</content>
public sealed partial class PostgresStore : INodeStore
{
    /// <summary>The name under which it is kept where the clock shared by all nodes stands.</summary>
    private const string SharedClock = "clock";

    /// <inheritdoc />
    public long Node => _fence?.Node ?? 0;

    /// <inheritdoc />
    public CancellationToken PutOut => _fence?.PutOut ?? CancellationToken.None;

    /// <inheritdoc />
    public ValueTask<NodeCommit> CommitAsNodeAsync(IReadOnlyList<Change> changes, long heard)
    {
        CommitOutcome[] outcomes;
        IReadOnlyList<NewsEntry> before;
        try
        {
            (outcomes, before) = _lanes[0].Commit(changes, heard);
            _notifier.Committed();
        }
        catch
        {
            // How it ended may not be known; where it came to its end after all, everybody is to hear it.
            _notifier.PerhapsCommitted();
            throw;
        }

        return before.Any(n => n.Told is not null) ? WithBodiesAsync(outcomes, before) : ValueTask.FromResult(new NodeCommit(outcomes, before));
    }

    private async ValueTask<NodeCommit> WithBodiesAsync(CommitOutcome[] outcomes, IReadOnlyList<NewsEntry> before)
    {
        try
        {
            return new NodeCommit(outcomes, await _pool.ReadAsync(s => NewsReader.WholeAsync(s, before), CancellationToken.None));
        }
        catch (StoreException)
        {
            // The commit stands. Whoever reads the feed of this node is sent to the store, which has all of it.
            return new NodeCommit(outcomes, [.. before.Select(n => n with { Told = null })]);
        }
    }

    /// <inheritdoc />
    public ValueTask<NewsPage> NewsAsync(long after, int limit, CancellationToken cancellation) =>
        _pool.ReadAsync(s => NewsReader.AfterAsync(s, after, limit), cancellation);

    /// <inheritdoc />
    public ValueTask TellSeenAsync(long heard, long projected, CancellationToken cancellation) => WriteAsync(
        async s =>
        {
            if (await s.Query("node_seen").With(v => v.Bind(Node).Bind(heard).Bind(projected)).RunAsync() == 0)
            {
                _fence?.Close();
            }

            return await s.Query("nodes_projected").With(v => v.Bind(Projected)).RunAsync();
        },
        cancellation);

    /// <inheritdoc />
    public async ValueTask PutOutAsync(string name, CancellationToken cancellation) => await Nodes.PutOutAsync(_pool, name, cancellation);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<string>> SilentAsync(TimeSpan since, CancellationToken cancellation) => await _pool.ReadAsync(
        s => s.Text("SELECT name FROM nodes WHERE put_out IS NULL AND seen < now() - $1 * interval '1 millisecond' ORDER BY id")
            .With(v => v.Bind((long)since.TotalMilliseconds)).AllAsync(static row => row.Text(0)),
        cancellation);

    /// <inheritdoc />
    public async ValueTask LeaveAsync(CancellationToken cancellation) => await Nodes.PutOutAsync(_pool, Node, isRecovered: true, cancellation);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<NodeLeftBehind>> LeftBehindAsync(CancellationToken cancellation) => await _pool.ReadAsync(
        s => s.Query("nodes_left_behind").AllAsync(static row => new NodeLeftBehind(row.Long(0), row.Long(1))), cancellation);

    /// <inheritdoc />
    public ValueTask RecoveredAsync(long node, CancellationToken cancellation) =>
        WriteAsync(s => s.Text("UPDATE nodes SET recovered = true WHERE id = $1").With(v => v.Bind(node)).RunAsync(), cancellation);

    /// <inheritdoc />
    public ValueTask DropNewsAsync(CancellationToken cancellation) => WriteAsync(s => s.Query("news_drop").RunAsync(), cancellation);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<ArmedWake>> WakesOfAsync(
        IReadOnlyCollection<int> shards, Instant until, int limit, CancellationToken cancellation) =>
        await _pool.ReadAsync(s => LedgerReader.WakesOfAsync(s, shards, until, limit), cancellation);

    /// <inheritdoc />
    public async ValueTask<Instant?> SharedClockAsync(CancellationToken cancellation) =>
        await _pool.ReadAsync(s => LedgerReader.ProgressAsync(s, SharedClock), cancellation) is var ticks and not 0
            ? Instant.FromUnixTimeTicks(ticks)
            : null;

    /// <inheritdoc />
    public ValueTask MoveSharedClockAsync(Instant instant, CancellationToken cancellation) =>
        WriteAsync(s => s.Query("progress_raise").With(v => v.Bind(SharedClock).Bind(instant)).RunAsync(), cancellation);

    /// <inheritdoc />
    public IOutboxStore OutboxOf(Func<IReadOnlyCollection<int>> shards) => new ShardedOutbox(this, _pool, Node, shards);
}
