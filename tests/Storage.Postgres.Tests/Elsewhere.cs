using System.Diagnostics;
using Npgsql;

namespace Monitoring.Storage.Postgres.Tests;

/// <summary>What somebody else does on the same server while the store is at work.</summary>
internal static class Elsewhere
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Runs a statement.</summary>
    public static async Task RunAsync(this NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // Every statement is a constant of these tests.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Reads the first column of what a statement answers.</summary>
    public static async Task<List<T>> ReadAsync<T>(this NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // Every statement is a constant of these tests.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add(reader.GetFieldValue<T>(0));
        }

        return rows;
    }

    /// <summary>A connection of somebody else, as the role that may do everything.</summary>
    public static async Task<NpgsqlConnection> ConnectAsync(this PostgresServer server, string? schema = null)
    {
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(server.ConnectionString) { SearchPath = schema, Pooling = false }.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    /// <summary>Looks again and again until something holds, within a bound.</summary>
    public static async Task UntilAsync(Func<Task<bool>> condition)
    {
        var waited = Stopwatch.StartNew();
        while (!await condition())
        {
            waited.Elapsed.ShouldBeLessThan(Patience);
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
