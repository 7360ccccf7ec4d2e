using System.Diagnostics;
using System.Globalization;
using System.Text;
using Monitoring.Storage.Postgres;

namespace Monitoring.Bench.OnPostgres;

/// <summary>What it costs that an entity is not in memory: ingest with all of them there beside ingest where nearly each is read first.</summary>
internal static class ColdOnPostgres
{
    private const int FewResident = 1_000;

    public static async Task<string> RunAsync(int items, int events, int rounds)
    {
        if (await PostgresStage.StartAsync() is not { } postgres)
        {
            return $"## Entities that are not in memory\n\n{PostgresStage.Missing}";
        }

        await using var server = postgres;
        var workload = new Workload(Shipped.Catalogue, items, seed: 9);
        await using var warm = await PostgresStage.RegisteredAsync(postgres.NewSchema(), workload);
        var schema = postgres.NewSchema();
        await (await PostgresStage.RegisteredAsync(schema, workload)).DisposeAsync();
        await using var store = PostgresStore.Open(schema, TimeProvider.System);
        await using var cold = await Stage.StartAsync(store, resident: FewResident);
        var report = new StringBuilder().AppendLine("| round | all in memory, events/s | nearly none, events/s | none / all |").AppendLine("|---|---|---|---|");
        var (rates, colds, ratios) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round <= rounds; round++)
        {
            var batch = Stage.Events(workload, events);
            var began = Stopwatch.GetTimestamp();
            await IngestBench.SubmitAllAsync(warm.Engine, batch);
            var rate = events / Measure.Since(began);
            await warm.Engine.SettleAsync(CancellationToken.None);
            began = Stopwatch.GetTimestamp();
            await IngestBench.SubmitAllAsync(cold, batch);
            var read = events / Measure.Since(began);
            await cold.SettleAsync(CancellationToken.None);
            Console.WriteLine($"postgres cold round {round}: in memory {Measure.N(rate)}/s, read {Measure.N(read)}/s, {Measure.F(read / rate)}");
            if (round > 0)
            {
                rates.Add(rate);
                colds.Add(read);
                ratios.Add(read / rate);
                report.AppendLine(CultureInfo.InvariantCulture, $"| {round} | {Measure.N(rate)} | {Measure.N(read)} | {Measure.F(read / rate)} |");
            }
        }

        report.AppendLine(CultureInfo.InvariantCulture, $"| **median** | **{Measure.N(Measure.Median(rates))}** | **{Measure.N(Measure.Median(colds))}** | **{Measure.F(Measure.Median(ratios))}** |");
        return $"""
            ## Entities that are not in memory

            {Measure.N(items)} check items in PostgreSQL, 2,048 callers, {Measure.N(events)} events a round; all entities in memory beside at most {Measure.N(FewResident)} of them, so that nearly each event reads its item first.

            {report}
            """;
    }
}
