using Monitoring.Core.Catalogue;
using Monitoring.Core.Regions;
using Monitoring.Runtime.Feed;
using Monitoring.Runtime.Storage;

namespace Monitoring.Storage.Compliance;

/// <summary>The latest entries of the feed are kept; who is further behind is told so, also after the store was opened again.</summary>
public abstract class FeedKeptCompliance : IAsyncDisposable
{
    private const int Kept = 32;

    private long _head;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await CleanUpAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Old_entries_are_dropped_several_at_a_time_and_nobody_reads_over_the_gap()
    {
        var cancellation = TestContext.Current.CancellationToken;
        for (var run = 0; run < 3; run++)
        {
            await using var store = await OpenAsync(Kept);
            for (var i = 0; i < 50; i++)
            {
                await TellAsync(store);
                var oldest = await OldestAsync(store);
                (_head - oldest + 1).ShouldBeInRange(Math.Min(_head, Kept), Kept + (Kept / 16));
                var all = await store.FeedAsync(oldest - 1, 1_000, cancellation);
                all.Entries.Select(e => e.Position).ShouldBe(Enumerable.Range((int)oldest, (int)(_head - oldest + 1)).Select(p => (long)p));
                (oldest == 1 || (await store.FeedAsync(oldest - 2, 1_000, cancellation)).IsBroken).ShouldBeTrue();
            }

            (await store.LastFeedPositionAsync(cancellation)).ShouldBe(_head);
        }
    }

    /// <summary>Opens the store again, or for the first time.</summary>
    /// <param name="kept">How many entries of the feed it keeps.</param>
    protected abstract ValueTask<IWholeStore> OpenAsync(int kept);

    /// <summary>Removes what the store left behind.</summary>
    protected abstract ValueTask CleanUpAsync();

    /// <summary>The first position from which on nothing is missing.</summary>
    private static async Task<long> OldestAsync(IWholeStore store)
    {
        for (var after = 0L; ; after++)
        {
            if (await store.FeedAsync(after, 1, TestContext.Current.CancellationToken) is { IsBroken: false } page)
            {
                return page.Entries[0].Position;
            }
        }
    }

    private async Task TellAsync(IWholeStore store)
    {
        var change = new Change
        {
            Entity = Core.EntityKey.Region("HS"),
            EntityId = 0,
            Head = _head,
            Entries = [Samples.Entry(_head + 1, Samples.Identity())],
            Feed = new FeedNews([new FeedRegion(["changed"], "HS", null, new LocalizedText("区", "District"), null, RiskLevel.Low, 1, null)]),
        };
        (await store.CommitAsync([change], TestContext.Current.CancellationToken))[0].Status.ShouldBe(CommitStatus.Committed);
        _head++;
    }
}
