using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Monitoring.Bench.OfPages;

/// <summary>What open live feeds cost a Gateway that takes events: its processor time with many of them beside none, in turn.</summary>
internal static class FeedBench
{
    /// <summary>As many as a token may have open.</summary>
    private const int PerToken = 10;

    /// <summary>Most people watch a township, some a district, and a few the city.</summary>
    private static readonly (string Role, string[] Regions)[] Readers =
    [
        .. Enumerable.Range(0, 40).Select(n => (n % 2 == 0 ? "officer" : "inspector", (string[])[$"D{n % 10}T{n / 10}"])),
        .. Enumerable.Range(0, 8).Select(n => ("supervisor", (string[])[$"D{n}"])),
        .. Enumerable.Range(0, 2).Select(_ => ("supervisor", (string[])["C"])),
    ];

    public static async Task<string> RunAsync(int items, double rate, int seconds, int rounds)
    {
        using var stage = new Stage();
        var workload = new Workload(Shipped.Catalogue, items, seed: 11);
        await using var gateway = await GatewayProcess.StartAsync(Directory.CreateDirectory(stage.Path("feeds")).FullName);
        await HttpLoad.RegisterAsync(gateway, workload);
        var tokens = new List<string>();
        foreach (var (role, regions) in Readers)
        {
            var made = await gateway.Client.PostJsonAsync("/api/tokens", new { role, regions });
            tokens.Add(made.GetProperty("token").GetString()!);
        }

        var feeds = PerToken * tokens.Count;
        var report = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"| round | events/s | no feed, core-percent | {feeds} feeds, core-percent | entries/s | MB/s | ten feeds, core-percent | of the ingest |")
            .AppendLine("|---|---|---|---|---|---|---|---|");
        var (costs, shares) = (new List<double>(), new List<double>());
        for (var round = 0; round <= rounds; round++)
        {
            var alone = await CoreAsync(gateway, workload, rate, seconds);
            await using var readers = await FeedReaders.StartAsync(gateway.Client.BaseAddress!, PerToken, tokens);
            var watched = await CoreAsync(gateway, workload, rate, seconds);
            var (entries, bytes) = await FeedReaders.EndAsync(readers);
            var ten = (watched.Percent - alone.Percent) / feeds * 10;
            Console.WriteLine(
                $"feeds round {round}: {Measure.F(alone.Percent, 1)} % with none, {Measure.F(watched.Percent, 1)} % with {feeds}, {Measure.N(entries / watched.Seconds)} entries/s, ten cost {Measure.F(ten, 3)} %");
            if (round > 0)
            {
                costs.Add(ten);
                shares.Add(ten / alone.Percent);
                report.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"| {round} | {Measure.N(watched.Rate)} | {Measure.F(alone.Percent, 1)} | {Measure.F(watched.Percent, 1)} | {Measure.N(entries / watched.Seconds)} | {Measure.F(bytes / watched.Seconds / 1e6)} | {Measure.F(ten, 3)} | {Measure.F(ten / alone.Percent * 100, 1)} % |");
            }
        }

        report.AppendLine(CultureInfo.InvariantCulture, $"| **median** | | | | | | **{Measure.F(Measure.Median(costs), 3)}** | **{Measure.F(Measure.Median(shares) * 100, 1)} %** |");
        return $"""
            ## {feeds} open live feeds

            {Measure.N(items)} check items, one Gateway over SQLite, {Measure.N(rate)} events/s in batches of {HttpLoad.PerBatch}, 19 of 20 routine, {seconds} s with no feed and {seconds} s with {feeds} in turn: 400 of townships, 80 of districts, 20 of the city, read by another process. A core-percent is a hundredth of one core, of the Gateway's process by the operating system's count.

            {report}
            """;
    }

    /// <summary>Hundredths of a core that the Gateway takes while events come in at a rate.</summary>
    private static async Task<(double Percent, double Rate, double Seconds)> CoreAsync(GatewayProcess gateway, Workload workload, double rate, int seconds)
    {
        // What the round before left is to be over, and the rate steady, before the count begins.
        await HttpLoad.PaceAsync(gateway, HttpLoad.Batches(workload, (int)(rate * 3)), rate);
        var batches = HttpLoad.Batches(workload, (int)(rate * seconds));
        var (began, used) = (Stopwatch.GetTimestamp(), gateway.ProcessorSeconds());
        var paced = await HttpLoad.PaceAsync(gateway, batches, rate);
        var (took, more) = (Measure.Since(began), gateway.ProcessorSeconds() - used);
        return (more / took * 100, paced.Rate, took);
    }
}
