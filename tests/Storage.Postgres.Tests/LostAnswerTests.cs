using Monitoring.Runtime.Storage;
using Npgsql;
using static Monitoring.Storage.Compliance.Samples;
using static Monitoring.Storage.Postgres.Tests.TwoAtATime;

namespace Monitoring.Storage.Postgres.Tests;

/// <summary>A connection that is cut in the middle of a commit: what is said of it is how it ended on the server. Again and again when MONITORING_SOAK is 1.</summary>
public sealed class LostAnswerTests : IAsyncDisposable
{
    private static readonly byte[] Commit = "COMMIT"u8.ToArray();
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TemporarySchema _schema = new();
    private readonly HeldClock _clock = new();

    /// <summary>Each of them as often as it is to be tried.</summary>
    public static TheoryData<int, bool> Cuts => [.. Enumerable.Range(1, Soak.Times(1, 20)).SelectMany(round => new (int, bool)[] { (round, true), (round, false) })];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _schema.DisposeAsync();

    [Theory]
    [MemberData(nameof(Cuts))]
    public Task The_first_transaction_which_locks_the_numbers(int round, bool isDelivered) => CutAsync(round, isDelivered, before: 0, lanes: 1);

    [Theory]
    [MemberData(nameof(Cuts))]
    public Task A_later_one_of_the_only_lane_which_knows_the_numbers(int round, bool isDelivered) => CutAsync(round, isDelivered, before: 1, lanes: 1);

    [Theory]
    [MemberData(nameof(Cuts))]
    public Task One_of_several_lanes_which_locks_the_numbers(int round, bool isDelivered) => CutAsync(round, isDelivered, before: 1, lanes: 2);

    [Theory]
    [MemberData(nameof(Cuts))]
    public async Task One_that_was_written_beside_another(int round, bool isDelivered)
    {
        await using var way = await WayAsync();
        await using var store = await _schema.OpenStoreAsync(way.Port, system: _clock);
        await CommitBeforeAsync(store, 3);

        // The connections take turns, so that the second of the next two goes over the second connection.
        await store.CommitAsync([Next("B2", 3)], Cancellation);
        _clock.Hold();
        await using var elsewhere = await _schema.BeginElsewhereAsync();
        await elsewhere.RunAsync("SELECT position FROM heads FOR UPDATE");
        var first = Run(store, Next("B0", 1));
        await _schema.UntilOneAsync(Waiting);
        var second = Run(store, Next("B1", 2));
        await _schema.UntilOneAsync("state = 'idle in transaction' AND query LIKE '%INTO ledger (%'");

        // Its COMMIT goes along with its numbers. Other nodes are told of the first in a transaction of its own, with another COMMIT.
        way.CutAt("UPDATE heads"u8.ToArray(), isDelivered);
        await elsewhere.RunAsync("COMMIT");
        (await first)[0].Position.ShouldBe(5, $"round {round}");
        await Elsewhere.UntilAsync(() => Task.FromResult(way.Cuts == 1));
        _clock.LetGo();

        await EndsAsync(second, isDelivered, position: 6);
        var last = isDelivered ? 7 : 6;
        (await store.CommitAsync([Append("B0", 1, 2, Entry(3, Identity()))], Cancellation))[0].Position.ShouldBe(last);
        (await _schema.ReadAsync<long>("SELECT position FROM ledger ORDER BY position")).ShouldBe(Enumerable.Range(1, last).Select(n => (long)n));
    }

    [Fact]
    public async Task What_somebody_else_wrote_meanwhile_is_not_taken_for_it()
    {
        await using var way = await WayAsync();
        await using var store = await _schema.OpenStoreAsync(way.Port);
        await CommitBeforeAsync(store, 1);
        var change = Next("B0", 1);

        way.CloseAt(Commit, isDelivered: false);
        var commit = Run(store, change);
        await Elsewhere.UntilAsync(() => Task.FromResult(way.Cuts == 1));
        await _schema.Server.ExecuteAsync(
            """
            SELECT pg_terminate_backend(l.pid) FROM pg_locks AS l JOIN pg_class AS c ON c.oid = l.relation
            WHERE c.relname = 'ledger_keys' AND c.relnamespace = current_schema()::regnamespace AND l.pid <> pg_backend_pid()
            """,
            _schema.Name);
        await _schema.Server.ExecuteAsync("UPDATE heads SET message = 7, commits = commits + 1", _schema.Name);
        way.Mend();

        await Should.ThrowAsync<StoreException>(() => commit);
        (await store.CommitAsync([change], Cancellation))[0].Position.ShouldBe(2);
        (await _schema.ReadAsync<long>("SELECT message FROM heads")).ShouldBe([7]);
    }

    /// <summary>The names of transactions that were not durable when a server fell are given once more.</summary>
    [Fact]
    public async Task Nor_is_what_got_its_name_after_the_server_fell()
    {
        await using var server = await PostgresServer.PrivateAsync();
        Assert.SkipWhen(server is null, PostgresServer.Missing);
        var direct = new NpgsqlConnectionStringBuilder(server!.ConnectionString);
        await using var way = new CutProxy(direct.Port);
        var through = new NpgsqlConnectionStringBuilder(direct.ConnectionString) { Host = "127.0.0.1", Port = way.Port };
        await using var store = PostgresStore.Open(new PostgresOptions { ConnectionString = through.ConnectionString }, TimeProvider.System);
        var change = Append("A", 0, 0, Entry(1, Identity()));

        way.CloseAt(Commit, isDelivered: false);
        var commit = Run(store, change);
        await Elsewhere.UntilAsync(() => Task.FromResult(way.Cuts == 1));
        var name = await OneAsync(server, "SELECT backend_xid::text::bigint FROM pg_stat_activity WHERE backend_xid IS NOT NULL AND backend_type = 'client backend'");
        await server.StopAsync(kill: true);
        await server.StartAsync();
        await Elsewhere.UntilAsync(async () => await OneAsync(server, "SELECT pg_current_xact_id()::text::bigint") > name);
        way.Mend();

        await Should.ThrowAsync<StoreException>(() => commit);
        (await store.FindAsync(change.Entries[0].Identity!, Cancellation)).ShouldBeNull();
        (await store.CommitAsync([change], Cancellation))[0].Position.ShouldBe(1);
    }

    private static async Task<long> OneAsync(PostgresServer server, string sql)
    {
        await using var connection = await server.ConnectAsync();
        return (await connection.ReadAsync<long>(sql))[0];
    }

    private static async Task EndsAsync(Task<CommitOutcome[]> commit, bool isDelivered, long position)
    {
        if (isDelivered)
        {
            (await commit)[0].Position.ShouldBe(position);
        }
        else
        {
            await Should.ThrowAsync<StoreException>(() => commit);
        }
    }

    /// <summary>Writes some entries, and waits until other nodes have been told: that is a transaction of its own.</summary>
    private static async Task CommitBeforeAsync(PostgresStore store, int count)
    {
        using var told = new SemaphoreSlim(0);
        using var listening = store.OnCommitted(() => told.Release());
        (await told.WaitAsync(Patience, Cancellation)).ShouldBeTrue("it is told once it listens");
        for (var i = 0; i < count; i++)
        {
            await store.CommitAsync([Append($"B{i}", 0, 0, Entry(1, Identity()))], Cancellation);
            (await told.WaitAsync(Patience, Cancellation)).ShouldBeTrue();
        }
    }

    private async Task CutAsync(int round, bool isDelivered, int before, int lanes)
    {
        await using var way = await WayAsync();
        await using var store = await _schema.OpenStoreAsync(way.Port, lanes: lanes);
        await CommitBeforeAsync(store, before);
        var change = new Change
        {
            Entity = Core.EntityKey.Item("A", "hotel.lobby"),
            EntityId = 0,
            Head = 0,
            Entries = [Entry(1, Identity(), Content("rules", "{}"))],
            Rows = [Issue(1)],
        };

        way.CutAt(Commit, isDelivered);
        await EndsAsync(Run(store, change), isDelivered, before + 1);
        if (!isDelivered)
        {
            change.Entries[0].Rules!.StoredAs.ShouldBe(0);
            (await store.IssueAsync(Issue(1).Number, Cancellation)).ShouldBeNull();
        }

        way.Cuts.ShouldBe(1, $"round {round}");
        (await store.LastPositionAsync(Cancellation)).ShouldBe(before + (isDelivered ? 1 : 0));
        (await store.CommitAsync([change], Cancellation))[0].Status.ShouldBe(isDelivered ? CommitStatus.Duplicate : CommitStatus.Committed);
        (await store.FindAsync(change.Entries[0].Identity!, Cancellation))!.RulesHash.ShouldBe(change.Entries[0].Rules!.Hash);
    }

    private async Task<CutProxy> WayAsync()
    {
        await _schema.StartAsync();
        return new CutProxy(new NpgsqlConnectionStringBuilder(_schema.Server.ConnectionString).Port);
    }
}
