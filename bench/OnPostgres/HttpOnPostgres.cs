using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Monitoring.Bench.OnPostgres;

/// <summary>HTTP batches to a Gateway over PostgreSQL: as many as it takes, and its latency at half of that.</summary>
internal static class HttpOnPostgres
{
    private const int ClosedLoopCallers = 1_024;

    public static async Task<string> RunAsync(int items, int events, int rounds, int seconds)
    {
        if (await PostgresStage.StartAsync() is not { } postgres)
        {
            return $"## HTTP batches into PostgreSQL\n\n{PostgresStage.Missing}";
        }

        await using var server = postgres;
        using var stage = new Stage();
        var (schema, floors, loops) = (postgres.NewSchema(), postgres.NewSchema(), postgres.NewSchema());
        var workload = new Workload(Shipped.Catalogue, items, seed: 2);
        await using var gateway = await GatewayOnPostgres.StartAsync(stage.Path("gateway"), schema);
        await HttpLoad.RegisterAsync(gateway, workload);
        var report = new StringBuilder()
            .AppendLine("| round | HTTP events/s | floor events/s | HTTP / floor | at half: p50 | p99 | floor's closed loop: p50 | p99 | p99 / p99 |")
            .AppendLine("|---|---|---|---|---|---|---|---|---|");
        var (rates, ratios, tails) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round <= rounds; round++)
        {
            var batches = HttpLoad.Batches(workload, events);
            var last = PostgresFloor.LastPosition(schema);
            var began = Stopwatch.GetTimestamp();
            await HttpLoad.PostAllAsync(gateway, batches);
            var http = events / Measure.Since(began);
            var rows = PostgresFloor.Rows(schema, last);
            var floor = events / await PostgresFloor.WriteAsync(floors, rows, 1);
            var paced = await HttpLoad.PaceAsync(gateway, HttpLoad.Batches(workload, (int)(http / 2 * seconds)), http / 2);
            var loop = await PostgresFloor.ClosedLoopAsync(loops, rows, ClosedLoopCallers);
            var (own, theirs) = (Measure.Percentile(paced.Latencies, 0.99), Measure.Percentile(loop, 0.99));
            Console.WriteLine(
                $"postgres http round {round}: {Measure.N(http)}/s, floor {Measure.N(floor)}/s, {Measure.F(http / floor)}; "
                + $"at {Measure.N(paced.Rate)}/s p99 {Measure.F(own * 1e3, 1)} ms, floor's loop {Measure.F(theirs * 1e3, 1)} ms");
            if (round > 0)
            {
                rates.Add(http);
                ratios.Add(http / floor);
                tails.Add(own / theirs);
                report.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"| {round} | {Measure.N(http)} | {Measure.N(floor)} | {Measure.F(http / floor)} | {Ms(paced.Latencies, 0.5)} | {Ms(paced.Latencies, 0.99)} | {Ms(loop, 0.5)} | {Ms(loop, 0.99)} | {Measure.F(own / theirs)} |");
            }
        }

        report.AppendLine(CultureInfo.InvariantCulture, $"| **median** | **{Measure.N(Measure.Median(rates))}** | | **{Measure.F(Measure.Median(ratios))}** | | | | | **{Measure.F(Measure.Median(tails))}** |");
        return $"""
            ## HTTP batches of {HttpLoad.PerBatch} into PostgreSQL

            {Measure.N(items)} check items, {HttpLoad.Connections} connections, {Measure.N(events)} events a round; server, database and client share the machine. Then half as many a second for {seconds} s, each batch sent when it is due, from due to answered; beside it what one row waits in a loop of {Measure.N(ClosedLoopCallers)} callers over the floor.

            {report}
            """;
    }

    private static string Ms(double[] sorted, double share) => $"{Measure.F(Measure.Percentile(sorted, share) * 1e3, 1)} ms";
}
