using Microsoft.Extensions.Logging;
using Monitoring.Runtime;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Verification.Reading;
using Monitoring.Scenarios.Kit;
using Monitoring.Storage.Postgres;
using Monitoring.Storage.Postgres.Verification;
using Npgsql;

namespace Monitoring.Scenarios.Hosts;

/// <summary>The one-process host on a schema of its own in a PostgreSQL server.</summary>
/// <param name="options">Its bounds; null for the defaults.</param>
/// <param name="logs">Where it logs; null for nowhere.</param>
public sealed class OneProcessOnPostgres(EngineOptions? options = null, ILoggerFactory? logs = null) : OneProcess(options, logs)
{
    private readonly string _schema = PostgresServer.NewSchema();
    private PostgresServer? _server;
    private CutProxy? _way;

    /// <summary>Finds the server; the one that all tests share unless a story is about it.</summary>
    internal Func<Task<PostgresServer?>> Find { get; init; } = PostgresServer.SharedAsync;

    /// <summary>The way to the server, once it has started.</summary>
    internal CutProxy Way => _way!;

    /// <summary>Over how many lanes it commits; the only one has two connections that take turns.</summary>
    public int Lanes { get; init; } = 1;

    /// <inheritdoc/>
    public override IScenarioHost Another() => new OneProcessOnPostgres(Options) { Lanes = Lanes };

    /// <summary>The same stories are verified on a file each time, in a fraction of what a schema takes.</summary>
    protected override bool IsVerified => Soak.IsOn;

    /// <inheritdoc/>
    protected override IStoreSnapshot Snapshot() =>
        PostgresSnapshot.Open(new PostgresOptions { ConnectionString = _server!.ConnectionString, Schema = _schema });

    /// <inheritdoc/>
    protected override Task RunAsync(string sql) => _server!.ExecuteAsync(sql, _schema);

    /// <inheritdoc/>
    protected override async Task<IWholeStore> OpenAsync()
    {
        _server ??= await Find();
        Assert.SkipWhen(_server is null, PostgresServer.Missing);
        var direct = new NpgsqlConnectionStringBuilder(_server!.ConnectionString);
        _way = new CutProxy(direct.Port);
        var through = new NpgsqlConnectionStringBuilder(_server.ConnectionString) { Host = "127.0.0.1", Port = _way.Port };
        var server = new PostgresOptions { ConnectionString = through.ConnectionString, Schema = _schema, Lanes = Lanes, Readers = 8, OutcomeSeconds = 10 };
        return PostgresStore.Open(server, TimeProvider.System);
    }

    /// <inheritdoc/>
    protected override Task CutAsync()
    {
        // The server goes on, as it does when the machine of the process loses its power: what was under way is rolled back.
        _way!.Cut();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override async Task RemoveAsync()
    {
        if (_way is { } way)
        {
            await way.DisposeAsync();
            await _server!.DropAsync(_schema);
        }
    }
}
