using Npgsql;

namespace Monitoring.Bus.Tests.Kit;

/// <summary>What a system of the tests keeps its data in.</summary>
public enum StoreKind
{
    /// <summary>A file of its folder.</summary>
    Sqlite,

    /// <summary>A schema of its own in a PostgreSQL server.</summary>
    Postgres,
}

/// <summary>Where one system of the tests keeps its data.</summary>
internal sealed class TestStore
{
    private readonly PostgresServer? _server;
    private readonly string _schema = PostgresServer.NewSchema();

    private TestStore(PostgresServer? server) => _server = server;

    /// <summary>A file.</summary>
    public static TestStore File => new(null);

    /// <summary>One kind, and in a long run every other one too.</summary>
    public static TheoryData<StoreKind> AtLeast(StoreKind kind) => Soak.IsOn ? [.. Enum.GetValues<StoreKind>()] : [kind];

    /// <summary>A schema of a server that a test has to itself.</summary>
    public static TestStore In(PostgresServer server) => new(server);

    /// <summary>One of a kind; skips the test where there is none.</summary>
    public static async Task<TestStore> OfAsync(StoreKind kind)
    {
        if (kind == StoreKind.Sqlite)
        {
            return File;
        }

        var server = await PostgresServer.SharedAsync();
        Assert.SkipWhen(server is null, PostgresServer.Missing);
        return new TestStore(server);
    }

    /// <summary>Has a system use it.</summary>
    public void Choose(Dictionary<string, string?> configuration)
    {
        if (_server is not null)
        {
            configuration["Postgres:ConnectionString"] = _server.ConnectionString;
            configuration["Postgres:Schema"] = _schema;
        }
    }

    /// <summary>Removes what lies outside the system's folder.</summary>
    public async Task RemoveAsync()
    {
        try
        {
            await (_server?.DropAsync(_schema) ?? Task.CompletedTask);
        }
        catch (NpgsqlException)
        {
            // A test that failed while its server was down; the server goes with all that is in it.
        }
    }
}
