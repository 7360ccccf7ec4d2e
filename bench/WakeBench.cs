using System.Diagnostics;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Monitoring.Bench;

/// <summary>
/// Armed wakes spread over an hour: inspection items whose coverage period runs out, each a decision, a ledger entry and
/// an alert. On the manual clock as fast as they go, on the real one while events come in.
/// </summary>
internal static class WakeBench
{
    public static async Task<string> RunAsync(int items, int seconds)
    {
        using var stage = new Stage();
        var workload = new Workload(Shipped.Catalogue, 20_000, seed: 3);
        var armed = await ArmAsync(stage, items);
        Console.WriteLine($"wakes: {Measure.N(items)} armed");
        var manual = await ManualAsync(stage.Copy(armed, "manual.db"), items);
        var real = await RealAsync(stage.Copy(armed, "real.db"), workload, seconds);
        return $"""
            ## {Measure.N(items)} armed wakes, spread over an hour

            | clock | figure | |
            |---|---|---|
            {manual}{real}
            """;
    }

    private static async Task<string> ArmAsync(Stage stage, int items)
    {
        var file = stage.Path("armed.db");
        var (engine, store) = await Stage.StartAsync(file, Armed.Registered);
        await Armed.ArmAsync(engine, items);
        await engine.DisposeAsync();
        await store.DisposeAsync();
        return file;
    }

    private static async Task<string> ManualAsync(string file, int items)
    {
        var (start, memory) = await ArmedMemory.MeasureAsync(file, Armed.Before);
        var (engine, store) = await Stage.StartAsync(file, Armed.Before);
        var began = Stopwatch.GetTimestamp();
        await engine.ManualClock!.AdvanceAsync(Duration.FromHours(1) + Duration.FromMinutes(1), CancellationToken.None);
        var run = Measure.Since(began);
        await engine.DisposeAsync();
        await store.DisposeAsync();
        Console.WriteLine($"wakes, manual clock: start {Measure.F(start)} s, {Measure.F(memory / items, 1)} bytes an item, {Measure.N(items / run)} wakes/s");
        return $"""
            | manual | time to start | {Measure.F(start)} s |
            | manual | managed memory per armed item after start | {Measure.F(memory / items, 1)} bytes |
            | manual | one hour passed in | {Measure.F(run, 1)} s ({Measure.N(items / run)} wakes/s, each decided and committed, {Measure.N(Armed.Steps)} instants in order) |

            """;
    }

    /// <summary>On a clock that goes: the city of the events beside is registered just before the first wakes come due.</summary>
    private static async Task<string> RealAsync(string file, Workload workload, int seconds)
    {
        var (engine, store) = await Stage.StartAsync(file, Armed.Before);
        await Stage.SubmitAsync(engine, workload.SiteRegistrations(engine.Now.ToDateTimeOffset()));
        await engine.DisposeAsync();
        await store.DisposeAsync();
        var clock = new OffsetClock((Armed.Before + Duration.FromSeconds(1)).ToDateTimeOffset() - TimeProvider.System.GetUtcNow());
        (engine, store) = await Stage.StartAsync(file, system: clock);
        var rate = await Pace.MaximumAsync(engine, workload, clock, events: 60_000);
        await engine.SettleAsync(CancellationToken.None);
        var last = await store.LastPositionAsync(CancellationToken.None);
        var paced = await Pace.RunAsync(engine, workload, clock, rate / 2, seconds);
        await engine.DisposeAsync();
        await store.DisposeAsync();
        var late = Lateness(file, last);
        Console.WriteLine($"wakes, real clock: {Measure.N(late.Length)} woken beside {Measure.N(paced.Rate)} events/s, p50 {Measure.F(Measure.Percentile(late, 0.5) * 1e3, 1)} ms, p99 {Measure.F(Measure.Percentile(late, 0.99) * 1e3, 1)} ms late");
        return $"""
            | real | events beside, half the ingest rate measured just before | {Measure.N(paced.Rate)}/s for {seconds} s |
            | real | wakes that came due meanwhile | {Measure.N(late.Length)} |
            | real | lateness of the decision, p50 / p99 / max | {Measure.F(Measure.Percentile(late, 0.5) * 1e3, 1)} / {Measure.F(Measure.Percentile(late, 0.99) * 1e3, 1)} / {Measure.F(late[^1] * 1e3, 1)} ms |

            """;
    }

    /// <summary>Seconds from due to decided of every wake in the ledger after a position, ascending.</summary>
    private static double[] Lateness(string file, long after)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT (decided - happened) / 1e7 FROM ledger WHERE kind = 'wake' AND position > $after ORDER BY 1";
        command.Parameters.AddWithValue("$after", after);
        using var reader = command.ExecuteReader();
        var late = new List<double>();
        while (reader.Read())
        {
            late.Add(reader.GetDouble(0));
        }

        return [.. late];
    }
}
