using Monitoring.Runtime.Storage;
using Npgsql;

namespace Monitoring.Storage.Postgres.Tests;

/// <summary>A schema of its own for one test, removed after it.</summary>
internal sealed class TemporarySchema : IAsyncDisposable
{
    private PostgresServer? _server;

    /// <summary>The server it is in; the test is skipped where there is none.</summary>
    public PostgresServer Server => _server ?? throw new InvalidOperationException("The server is not there yet.");

    /// <summary>Its name.</summary>
    public string Name { get; } = PostgresServer.NewSchema();

    /// <summary>How the store reaches it.</summary>
    public PostgresOptions Options => new() { ConnectionString = Server.ConnectionString, Schema = Name, OutcomeSeconds = 20, LockSeconds = 20 };

    /// <summary>Reads what a statement answers, as the role that may do everything.</summary>
    public async Task<List<T>> ReadAsync<T>(string sql)
    {
        await using var connection = await ConnectAsync();
        return await connection.ReadAsync<T>(sql);
    }

    /// <summary>A connection of somebody else, as the role that may do everything.</summary>
    public Task<NpgsqlConnection> ConnectAsync() => Server.ConnectAsync(Name);

    /// <summary>Somebody else in the middle of a transaction, as the role that may do everything.</summary>
    public async Task<NpgsqlConnection> BeginElsewhereAsync()
    {
        var connection = await ConnectAsync();
        await connection.RunAsync("BEGIN");
        return connection;
    }

    /// <summary>The connections that are at tables of this schema and meet a condition; other tests are at work on the same server.</summary>
    public static string AtWork(string condition) =>
        $"""
        pg_stat_activity WHERE {condition} AND datname = current_database() AND pid IN (
          SELECT l.pid FROM pg_locks AS l JOIN pg_class AS c ON c.oid = l.relation WHERE c.relnamespace = current_schema()::regnamespace)
        """;

    /// <summary>Waits, within a bound, until one connection that is at tables of this schema meets a condition.</summary>
    public Task UntilOneAsync(string condition) =>
        Elsewhere.UntilAsync(async () => (await ReadAsync<long>($"SELECT count(*) FROM {AtWork(condition)}"))[0] == 1);

    /// <summary>Finds the server; skips the test where there is none.</summary>
    public async ValueTask StartAsync()
    {
        _server = await PostgresServer.SharedAsync();
        Assert.SkipWhen(_server is null, PostgresServer.Missing);
    }

    /// <summary>Opens the store as the suites want it.</summary>
    public async ValueTask<IStore> OpenAsync() => await OpenStoreAsync();

    /// <summary>Opens the store.</summary>
    /// <param name="port">Where the server is reached; 0 for straight.</param>
    /// <param name="feedKept">How many entries of the feed it keeps.</param>
    /// <param name="lanes">How many lanes it has; with several it never takes itself for the only one that writes.</param>
    /// <param name="system">The system's clock; null for the real one.</param>
    public async ValueTask<PostgresStore> OpenStoreAsync(int port = 0, int feedKept = 65_536, int lanes = 1, TimeProvider? system = null)
    {
        await StartAsync();
        var options = Options;
        options.Lanes = lanes;
        if (port != 0)
        {
            options.ConnectionString = new NpgsqlConnectionStringBuilder(Server.ConnectionString) { Host = "127.0.0.1", Port = port }.ConnectionString;
        }

        return PostgresStore.Open(options, system ?? TimeProvider.System, feedKept);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DropAsync(Name);
        }
    }
}
