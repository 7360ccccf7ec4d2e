using System.Diagnostics;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Export;
using Monitoring.Storage.Postgres.Verification;

namespace Monitoring.Storage.Postgres.Tests;

/// <summary>What stands in the way of a start is said at the start.</summary>
public sealed class OpeningTests : IAsyncDisposable
{
    private readonly TemporarySchema _schema = new();

    public ValueTask DisposeAsync() => _schema.DisposeAsync();

    [Fact]
    public void A_server_that_is_not_there_is_named_without_its_password()
    {
        var options = new PostgresOptions { ConnectionString = "Host=127.0.0.1;Port=1;Database=nothing;Username=u;Password=secret" };

        var refusal = Should.Throw<StoreException>(() => PostgresStore.Open(options, TimeProvider.System)).Message;

        refusal.ShouldContain("127.0.0.1:1/nothing");
        refusal.ShouldNotContain("secret");
    }

    [Fact]
    public async Task A_schema_of_a_newer_version_is_refused()
    {
        await (await _schema.OpenStoreAsync()).DisposeAsync();
        await _schema.Server.ExecuteAsync("INSERT INTO migrations (number, name, checksum) VALUES (9999, '9999_later', '')", _schema.Name);

        Should.Throw<StoreException>(() => PostgresStore.Open(_schema.Options, TimeProvider.System)).Message.ShouldContain("version 9999");
        Should.Throw<StoreException>(() => PostgresSnapshot.Open(_schema.Options)).Message.ShouldContain("version 9999");
    }

    [Fact]
    public async Task A_migration_that_was_changed_after_it_was_applied_is_refused()
    {
        await (await _schema.OpenStoreAsync()).DisposeAsync();
        await _schema.Server.ExecuteAsync("UPDATE migrations SET checksum = 'x' WHERE number = 2", _schema.Name);

        Should.Throw<StoreException>(() => PostgresStore.Open(_schema.Options, TimeProvider.System)).Message.ShouldContain("0002_read_model");
    }

    [Fact]
    public async Task Tables_of_another_program_are_left_alone()
    {
        await _schema.StartAsync();
        await _schema.Server.ExecuteAsync($"CREATE SCHEMA {_schema.Name}; CREATE TABLE {_schema.Name}.theirs (a int)");

        Should.Throw<StoreException>(() => PostgresStore.Open(_schema.Options, TimeProvider.System)).Message.ShouldContain("another program");
    }

    [Fact]
    public async Task A_schema_that_nobody_started_on_cannot_be_read()
    {
        await _schema.StartAsync();

        Should.Throw<StoreException>(() => PostgresExport.Open(_schema.Options)).Message.ShouldContain("migrate-schema");
    }

    [Fact]
    public async Task A_second_process_is_refused_and_gets_its_turn_when_the_first_is_gone()
    {
        var first = await _schema.OpenStoreAsync();
        var impatient = _schema.Options;
        impatient.LockSeconds = 0;
        Should.Throw<StoreException>(() => PostgresStore.Open(impatient, TimeProvider.System)).Message.ShouldContain("in use by another process");

        var patient = Task.Run(() => PostgresStore.Open(_schema.Options, TimeProvider.System));
        var waited = Stopwatch.StartNew();
        await first.DisposeAsync();
        await (await patient).DisposeAsync();
        waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(_schema.Options.LockSeconds));
    }
}
