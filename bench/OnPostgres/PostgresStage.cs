using Monitoring.Storage.Postgres;
using Npgsql;

namespace Monitoring.Bench.OnPostgres;

/// <summary>
/// A PostgreSQL server, private and set up as the runbook has it, or the one that <c>MONITORING_TEST_POSTGRES</c> names;
/// and schemas in it.
/// </summary>
internal sealed class PostgresStage : IAsyncDisposable
{
    /// <summary>What docs/runbooks/postgresql.md asks for, and counts of statements.</summary>
    private static readonly string[] Settings =
        ["shared_buffers=2GB", "max_wal_size=8GB", "checkpoint_timeout=15min", "shared_preload_libraries=pg_stat_statements", "pg_stat_statements.track_utility=on"];

    private readonly PostgresServer _server;
    private readonly bool _isPrivate;
    private readonly List<string> _schemas = [];
    private readonly Interruption _interruption;

    private PostgresStage(PostgresServer server, bool isPrivate)
    {
        (_server, _isPrivate) = (server, isPrivate);
        _interruption = new Interruption(() => DisposeAsync().AsTask().GetAwaiter().GetResult());
    }

    /// <summary>What a benchmark says that finds no server.</summary>
    public static string Missing => $"Not measured. {PostgresServer.Missing}";

    /// <summary>A role that may do everything.</summary>
    public string ConnectionString => _server.ConnectionString;

    /// <summary>Starts the server, or finds it; null when there is none.</summary>
    public static async Task<PostgresStage?> StartAsync()
    {
        var isNamed = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(PostgresServer.Variable));
        var server = isNamed ? await PostgresServer.SharedAsync() : await PostgresServer.PrivateAsync(Settings);
        return server is null ? null : new PostgresStage(server, !isNamed);
    }

    /// <summary>A schema that nobody has used.</summary>
    public PostgresOptions NewSchema(int lanes = 1)
    {
        var name = PostgresServer.NewSchema();
        _schemas.Add(name);
        return new PostgresOptions { ConnectionString = ConnectionString, Schema = name, Lanes = lanes };
    }

    /// <summary>An engine on a schema in which all sites of a workload are registered.</summary>
    public static async Task<PostgresEngine> RegisteredAsync(PostgresOptions options, Workload workload)
    {
        var engine = await PostgresEngine.StartAsync(options);
        await Stage.SubmitAsync(engine.Engine, workload.Registrations(engine.Engine.Now.ToDateTimeOffset()));
        return engine;
    }

    /// <summary>The first column of the first row of what a statement answers.</summary>
    public static async Task<T> OneAsync<T>(PostgresOptions options, string sql)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(options.ConnectionString) { SearchPath = options.Schema, Pooling = false, CommandTimeout = 0 }.ConnectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100 // Every statement is a constant of these benchmarks.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Runs a statement.</summary>
    public Task RunAsync(string sql, string? schema = null) => _server.ExecuteAsync(sql, schema);

    public async ValueTask DisposeAsync()
    {
        _interruption.Dispose();
        if (_isPrivate)
        {
            await _server.DisposeAsync();
            return;
        }

        foreach (var schema in _schemas)
        {
            await _server.DropAsync(schema);
        }
    }
}
