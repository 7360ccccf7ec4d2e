using System.Globalization;
using Monitoring.Core;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Verification.Roots;
using Monitoring.Storage.Postgres.Archiving;
using Monitoring.Storage.Postgres.Verification;
using NodaTime;
using Npgsql;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Postgres.Tests;

/// <summary>A month is archived beside a service, which hardly notices.</summary>
public sealed class ArchivingTests : IAsyncDisposable
{
    private const int March = 202403;

    /// <summary>How long a statement may take.</summary>
    private const int Limit = 2;

    private readonly TemporarySchema _schema = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _schema.DisposeAsync();

    [Fact]
    public async Task States_are_written_before_anybody_has_to_wait_and_nothing_is_archived_while_the_ledger_is_read()
    {
        await using var store = await _schema.OpenStoreAsync();
        await LiveAsync(store, 1);
        await using (var reader = await _schema.BeginElsewhereAsync())
        {
            await reader.RunAsync("LOCK TABLE ledger IN ACCESS SHARE MODE");

            (await Should.ThrowAsync<StoreException>(ArchiveAsync)).Message.ShouldContain("Somebody has been reading the ledger for long");
        }

        (await _schema.ReadAsync<long>("SELECT seq FROM snapshots")).ShouldBe([1], "it was written in a transaction of its own");
        (await _schema.ReadAsync<long>("SELECT (SELECT count(*) FROM archived) + (SELECT count(*) FROM checkpoints)")).ShouldBe([0]);

        await ArchiveAsync();

        (await _schema.ReadAsync<long>("SELECT seq FROM checkpoints")).ShouldBe([1]);
        (await LoadAsync(store, 0)).Tail.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Every_entity_of_the_month_is_loaded_from_its_state_and_a_newer_one_stays()
    {
        const int items = 1_234;
        const int newer = 700;
        await using var store = await _schema.OpenStoreAsync();
        var ids = await LiveAsync(store, items);
        await store.CommitAsync(
            [new Change { Entity = Item(newer), EntityId = ids[newer], Head = 2, Snapshot = new Snapshot(2, Hash(2), Bytes("\"newer\"")) }], Cancellation);

        await ArchiveAsync();

        (await _schema.ReadAsync<long>("SELECT seq FROM checkpoints ORDER BY entity")).ShouldBe(Enumerable.Repeat(1L, items));
        (await _schema.ReadAsync<long>("SELECT seq FROM snapshots ORDER BY entity")).ShouldBe(Enumerable.Range(0, items).Select(n => n == newer ? 2L : 1L));
        (await _schema.ReadAsync<long>("SELECT count(*) FROM snapshots AS s JOIN checkpoints AS c USING (entity, seq, hash, state)")).ShouldBe([items - 1]);
        (await LoadAsync(store, newer)).Tail.ShouldBeEmpty();
        (await LoadAsync(store, items - 1)).Tail.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("DELETE FROM snapshots")]
    [InlineData("UPDATE snapshots SET seq = 0, state = '0'")]
    public async Task What_was_kept_of_archived_months_stands_in_for_a_snapshot_that_is_lost_or_older(string damage)
    {
        await using var store = await _schema.OpenStoreAsync();
        await LiveAsync(store, 3);
        await ArchiveAsync();
        var before = await LoadAsync(store, 1);
        await _schema.Server.ExecuteAsync(damage, _schema.Name);

        var after = await LoadAsync(store, 1);

        after.Snapshot.ShouldNotBeNull().Seq.ShouldBe(1);
        after.Snapshot.State.ShouldBe(before.Snapshot!.State);
        after.Tail.Count.ShouldBe(1);
        after.Head.ShouldBe(2);
        after.HeadHash.ShouldBe(Hash(2));
    }

    [Fact]
    public async Task A_month_waits_until_what_its_events_say_of_evidence_is_read_where_that_is_read_at_all()
    {
        await using var store = await _schema.OpenStoreAsync();
        await LiveAsync(store, 1);
        await store.AddReferencesAsync([], 0, Cancellation);
        (await Should.ThrowAsync<StoreException>(ArchiveAsync)).Message.ShouldContain("evidence has not been read");

        await store.AddReferencesAsync([], 1, Cancellation);
        await ArchiveAsync();

        (await _schema.ReadAsync<long>("SELECT count(*) FROM archived")).ShouldBe([1]);
    }

    [Fact]
    public async Task Entries_of_a_later_month_among_those_of_the_month_are_found()
    {
        await using var store = await _schema.OpenStoreAsync();
        await LiveAsync(store, 1);
        await store.CommitAsync([new Change { Entity = Item(0), EntityId = 0, Head = 2, Entries = [At(3, 0)] }], Cancellation);
        await store.AddRootAsync(new LedgerRoot(3, 3, Noon, Hash(3), Hash(4)), 0, Cancellation);
        await store.SetProjectedThroughAsync(3, Cancellation);

        (await Should.ThrowAsync<StoreException>(ArchiveAsync)).Message.ShouldContain("the clock was set back");
    }

    [Fact]
    public async Task Whoever_reads_all_of_it_is_held_by_no_limit_that_the_server_was_set_up_with()
    {
        const string limits =
            """
            SELECT name || ' = ' || setting FROM pg_settings
            WHERE name IN ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout', 'idle_session_timeout')
            """;
        const string set = "-c statement_timeout=1h -c lock_timeout=1h -c idle_in_transaction_session_timeout=1h -c idle_session_timeout=1h";
        await (await _schema.OpenStoreAsync()).DisposeAsync();
        var options = _schema.Options;
        options.ConnectionString = new NpgsqlConnectionStringBuilder(options.ConnectionString) { Options = set }.ConnectionString;
        using var snapshot = SharedSnapshot.Open(options);

        // What is read while a list is being read is read over another connection.
        var found = snapshot.Each(limits, null, static row => row.Text(0))
            .SelectMany(one => snapshot.Each(limits, null, static row => row.Text(0)).Append(one)).ToList();

        found.Count.ShouldBe(20);
        found.ShouldAllBe(limit => limit.EndsWith(" = 0", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_reads_all_of_it_may_take_longer_than_a_statement_of_the_service()
    {
        await (await _schema.OpenStoreAsync()).DisposeAsync();
        var options = _schema.Options;
        options.StatementSeconds = Limit;
        Task<PostgresSnapshot> opening;
        await using (var other = await _schema.BeginElsewhereAsync())
        {
            await other.RunAsync("LOCK TABLE entities");
            opening = Task.Factory.StartNew(() => PostgresSnapshot.Open(options), Cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            var over = string.Create(
                CultureInfo.InvariantCulture,
                $"""
                SELECT count(*) FROM pg_stat_activity
                WHERE clock_timestamp() - query_start > interval '{Limit + 1} s'
                  AND pid IN (SELECT pid FROM pg_locks WHERE relation = 'entities'::regclass AND NOT granted)
                """);
            await Elsewhere.UntilAsync(async () => opening.IsCompleted || (await _schema.ReadAsync<long>(over))[0] == 1);
        }

        (await opening).Dispose();
    }

    private static EntityKey Item(int n) => EntityKey.Item($"S{n}", "hotel.lobby");

    /// <summary>Items with an entry each in March and one in April, all of them under a root and with their rows written.</summary>
    private static async Task<long[]> LiveAsync(PostgresStore store, int items)
    {
        var outcomes = await store.CommitAsync(
            [.. Enumerable.Range(0, items).Select(n => new Change { Entity = Item(n), EntityId = 0, Head = 0, Entries = [At(1, 0), At(2, 40)] })], Cancellation);
        outcomes.ShouldAllBe(o => o.Status == CommitStatus.Committed);
        await store.AddRootAsync(new LedgerRoot(2 * items, 2 * items, Noon, Hash(1), Hash(2)), 0, Cancellation);
        await store.SetProjectedThroughAsync(2 * items, Cancellation);
        return [.. outcomes.Select(o => o.EntityId)];
    }

    /// <summary>An entry that decided nothing, some days after noon of the first of March.</summary>
    private static LedgerEntry At(long seq, int days) => new()
    {
        Seq = seq,
        Identity = Identity(),
        Kind = "monitoring.duty.done.v1",
        Happened = Noon,
        Decided = Noon + Duration.FromDays(days),
        Input = Bytes("{}"),
        Facts = Bytes("[]"),
        Rules = null,
        Place = null,
        Policy = null,
        Hash = Hash(seq),
    };

    private Task ArchiveAsync() => Task.Run(() => LedgerArchive.Run(_schema.Options, March, static _ => { }, Cancellation), Cancellation);

    private static async Task<StoredEntity> LoadAsync(PostgresStore store, int item) => (await store.LoadAsync(Item(item), Cancellation))!;
}
