using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Monitoring.Bench.OnPostgres;

namespace Monitoring.Bench.OfPages;

/// <summary>The page that staff open first, over many issues: the bare statements of the store, the API's answers, and a browser, in turn.</summary>
internal static class WatchBench
{
    /// <summary>How far the API has issues counted.</summary>
    private const int MostCounted = 10_000;

    private const int SearchesAreFewer = 10;

    public static async Task<string> RunAsync(int items, int issues, int rounds, int requests, int pages)
    {
        if (await PostgresStage.StartAsync() is not { } postgres)
        {
            return $"## Watch among many issues\n\n{PostgresStage.Missing}";
        }

        await using var server = postgres;
        using var stage = new Stage();
        await postgres.RunAsync("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
        var schema = postgres.NewSchema();
        var workload = new Workload(Shipped.Catalogue, items, seed: 12);
        await WatchStore.MakeAsync(postgres, schema, stage.Path("gateway"), workload, issues);
        await using var gateway = await GatewayOnPostgres.StartAsync(stage.Path("gateway"), schema);
        using var watcher = await Watcher.SignInAsync(gateway, WatchStore.Area);

        // Without the web UI there is nothing to be measured in a browser; that shows now and not at the end.
        await watcher.GetAsync("/");
        await using var bare = await BareIssues.OpenAsync(schema);
        var kinds = Question.Kinds(workload).Select(k => new Kind(k.Kind, k.Ask)).ToList();
        var open = JsonElement.Parse(await watcher.GetAsync(kinds[0].Ask(0).Count)).GetProperty("count").GetInt32();
        var held = await PostgresStage.OneAsync<long>(schema, "SELECT count(*) FROM issues");
        Console.WriteLine($"watch: {Measure.N(held)} issues, {Measure.N(open)} open in the area");
        var browser = new WatchInBrowser(gateway.Client.BaseAddress!);
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var kind in kinds)
            {
                if (round == 0)
                {
                    await IsTheSameAsync(bare, watcher, kind.Ask(0));
                }

                // A search looks at every issue of the area and takes its time.
                var count = kind.Ask(0).IsCountedByStore ? requests / SearchesAreFewer : requests;
                var times = await TimesAsync(bare, watcher, kind.Ask, round, round > 0 ? count : (count + 3) / 4);
                Console.WriteLine($"watch round {round}, {kind.Name}: {times}");
                if (round > 0)
                {
                    kind.Rounds.Add(times);
                }
            }

            await browser.RoundAsync(round > 0 ? pages : 1, counts: round > 0);
        }

        return $"""
            ## Watch among {Measure.N(held)} issues

            {Measure.N(open)} of them are open or overdue in the five districts that an officer's account reaches, of {Measure.N(workload.Items)} check items at {Measure.N(workload.Sites.Count)} sites; PostgreSQL, one Gateway, client and browser share the machine. Each request for a page of 100 and for their number after the bare statements for the same, prepared, over one connection; {requests} of each kind a round, {requests / SearchesAreFewer} of each search. The server says that the API runs just these statements.

            {Table(kinds)}

            {browser.Report()}
            """;
    }

    private static string Table(List<Kind> kinds)
    {
        var report = new StringBuilder()
            .AppendLine("| what | round | SQL p50 | p95 | page p50 | p95 | number p50 | p95 | both / SQL |")
            .AppendLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var kind in kinds)
        {
            for (var i = 0; i < kind.Rounds.Count; i++)
            {
                report.AppendLine(CultureInfo.InvariantCulture, $"| {kind.Name} | {i + 1} | {kind.Rounds[i].Row} |");
            }

            report.AppendLine(CultureInfo.InvariantCulture, $"| **{kind.Name}** | **median** | | | | | | | **{Measure.F(Measure.Median(kind.Rounds.Select(t => t.Ratio)))}** |");
        }

        return report.ToString().TrimEnd();
    }

    private static async Task<Times> TimesAsync(BareIssues bare, Watcher watcher, Func<int, Question> ask, int round, int count)
    {
        var (sql, list, number, both) = (new double[count], new double[count], new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            var question = ask((round * count) + i);
            var began = Stopwatch.GetTimestamp();
            await bare.AskAsync(question, MostCounted);
            sql[i] = Measure.Since(began);
            began = Stopwatch.GetTimestamp();
            await watcher.GetAsync(question.List);
            list[i] = Measure.Since(began);
            began = Stopwatch.GetTimestamp();
            await watcher.GetAsync(question.Count);
            number[i] = Measure.Since(began);
            both[i] = list[i] + number[i];
        }

        return new Times([.. sql.Order()], [.. list.Order()], [.. number.Order()], [.. both.Order()]);
    }

    /// <summary>Makes sure that what is compared is the same: the statements, and how many rows they bring.</summary>
    private static async Task IsTheSameAsync(BareIssues bare, Watcher watcher, Question question)
    {
        var (rows, items) = (0, 0);
        var own = await bare.StatementsAsync(async () => rows = await bare.AskAsync(question, MostCounted));
        var theirs = await bare.StatementsAsync(async () =>
        {
            items = JsonElement.Parse(await watcher.GetAsync(question.List)).GetProperty("items").GetArrayLength();
            await watcher.GetAsync(question.Count);
        });
        if (!own.SequenceEqual(theirs) || Math.Min(rows, question.Query.Limit) != items)
        {
            throw new InvalidOperationException($"{question.Filter}: {rows} rows by {string.Join(", ", own)}, but {items} by {string.Join(", ", theirs)}.");
        }
    }

    private sealed record Kind(string Name, Func<int, Question> Ask)
    {
        public List<Times> Rounds { get; } = [];
    }

    /// <summary>Seconds of each request of a round, ascending.</summary>
    private sealed record Times(double[] Sql, double[] List, double[] Number, double[] Both)
    {
        public double Ratio => Measure.Percentile(Both, 0.5) / Measure.Percentile(Sql, 0.5);

        public string Row => $"{Of(Sql)} | {Of(List)} | {Of(Number)} | {Measure.F(Ratio)}";

        public override string ToString() => $"SQL {Of(Sql)}, page {Of(List)}, number {Of(Number)}, both / SQL {Measure.F(Ratio)}";

        private static string Of(double[] sorted) => $"{Ms(sorted, 0.5)} | {Ms(sorted, 0.95)}";

        private static string Ms(double[] sorted, double share) => $"{Measure.F(Measure.Percentile(sorted, share) * 1e3)} ms";
    }
}
