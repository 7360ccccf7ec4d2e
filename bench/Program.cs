using System.Globalization;
using Monitoring.Bench;

if (args is [ArmedMemory.Verb, var armed, var at])
{
    await ArmedMemory.PrintAsync(armed, at);
    return;
}

var what = args.FirstOrDefault(a => !a.StartsWith("--", StringComparison.Ordinal)) ?? "all";
var quick = args.Contains("--quick");
var rounds = quick ? 1 : 5;
var sections = new List<string>();
if (what is "ingest" or "all")
{
    sections.Add(await IngestBench.RunAsync(items: quick ? 20_000 : 100_000, events: quick ? 100_000 : 300_000, rounds));
}

if (what is "postgres" or "all")
{
    sections.Add(await PostgresBench.RunAsync(items: quick ? 20_000 : 100_000, events: quick ? 60_000 : 200_000, rounds));
}

if (what is "http" or "all")
{
    sections.Add(await HttpBench.RunAsync(items: quick ? 20_000 : 100_000, events: quick ? 100_000 : 300_000, rounds));
}

if (what is "wakes" or "all")
{
    sections.Add(await WakeBench.RunAsync(items: quick ? 100_000 : 1_000_000, seconds: quick ? 20 : 120));
}

if (what is "latency" or "all")
{
    sections.Add(await LatencyBench.RunAsync(items: quick ? 20_000 : 100_000, seconds: quick ? 5 : 20));
}

if (what is "cost" or "all")
{
    sections.Add(await CostBench.RunAsync(sizes: quick ? [10_000, 50_000] : [10_000, 100_000, 1_000_000], events: quick ? 50_000 : 200_000));
}

var text = $"""
    # Measured {TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}

    {Measure.Machine()}

    {string.Join("\n\n", sections)}
    """;
Console.WriteLine(text);
if (args.SkipWhile(a => a != "--out").Skip(1).FirstOrDefault() is { } file)
{
    await File.WriteAllTextAsync(file, text + "\n");
}
