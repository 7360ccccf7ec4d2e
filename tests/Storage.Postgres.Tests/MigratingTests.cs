using System.Globalization;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Npgsql;

namespace Monitoring.Storage.Postgres.Tests;

/// <summary>The schema is brought up to date by one node at a time, and that takes as long as it takes.</summary>
public sealed class MigratingTests : IAsyncDisposable
{
    private const int Nodes = 8;

    /// <summary>How long a statement may take, for the program and for the server.</summary>
    private const int Limit = 2;

    private readonly TemporarySchema _schema = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The lock under which the schema is changed, as the server shows it.</summary>
    private string Waiting =>
        $"pg_locks WHERE locktype = 'advisory' AND objsubid = 2 AND objid = 0 AND classid::bigint = hashtext('{_schema.Name}')::bigint & 4294967295 AND NOT granted";

    public ValueTask DisposeAsync() => _schema.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nodes_that_start_together_on_an_empty_schema_all_start_and_each_migration_is_applied_once(bool byOwner)
    {
        await _schema.StartAsync();
        List<Task<PostgresStore>> joining;
        await using (await MigratingElsewhereAsync())
        {
            joining = [.. Enumerable.Range(0, Nodes).Select(n => Begin(() => PostgresStore.Join(Options(byOwner), TimeProvider.System, $"node {n}")))];
            var waiting = 0L;
            await Elsewhere.UntilAsync(async () => (waiting = await CountAsync(Waiting)) == Nodes || joining.Exists(j => j.IsCompleted));
            waiting.ShouldBe(Nodes, "they wait for each other");
        }

        var stores = await Task.WhenAll(joining);
        var applied = await _schema.ReadAsync<string>("SELECT name FROM migrations ORDER BY number");
        await Task.WhenAll(stores.Select(s => s.DisposeAsync().AsTask()));
        applied.ShouldBe(Sql.Migrations().Select(m => m.Name));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_node_waits_for_another_one_that_migrates_for_longer_than_any_statement_may_take(bool byOwner)
    {
        await _schema.StartAsync();
        Task<PostgresStore> opening;
        await using (await MigratingElsewhereAsync())
        {
            opening = Begin(() => PostgresStore.Open(Impatient(byOwner), TimeProvider.System));
            await UntilOverLimitAsync(opening, $"pid IN (SELECT pid FROM {Waiting})");
        }

        await (await opening).DisposeAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_migration_may_take_longer_than_any_other_statement(bool byOwner)
    {
        await (await _schema.OpenStoreAsync()).DisposeAsync();
        await _schema.Server.ExecuteAsync(
            """
            DELETE FROM migrations WHERE number = 12;
            ALTER TABLE accounts DROP COLUMN issuer, DROP COLUMN subject, DROP COLUMN linked_at;
            ALTER TABLE sessions DROP COLUMN method
            """,
            _schema.Name);
        Task<PostgresStore> opening;
        await using (var reader = await _schema.BeginElsewhereAsync())
        {
            await reader.RunAsync("LOCK TABLE accounts IN ACCESS SHARE MODE");
            opening = Begin(() => PostgresStore.Open(Impatient(byOwner), TimeProvider.System));
            await UntilOverLimitAsync(opening, $"pid IN (SELECT pid FROM pg_locks WHERE relation = 'accounts'::regclass AND NOT granted)");
        }

        await (await opening).DisposeAsync();
    }

    [Fact]
    public async Task A_server_that_fails_under_a_migration_is_told_as_any_other_failure_of_the_store()
    {
        await _schema.StartAsync();
        await using var migrating = await MigratingElsewhereAsync();
        var opening = Begin(() => PostgresStore.Open(Options(byOwner: true), TimeProvider.System));
        await Elsewhere.UntilAsync(async () => opening.IsCompleted || await CountAsync(Waiting) == 1);

        await _schema.ReadAsync<bool>($"SELECT pg_terminate_backend(pid) FROM {Waiting}");

        (await Should.ThrowAsync<StoreException>(() => opening)).Message.ShouldContain("PostgreSQL");
    }

    /// <summary>On a thread of its own, since it waits there.</summary>
    private static Task<PostgresStore> Begin(Func<PostgresStore> open) =>
        Task.Factory.StartNew(open, Cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private PostgresOptions Options(bool byOwner, string settings = "")
    {
        var options = _schema.Options;
        options.ConnectionString = new NpgsqlConnectionStringBuilder(options.ConnectionString) { Options = settings }.ConnectionString;
        options.OwnerConnectionString = byOwner ? options.ConnectionString : "";
        return options;
    }

    /// <summary>With little time for a statement, as the program has it and as the server has it for the role.</summary>
    private PostgresOptions Impatient(bool byOwner)
    {
        var options = Options(byOwner, $"-c statement_timeout={Limit}s -c lock_timeout={Limit}s");
        options.StatementSeconds = Limit;
        return options;
    }

    /// <summary>Another node that is about to change the schema, until what this returns is disposed of.</summary>
    private async Task<NpgsqlConnection> MigratingElsewhereAsync()
    {
        var connection = await _schema.ConnectAsync();
        await connection.RunAsync($"SELECT pg_advisory_lock(hashtext('{_schema.Name}'), 0)");
        return connection;
    }

    /// <summary>Until a connection that meets a condition has been at its statement for longer than the limit, or all is over.</summary>
    private async Task UntilOverLimitAsync(Task opening, string condition)
    {
        var over = string.Create(CultureInfo.InvariantCulture, $"pg_stat_activity WHERE clock_timestamp() - query_start > interval '{Limit + 1} s' AND {condition}");
        await Elsewhere.UntilAsync(async () => opening.IsCompleted || await CountAsync(over) == 1);
    }

    private async Task<long> CountAsync(string from) => (await _schema.ReadAsync<long>($"SELECT count(*) FROM {from}"))[0];
}
