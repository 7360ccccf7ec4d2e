using Monitoring.Core;
using Monitoring.Core.Catalogue;
using Monitoring.Core.Policies;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Verification.Reading;
using Monitoring.Runtime.Verification.Roots;
using Monitoring.Runtime.Verification.Rows;
using NodaTime;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Compliance;

/// <summary>What verification expects of a row is what the store holds of it, column by column, and nothing is left out.</summary>
public abstract class ImageCompliance : IAsyncDisposable
{
    private static readonly LocalDate Day = new(2024, 3, 1);

    /// <summary>One row of each kind, with the entity it belongs to.</summary>
    private static readonly (Row Row, EntityKey Owner)[] Rows =
    [
        (new RegionRow(Region("HS-01", null)), EntityKey.Region("HS-01")),
        (new SiteRow(Site("S1")), EntityKey.Site("S1")),
        (new BurdenRow("S1", Day, 2, 1, 5, true), EntityKey.Site("S1")),
        (Visit("S1", 3, "out-1"), EntityKey.Site("S1")),
        (new ItemRow("S1", "hotel.lobby", ItemKind.Reading, "ok", Noon, Noon, 3.5m, "S1.hotel.lobby.1"), EntityKey.Item("S1", "hotel.lobby")),
        (Issue(1) with { Number = "S1.hotel.lobby.1", Item = "hotel.lobby", TakenBy = "Li", AssignedTo = "Wang", Revision = 3, ClaimedAt = Noon }, EntityKey.Item("S1", "hotel.lobby")),
        (
            new NoticeRow("HS-01-2024-0001", "S1.hotel.lobby.1", "S1", "hotel.lobby", Addressee.Authority, 2, Noon, Noon, Noon, Noon, null, null),
            EntityKey.Item("S1", "hotel.lobby")),
        (Alert("S1.hotel.lobby.a0b1c2d3e4f50617") with { Site = "S1", Item = "hotel.lobby" }, EntityKey.Item("S1", "hotel.lobby")),
        (new LookBackRow("S1", "hotel.lobby", 4, "S1.hotel.lobby.1", "HS-01", "hotel", Day, true), EntityKey.Item("S1", "hotel.lobby")),
        (new MissRow("S1", "hotel.lobby", "HS-01", "hotel", Day, Noon, false), EntityKey.Item("S1", "hotel.lobby")),
    ];

    /// <summary>Columns that the store gives by itself.</summary>
    protected virtual IReadOnlyList<string> OfTheStore => ["alerts.position"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await CleanUpAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Every_kind_of_row_is_here() =>
        typeof(Row).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Row)) && !t.IsAbstract).ShouldBe(Rows.Select(r => r.Row.GetType()), ignoreOrder: true);

    [Fact]
    public async Task Images_say_what_the_store_holds()
    {
        await using (var store = await OpenAsync())
        {
            await store.CommitAsync([Write([.. Rows.Select(r => r.Row)])], Cancellation);
        }

        using var snapshot = OpenSnapshot();
        foreach (var (row, owner) in Rows)
        {
            var image = RowImage.Of(row);
            var stored = snapshot.Rows(image.Table, owner).ShouldHaveSingleItem();
            Plain(stored.Columns.Where(c => !OfTheStore.Contains($"{image.Table}.{c.Key}"))).ShouldBe(Plain(image.Columns), image.Table);
            RowImage.NameOf(image.Table, stored.Columns).ShouldBe(image.Name);
            snapshot.RowsOfNobody(image.Table).Count().ShouldBe(1, "its entity has no ledger here");
        }
    }

    [Fact]
    public async Task An_alert_of_a_region_belongs_to_it_and_to_no_item_or_other_region()
    {
        var alert = Alert("region:HS-01.a0b1c2d3e4f50617") with { Site = "S1", Item = null, Region = "HS-01", InspectionOnly = true };
        await using (var store = await OpenAsync())
        {
            await store.CommitAsync([Write([alert])], Cancellation);
        }

        using var snapshot = OpenSnapshot();
        var stored = snapshot.Rows("alerts", EntityKey.Region("HS-01")).ShouldHaveSingleItem();
        Plain(stored.Columns.Where(c => c.Key != "position")).ShouldBe(Plain(RowImage.Of(alert).Columns));
        snapshot.Rows("alerts", EntityKey.Region("HS-0")).ShouldBeEmpty();
        snapshot.Rows("alerts", EntityKey.Item("S1", "hotel.lobby")).ShouldBeEmpty();
        snapshot.RowsOfNobody("alerts").ShouldHaveSingleItem("its region has no ledger here");
    }

    [Fact]
    public async Task Roots_follow_each_other()
    {
        await using var store = await OpenAsync();
        await store.CommitAsync([Append("A", 0, 0, Entry(1, Identity()))], Cancellation);
        (await store.LastRootAsync(Cancellation)).ShouldBeNull();
        var mark = (await store.MarksAsync(0, 10, Cancellation)).ShouldHaveSingleItem();

        using var digest = new RootDigest();
        digest.Add(mark);
        var key = new RootKey(new byte[32]);
        var root = key.Sign(null, mark.Position, 1, Noon, digest.Take());
        (await store.AddRootAsync(root, 0, Cancellation)).ShouldBeTrue();

        var read = (await store.LastRootAsync(Cancellation)).ShouldNotBeNull();
        key.IsSignatureOf(null, read).ShouldBeTrue();
        key.IsSignatureOf(read, read).ShouldBeFalse("it follows none");
        new RootKey([.. Enumerable.Repeat((byte)1, 32)]).IsSignatureOf(null, read).ShouldBeFalse();
    }

    [Fact]
    public async Task Of_roots_that_follow_the_same_one_the_first_is_kept()
    {
        await using var store = await OpenAsync();
        var one = new LedgerRoot(1, 1, Noon, Hash(1), Hash(2));
        (await store.AddRootAsync(one, 0, Cancellation)).ShouldBeTrue();

        // As by a node that still signs while another one has begun to.
        var kept = await Task.WhenAll(Enumerable.Range(2, 6).Select(
            n => Task.Run(() => store.AddRootAsync(new LedgerRoot(n, n, Noon, Hash(1), Hash(2)), 1, Cancellation).AsTask())));

        kept.Count(k => k).ShouldBe(1);
        (await store.AddRootAsync(new LedgerRoot(9, 9, Noon, Hash(1), Hash(2)), 1, Cancellation)).ShouldBeFalse();
        (await store.LastRootAsync(Cancellation)).ShouldNotBeNull().Position.ShouldBe(2 + Array.IndexOf(kept, true));
    }

    /// <summary>Opens the store again, or for the first time.</summary>
    protected abstract ValueTask<IWholeStore> OpenAsync();

    /// <summary>Opens what is in it for reading.</summary>
    protected abstract IStoreSnapshot OpenSnapshot();

    /// <summary>Removes what the store left behind.</summary>
    protected abstract ValueTask CleanUpAsync();

    private static List<(string Column, object? Value)> Plain(IEnumerable<KeyValuePair<string, object?>> columns) =>
        [.. columns.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => (c.Key, c.Value is byte[] bytes ? Convert.ToHexString(bytes) : c.Value))];
}
