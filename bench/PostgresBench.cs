using System.Diagnostics;
using System.Globalization;
using System.Text;
using Monitoring.Storage.Postgres;

namespace Monitoring.Bench;

/// <summary>Durable ingest through <see cref="Runtime.IMonitoring"/> into PostgreSQL, with several numbers of lanes beside each other and beside the bare floor.</summary>
internal static class PostgresBench
{
    private static readonly int[] Lanes = [1, 2, 4];

    public static async Task<string> RunAsync(int items, int events, int rounds)
    {
        if (await PostgresServer.SharedAsync() is not { } server)
        {
            return $"## PostgreSQL\n\nNot measured. {PostgresServer.Missing}";
        }

        var stores = Lanes.Select(lanes => Options(server, lanes)).ToList();
        var floors = Lanes.Select(lanes => Options(server, lanes)).ToList();
        var workloads = new List<Workload>();
        foreach (var store in stores)
        {
            workloads.Add(new Workload(Shipped.Catalogue, items, seed: 1));
            await RegisterAsync(store, workloads[^1]);
        }

        var report = new StringBuilder()
            .AppendLine("| round | lanes | engine events/s | ledger rows | floor events/s | engine / floor |")
            .AppendLine("|---|---|---|---|---|---|");
        var rates = Lanes.ToDictionary(l => l, _ => (Engine: new List<double>(), Ratio: new List<double>()));
        for (var round = 0; round <= rounds; round++)
        {
            for (var i = 0; i < Lanes.Length; i++)
            {
                var batch = Stage.Events(workloads[i], events);
                var last = PostgresFloor.LastPosition(stores[i]);
                var engine = events / await EngineAsync(stores[i], batch);
                var rows = PostgresFloor.Rows(stores[i], last);
                await PostgresFloor.PrepareAsync(floors[i], rows.Select(r => (int)r[1]).Distinct());
                var floor = events / await PostgresFloor.WriteAsync(floors[i], rows, Lanes[i]);
                Console.WriteLine($"postgres round {round}, {Lanes[i]} lanes: engine {Measure.N(engine)}/s, floor {Measure.N(floor)}/s, {Measure.F(engine / floor)}");
                if (round > 0)
                {
                    rates[Lanes[i]].Engine.Add(engine);
                    rates[Lanes[i]].Ratio.Add(engine / floor);
                    report.AppendLine(CultureInfo.InvariantCulture, $"| {round} | {Lanes[i]} | {Measure.N(engine)} | {Measure.N(rows.Count)} | {Measure.N(floor)} | {Measure.F(engine / floor)} |");
                }
            }
        }

        foreach (var (lanes, (engine, ratio)) in rates)
        {
            report.AppendLine(CultureInfo.InvariantCulture, $"| **median** | **{lanes}** | **{Measure.N(Measure.Median(engine))}** | | | **{Measure.F(Measure.Median(ratio))}** |");
        }

        foreach (var options in stores.Concat(floors))
        {
            await server.DropAsync(options.Schema);
        }

        return $"""
            ## Durable ingest into PostgreSQL

            {Measure.N(items)} check items, 2,048 callers, {Measure.N(events)} events a round, 19 of 20 routine. The floor writes over as many connections as there are lanes.

            {report}
            """;
    }

    private static PostgresOptions Options(PostgresServer server, int lanes) =>
        new() { ConnectionString = server.ConnectionString, Schema = PostgresServer.NewSchema(), Lanes = lanes };

    private static async Task RegisterAsync(PostgresOptions options, Workload workload)
    {
        var store = PostgresStore.Open(options, TimeProvider.System);
        var engine = await Stage.StartAsync(store);
        await Stage.SubmitAsync(engine, workload.Registrations(engine.Now.ToDateTimeOffset()));
        await engine.DisposeAsync();
        await store.DisposeAsync();
    }

    /// <summary>Seconds for all events to be durable.</summary>
    private static async Task<double> EngineAsync(PostgresOptions options, Contracts.IncomingEvent[] events)
    {
        var store = PostgresStore.Open(options, TimeProvider.System);
        var engine = await Stage.StartAsync(store);
        GC.Collect();
        var began = Stopwatch.GetTimestamp();
        await IngestBench.SubmitAllAsync(engine, events);
        var seconds = Measure.Since(began);
        await engine.DisposeAsync();
        await store.DisposeAsync();
        return seconds;
    }
}
