using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Monitoring.EndToEnd.Tests.Kit;

/// <summary>A database of a PostgreSQL server, as whoever administers it sees it.</summary>
/// <param name="connectionString">Of a role that may do everything.</param>
internal sealed class Database(string connectionString) : IAsyncDisposable
{
    private static int _count;

    private readonly NpgsqlConnectionStringBuilder _parts = new(connectionString);
    private Database? _home;

    /// <summary>Its name.</summary>
    public string Name => _parts.Database!;

    /// <summary>How it is reached.</summary>
    public string ConnectionString => connectionString;

    /// <summary>Makes another database on its server, gone when that is disposed of.</summary>
    public async Task<Database> AnotherAsync()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"other_{Environment.ProcessId}_{Interlocked.Increment(ref _count)}");
        await ExecuteAsync($"CREATE DATABASE {name} ENCODING 'UTF8' TEMPLATE template0");
        return new Database(new NpgsqlConnectionStringBuilder(connectionString) { Database = name }.ConnectionString) { _home = this };
    }

    /// <summary>Runs statements.</summary>
    public async Task ExecuteAsync(string sql, string? schema = null)
    {
        await using var connection = await OpenAsync(schema);
#pragma warning disable CA2100 // Every statement is a constant of these tests.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Keeps everybody else from a table until what it returns is disposed of.</summary>
    public async Task<IAsyncDisposable> HoldAsync(string table, string schema)
    {
        var connection = await OpenAsync(schema);
#pragma warning disable CA2100 // Every name is a constant of these tests.
        await using var command = new NpgsqlCommand($"BEGIN; LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE", connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    /// <summary>How many wait for a table that somebody holds.</summary>
    public Task<long> WaitingForAsync(string table, string schema) =>
        CountAsync($"SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = '{schema}.{table}'::regclass");

    /// <summary>Asks for one number.</summary>
    public async Task<long> CountAsync(string sql, string? schema = null)
    {
        await using var connection = await OpenAsync(schema);
#pragma warning disable CA2100 // Every statement is a constant of these tests.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Runs a program of PostgreSQL on it; it is to succeed. Skips the test where the program is not installed.</summary>
    public async Task RunAsync(string program, params string[] arguments)
    {
        var folder = PostgresServer.Programs();
        Assert.SkipWhen(folder is null, $"{program} is not installed.");
        var start = new ProcessStartInfo(Path.Combine(folder!, program), arguments) { UseShellExecute = false, RedirectStandardError = true };
        start.Environment["PGHOST"] = _parts.Host;
        start.Environment["PGPORT"] = _parts.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["PGDATABASE"] = _parts.Database;
        start.Environment["PGUSER"] = _parts.Username;
        start.Environment["PGPASSWORD"] = _parts.Password;
        using var bound = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync(bound.Token);
        await process.WaitForExitAsync(bound.Token);
        process.ExitCode.ShouldBe(0, errors);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_home is { } home)
        {
            await home.ExecuteAsync($"DROP DATABASE {_parts.Database} WITH (FORCE)");
        }
    }

    private async Task<NpgsqlConnection> OpenAsync(string? schema)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = schema, Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }
}
