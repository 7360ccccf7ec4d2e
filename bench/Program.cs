using System.Globalization;
using Monitoring.Bench;

var what = args.FirstOrDefault() ?? "all";
var quick = args.Contains("--quick");
var sections = new List<string>();
if (what is "ingest" or "all")
{
    sections.Add(await IngestBench.RunAsync(items: quick ? 20_000 : 100_000, events: quick ? 100_000 : 200_000, rounds: quick ? 1 : 5));
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
