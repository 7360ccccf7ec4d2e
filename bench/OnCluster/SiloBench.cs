using System.Diagnostics;
using System.Globalization;
using System.Text;
using Monitoring.Bench.OnPostgres;
using Monitoring.Contracts;
using Monitoring.Runtime;
using Monitoring.Storage.Postgres;

namespace Monitoring.Bench.OnCluster;

/// <summary>One silo beside the process that is alone, and what an event costs on one, two and three silos.</summary>
internal static class SiloBench
{
    private static readonly int[] Sizes = [1, 2, 3];

    /// <summary>Durable ingest on one silo beside the one process, round by round.</summary>
    public static async Task<string> IngestAsync(int items, int events, int rounds)
    {
        if (await PostgresStage.StartAsync() is not { } postgres)
        {
            return $"## One silo beside one process\n\n{PostgresStage.Missing}";
        }

        await using var server = postgres;
        var workload = new Workload(Shipped.Catalogue, items, seed: 6);
        var empty = GC.GetTotalMemory(forceFullCollection: true);
        await using var alone = await PostgresStage.RegisteredAsync(postgres.NewSchema(), workload);
        var process = GC.GetTotalMemory(forceFullCollection: true) - empty;
        await using var silo = await Nodes.RegisteredAsync(postgres.NewSchema(), workload, 1);
        var node = GC.GetTotalMemory(forceFullCollection: true) - process - empty;
        var report = new StringBuilder()
            .AppendLine("| round | one process, events/s | one silo, events/s | silo / process | processor of the process | of the silo |")
            .AppendLine("|---|---|---|---|---|---|");
        var (rates, owns, ratios) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round <= rounds; round++)
        {
            var batch = Stage.Events(workload, events);
            var (rate, processor) = await RunAsync([alone.Engine], batch);
            var (own, silos) = await RunAsync(silo.Engines, batch);
            Console.WriteLine($"cluster round {round}: one process {Measure.N(rate)}/s, {Measure.F(processor, 1)} µs, one silo {Measure.N(own)}/s, {Measure.F(silos, 1)} µs, {Measure.F(own / rate)}");
            if (round > 0)
            {
                rates.Add(rate);
                owns.Add(own);
                ratios.Add(own / rate);
                report.AppendLine(CultureInfo.InvariantCulture, $"| {round} | {Measure.N(rate)} | {Measure.N(own)} | {Measure.F(own / rate)} | {Measure.F(processor, 1)} µs | {Measure.F(silos, 1)} µs |");
            }
        }

        report.AppendLine(CultureInfo.InvariantCulture, $"| **median** | **{Measure.N(Measure.Median(rates))}** | **{Measure.N(Measure.Median(owns))}** | **{Measure.F(Measure.Median(ratios))}** | | |");
        return $"""
            ## One silo beside one process

            {Measure.N(items)} check items, 2,048 callers, {Measure.N(events)} events a round, 19 of 20 routine, each over a schema of its own in the same PostgreSQL. With all items in memory the process held {Measure.N(process / (double)workload.Items)} bytes for each, the silo {Measure.N(node / (double)workload.Items)}.

            {report}
            """;
    }

    /// <summary>What an event costs on one, two and three silos that share this machine.</summary>
    public static async Task<string> CostAsync(int items, int events, int rounds)
    {
        if (await PostgresStage.StartAsync() is not { } postgres)
        {
            return $"## Cost of an event on several silos\n\n{PostgresStage.Missing}";
        }

        await using var server = postgres;
        await postgres.RunAsync("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
        var workload = new Workload(Shipped.Catalogue, items, seed: 7);
        var clusters = new List<Nodes>();
        try
        {
            foreach (var size in Sizes)
            {
                clusters.Add(await Nodes.RegisteredAsync(postgres.NewSchema(), workload, size));
            }

            var costs = Sizes.Select(_ => new List<Cost>()).ToArray();
            for (var round = 0; round <= rounds; round++)
            {
                var batch = Stage.Events(workload, events);
                for (var i = 0; i < Sizes.Length; i++)
                {
                    var cost = await Cost.OfAsync(clusters[i], batch);
                    Console.WriteLine($"cluster cost round {round}: {cost.Cells(Sizes[i].ToString(CultureInfo.InvariantCulture))}");
                    if (round > 0)
                    {
                        costs[i].Add(cost);
                    }
                }
            }

            return $"""
                ## Cost of an event on several silos

                {Measure.N(items)} check items, 2,048 callers for each silo that send to all of them in turn, {Measure.N(events)} events a round. All silos are in one process and reach each other over the loopback network; of n, about (n - 1)/n of the calls go to another one. Medians of {rounds} rounds, in turn.

                | silos | events/s | grain calls | round trips to the store | statements in them | transactions of decisions | reads of news | processor of the silos | processor of PostgreSQL |
                |---|---|---|---|---|---|---|---|---|
                {string.Join('\n', costs.Select((c, i) => Cost.Median(c).Cells(Sizes[i].ToString(CultureInfo.InvariantCulture))))}

                {await StorageAsync(clusters[^1].Schema, workload.Items)}
                """;
        }
        finally
        {
            foreach (var cluster in clusters)
            {
                await cluster.DisposeAsync();
            }
        }
    }

    /// <summary>What everything has left on the disk of the server.</summary>
    private static async Task<string> StorageAsync(PostgresOptions schema, int items)
    {
        var entries = PostgresFloor.LastPosition(schema);
        var ledger = await SizeAsync("c.relname ~ '^ledger_[0-9]'");
        var keys = await SizeAsync("c.relname = 'ledger_keys'");
        var rest = await SizeAsync("c.relname !~ '^ledger_'");
        return $"On the disk, with indexes: {Measure.N(ledger / (double)entries)} bytes of the ledger and {Measure.N(keys / (double)entries)} of its keys for each of {Measure.N(entries)} entries; "
            + $"{Measure.N(rest / (double)items)} bytes of everything else for a check item, the issues of this run among it.";

        Task<long> SizeAsync(string which) => PostgresStage.OneAsync<long>(
            schema, $"SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint FROM pg_class AS c WHERE c.relnamespace = '{schema.Schema}'::regnamespace AND c.relkind = 'r' AND {which}");
    }

    /// <summary>Events a second until all are durable, and microseconds of processor for each with everything that follows from it.</summary>
    private static async Task<(double Rate, double Processor)> RunAsync(IReadOnlyList<MonitoringEngine> engines, IncomingEvent[] events)
    {
        var began = Environment.CpuUsage.TotalTime;
        var rate = events.Length / await SecondsAsync(engines, events);
        foreach (var engine in engines)
        {
            await engine.SettleAsync(CancellationToken.None);
        }

        return (rate, (Environment.CpuUsage.TotalTime - began).TotalMicroseconds / events.Length);
    }

    /// <summary>Seconds for all events to be durable.</summary>
    public static async Task<double> SecondsAsync(IReadOnlyList<MonitoringEngine> engines, IncomingEvent[] events)
    {
        GC.Collect();
        var began = Stopwatch.GetTimestamp();
        await IngestBench.SubmitAllAsync(engines, events);
        return Measure.Since(began);
    }
}
