using System.Globalization;
using Monitoring.Core.Issues;
using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Storage;
using NodaTime;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Sqlite.Tests;

/// <summary>The first page stays cheap however many issues there are: 100,000 here, a million when MONITORING_SOAK is 1.</summary>
public sealed class ManyIssuesTests : IAsyncLifetime
{
    private const int RegionCount = 2_000;

    private static readonly int Count = Soak.Times(100_000, 1_000_000);

    private readonly TemporaryFile _file = new();
    private SqliteStore _store = null!;

    public async ValueTask InitializeAsync()
    {
        // One reader and no mapped memory, so that every page a query looks at is counted at one place.
        _store = SqliteStore.Open(_file.Path, new SqliteOptions { Readers = 1, MappedBytes = 0 });
        foreach (var chunk in Enumerable.Range(0, Count).Chunk(5_000))
        {
            await _store.CommitAsync([Write([.. chunk.Select(Nth)])], TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await _file.DisposeAsync();
    }

    [Fact]
    public async Task A_page_of_open_issues_looks_at_few_pages_of_the_file()
    {
        var open = new IssueQuery { States = [IssueState.Open, IssueState.Overdue, IssueState.AwaitingLookBack] };
        await IsCheap("everybody", open);
        await IsCheap("one region", open with { Regions = [Region(7)] });
        await IsCheap("a subtree", open with { Regions = [.. Enumerable.Range(500, 1_000).Select(Region)] });
        await IsCheap("all regions by name", open with { Regions = [.. Enumerable.Range(0, RegionCount).Select(Region)] });
        await IsCheap("regions without issues", open with { Regions = [.. Enumerable.Range(9_000, 1_000).Select(Region)] });
        foreach (var sort in Enum.GetValues<IssueSort>())
        {
            foreach (var reversed in (bool[])[false, true])
            {
                var sorted = open with { Sort = sort, IsReversed = reversed };
                await IsCheap($"everybody, by {sort}, reversed {reversed}", sorted);
                await IsCheap($"a subtree, by {sort}, reversed {reversed}", sorted with { Regions = [.. Enumerable.Range(500, 1_000).Select(Region)] });
            }
        }
    }

    private static string Region(int n) => string.Create(CultureInfo.InvariantCulture, $"HS-{n % 10_000:D4}");

    private static IssueRow Nth(int n)
    {
        // Spread as hash values are, so that neighbours in time are not neighbours in the file.
        var spread = (int)(((long)n * 7_919) % Count);
        var row = Issue(n, Region(n % RegionCount), $"S{n % 50_000}");
        return row with
        {
            DueAt = Noon + Duration.FromMinutes(spread),
            State = n % 10 == 0 ? IssueState.Open : n % 10 == 1 ? IssueState.Overdue : IssueState.AwaitingLookBack,
        };
    }

    /// <summary>A few pages for each list that is merged and each row of the page, and never as many as there are issues.</summary>
    private async Task IsCheap(string what, IssueQuery query)
    {
        const int PagesEach = 12;
        await Pages();

        var page = await _store.IssuesAsync(query, TestContext.Current.CancellationToken);

        var pages = await Pages();
        var order = IssueOrder.Of(query);
        page.Items.Select(order.Of).ShouldBe(page.Items.Select(order.Of).Order(order.Comparer));
        TestContext.Current.TestOutputHelper?.WriteLine($"{what}: {pages} pages");
        pages.ShouldBeInRange(1, PagesEach * ((query.Regions?.Count ?? 1) + query.Limit), what);
    }

    private async Task<int> Pages() => await _store.Readers.ReadAsync(c => c.TakePagesRead(), TestContext.Current.CancellationToken);
}
