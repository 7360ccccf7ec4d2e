using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Monitoring.Bench;

/// <summary>The same events through HTTP batches of 100: Kestrel on loopback in one process, the client in another.</summary>
internal static class HttpBench
{
    public static async Task<string> RunAsync(int items, int events, int rounds)
    {
        using var stage = new Stage();
        var workload = new Workload(Shipped.Catalogue, items, seed: 2);
        var registered = await stage.RegisteredAsync(workload);
        var report = new StringBuilder().AppendLine("| round | HTTP events/s | floor events/s | HTTP / floor |").AppendLine("|---|---|---|---|");
        var (rates, ratios) = (new List<double>(), new List<double>());
        for (var round = 0; round <= rounds; round++)
        {
            var folder = Directory.CreateDirectory(stage.Path($"http-{round}")).FullName;
            var file = Path.Combine(folder, "monitoring.db");
            File.Copy(registered, file);
            var (seconds, last) = await PostAllAsync(folder, HttpLoad.Batches(workload, events / 3), HttpLoad.Batches(workload, events));
            var http = events / seconds;
            var rows = Floor.Rows(file, last);
            Floor.Prepare(registered, stage.Path("floor.db"));
            var began = Stopwatch.GetTimestamp();
            Floor.Write(stage.Path("floor.db"), rows);
            var floor = events / Measure.Since(began);
            Directory.Delete(folder, recursive: true);
            Console.WriteLine($"http round {round}: {Measure.N(http)}/s, floor {Measure.N(floor)}/s, {Measure.F(http / floor)}");
            if (round > 0)
            {
                rates.Add(http);
                ratios.Add(http / floor);
                report.AppendLine(CultureInfo.InvariantCulture, $"| {round} | {Measure.N(http)} | {Measure.N(floor)} | {Measure.F(http / floor)} |");
            }
        }

        report.AppendLine(CultureInfo.InvariantCulture, $"| **median** | **{Measure.N(Measure.Median(rates))}** | | **{Measure.F(Measure.Median(ratios))}** |");
        return $"""
            ## The same through HTTP batches of {HttpLoad.PerBatch}

            {Measure.N(items)} check items, {HttpLoad.Connections} connections, {Measure.N(events)} events a round; server and client share the machine.

            {report}
            """;
    }

    /// <summary>Seconds for all batches, and the ledger position before the first; a third as many go before, since the process is new.</summary>
    private static async Task<(double Seconds, long After)> PostAllAsync(string folder, List<byte[]> before, List<byte[]> batches)
    {
        await using var gateway = await GatewayProcess.StartAsync(folder);
        await HttpLoad.PostAllAsync(gateway, before);
        var after = Floor.LastPosition(Path.Combine(folder, "monitoring.db"));
        var began = Stopwatch.GetTimestamp();
        await HttpLoad.PostAllAsync(gateway, batches);
        return (Measure.Since(began), after);
    }
}
