namespace Monitoring.Bench;

/// <summary>Latency at half of the own maximum, beside the time a transaction of the floor's closed loop takes.</summary>
internal static class LatencyBench
{
    public static async Task<string> RunAsync(int items, int seconds)
    {
        using var stage = new Stage();
        var workload = new Workload(Shipped.Catalogue, items, seed: 4);
        var registered = await stage.RegisteredAsync(workload);
        var file = stage.Copy(registered, "engine.db");
        var last = Floor.LastPosition(file);
        var (engine, store) = await Stage.StartAsync(file);
        await Pace.MaximumAsync(engine, workload, TimeProvider.System, 50_000);
        var rate = await Pace.MaximumAsync(engine, workload, TimeProvider.System, 100_000);
        var paced = await Pace.RunAsync(engine, workload, TimeProvider.System, rate / 2, seconds);
        await engine.DisposeAsync();
        await store.DisposeAsync();
        Floor.Prepare(registered, stage.Path("floor.db"));
        var floor = Floor.Write(stage.Path("floor.db"), Floor.Rows(file, last)).Order().ToArray();
        Console.WriteLine($"latency: at {Measure.N(paced.Rate)}/s p99 {Measure.F(Measure.Percentile(paced.Latencies, 0.99) * 1e3, 1)} ms");
        string Row(string what, double[] sorted) =>
            $"| {what} | {Measure.F(Measure.Percentile(sorted, 0.5) * 1e3, 1)} ms | {Measure.F(Measure.Percentile(sorted, 0.99) * 1e3, 1)} ms |";
        return $"""
            ## Latency at half of the own maximum

            Maximum just before: {Measure.N(rate)} events/s; then {Measure.N(paced.Rate)} events/s for {seconds} s, each sent when it was due.

            | | p50 | p99 |
            |---|---|---|
            {Row("engine, from due to durable", paced.Latencies)}
            {Row("floor, one transaction of 500 rows", floor)}
            """;
    }
}
