using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Monitoring.Bench.OnPostgres;

/// <summary>Durable ingest through <see cref="Runtime.IMonitoring"/> into PostgreSQL, with one lane and with two, each beside the bare floor.</summary>
internal static class IngestOnPostgres
{
    private static readonly int[] Lanes = [1, 2];

    public static async Task<string> RunAsync(int items, int events, int rounds)
    {
        var report = new StringBuilder()
            .AppendLine("| round | lanes | engine events/s | ledger rows | floor events/s | engine / floor |")
            .AppendLine("|---|---|---|---|---|---|");
        foreach (var lanes in Lanes)
        {
            if (!await RunAsync(items, events, rounds, lanes, report))
            {
                return $"## Durable ingest into PostgreSQL\n\n{PostgresStage.Missing}";
            }
        }

        return $"""
            ## Durable ingest into PostgreSQL

            {Measure.N(items)} check items, 2,048 callers, {Measure.N(events)} events a round, 19 of 20 routine. The floor writes over as many connections as there are lanes.

            {report}
            """;
    }

    private static async Task<bool> RunAsync(int items, int events, int rounds, int lanes, StringBuilder report)
    {
        if (await PostgresStage.StartAsync() is not { } stage)
        {
            return false;
        }

        await using var ended = stage;
        var (store, floors) = (stage.NewSchema(lanes), stage.NewSchema(lanes));
        var workload = new Workload(Shipped.Catalogue, items, seed: 1);
        await using var engine = await PostgresStage.RegisteredAsync(store, workload);
        var (rates, ratios) = (new List<double>(), new List<double>());
        for (var round = 0; round <= rounds; round++)
        {
            var batch = Stage.Events(workload, events);
            var last = PostgresFloor.LastPosition(store);
            GC.Collect();
            var began = Stopwatch.GetTimestamp();
            await IngestBench.SubmitAllAsync(engine.Engine, batch);
            var rate = events / Measure.Since(began);
            var rows = PostgresFloor.Rows(store, last);
            var floor = events / await PostgresFloor.WriteAsync(floors, rows, lanes);
            Console.WriteLine($"postgres round {round}, {lanes} lanes: engine {Measure.N(rate)}/s, floor {Measure.N(floor)}/s, {Measure.F(rate / floor)}");
            if (round > 0)
            {
                rates.Add(rate);
                ratios.Add(rate / floor);
                report.AppendLine(CultureInfo.InvariantCulture, $"| {round} | {lanes} | {Measure.N(rate)} | {Measure.N(rows.Count)} | {Measure.N(floor)} | {Measure.F(rate / floor)} |");
            }
        }

        report.AppendLine(CultureInfo.InvariantCulture, $"| **median** | **{lanes}** | **{Measure.N(Measure.Median(rates))}** | | | **{Measure.F(Measure.Median(ratios))}** |");
        return true;
    }
}
