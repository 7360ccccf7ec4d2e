using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Monitoring.Bench.OfPages;

/// <summary>Watch in a headless browser, by the script that stands with the sources of the pages.</summary>
/// <param name="gateway">Address of the Gateway.</param>
internal sealed class WatchInBrowser(Uri gateway)
{
    private static readonly (string Step, string Words)[] Steps =
    [
        ("click", "from another page: click to first rows"),
        ("severity", "severity chosen to rows"),
        ("state", "state chosen to rows"),
        ("district", "district chosen to rows"),
        ("search", "last letter of a search to rows, of which 300 ms wait for a further letter"),
    ];

    /// <summary>What each is called, and what Lighthouse counts as good; null where it says nothing.</summary>
    private static readonly (string Name, string Words, double Scale, int Digits, string Unit, string Good)[] Loads =
    [
        ("firstPaint", "first paint (FCP)", 1, 0, "ms", "1,800 ms"),
        ("largestPaint", "largest paint (LCP)", 1, 0, "ms", "2,500 ms"),
        ("blocked", "blocked by long tasks after the first paint (TBT)", 1, 0, "ms", "200 ms"),
        ("shift", "layout shift (CLS)", 1, 3, "", "0.1"),
        ("rows", "first rows", 1, 0, "ms", ""),
        ("script", "JavaScript, compressed", 1e-3, 1, "kB", "350 kB (own goal)"),
        ("style", "style sheets, compressed", 1e-3, 1, "kB", ""),
    ];

    private readonly Dictionary<string, List<(double Median, double P95, double Server)>> _steps = [];
    private readonly Dictionary<string, List<double>> _loads = [];

    /// <summary>A round in a new browser.</summary>
    /// <param name="pages">How often each step is done.</param>
    /// <param name="counts">Whether it counts; the first does not.</param>
    public async Task RoundAsync(int pages, bool counts)
    {
        var result = await RunAsync(pages);
        foreach (var (step, _) in Steps)
        {
            var times = result.GetProperty("steps").GetProperty(step).EnumerateArray().Select(t => (All: t.GetProperty("all").GetDouble(), Server: t.GetProperty("server").GetDouble())).ToList();
            var all = times.Select(t => t.All).Order().ToArray();
            var told = (Measure.Median(all), Measure.Percentile(all, 0.95), Measure.Median(times.Select(t => t.Server)));
            Console.WriteLine($"watch in the browser, {step}: {told}");
            Add(_steps, step, told, counts);
        }

        foreach (var (name, words, _, _, _, _) in Loads)
        {
            var median = Measure.Median(result.GetProperty("cold").EnumerateArray().Select(c => c.GetProperty(name).GetDouble()));
            Console.WriteLine($"watch in the browser, {words}: {median}");
            Add(_loads, name, median, counts);
        }
    }

    /// <summary>All rounds, by their medians.</summary>
    public string Report()
    {
        var report = new StringBuilder()
            .AppendLine("In headless Chromium, to the frame in which the rows are painted; medians of the rounds:").AppendLine()
            .AppendLine("| what | p50 | p95 | of it the request for the page |").AppendLine("|---|---|---|---|");
        foreach (var (step, words) in Steps)
        {
            var rounds = _steps[step];
            report.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {words} | {Measure.N(Measure.Median(rounds.Select(r => r.Median)))} ms | {Measure.N(Measure.Median(rounds.Select(r => r.P95)))} ms | {Measure.N(Measure.Median(rounds.Select(r => r.Server)))} ms |");
        }

        report.AppendLine().AppendLine("Watch as the first page of a browser that has nothing kept, unthrottled, beside what Lighthouse calls good:").AppendLine()
            .AppendLine("| what | median | each round | good |").AppendLine("|---|---|---|---|");
        foreach (var (name, words, scale, digits, unit, good) in Loads)
        {
            var rounds = _loads[name].Select(v => v * scale).ToList();
            report.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {words} | {$"{Measure.F(Measure.Median(rounds), digits)} {unit}".TrimEnd()} | {string.Join(", ", rounds.Select(v => Measure.F(v, digits)))} | {good} |");
        }

        return report.ToString().TrimEnd();
    }

    private static void Add<T>(Dictionary<string, List<T>> all, string name, T value, bool counts)
    {
        if (counts)
        {
            (all.TryGetValue(name, out var list) ? list : all[name] = []).Add(value);
        }
    }

    private async Task<JsonElement> RunAsync(int pages)
    {
        using var node = Process.Start(new ProcessStartInfo(
            "node",
            [
                Path.Combine(Repository.Root, "src", "Web", "scripts", "watch-times.mjs"), gateway.ToString(), Watcher.Name, Watcher.Password, WatchStore.Area[1],
                pages.ToString(CultureInfo.InvariantCulture),
            ])
        { RedirectStandardOutput = true, UseShellExecute = false })!;
        using var interruption = new Interruption(node.Kill);
        var said = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return node.ExitCode == 0 ? JsonElement.Parse(said) : throw new InvalidOperationException($"The browser's script ended with {node.ExitCode}.");
    }
}
