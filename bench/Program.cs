using System.Globalization;
using Monitoring.Bench;
using Monitoring.Bench.BesideZabbix;
using Monitoring.Bench.OfPages;
using Monitoring.Bench.OnCluster;
using Monitoring.Bench.OnPostgres;
using Monitoring.Bench.OverAmqp;

switch (args)
{
    case [ArmedMemory.Verb, var armed, var at]:
        await ArmedMemory.PrintAsync(armed, at);
        return;
    case [PlainConsumer.Verb, var server, var schema, var items, var broker, var queue]:
        await PlainConsumer.RunAsync(server, schema, int.Parse(items, CultureInfo.InvariantCulture), new Uri(broker), queue);
        return;
    case [FeedReaders.Verb, var gateway, var perToken, .. var tokens]:
        await FeedReaders.RunAsync(new Uri(gateway), int.Parse(perToken, CultureInfo.InvariantCulture), tokens);
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

if (what is "postgres-ingest" or "postgres" or "all")
{
    sections.Add(await IngestOnPostgres.RunAsync(items: quick ? 20_000 : 100_000, events: quick ? 60_000 : 300_000, rounds));
}

if (what is "postgres-http" or "postgres" or "all")
{
    sections.Add(await HttpOnPostgres.RunAsync(items: quick ? 20_000 : 100_000, events: quick ? 60_000 : 200_000, rounds, seconds: quick ? 5 : 15));
}

if (what is "postgres-wakes" or "postgres" or "all")
{
    sections.Add(await WakesOnPostgres.RunAsync(items: quick ? 100_000 : 1_000_000, quick ? 1 : 3, seconds: quick ? 5 : 20));
}

if (what is "postgres-cost" or "postgres" or "all")
{
    sections.Add(await CostOnPostgres.RunAsync(sizes: quick ? [10_000, 50_000] : [10_000, 100_000, 1_000_000], events: quick ? 50_000 : 200_000));
}

if (what is "postgres-cold" or "postgres" or "all")
{
    sections.Add(await ColdOnPostgres.RunAsync(items: quick ? 20_000 : 100_000, events: quick ? 20_000 : 50_000, rounds: quick ? 1 : 3));
}

if (what is "amqp" or "all")
{
    sections.Add(await AmqpBench.RunAsync(items: quick ? 20_000 : 100_000, quick ? 1 : 3, seconds: quick ? 5 : 30));
}

if (what is "zabbix" or "all")
{
    sections.Add(await ZabbixBench.RunAsync(items: quick ? 20_000 : 100_000, quick ? 1 : 3, seconds: quick ? 5 : 30));
}

if (what is "watch" or "all")
{
    sections.Add(await WatchBench.RunAsync(
        items: quick ? 24_000 : 240_000, issues: quick ? 100_000 : 1_000_000, quick ? 1 : 3, requests: quick ? 20 : 200, pages: quick ? 2 : 4));
}

if (what is "feeds" or "all")
{
    sections.Add(await FeedBench.RunAsync(items: quick ? 20_000 : 100_000, rate: 500, seconds: quick ? 5 : 20, quick ? 1 : 5));
}

if (what.StartsWith("cluster", StringComparison.Ordinal) || what is "all")
{
    sections.AddRange(await ClusterBench.RunAsync(what, quick));
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
