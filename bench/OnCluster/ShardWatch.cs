using System.Diagnostics;
using System.Globalization;
using System.Text;
using Monitoring.Runtime.Nodes;
using Monitoring.Storage.Postgres;
using Npgsql;

namespace Monitoring.Bench.OnCluster;

/// <summary>How late the wakes of all shards were around an instant at which a node was lost.</summary>
/// <param name="Before">How late any of them was before, at most; in seconds.</param>
/// <param name="Again">From the loss until every shard had woken one that came due after it; in seconds.</param>
/// <param name="LastLate">From the loss until the last one was decided that was late by more than <see cref="ShardWatch.Punctual"/>; in seconds.</param>
internal sealed record Wakes(double Before, double Again, double LastLate);

/// <summary>
/// Sites whose suspension ends, some of every shard each second: each is a wake, a decision and an entry of the ledger, which says
/// when it was due and when it was decided.
/// </summary>
internal sealed class ShardWatch : IAsyncDisposable
{
    /// <summary>Wakes are looked for each second, so that one that is not later than this is on time; in seconds.</summary>
    public const double Punctual = 1.5;

    /// <summary>For how many seconds wakes come due.</summary>
    private const int Seconds = 25;

    /// <summary>How many come due each second: numbers are given in a row, so that each shard has its share.</summary>
    private const int EachSecond = 2 * Shards.Count;

    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly NpgsqlConnection _connection;
    private readonly string _prefix;
    private readonly DateTimeOffset _first;

    private ShardWatch(NpgsqlConnection connection, string prefix, DateTimeOffset first) => (_connection, _prefix, _first) = (connection, prefix, first);

    /// <summary>Registers the sites over a node; the first wake comes due some seconds later.</summary>
    public static async Task<ShardWatch> StartAsync(PostgresOptions schema, GatewayProcess node)
    {
        var prefix = $"W{Guid.NewGuid():N}"[..12].ToUpperInvariant();
        var now = TimeProvider.System.GetUtcNow();
        var first = now + TimeSpan.FromSeconds(12);
        for (var second = 0; second < Seconds; second++)
        {
            await node.PostAsync(HttpLoad.Batch(Enumerable.Range(0, EachSecond).Select(i => Suspended($"{prefix}-{second}-{i}", now, first + TimeSpan.FromSeconds(second)))));
        }

        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(schema.ConnectionString) { SearchPath = schema.Schema, Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        return new ShardWatch(connection, prefix, first);
    }

    /// <summary>Returns when wakes have come due for some seconds, between two of them.</summary>
    public Task UsualAsync()
    {
        var wait = _first + TimeSpan.FromSeconds(5.5) - TimeProvider.System.GetUtcNow();
        return Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, TimeProvider.System);
    }

    /// <summary>Waits until all wakes were decided.</summary>
    /// <param name="lost">When the node was lost.</param>
    public async Task<Wakes> AllAsync(DateTimeOffset lost)
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            var wakes = await ReadAsync();
            if (wakes.Count >= Seconds * EachSecond)
            {
                return Judge(wakes, Ticks(lost));
            }

            if (Stopwatch.GetElapsedTime(began) > Patience)
            {
                throw new TimeoutException($"{wakes.Count} of {Seconds * EachSecond} wakes were decided after {Patience}.");
            }

            await Task.Delay(Often, TimeProvider.System);
        }
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private static Wakes Judge(List<(long Shard, long Due, long Decided)> wakes, long lost)
    {
        var after = wakes.FindAll(w => w.Due >= lost);
        var again = after.GroupBy(w => w.Shard).Select(shard => shard.Min(w => w.Decided)).ToList();
        if (again.Count < Shards.Count)
        {
            throw new InvalidOperationException("Some shards had no wake that came due after the node was lost.");
        }

        var late = wakes.FindAll(w => w.Decided > lost && InSeconds(w.Decided - w.Due) > Punctual);
        return new Wakes(
            wakes.Where(w => w.Decided < lost).Max(w => InSeconds(w.Decided - w.Due)),
            InSeconds(again.Max() - lost),
            late.Count == 0 ? 0 : InSeconds(late.Max(w => w.Decided) - lost));
    }

    private async Task<List<(long Shard, long Due, long Decided)>> ReadAsync()
    {
        await using var command = new NpgsqlCommand(
            "SELECT l.entity % $1, l.happened, l.decided FROM ledger AS l JOIN entities AS e ON e.id = l.entity WHERE l.kind = 'wake' AND e.key LIKE $2", _connection)
        {
            Parameters = { new() { Value = (long)Shards.Count }, new() { Value = $"site:{_prefix}-%" } },
        };
        await using var reader = await command.ExecuteReaderAsync();
        var wakes = new List<(long, long, long)>();
        while (await reader.ReadAsync())
        {
            wakes.Add((reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2)));
        }

        return wakes;
    }

    /// <summary>Instants as the store keeps them: ticks since 1970.</summary>
    private static long Ticks(DateTimeOffset instant) => (instant - DateTimeOffset.UnixEpoch).Ticks;

    private static double InSeconds(long ticks) => ticks / (double)TimeSpan.TicksPerSecond;

    private static byte[] Suspended(string code, DateTimeOffset now, DateTimeOffset until) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $$$"""{"specversion":"1.0","id":"{{{code}}}","source":"/field/bench/registry","type":"inspection.site.v1","subject":"{{{code}}}","time":"{{{now:yyyy-MM-ddTHH:mm:sszzz}}}","data":{"code":"{{{code}}}","name":{"zh":"场所"},"type":"market","region":"D0T0","unit":{"name":"Unit"},"items":["market.flow"],"status":"suspended","until":"{{{until:yyyy-MM-ddTHH:mm:ss.fffzzz}}}"}}"""));
}
