using System.Diagnostics;
using Monitoring.Runtime.Nodes;
using Monitoring.Storage.Postgres;
using Npgsql;

namespace Monitoring.Bench.OnCluster;

/// <summary>
/// Has a wake come due in every shard and sees when it was woken. Only the row is moved: an entity that is woken too early finds
/// nothing due and puts the row off to where it was.
/// </summary>
internal sealed class ShardWatch : IAsyncDisposable
{
    /// <summary>Ticks since 1970, as the store keeps instants.</summary>
    private const string Now = "(extract(epoch FROM clock_timestamp()) * 10000000)::bigint";

    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly NpgsqlConnection _connection;
    private readonly long[] _entities;

    private ShardWatch(NpgsqlConnection connection, long[] entities) => (_connection, _entities) = (connection, entities);

    /// <summary>Chooses an entity of each shard that is woken some day.</summary>
    public static async Task<ShardWatch> StartAsync(PostgresOptions schema)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(schema.ConnectionString) { SearchPath = schema.Schema, Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            $"SELECT array_agg(entity) FROM (SELECT DISTINCT ON (entity % {Shards.Count}) entity FROM wakes WHERE due > {Now} + 36000000000 ORDER BY entity % {Shards.Count}, due DESC) AS each", connection);
        var entities = (long[])(await command.ExecuteScalarAsync())!;
        return entities.Length == Shards.Count
            ? new ShardWatch(connection, entities)
            : throw new InvalidOperationException("There are too few items for each shard to have one.");
    }

    /// <summary>Has one of each shard come due now, and waits until all were woken.</summary>
    /// <returns>The seconds it took.</returns>
    public async Task<double> AllWokenAsync()
    {
        var began = Stopwatch.GetTimestamp();
        await RunAsync($"UPDATE wakes SET due = {Now} WHERE entity = ANY ($1)");
        while (await RunAsync($"SELECT count(*) FROM wakes WHERE entity = ANY ($1) AND due <= {Now}") > 0)
        {
            if (Stopwatch.GetElapsedTime(began) > Patience)
            {
                throw new TimeoutException($"Not all shards wake after {Patience}.");
            }

            await Task.Delay(Often, TimeProvider.System);
        }

        return Measure.Since(began);
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task<long> RunAsync(string sql)
    {
#pragma warning disable CA2100 // Every statement is made of constants.
        await using var command = new NpgsqlCommand(sql, _connection) { Parameters = { new() { Value = _entities } } };
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync() as long? ?? 0;
    }
}
