using Monitoring.Runtime.Storage;
using Npgsql;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Postgres.Tests;

/// <summary>The role of the service can neither change nor cut what was decided, and not even the owner can by mistake.</summary>
public sealed class RightsTests : IAsyncLifetime
{
    private static readonly string[] OnlyGrow = ["ledger", "ledger_202403", "ledger_keys", "contents", "roots", "audit"];

    private readonly TemporarySchema _schema = new();
    private readonly string _owner = PostgresServer.NewSchema() + "_owner";
    private readonly string _service = PostgresServer.NewSchema() + "_service";

    public async ValueTask InitializeAsync()
    {
        await _schema.StartAsync();
        await _schema.Server.ExecuteAsync($"CREATE ROLE {_owner} LOGIN PASSWORD 'o'; CREATE ROLE {_service} LOGIN PASSWORD 's'");
        await _schema.Server.ExecuteAsync($"CREATE SCHEMA {_schema.Name} AUTHORIZATION {_owner}; GRANT CREATE ON DATABASE {Database} TO {_owner}");
    }

    public async ValueTask DisposeAsync()
    {
        await _schema.DisposeAsync();
        await _schema.Server.ExecuteAsync($"DROP OWNED BY {_owner}, {_service}; DROP ROLE {_owner}, {_service}");
    }

    [Fact]
    public async Task The_service_works_with_the_rights_it_gets_and_can_change_nothing_that_only_grows()
    {
        await using (var store = PostgresStore.Open(Options(), TimeProvider.System))
        {
            await EverythingAsync(store);
        }

        foreach (var table in OnlyGrow)
        {
            foreach (var statement in Attacks(table))
            {
                (await RefusalAsync(As(_service, "s"), statement)).ShouldBe(PostgresErrorCodes.InsufficientPrivilege, statement);
                (await RefusalAsync(As(_owner, "o"), statement)).ShouldBe(PostgresErrorCodes.RestrictViolation, statement);
            }
        }

        foreach (var statement in new[] { "CREATE TABLE mine (a int)", "DROP TABLE wakes", "ALTER TABLE ledger DISABLE TRIGGER ALL", "UPDATE migrations SET number = 0", "DELETE FROM heads" })
        {
            (await RefusalAsync(As(_service, "s"), statement)).ShouldBe(PostgresErrorCodes.InsufficientPrivilege, statement);
        }
    }

    [Fact]
    public async Task A_service_that_was_given_nothing_is_told_what_it_lacks()
    {
        await using (PostgresStore.Open(Options(), TimeProvider.System))
        {
        }

        await _schema.Server.ExecuteAsync($"REVOKE INSERT ON ledger FROM {_service}; REVOKE UPDATE ON heads FROM {_service}", _schema.Name);
        var alone = Options();
        alone.OwnerConnectionString = "";

        var refusal = Should.Throw<StoreException>(() => PostgresStore.Open(alone, TimeProvider.System));

        refusal.Message.ShouldContain("INSERT on ledger");
        refusal.Message.ShouldContain("UPDATE on heads");
        await using (PostgresStore.Open(Options(), TimeProvider.System))
        {
            // With the owner at hand it gets them back.
        }
    }

    private string Database => new NpgsqlConnectionStringBuilder(_schema.Server.ConnectionString).Database!;

    private static IEnumerable<string> Attacks(string table)
    {
        var column = table switch { "audit" => "detail = 'x'", "roots" => "entries = 9", "contents" => "kind = 'x'", _ => "seq = 9" };
        return [$"UPDATE {table} SET {column}", $"DELETE FROM {table}", $"TRUNCATE {table}"];
    }

    /// <summary>Writes to every table that only grows, and to some others.</summary>
    private static async Task EverythingAsync(PostgresStore store)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var change = new Change
        {
            Entity = Core.EntityKey.Item("A", "hotel.lobby"),
            EntityId = 0,
            Head = 0,
            Entries = [Entry(1, Identity(), Content("rules", "{}"))],
            Rows = [Issue(1), Alert("x", addresses: "https://a.example")],
            Wake = new WakeChange(Noon, 1, null),
        };
        (await store.CommitAsync([change], cancellation))[0].Status.ShouldBe(CommitStatus.Committed);
        var token = new TokenRow { Id = "t", Name = "n", Role = "admin", Hash = Hash(1), CreatedAt = Noon, CreatedBy = "b" };
        (await store.AddTokenAsync(token, new AuditRow(Noon, "b", null, "token-created", "t", "d"), cancellation)).ShouldBeTrue();
        await store.AddRootAsync(new Runtime.Verification.Roots.LedgerRoot(1, 1, Noon, Hash(1), Hash(2)), 0, cancellation);
        (await store.DueAsync(Noon, [], [], 10, cancellation)).ShouldHaveSingleItem();
    }

    private static async Task<string?> RefusalAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100 // Every statement is a constant of these tests.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return (await Should.ThrowAsync<PostgresException>(async () => await command.ExecuteNonQueryAsync())).SqlState;
    }

    private string As(string role, string password) => new NpgsqlConnectionStringBuilder(_schema.Server.ConnectionString)
    {
        Username = role,
        Password = password,
        SearchPath = _schema.Name,
        Pooling = false,
    }.ConnectionString;

    private PostgresOptions Options() => new()
    {
        ConnectionString = As(_service, "s"),
        OwnerConnectionString = As(_owner, "o"),
        Schema = _schema.Name,
    };
}
