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
            .AppendLine("| round | the node | wakes before, at most late | all shards wake again after | last late wake after | longest wait for a receipt |")
            .AppendLine("|---|---|---|---|---|---|");
        try
        {
            for (var i = 0; i < Count; i++)
            {
                nodes[i] = await StartAsync(stage, schema, ports[i]);
            }

            var workload = new Workload(Shipped.Catalogue, items, seed: 8);
            await HttpLoad.RegisterAsync(nodes[0], workload);
            foreach (var (name, signal) in ((string, string)[])[("killed", "KILL"), ("stands still", "STOP")])
            {
                var (again, last, waits) = (new List<double>(), new List<double>(), new List<double>());
                for (var round = 1; round <= rounds; round++)
                {
                    var lost = nodes[round % Count];
                    GatewayProcess[] left = [.. nodes.Where(n => n != lost)];
                    await using var watch = await ShardWatch.StartAsync(schema, left[0]);
                    await using var senders = Senders.Start(left, workload);
                    await watch.UsualAsync();
                    var at = TimeProvider.System.GetUtcNow();
                    await lost.SignalAsync(signal);
                    var wakes = await watch.AllAsync(at);
                    await senders.AllAnsweredAsync();
                    var wait = await senders.StopAsync();
                    again.Add(wakes.Again);
                    last.Add(wakes.LastLate);
                    waits.Add(wait);
                    var line = $"| {round} | {name} | {S(wakes.Before)} | {S(wakes.Again)} | {S(wakes.LastLate)} | {S(wait)} |";
                    Console.WriteLine($"cluster recovery: {line}");
                    report.AppendLine(line);
                    await lost.SignalAsync("KILL");
                    await lost.DisposeAsync();
                    nodes[round % Count] = await StartAsync(stage, schema, ports[round % Count]);
                }

                report.AppendLine(CultureInfo.InvariantCulture, $"| **median** | **{name}** | | **{S(Measure.Median(again))}** | **{S(Measure.Median(last))}** | **{S(Measure.Median(waits))}** |");
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

            Three nodes as processes of this machine over {Measure.N(items)} check items, {Senders.Count} callers who send one event at a time to the two that are left. Wakes of every shard come due each second, and the node is lost after five seconds. Shards wake again when each has decided a wake that came due after the loss; a wake is late that is decided more than {ShardWatch.Punctual} s after it was due, since rows are looked for each second. A killed process leaves a machine that says so to whoever calls; one that stands still says nothing, as a machine without power or network.

            {report}
            """;
    }

    private static string S(double seconds) => $"{Measure.F(seconds, 1)} s";

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
