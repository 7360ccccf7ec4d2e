using System.Diagnostics;
using System.Globalization;
using System.Text;
using Monitoring.Bench.OnPostgres;

namespace Monitoring.Bench.BesideZabbix;

/// <summary>
/// Events into ours and values into Zabbix, on the same database server, in turn. Ours acknowledges what is durable; Zabbix
/// what is in its memory, so its values count when the last of them is in its history.
/// </summary>
internal static class ZabbixBench
{
    private const int Connections = 16;

    public static async Task<string> RunAsync(int items, int rounds, int seconds)
    {
        if (!ZabbixServer.IsInstalled)
        {
            return "## Beside Zabbix\n\nNot measured. There is no Zabbix server: install zabbix-server-pgsql.";
        }

        if (await PostgresStage.StartAsync() is not { } postgres)
        {
            return $"## Beside Zabbix\n\n{PostgresStage.Missing}";
        }

        await using var server = postgres;
        using var stage = new Stage();
        var schema = postgres.NewSchema();
        var workload = new Workload(Shipped.Catalogue, items, seed: 7);
        await using var gateway = await GatewayOnPostgres.StartAsync(stage.Path("gateway"), schema);
        await HttpLoad.RegisterAsync(gateway, workload);
        await using var zabbix = await ZabbixServer.StartAsync(postgres.ConnectionString, stage.Path("zabbix"), items);
        await ZabbixSender.ReadyAsync(zabbix, "text[0]", "ready");
        var random = new Random(7);
        var report = new StringBuilder()
            .AppendLine("| round | ours, events/s | Zabbix, values of the same text/s | ours / Zabbix | Zabbix, whole numbers/s | ours / Zabbix |")
            .AppendLine("|---|---|---|---|---|---|");
        var (texts, numbers) = (new List<double>(), new List<double>());
        for (var round = 0; round <= rounds; round++)
        {
            var ours = await OursAsync(gateway, workload, seconds);
            var now = TimeProvider.System.GetUtcNow();
            var text = await TheirsAsync(zabbix, "history_text", () => (Key("text"), Encoding.UTF8.GetString(workload.Next(now))), seconds);
            var count = 0;
            var number = await TheirsAsync(zabbix, "history_uint", () => (Key("number"), ++count % 20 == 0 ? "1" : "0"), seconds);
            var problems = await zabbix.NumberAsync("SELECT count(*) FROM problem");
            Console.WriteLine($"zabbix round {round}: ours {Measure.N(ours)}/s, theirs {Measure.N(text)}/s of text, {Measure.N(number)}/s of numbers; {Measure.N(problems)} problems");
            if (round > 0)
            {
                texts.Add(ours / text);
                numbers.Add(ours / number);
                report.AppendLine(CultureInfo.InvariantCulture, $"| {round} | {Measure.N(ours)} | {Measure.N(text)} | {Measure.F(ours / text)} | {Measure.N(number)} | {Measure.F(ours / number)} |");
            }
        }

        report.AppendLine(CultureInfo.InvariantCulture, $"| **median** | | | **{Measure.F(Measure.Median(texts))}** | | **{Measure.F(Measure.Median(numbers))}** |");
        return $"""
            ## Beside Zabbix 6.0

            {Measure.N(items)} check items and as many trapper items of each kind with one trigger each, {seconds} s a round, one value of twenty a problem. Ours: HTTP batches of {HttpLoad.PerBatch} over {HttpLoad.Connections} connections, answered when they are durable. Zabbix: portions of 250 over {Connections} connections; counted until the last value is in its history.

            {report}
            """;

        string Key(string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}[{random.Next(items)}]");
    }

    private static async Task<double> OursAsync(GatewayProcess gateway, Workload workload, int seconds)
    {
        // As many as it takes in about that time, found out with a tenth of them.
        const int Probe = 20_000;
        var began = Stopwatch.GetTimestamp();
        await HttpLoad.PostAllAsync(gateway, HttpLoad.Batches(workload, Probe));
        var batches = HttpLoad.Batches(workload, (int)(Probe / Measure.Since(began) * seconds));
        began = Stopwatch.GetTimestamp();
        await HttpLoad.PostAllAsync(gateway, batches);
        return batches.Count * HttpLoad.PerBatch / Measure.Since(began);
    }

    private static async Task<double> TheirsAsync(ZabbixServer zabbix, string table, Func<(string Key, string Value)> next, int seconds)
    {
        var count = $"SELECT count(*) FROM {table}";
        var before = await zabbix.NumberAsync(count);
        using var ending = new CancellationTokenSource(TimeSpan.FromSeconds(seconds), TimeProvider.System);
        var began = Stopwatch.GetTimestamp();
        var taken = await ZabbixSender.RunAsync(zabbix.Port, Connections, next, ending.Token);
        while (await zabbix.NumberAsync(count) < before + taken)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        }

        return taken / Measure.Since(began);
    }
}
