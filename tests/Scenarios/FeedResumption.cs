using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Monitoring.Core;
using Monitoring.Core.CheckItems;
using Monitoring.Runtime;
using Monitoring.Runtime.Feed;
using Monitoring.Runtime.Storage;
using Monitoring.Scenarios.Hosts;
using Monitoring.Scenarios.Kit;
using Shouldly;

namespace Monitoring.Scenarios;

/// <summary>
/// A reader of the feed who reads now and then, a little or much, across power cuts, sees every change once and in order,
/// whether it comes from memory or from the store. What there was to see is taken from the ledger.
/// </summary>
public abstract class FeedResumption(IScenarioHost host) : Scenario(host)
{
    private const string Item = "market.flow";
    private const string Duty = "market.disinfection";

    private static readonly string[] Markets = ["M-1", "M-2", "M-3"];

    /// <summary>Facts that never happen without a change of an issue.</summary>
    private static readonly HashSet<string> OfIssues =
        ["issue-raised", "became-overdue", "claimed", "look-back-sealed", "look-back-called", "look-back-missed", "look-back-done", "reopened", "issue-closed", "issue-taken"];

    /// <summary>What happens in a run: something at a market, a power cut, or the reader reads.</summary>
    private enum Step
    {
        Fail,
        Claim,
        LookBackPassed,
        LookBackFalse,
        Take,
        DutyDone,
        Hours,
        PowerCut,
        ReadOne,
        ReadSome,
    }

    [Fact]
    public void Whatever_happens_and_whenever_it_is_read_every_change_is_seen_once_and_in_order()
    {
        var runs = Soak.Times(8, 1_000);
        var steps = Gen.Frequency(
            (4, Gen.Constant(Step.Fail)),
            (3, Gen.Constant(Step.Claim)),
            (1, Gen.Constant(Step.LookBackPassed)),
            (1, Gen.Constant(Step.LookBackFalse)),
            (1, Gen.Constant(Step.Take)),
            (2, Gen.Constant(Step.DutyDone)),
            (1, Gen.Constant(Step.Hours)),
            (1, Gen.Constant(Step.PowerCut)),
            (2, Gen.Constant(Step.ReadOne)),
            (2, Gen.Constant(Step.ReadSome)));
        var story = Gen.ArrayOf(steps.SelectMany(_ => Gen.Choose(0, Markets.Length - 1), (step, market) => (step, market)), 40);
        var config = Config.QuickThrowOnFailure.WithMaxTest(runs).WithQuietOnSuccess(true);
        Prop.ForAll(Arb.From(story), told => ElsewhereAsync(() => TellAsync(told)).GetAwaiter().GetResult()).Check(config);
    }

    [Fact]
    public async Task A_reader_that_reads_while_much_is_committed_at_once_misses_nothing()
    {
        await PlaceAsync();
        var seen = new List<FeedEntry>();
        var acting = Task.WhenAll(Markets.SelectMany(_ => Markets).Select((market, i) => Task.Run(async () =>
        {
            for (var round = 0; round < 20; round++)
            {
                var visit = VisitData(Item, (round + i) % 3 == 0 ? "pass" : "fail");
                await System.SubmitAsync([Read(VisitOf($"{market}-{i}-{round}", market, visit))], CancellationToken.None);
            }
        })));
        do
        {
            await ReadAsync(seen, 3);
        }
        while (!acting.IsCompleted);

        await acting;
        await CompareAsync(seen);
    }

    [Fact]
    public async Task Routine_facts_are_not_on_the_feed()
    {
        await PlaceAsync();
        var before = Host.Feed.Last;
        await DutyAsync("M-1", Duty);
        await VisitAsync("M-1", Item, "pass");
        await SettleAsync();
        Host.Feed.Last.ShouldBe(before);
    }

    private async Task<bool> TellAsync((Step Step, int Market)[] story)
    {
        await PlaceAsync();
        var seen = new List<FeedEntry>();
        foreach (var (step, market) in story)
        {
            await TakeAsync(step, Markets[market], seen);
        }

        await CompareAsync(seen);
        return true;
    }

    private async Task PlaceAsync()
    {
        foreach (var market in Markets)
        {
            await SiteAsync(market, "market", items: [Item, Duty]);
        }

        await SettleAsync();
    }

    private Task TakeAsync(Step step, string market, List<FeedEntry> seen) => step switch
    {
        Step.Fail => VisitAsync(market, Item, "fail"),
        Step.Claim => ClaimAsync(market, Item),
        Step.LookBackPassed => LookBackAsync(market, Item, "passed"),
        Step.LookBackFalse => LookBackAsync(market, Item, "false"),
        Step.Take => TryCommandAsync(market, Item, new ItemCommand.Take(System.Now, $"{market}.{Item}.1", "officer")),
        Step.DutyDone => DutyAsync(market, Duty),
        Step.Hours => AdvanceAsync(NodaTime.Duration.FromHours(9)),
        Step.PowerCut => RestartAsync(),
        Step.ReadOne => ReadAsync(seen, 1),
        _ => ReadAsync(seen, 7),
    };

    /// <summary>Reads on where the reader is.</summary>
    private async Task ReadAsync(List<FeedEntry> seen, int limit)
    {
        var page = await Host.Feed.ReadAsync(seen.Count == 0 ? 0 : seen[^1].Position, limit, CancellationToken.None);
        page.IsBroken.ShouldBeFalse();
        page.Entries.Count.ShouldBeLessThanOrEqualTo(limit);
        seen.AddRange(page.Entries);
    }

    /// <summary>Reads the rest, and holds everything read against the ledger.</summary>
    private async Task CompareAsync(List<FeedEntry> seen)
    {
        await SettleAsync();
        for (var before = -1; before != seen.Count;)
        {
            before = seen.Count;
            await ReadAsync(seen, 50);
        }

        seen.Select(e => e.Position).ShouldBe(seen.Select(e => e.Position).Distinct().Order());
        var told = seen.SelectMany(e => e.Items).OfType<FeedIssue>()
            .Where(i => i.Facts.Any(f => OfIssues.Contains(f.Name)))
            .Select(i => $"{i.Row.Site}.{i.Row.Item} {string.Join(',', i.Facts.Select(f => f.Name))}");
        var happened = new List<(long Position, string Line)>();
        foreach (var market in Markets)
        {
            foreach (var entry in await EntriesAsync(EntityKey.Item(market, Item)))
            {
                happened.Add((entry.Position, $"{market}.{Item} {string.Join(',', NamesOf(entry))}"));
            }
        }

        told.Where(line => line.Contains(Item, StringComparison.Ordinal))
            .ShouldBe(happened.Where(h => OfIssues.Any(name => h.Line.Contains(name, StringComparison.Ordinal))).OrderBy(h => h.Position).Select(h => h.Line));
    }

    private static IEnumerable<string> NamesOf(StoredEntry entry) =>
        JsonNode.Parse(entry.Facts)!.AsArray().Select(f => f!["$"]!.GetValue<string>());

    /// <summary>A visit with an id of its own, from any thread.</summary>
    private string VisitOf(string id, string market, JsonObject visit)
    {
        var json = JsonNode.Parse(EventOf("visit", market, visit))!;
        json["id"] = id;
        return json.ToJsonString();
    }

    private Contracts.IncomingEvent Read(string json) =>
        Contracts.CloudEventReader.ReadStructured(JsonSerializer.SerializeToUtf8Bytes(JsonNode.Parse(json)), System.Now.ToDateTimeOffset()).Event!;
}

/// <inheritdoc/>
public sealed class FeedResumptionOnSqlite() : FeedResumption(new OneProcessOnSqlite(new EngineOptions { FeedInMemory = 5 }));

/// <inheritdoc/>
public sealed class FeedResumptionOnPostgres() : FeedResumption(new OneProcessOnPostgres(new EngineOptions { FeedInMemory = 5 }));
