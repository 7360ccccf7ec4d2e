using System.Diagnostics;
using System.Globalization;
using System.Text;
using Monitoring.Contracts;
using Monitoring.Runtime;

namespace Monitoring.Bench;

/// <summary>Durable ingest through <see cref="IMonitoring"/> into SQLite beside the bare floor, round by round.</summary>
internal static class IngestBench
{
    private const int Callers = 2_048;

    public static async Task<string> RunAsync(int items, int events, int rounds)
    {
        using var stage = new Stage();
        var workload = new Workload(Shipped.Catalogue, items, seed: 1);
        var registered = await stage.RegisteredAsync(workload);
        var report = new StringBuilder()
            .AppendLine("| round | engine events/s | ledger rows | floor events/s | engine / floor |")
            .AppendLine("|---|---|---|---|---|");
        var (engineRates, floorRates) = (new List<double>(), new List<double>());
        for (var round = 0; round <= rounds; round++)
        {
            var batch = Stage.Events(workload, events);
            var file = stage.Copy(registered, "engine.db");
            var last = Floor.LastPosition(file);
            var engine = events / await EngineAsync(file, batch);
            var rows = Floor.Rows(file, last);
            Floor.Prepare(registered, stage.Path("floor.db"));
            var began = Stopwatch.GetTimestamp();
            Floor.Write(stage.Path("floor.db"), rows);
            var floor = events / Measure.Since(began);
            Console.WriteLine($"ingest round {round}: engine {Measure.N(engine)}/s, floor {Measure.N(floor)}/s, {Measure.F(engine / floor)}");
            if (round > 0)
            {
                // The first round warms up.
                engineRates.Add(engine);
                floorRates.Add(floor);
                report.AppendLine(CultureInfo.InvariantCulture, $"| {round} | {Measure.N(engine)} | {Measure.N(rows.Count)} | {Measure.N(floor)} | {Measure.F(engine / floor)} |");
            }
        }

        var ratio = Measure.Median(engineRates.Zip(floorRates, (e, f) => e / f));
        report.AppendLine(CultureInfo.InvariantCulture, $"| **median** | **{Measure.N(Measure.Median(engineRates))}** | | **{Measure.N(Measure.Median(floorRates))}** | **{Measure.F(ratio)}** |");
        return $"""
            ## Durable ingest through `IMonitoring`

            {Measure.N(items)} check items, {Measure.N(Callers)} callers, {Measure.N(events)} events a round, 19 of 20 routine, SQLite WAL with `synchronous=FULL`.

            {report}
            """;
    }

    /// <summary>Seconds for all events to be durable.</summary>
    private static async Task<double> EngineAsync(string file, IncomingEvent[] events)
    {
        var (engine, store) = await Stage.StartAsync(file);
        GC.Collect();
        var (allocated, cpu, pauses) = (GC.GetTotalAllocatedBytes(), Environment.CpuUsage.TotalTime, GC.GetTotalPauseDuration());
        var began = Stopwatch.GetTimestamp();
        await SubmitAllAsync(engine, events);
        var seconds = Measure.Since(began);
        Console.WriteLine(
            $"  {Measure.N((GC.GetTotalAllocatedBytes() - allocated) / events.Length)} bytes and "
            + $"{Measure.F((Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / events.Length, 1)} µs of processor an event, "
            + $"{Measure.F((GC.GetTotalPauseDuration() - pauses).TotalSeconds / seconds)} of the time in collections");
        await engine.DisposeAsync();
        await store.DisposeAsync();
        return seconds;
    }

    /// <summary>All callers at once, each submitting one event after the other; every event must be accepted.</summary>
    public static Task SubmitAllAsync(MonitoringEngine engine, IncomingEvent[] events) => SubmitAllAsync([engine], events);

    /// <summary>The same to several engines in turn, as a load balancer does; as many callers for each.</summary>
    public static async Task SubmitAllAsync(IReadOnlyList<MonitoringEngine> engines, IncomingEvent[] events)
    {
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Callers * engines.Count).Select(_ => Task.Run(CallAsync)));

        async Task CallAsync()
        {
            for (var i = Interlocked.Increment(ref next); i < events.Length; i = Interlocked.Increment(ref next))
            {
                var receipts = await engines[i % engines.Count].SubmitAsync([events[i]], CancellationToken.None);
                if (receipts[0].Status != "accepted")
                {
                    throw new InvalidOperationException($"{receipts[0].Status}: {string.Join("; ", receipts[0].Errors)}");
                }
            }
        }
    }
}
