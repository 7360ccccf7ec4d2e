using Monitoring.Runtime.Storage;
using static Monitoring.Storage.Compliance.Samples;
using static Monitoring.Storage.Postgres.Tests.TwoAtATime;

namespace Monitoring.Storage.Postgres.Tests;

/// <summary>A transaction that is written while the one before it is not durable: it counts after that one, or is written again.</summary>
public sealed class BesideTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TemporarySchema _schema = new();
    private readonly HeldClock _clock = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _schema.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_commits_after_the_one_before_it_and_on_its_numbers_unless_that_one_fails(bool fails)
    {
        await using var store = await OpenAsync();
        await using var elsewhere = await _schema.BeginElsewhereAsync();
        await elsewhere.RunAsync("SELECT position FROM heads FOR UPDATE");

        var first = Run(store, Next("A", 1));
        await _schema.UntilOneAsync(Waiting);
        var second = Run(store, Next("B", 2, Issue(1)));
        await _schema.UntilOneAsync(Written);
        second.IsCompleted.ShouldBeFalse();
        (await store.IssueAsync(Issue(1).Number, Cancellation)).ShouldBeNull("nothing of it can be seen before the first is durable");

        _clock.LetGo();
        await elsewhere.RunAsync(fails ? $"SELECT pg_terminate_backend(pid) FROM {TemporarySchema.AtWork(Waiting)}" : "COMMIT");
        if (fails)
        {
            await _schema.UntilOneAsync(Waiting);
            await elsewhere.RunAsync("COMMIT");
            await Should.ThrowAsync<StoreException>(async () => await first);
        }
        else
        {
            (await first)[0].Position.ShouldBe(3);
        }

        (await second)[0].Position.ShouldBe(fails ? 3 : 4);
        (await _schema.ReadAsync<string>("SELECT e.key FROM ledger l JOIN entities e ON e.id = l.entity ORDER BY l.position"))
            .ShouldBe(((string[])["A", "B", .. fails ? Array.Empty<string>() : ["A"], "B"]).Select(code => $"item:{code}.hotel.lobby"));
        (await store.IssueAsync(Issue(1).Number, Cancellation)).ShouldNotBeNull();
    }

    [Fact]
    public async Task It_gives_way_to_the_one_before_it_that_waits_for_what_it_has_changed()
    {
        await using var store = await OpenAsync();
        await using var elsewhere = await _schema.BeginElsewhereAsync();
        await elsewhere.RunAsync("SELECT code FROM regions FOR UPDATE");

        // The first comes to the issue after the region, the second at once.
        var first = Run(store, Next("A", 1, new RegionRow(Region("HS-01", null)), Issue(1, dueInHours: 1)));
        await _schema.UntilOneAsync(Waiting);
        var second = Run(store, Next("B", 2, Issue(1, dueInHours: 2)));
        await _schema.UntilOneAsync(Written);
        await elsewhere.RunAsync("COMMIT");
        await _schema.UntilOneAsync($"{Waiting} AND query LIKE '%INTO issues%'");
        second.IsCompleted.ShouldBeFalse();

        _clock.LetGo();
        (await first)[0].Position.ShouldBe(3);
        (await second)[0].Position.ShouldBe(4);
        (await store.IssueAsync(Issue(1).Number, Cancellation))!.DueAt.ShouldBe(Issue(1, dueInHours: 2).DueAt);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whoever_may_still_have_it_under_way_keeps_another_process_out(bool isNode)
    {
        await (await _schema.OpenStoreAsync()).DisposeAsync();
        await using var lingering = await _schema.ConnectAsync();
        await lingering.RunAsync("SELECT pg_advisory_lock(hashtext(current_schema() || '.lane'), 1)");

        var impatient = _schema.Options;
        impatient.LockSeconds = 0;
        Should.Throw<StoreException>(() => isNode ? PostgresStore.Join(impatient, _clock, "n1") : PostgresStore.Open(impatient, _clock))
            .Message.ShouldContain("in use by another process");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task While_one_connection_cannot_be_had_transactions_go_over_the_other(int lost)
    {
        await using var store = await OpenAsync();
        await using var elsewhere = await _schema.BeginElsewhereAsync();
        await using var lingering = await _schema.ConnectAsync();
        try
        {
            // They take turns, and the one that is lost is the one that the second transaction is written over.
            if (lost == 1)
            {
                await WriteAsync(store, "E");
            }

            await elsewhere.RunAsync("SELECT position FROM heads FOR UPDATE");
            await elsewhere.RunAsync("SELECT code FROM regions FOR UPDATE");
            var first = Run(store, Next("A", 1));
            await _schema.UntilOneAsync(Waiting);
            var second = Run(store, Next("B", 2, new RegionRow(Region("HS-01", null))));
            await _schema.UntilOneAsync($"{Waiting} AND query LIKE '%INTO regions%'");

            // From then on somebody else has its lock, and on the clock that is held nobody could wait for it.
            await lingering.RunAsync($"SELECT pg_terminate_backend(pid) FROM {Holding(lost)}");
            await lingering.RunAsync($"SELECT pg_advisory_lock(hashtext(current_schema() || '.lane'), {lost})");
            await elsewhere.RunAsync("COMMIT");
            (await first.WaitAsync(Patience, Cancellation))[0].Status.ShouldBe(CommitStatus.Committed);
            await Should.ThrowAsync<StoreException>(() => second.WaitAsync(Patience, Cancellation));
            await Task.WhenAll(Task.Run(() => WriteAsync(store, "C"), Cancellation), Task.Run(() => WriteAsync(store, "D"), Cancellation)).WaitAsync(Patience, Cancellation);
            (await CountAsync()).ShouldBe(0);
        }
        finally
        {
            _clock.LetGo();
        }

        await lingering.RunAsync($"SELECT pg_advisory_unlock(hashtext(current_schema() || '.lane'), {lost})");
        var later = 0;
        await Elsewhere.UntilAsync(async () =>
        {
            await WriteAsync(store, $"L{++later}");
            return await CountAsync() == 1;
        });

        async Task<long> CountAsync() => (await _schema.ReadAsync<long>($"SELECT count(*) FROM {Holding(lost)}"))[0];
    }

    private static string Holding(int connection) =>
        $"""
        pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 2 AND objid = {connection}
          AND pid IN (SELECT pid FROM pg_stat_activity WHERE application_name = 'monitoring')
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
          AND classid = (hashtext(current_schema() || '.lane')::bigint & 4294967295)::oid
        """;

    private const string Written = "state = 'idle in transaction' AND query LIKE '%INTO issues%'";

    /// <summary>An item with two entries, for the second of which nothing has to be looked up.</summary>
    private static async Task WriteAsync(PostgresStore store, string code)
    {
        var id = (await store.CommitAsync([Append(code, 0, 0, Entry(1, Identity()))], Cancellation))[0].EntityId;
        await store.CommitAsync([Next(code, id)], Cancellation);
    }

    /// <summary>A store with two items, whose clock stands from then on.</summary>
    private async Task<PostgresStore> OpenAsync()
    {
        var store = await _schema.OpenStoreAsync(system: _clock);
        foreach (var code in (string[])["A", "B"])
        {
            await store.CommitAsync([Append(code, 0, 0, Entry(1, Identity()))], Cancellation);
        }

        await store.CommitAsync([Write(new RegionRow(Region("HS-01", null)))], Cancellation);
        _clock.Hold();
        return store;
    }
}
