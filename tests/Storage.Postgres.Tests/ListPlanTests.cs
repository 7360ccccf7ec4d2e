using System.Globalization;
using System.Text.RegularExpressions;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Monitoring.Storage.Postgres.Reader;

namespace Monitoring.Storage.Postgres.Tests;

/// <summary>
/// The first page of alerts and of deliveries stays cheap among very many. The server counts the blocks of 8 KiB that a query looks
/// at, whether it made its plan for the values asked for or for all that may come.
/// </summary>
public sealed partial class ListPlanTests : IAsyncLifetime
{
    private const int RegionCount = 2_000;

    private const int Count = 300_000;

    /// <summary>A page of 50 and one more, which says whether there is another.</summary>
    private const int Rows = 51;

    /// <summary>Of the values of a page of alerts.</summary>
    private const string AlertTypes = "text[], bigint, text[], text, text, bigint, bigint, bigint, text[], boolean";

    /// <summary>Of the values of a page of deliveries.</summary>
    private const string DeliveryTypes = "text[], bigint, bigint, text[], text[], text, text, text, text, text, bigint, bigint, bigint";

    /// <summary>
    /// Alerts with a delivery each: spread over regions and sites as hash values are, of which one in a thousand was given up.
    /// </summary>
    private static readonly string Fill = string.Create(
        CultureInfo.InvariantCulture,
        $"""
        INSERT INTO alerts (position, id, reason, severity, issue, site, item, region, decided_at, inspection_only, body)
        SELECT n, 'A' || n, 'issue-raised', 'general', 'I' || n % 90000, 'S' || n % 50000, 'hotel.lobby', 'HS-' || lpad((n % {RegionCount})::text, 4, '0'),
          n::bigint * 600000000, n / 7 % 20 = 0, convert_to(repeat('x', 200), 'UTF8')
        FROM generate_series(1, {Count}) AS n;
        INSERT INTO deliveries (id, alert, kind, address, urgency, state, attempts, lead)
        SELECT n, n, 'webhook', 'https://a' || n % 70 || '.example', 1, CASE WHEN n % 1000 = 0 THEN 'failed' ELSE 'delivered' END, 1,
          CASE WHEN n % 3 = 0 THEN n - 1 END
        FROM generate_series(1, {Count}) AS n;
        ANALYZE
        """);

    private readonly TemporarySchema _schema = new();

    public async ValueTask InitializeAsync()
    {
        await (await _schema.OpenStoreAsync()).DisposeAsync();
        await _schema.Server.ExecuteAsync(Fill, _schema.Name);
    }

    public ValueTask DisposeAsync() => _schema.DisposeAsync();

    [Fact]
    public async Task A_page_of_alerts_looks_at_few_blocks()
    {
        await IsCheap("everybody", FoundBy.All, "ARRAY[NULL]::text[]", 1);
        await IsCheap("one region", FoundBy.Region, Regions(7, 1), 1);
        await IsCheap("a subtree", FoundBy.Region, Regions(500, 1_000), 1_000);
        await IsCheap("regions without alerts", FoundBy.Region, Regions(5_000, 1_000), 1_000);
        await IsCheap("one site", FoundBy.Site, "ARRAY['S7']", 1);
        await IsCheap("one issue", FoundBy.Issue, "ARRAY['I7']", 1);


        // With conditions that everything meets, of which the server has to think that little does.
        await IsCheap("filtered, one region", FoundBy.Region, Regions(7, 1), 1, isFiltered: true);
        await IsCheap("filtered, a subtree", FoundBy.Region, Regions(500, 1_000), 1_000, isFiltered: true);

        Task IsCheap(string what, FoundBy by, string keys, int lists, bool isFiltered = false) => IsCheapAsync(
            $"alerts, {what}",
            Sql.Page("alerts", AlertReader.Access(by)),
            AlertTypes,
            8,
            lists,
            [
                keys, Start, "NULL", by == FoundBy.Site ? "'S7'" : "NULL", isFiltered ? "'issue-raised'" : "NULL", isFiltered ? "0" : "NULL",
                isFiltered ? Start : "NULL", $"{Rows}", "NULL", "true",
            ]);
    }

    [Fact]
    public async Task A_page_of_deliveries_looks_at_few_blocks()
    {
        await IsCheap("everybody", new DeliveryQuery(), FoundBy.All, "ARRAY[NULL]::text[]", 1);
        await IsCheap("one region", new DeliveryQuery(), FoundBy.Region, Regions(7, 1), 1);
        await IsCheap("a subtree", new DeliveryQuery(), FoundBy.Region, Regions(500, 1_000), 1_000);
        await IsCheap("regions without deliveries", new DeliveryQuery(), FoundBy.Region, Regions(5_000, 1_000), 1_000);
        await IsCheap("one site", new DeliveryQuery { Site = "S7" }, FoundBy.Site, "ARRAY['S7']", 1);
        await IsCheap("one issue", new DeliveryQuery { Issue = "I7" }, FoundBy.Issue, "ARRAY['I7']", 1);
        await IsCheap("given up", new DeliveryQuery { State = DeliveryState.Failed }, FoundBy.All, "ARRAY[NULL]::text[]", 1);

        await IsCheap("filtered, one region", new DeliveryQuery { State = DeliveryState.Delivered }, FoundBy.Region, Regions(7, 1), 1, isFiltered: true);
        await IsCheap("filtered, a subtree", new DeliveryQuery { State = DeliveryState.Delivered }, FoundBy.Region, Regions(500, 1_000), 1_000, isFiltered: true);

        Task IsCheap(string what, DeliveryQuery query, FoundBy by, string keys, int lists, bool isFiltered = false) => IsCheapAsync(
            $"deliveries, {what}",
            DeliveryLogReader.Select(query, by),
            DeliveryTypes,
            16,
            lists,
            [
                keys, Start, Start, "NULL", "NULL", Quoted(query.Site), Quoted(query.Issue), "NULL", isFiltered ? "'webhook'" : "NULL",
                query.State is { } state ? Quoted(Words.Of(state)) : "NULL", isFiltered ? "0" : "NULL", isFiltered ? Start : "NULL", $"{Rows}",
            ]);
    }

    private static string Start => long.MaxValue.ToString(CultureInfo.InvariantCulture);

    private static string Quoted(string? text) => text is null ? "NULL" : $"'{text}'";

    private static string Regions(int first, int count) =>
        $"ARRAY[{string.Join(',', Enumerable.Range(first, count).Select(n => string.Create(CultureInfo.InvariantCulture, $"'HS-{n:D4}'")))}]";

    /// <summary>
    /// A few blocks for each list and each row of the page, and never as many as there are rows in all: for an alert the way down an
    /// index and its row, for a delivery both twice, and some that are read ahead to be put in order.
    /// </summary>
    private async Task IsCheapAsync(string what, string text, string types, int blocksEach, int lists, string[] values)
    {
        foreach (var mode in (string[])["force_custom_plan", "force_generic_plan"])
        {
            var plan = string.Join('\n', await _schema.ReadAsync<string>(
                $"""
                SET jit = off; SET plan_cache_mode = {mode}; PREPARE page ({types}) AS {text};
                EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, COSTS OFF, SUMMARY OFF) EXECUTE page ({string.Join(',', values)})
                """));
            var blocks = Shared().Match(plan) is { Success: true } first ? Number(first, "hit") + Number(first, "read") : throw new InvalidOperationException(plan);
            TestContext.Current.TestOutputHelper?.WriteLine($"{what}, {mode}: {blocks} blocks");
            blocks.ShouldBeInRange(1, blocksEach * (lists + (2 * Rows)), $"{what}, {mode}\n{plan}");
            plan.ShouldNotContain("Seq Scan");
        }
    }

    private static int Number(Match match, string group) => match.Groups[group] is { Success: true } found ? int.Parse(found.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"Buffers: shared (hit=(?<hit>\d+))? ?(read=(?<read>\d+))?", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Shared();
}
