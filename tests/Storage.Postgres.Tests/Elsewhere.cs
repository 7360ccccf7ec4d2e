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
