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

    /// <param name="items">Check items, about.</param>
    /// <param name="rounds">How often a node is lost.</param>
    /// <param name="name">How it is lost, for people.</param>
    /// <param name="signal">The signal that does it.</param>
    public static async Task<string> RunAsync(int items, int rounds, string name, string signal)
    {
        if (await PostgresStage.StartAsync() is not { } postgres)
        {
            return $"## A node that {name}\n\n{PostgresStage.Missing}";
        }

        await using var server = postgres;
        using var stage = new Stage();
        var schema = postgres.NewSchema();
        var ports = Enumerable.Range(0, Count).Select(_ => FreePort()).ToArray();
        var nodes = new GatewayProcess[Count];
        var report = new StringBuilder()
            .AppendLine("| round | wakes before, at most late | all shards wake again after | last late wake after | longest wait for a receipt |")
            .AppendLine("|---|---|---|---|---|");
        try
        {
            for (var i = 0; i < Count; i++)
            {
                nodes[i] = await StartAsync(stage, schema, ports[i]);
            }

            var workload = new Workload(Shipped.Catalogue, items, seed: 8);
            await HttpLoad.RegisterAsync(nodes[0], workload);
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
                var line = $"| {round} | {S(wakes.Before)} | {S(wakes.Again)} | {S(wakes.LastLate)} | {S(wait)} |";
                Console.WriteLine($"cluster, a node that {name}: {line}");
                report.AppendLine(line);
                await lost.SignalAsync("KILL");
                await lost.DisposeAsync();
                nodes[round % Count] = await StartAsync(stage, schema, ports[round % Count]);
            }

            report.AppendLine(CultureInfo.InvariantCulture, $"| **median** | | **{S(Measure.Median(again))}** | **{S(Measure.Median(last))}** | **{S(Measure.Median(waits))}** |");
        }
        finally
        {
            foreach (var node in nodes.Where(n => n is not null))
            {
                await node.DisposeAsync();
            }
        }

        return $"""
            ## A node that {name}

            Three nodes as processes of this machine over {Measure.N(items)} check items, {Senders.Count} callers who send one event at a time to the two that are left. Wakes of every shard come due each second, and the node is lost after five seconds. Shards wake again when each has decided a wake that came due after the loss; a wake is late that is decided more than {ShardWatch.Punctual} s after it was due, since rows are looked for each second. The machine of a killed process says to whoever calls that nobody is there; one that stands still says nothing, as a machine without power or network.

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
