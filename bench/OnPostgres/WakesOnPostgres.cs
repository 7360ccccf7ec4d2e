using System.Diagnostics;
using System.Globalization;
using System.Text;
using Monitoring.Storage.Postgres;
using NodaTime;
using Npgsql;

namespace Monitoring.Bench.OnPostgres;

/// <summary>
/// Armed wakes on PostgreSQL, beside a bare loop that only claims and puts off rows of the same table, and beside Quartz with
/// as many triggers that do nothing; then many that come due at one instant.
/// </summary>
internal static class WakesOnPostgres
{
    private const int Burst = 5_000;
    private const int PerClaim = 500;

    public static async Task<string> RunAsync(int items, int rounds, int seconds)
    {
        if (await PostgresStage.StartAsync() is not { } postgres)
        {
            return $"## Wakes on PostgreSQL\n\n{PostgresStage.Missing}";
        }

        await using var server = postgres;
        var rates = await RatesAsync(postgres, items, rounds, seconds);
        var bursts = await BurstsAsync(postgres, rounds);
        return $"""
            ## {Measure.N(items)} armed wakes on PostgreSQL

            Ours has its share of them due when it starts, and decides and commits each with its ledger entry and alert; the bare loop claims {PerClaim} due rows of a copy of the same table and puts them off in one statement, one transaction each; Quartz fires triggers of an empty job.

            | round | ours, wakes/s | bare loop, rows/s | ours / bare | Quartz, triggers/s | ours / Quartz |
            |---|---|---|---|---|---|
            {rates}
            {Measure.N(Burst)} due at one instant, on a clock that goes; from due to decided, or fired:

            | round | ours: p50 | p99 | Quartz: p50 | p99 | p99 / p99 |
            |---|---|---|---|---|---|
            {bursts}
            """;
    }

    private static async Task<string> RatesAsync(PostgresStage postgres, int items, int rounds, int seconds)
    {
        var schema = postgres.NewSchema();
        await using (var arming = await PostgresEngine.StartAsync(schema, Armed.Registered))
        {
            await Armed.ArmAsync(arming.Engine, items);
        }

        await postgres.RunAsync("CREATE TABLE bare (LIKE wakes INCLUDING ALL); INSERT INTO bare SELECT * FROM wakes; ANALYZE bare", schema.Schema);
        await using var quartz = await QuartzTriggers.StartAsync(postgres.NewSchema());
        await quartz.ArmAsync(items);
        Console.WriteLine($"postgres wakes: {Measure.N(items)} armed");
        var report = new StringBuilder();
        var (bares, others) = (new List<double>(), new List<double>());
        var part = Duration.FromSeconds(Armed.Steps / (rounds + 1));
        var next = Armed.Before;
        for (var round = 0; round <= rounds; round++)
        {
            next += part;
            var ours = await OursAsync(schema, next);
            var bare = await BareAsync(schema, next);
            var fired = await quartz.FireAsync(seconds);
            Console.WriteLine($"postgres wakes round {round}: {Measure.N(ours)}/s, bare loop {Measure.N(bare)}/s, Quartz {Measure.N(fired)}/s");
            if (round > 0)
            {
                bares.Add(ours / bare);
                others.Add(ours / fired);
                report.AppendLine(CultureInfo.InvariantCulture, $"| {round} | {Measure.N(ours)} | {Measure.N(bare)} | {Measure.F(ours / bare)} | {Measure.N(fired)} | {Measure.F(ours / fired, 1)} |");
            }
        }

        return report.AppendLine(CultureInfo.InvariantCulture, $"| **median** | | | **{Measure.F(Measure.Median(bares))}** | | **{Measure.F(Measure.Median(others), 1)}** |").ToString();
    }

    /// <summary>Wakes a second, of all that are due at an instant when the engine starts.</summary>
    private static async Task<double> OursAsync(PostgresOptions schema, Instant until)
    {
        var due = string.Create(CultureInfo.InvariantCulture, $"FROM wakes WHERE due <= {until.ToUnixTimeTicks()}");
        var count = await PostgresStage.OneAsync<long>(schema, $"SELECT count(*) {due}");
        var began = Stopwatch.GetTimestamp();
        await using var engine = await PostgresEngine.StartAsync(schema, system: new OffsetClock(until.ToDateTimeOffset() - TimeProvider.System.GetUtcNow()));

        // Whether one is left costs the server next to nothing; how many have been woken would be counted in the time that is measured.
        while (await PostgresStage.OneAsync<bool>(schema, $"SELECT EXISTS (SELECT {due})"))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(250), TimeProvider.System);
        }

        return count / Measure.Since(began);
    }

    private static async Task<double> WokenAsync(PostgresOptions schema, long after) => await PostgresStage.OneAsync<long>(
        schema, string.Create(CultureInfo.InvariantCulture, $"SELECT count(*) FROM ledger WHERE position > {after} AND kind = 'wake'"));

    /// <summary>Rows a second that are claimed and put off by one connection, all that are due at an instant.</summary>
    private static async Task<double> BareAsync(PostgresOptions schema, Instant until)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(schema.ConnectionString) { SearchPath = schema.Schema, Pooling = false, MaxAutoPrepare = 10, AutoPrepareMinUsages = 1 }.ConnectionString);
        await connection.OpenAsync();
        var (began, moved) = (Stopwatch.GetTimestamp(), 0);
        while (true)
        {
            await using var claim = new NpgsqlCommand(
                """
                UPDATE bare AS w SET due = w.due + $3
                FROM (SELECT entity FROM bare WHERE due <= $1 ORDER BY due, entity LIMIT $2 FOR UPDATE SKIP LOCKED) AS claimed
                WHERE w.entity = claimed.entity
                """,
                connection)
            { Parameters = { new() { Value = until.ToUnixTimeTicks() }, new() { Value = PerClaim }, new() { Value = Duration.FromDays(30).BclCompatibleTicks } } };
            var count = await claim.ExecuteNonQueryAsync();
            moved += count;
            if (count == 0)
            {
                return moved / Measure.Since(began);
            }
        }
    }

    private static async Task<string> BurstsAsync(PostgresStage postgres, int rounds)
    {
        var report = new StringBuilder();
        var ratios = new List<double>();
        await using var quartz = await QuartzTriggers.StartAsync(postgres.NewSchema());
        for (var round = 0; round <= rounds; round++)
        {
            var ours = await BurstAsync(postgres.NewSchema());
            var theirs = await quartz.BurstAsync(Burst);
            var ratio = Measure.Percentile(ours, 0.99) / Measure.Percentile(theirs, 0.99);
            Console.WriteLine($"postgres burst round {round}: p99 {Ms(ours, 0.99)}, Quartz {Ms(theirs, 0.99)}");
            if (round > 0)
            {
                ratios.Add(ratio);
                report.AppendLine(CultureInfo.InvariantCulture, $"| {round} | {Ms(ours, 0.5)} | {Ms(ours, 0.99)} | {Ms(theirs, 0.5)} | {Ms(theirs, 0.99)} | {Measure.F(ratio)} |");
            }
        }

        return report.AppendLine(CultureInfo.InvariantCulture, $"| **median** | | | | | **{Measure.F(Measure.Median(ratios))}** |").ToString();
    }

    /// <summary>Seconds from due to decided, ascending.</summary>
    private static async Task<double[]> BurstAsync(PostgresOptions schema)
    {
        await using (var arming = await PostgresEngine.StartAsync(schema, Armed.Registered))
        {
            await Stage.SubmitAsync(arming.Engine, Workload.Regions(Armed.Registered.ToDateTimeOffset()));
            await Armed.RegisterAsync(arming.Engine, Armed.Sites(Burst));
        }

        // Started three seconds before they come due.
        var clock = new OffsetClock((Armed.Before - Duration.FromSeconds(2)).ToDateTimeOffset() - TimeProvider.System.GetUtcNow());
        var last = PostgresFloor.LastPosition(schema);
        await using var engine = await PostgresEngine.StartAsync(schema, system: clock);
        while (await WokenAsync(schema, last) < Burst)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        }

        var late = await PostgresStage.OneAsync<double[]>(
            schema, string.Create(CultureInfo.InvariantCulture, $"SELECT array_agg((decided - happened) / 1e7::float8 ORDER BY decided - happened) FROM ledger WHERE position > {last} AND kind = 'wake'"));
        return late;
    }

    private static string Ms(double[] sorted, double share) => $"{Measure.F(Measure.Percentile(sorted, share) * 1e3, 1)} ms";
}
