using Npgsql;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Postgres.Tests;

/// <summary>Whoever reads on after the last position it saw skips nothing, also where somebody takes long to commit what began first.</summary>
public sealed class LateCommitTests : IAsyncDisposable
{
    private readonly TemporarySchema _schema = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _schema.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_sees_what_commits_late_before_what_began_after_it(bool isCommitted)
    {
        await using var store = await _schema.OpenStoreAsync(lanes: 2);
        var id = (await store.CommitAsync([Append("A", 0, 0, Entry(1, Identity()))], Cancellation))[0].EntityId;
        await using var elsewhere = await BeginElsewhereAsync(id, seq: 2);

        var next = Task.Run(() => store.CommitAsync([Append("B", 0, 0, Entry(1, Identity()))], Cancellation).AsTask(), Cancellation);
        await _schema.UntilOneAsync("wait_event_type = 'Lock' AND query LIKE '%FROM heads FOR UPDATE%'");
        var seen = await ReadOnAsync(store, 1);
        seen.ShouldBeEmpty("what began first has not ended, so nothing may come before it");
        next.IsCompleted.ShouldBeFalse();
        await EndAsync(elsewhere, isCommitted);

        (await next)[0].Position.ShouldBe(isCommitted ? 3 : 2, "a transaction that ends without a trace leaves no gap");
        (await ReadOnAsync(store, 1)).ShouldBe(isCommitted ? [2, 3] : [2]);
    }

    [Fact]
    public async Task A_reader_that_follows_many_writers_sees_every_position_once_and_in_order()
    {
        const int Each = 60;
        const int Others = 3;
        await using var store = await _schema.OpenStoreAsync(lanes: 2);
        var id = (await store.CommitAsync([Append("A", 0, 0, Entry(1, Identity()))], Cancellation))[0].EntityId;
        var seq = 1;
        var others = Enumerable.Range(0, Others).Select(n => Task.Run(
            async () =>
            {
                var random = new Random(n);
                for (var i = 0; i < Each; i++)
                {
                    await using var connection = await BeginElsewhereAsync(id, Interlocked.Increment(ref seq));
                    await Task.Delay(TimeSpan.FromMilliseconds(random.Next(3)), TimeProvider.System, Cancellation);
                    await EndAsync(connection, isCommitted: true);
                }
            },
            Cancellation)).ToList();
        var own = Task.Run(
            async () =>
            {
                for (var i = 0; i < Each; i++)
                {
                    await store.CommitAsync([Append($"B{i}", 0, 0, Entry(1, Identity()))], Cancellation);
                }
            },
            Cancellation);

        var last = 1L;
        const int All = 1 + ((Others + 1) * Each);
        await Elsewhere.UntilAsync(async () =>
        {
            foreach (var position in await ReadOnAsync(store, last))
            {
                position.ShouldBe(last + 1);
                last = position;
            }

            return last == All;
        });
        await Task.WhenAll([own, .. others]);
    }

    private static async Task<List<long>> ReadOnAsync(PostgresStore store, long after) =>
        [.. (await store.MarksAsync(after, 100, Cancellation)).Select(m => m.Position)];

    /// <summary>Another node, in the middle of a transaction: it has taken its position and written its entry.</summary>
    private async Task<NpgsqlConnection> BeginElsewhereAsync(long entity, int seq)
    {
        var connection = await _schema.BeginElsewhereAsync();
        await connection.RunAsync("SELECT position FROM heads FOR UPDATE");
        await connection.RunAsync(
            $"""
            UPDATE heads SET position = position + 1, commits = commits + 1;
            INSERT INTO ledger_keys (entity, seq, position, month) SELECT {entity}, {seq}, position, 202403 FROM heads;
            INSERT INTO ledger (position, month, entity, seq, kind, happened, decided, input, facts, hash)
            SELECT position, 202403, {entity}, {seq}, 'wake', 0, 0, '', '', '' FROM heads
            """);
        return connection;
    }

    private static Task EndAsync(NpgsqlConnection connection, bool isCommitted) => connection.RunAsync(isCommitted ? "COMMIT" : "ROLLBACK");
}
