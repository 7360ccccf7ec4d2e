using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Monitoring.Bench.OnPostgres;
using Monitoring.Storage.Postgres;

namespace Monitoring.Bench.OnCluster;

/// <summary>
/// Three nodes as real processes, of which one is killed, or stands still as if its machine had gone without a word: how long
/// until all shards wake again, and how long whoever sends events to the others waits at most.
/// </summary>
internal static class RecoveryBench
{
    private const int Count = 3;

    public static async Task<string> RunAsync(int items, int rounds)
    {
        if (await PostgresStage.StartAsync() is not { } postgres)
        {
            return $"## A node dies\n\n{PostgresStage.Missing}";
        }

        await using var server = postgres;
        using var stage = new Stage();
        var schema = postgres.NewSchema();
        var ports = Enumerable.Range(0, Count).Select(_ => FreePort()).ToArray();
        var nodes = new GatewayProcess[Count];
        var report = new StringBuilder()
            .AppendLine("| round | what happens | wakes before, at most late | all shards wake again after | longest wait for a receipt |")
            .AppendLine("|---|---|---|---|---|");
        try
        {
            for (var i = 0; i < Count; i++)
            {
                nodes[i] = await StartAsync(stage, schema, ports[i]);
            }

            var workload = new Workload(Shipped.Catalogue, items, seed: 8);
            await HttpLoad.RegisterAsync(nodes[0], workload);
            await using var watch = await ShardWatch.StartAsync(schema);
            foreach (var (name, signal) in ((string, string)[])[("killed", "KILL"), ("stands still", "STOP")])
            {
                var times = new List<double>();
                var waits = new List<double>();
                for (var round = 1; round <= rounds; round++)
                {
                    var usual = await watch.AllWokenAsync();
                    usual = Math.Max(await watch.AllWokenAsync(), Math.Min(usual, await watch.AllWokenAsync()));
                    var lost = nodes[round % Count];
                    GatewayProcess[] left = [.. nodes.Where(n => n != lost)];
                    await using var senders = Senders.Start(left, workload);
                    await senders.BusyAsync();
                    await lost.SignalAsync(signal);
                    var seconds = await watch.AllWokenAsync();
                    await senders.AllAnsweredAsync();
                    var wait = await senders.StopAsync();
                    times.Add(seconds);
                    waits.Add(wait);
                    Console.WriteLine($"cluster recovery, {name}, round {round}: {Measure.F(usual)} s before, {Measure.F(seconds)} s, receipts {Measure.F(wait)} s");
                    report.AppendLine(CultureInfo.InvariantCulture, $"| {round} | {name} | {Measure.F(usual)} s | {Measure.F(seconds)} s | {Measure.F(wait)} s |");
                    await lost.SignalAsync("KILL");
                    await lost.DisposeAsync();
                    nodes[round % Count] = await StartAsync(stage, schema, ports[round % Count]);
                }

                report.AppendLine(CultureInfo.InvariantCulture, $"| **median** | **{name}** | | **{Measure.F(Measure.Median(times))} s** | **{Measure.F(Measure.Median(waits))} s** |");
            }
        }
        finally
        {
            foreach (var node in nodes.Where(n => n is not null))
            {
                await node.DisposeAsync();
            }
        }

        return $"""
            ## A node dies

            Three nodes as processes of this machine over {Measure.N(items)} check items, {Senders.Count} callers who send one event at a time to the two that are left. One item of each of the 16 shards has a wake that comes due again as soon as it was woken; what is told is when the last shard has woken one that came due after the node was lost. A killed process leaves a machine that says so to whoever calls; one that stands still says nothing, as a machine without power or network.

            {report}
            """;
    }

    private static Task<GatewayProcess> StartAsync(Stage stage, PostgresOptions schema, int port) => GatewayProcess.StartSiloAsync(
        Directory.CreateDirectory(stage.Path("keys")).FullName,
        ("Postgres__ConnectionString", schema.ConnectionString),
        ("Postgres__Schema", schema.Schema),
        ("Cluster__Port", port.ToString(CultureInfo.InvariantCulture)));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
