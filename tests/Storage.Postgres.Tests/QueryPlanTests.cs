using System.Globalization;
using System.Text.RegularExpressions;
using Monitoring.Core.Issues;
using Monitoring.Runtime.Queries;
using Monitoring.Storage.Postgres.Database;
using Monitoring.Storage.Postgres.Reader;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Postgres.Tests;

/// <summary>
/// The first page stays cheap among a million issues. The server counts the blocks of 8 KiB that a query looks at, so that
/// this says nothing of how busy the machine is.
/// </summary>
public sealed partial class QueryPlanTests : IAsyncLifetime
{
    private const int RegionCount = 2_000;

    private const int Count = 1_000_000;

    private const string Explain = "EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, COSTS OFF, SUMMARY OFF)";

    /// <summary>Of the values of a page.</summary>
    private const string Types =
        "text[], bigint, text, bigint, text[], text[], text[], text[], text[], text, bigint, text[], boolean, text, text, text[], bigint";

    /// <summary>
    /// Issues like one that the store wrote: spread over regions, sites and instants as hash values are, so that neighbours in
    /// time are not neighbours in the table. Their indexes are made afterwards, which takes a third of the time.
    /// </summary>
    private static readonly string Fill = string.Create(
        CultureInfo.InvariantCulture,
        $"""
        DO $fill$
        DECLARE
          made text[] := (SELECT array_agg(indexdef) FROM pg_indexes WHERE schemaname = current_schema() AND tablename = 'issues' AND indexname <> 'issues_pkey');
          name text;
          same text := (
            SELECT string_agg(quote_ident(attname), ', ') FROM pg_attribute
            WHERE attrelid = 'issues'::regclass AND attnum > 0 AND attname NOT IN ('number', 'region', 'site', 'due_at', 'raised_at', 'updated_at', 'state'));
        BEGIN
          FOR name IN SELECT indexname FROM pg_indexes WHERE schemaname = current_schema() AND tablename = 'issues' AND indexname <> 'issues_pkey' LOOP
            EXECUTE format('DROP INDEX %I', name);
          END LOOP;
          EXECUTE format(
            'INSERT INTO issues (number, region, site, due_at, raised_at, updated_at, state, %1$s)
             SELECT ''N'' || lpad(n::text, 7, ''0''), ''HS-'' || lpad((n %% {RegionCount})::text, 4, ''0''), ''S'' || n %% 50000,
               due_at + (n::bigint * 7919 %% {Count}) * 600000000, raised_at + (n::bigint * 6131 %% {Count}) * 600000000,
               coalesce(updated_at, raised_at) + (n::bigint * 5231 %% {Count}) * 600000000,
               CASE n %% 10 WHEN 0 THEN ''open'' WHEN 1 THEN ''overdue'' ELSE ''awaitingLookBack'' END, %1$s
             FROM issues, generate_series(1, {Count} - 1) AS n', same);
          FOREACH name IN ARRAY made LOOP
            EXECUTE name;
          END LOOP;
        END
        $fill$
        """);

    private readonly TemporarySchema _schema = new();
    private PostgresStore _store = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _store = await _schema.OpenStoreAsync();

    public async ValueTask DisposeAsync()
    {
        if (_store is { } store)
        {
            await store.DisposeAsync();
        }

        await _schema.DisposeAsync();
    }

    [Fact]
    public async Task A_page_of_open_issues_looks_at_few_blocks_and_sorts_little()
    {
        await _store.CommitAsync([Write(Issue(0, Region(0), "S0"))], Cancellation);
        await _schema.Server.ExecuteAsync(Fill, _schema.Name);
        await _schema.Server.ExecuteAsync("ANALYZE", _schema.Name);
        var open = new IssueQuery { States = [IssueState.Open, IssueState.Overdue, IssueState.AwaitingLookBack] };
        await IsCheap("everybody", open, 1);
        await IsCheap("one region", open with { Regions = [Region(7)] }, 1);
        await IsCheap("fewer regions than a page has rows", open with { Regions = [.. Enumerable.Range(500, 20).Select(Region)] }, 20);
        await IsCheap("a subtree", open with { Regions = [.. Enumerable.Range(500, 1_000).Select(Region)] }, 1_000);
        await IsCheap("all regions by name", open with { Regions = [.. Enumerable.Range(0, RegionCount).Select(Region)] }, RegionCount);
        await IsCheap("regions without issues", open with { Regions = [.. Enumerable.Range(9_000, 1_000).Select(Region)] }, 1_000);
        foreach (var sort in Enum.GetValues<IssueSort>())
        {
            foreach (var reversed in (bool[])[false, true])
            {
                var sorted = open with { Sort = sort, IsReversed = reversed };
                await IsCheap($"everybody, by {sort}, reversed {reversed}", sorted, 1);
                await IsCheap($"a subtree, by {sort}, reversed {reversed}", sorted with { Regions = [.. Enumerable.Range(500, 1_000).Select(Region)] }, 1_000);
            }
        }
    }

    [Fact]
    public async Task Loading_entities_goes_to_the_one_partition_of_each_entry()
    {
        var id = (await _store.CommitAsync([Append("A", 0, 0, Entry(1, Identity()), Entry(2, Identity()))], Cancellation))[0].EntityId;
        await _store.CommitAsync([Append("B", 0, 0, [.. Enumerable.Range(1, 3_000).Select(n => Entry(n, Identity()))])], Cancellation);

        await LooksUp(Sql.Query("ledger_tail"), id.ToString(CultureInfo.InvariantCulture), "0");
        await LooksUp(Sql.Query("entity_load"), "ARRAY['item:A.hotel.lobby']", "ARRAY['A']", "ARRAY['hotel.lobby']");
    }

    [Fact]
    public async Task Whether_a_month_can_be_archived_is_asked_without_the_keys_of_months_before_it()
    {
        await _schema.Server.ExecuteAsync(
            """
            SELECT make_ledger_month(202403), make_ledger_month(202404);
            INSERT INTO ledger_keys (entity, seq, position, month) SELECT 1, n, n, 202402 FROM generate_series(1, 50000) AS n;
            INSERT INTO checkpoints (entity, seq, hash, state) VALUES (1, 50000, '', '');
            INSERT INTO ledger_keys (entity, seq, position, month) VALUES (1, 50001, 50001, 202403), (1, 50002, 50002, 202404);
            INSERT INTO ledger (position, month, entity, seq, kind, happened, decided, input, facts, hash)
            SELECT position, month, entity, seq, '', 0, 0, '', '', '' FROM ledger_keys WHERE month > 202402;
            ANALYZE
            """,
            _schema.Name);

        var plan = await ExplainAsync(Sql.Query("archive_refusals").Replace("$1", "202403", StringComparison.Ordinal));

        Blocks(plan).ShouldBeLessThan(60, plan);
    }

    private async Task LooksUp(string sql, params string[] values)
    {
        var plan = await ExplainAsync(Parameter().Replace(sql, m => values[int.Parse(m.Groups["number"].Value, CultureInfo.InvariantCulture) - 1]));
        plan.ShouldContain("ledger_keys_entity_seq");
        plan.ShouldContain("never executed", customMessage: "the partition of the next month is pruned");
        plan.ShouldNotContain("Seq Scan");
        Blocks(plan).ShouldBeLessThan(30);
    }

    private static string Region(int n) => string.Create(CultureInfo.InvariantCulture, $"HS-{n % 10_000:D4}");

    /// <summary>A few blocks for each list and each row of the page, and never as many as there are issues.</summary>
    private async Task IsCheap(string what, IssueQuery query, int lists)
    {
        const int BlocksEach = 8;
        var page = await _store.IssuesAsync(query, Cancellation);
        var order = IssueOrder.Of(query);
        page.Items.Select(order.Of).ShouldBe(page.Items.Select(order.Of).Order(order.Comparer));

        var found = query.Regions is null ? FoundBy.All : FoundBy.Region;
        var keys = query.Regions is null ? "ARRAY[NULL]::text[]" : $"ARRAY[{string.Join(',', query.Regions.Select(r => $"'{r}'"))}]";
        var firsts = IssueReader.FirstsOf(query.Regions?.Count ?? 1, query.Limit + 1).ToString(CultureInfo.InvariantCulture);
        string[] values =
        [
            keys, "NULL", "NULL", "NULL", "ARRAY['open','overdue','awaitingLookBack']", "NULL", "NULL", "NULL", "NULL", "NULL", "51", "NULL", "NULL", "NULL", "NULL", "ARRAY[]::text[]", firsts,
        ];
        var text = Sql.Given(Sql.Sorted("issues", IssueReader.Access(found, live: true), order.Parts), number => values[number - 1] == "NULL");

        // The server makes a plan for these values, or one for all that may come: it must not depend on which.
        foreach (var mode in (string[])["force_custom_plan", "force_generic_plan"])
        {
            var plan = string.Join('\n', await _schema.ReadAsync<string>(
                $"SET jit = off; SET plan_cache_mode = {mode}; PREPARE page ({Types}) AS {text}; {Explain} EXECUTE page ({string.Join(',', values)})"));
            var blocks = Blocks(plan);
            TestContext.Current.TestOutputHelper?.WriteLine($"{what}, {mode}: {blocks} blocks");
            blocks.ShouldBeInRange(1, BlocksEach * (lists + (2 * query.Limit)), $"{what}, {mode}\n{plan}");
            plan.ShouldNotContain("Seq Scan");
        }
    }

    /// <summary>All blocks that a plan looked at: its first line says so for everything below it.</summary>
    private static int Blocks(string plan) =>
        Shared().Match(plan) is { Success: true } first ? Number(first, "hit") + Number(first, "read") : throw new InvalidOperationException(plan);

    private static int Number(Match match, string group) => match.Groups[group] is { Success: true } found ? int.Parse(found.Value, CultureInfo.InvariantCulture) : 0;

    private async Task<string> ExplainAsync(string sql) =>
        string.Join('\n', await _schema.ReadAsync<string>($"{Explain} {sql}"));

    [GeneratedRegex(@"\$(?<number>\d+)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"Buffers: shared (hit=(?<hit>\d+))? ?(read=(?<read>\d+))?", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Shared();
}
