using Monitoring.Runtime.Storage;
using Npgsql;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Postgres.Tests;

/// <summary>Two that write the same rows in different orders: neither is told that it failed.</summary>
public sealed class LockTests : IAsyncDisposable
{
    private const int Items = 40;

    private readonly TemporarySchema _schema = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _schema.DisposeAsync();

    [Fact]
    public async Task Routine_rows_give_way_to_a_lane_that_writes_the_same_items_in_their_order()
    {
        // Without these ways to join, the rows are taken as they lie.
        await using var store = await OpenAsync("-c enable_nestloop=off -c enable_mergejoin=off");

        // They lie in the table from the last to the first, so that whoever goes through it does not take them in their order.
        for (var item = Items - 1; item >= 0; item--)
        {
            await store.CommitAsync(store.Lanes, [Routine(item, 1, "first")], Cancellation);
        }

        await using var lane = await _schema.BeginElsewhereAsync();
        await WriteAsync(lane, Items / 2);
        var routine = Task.Run(
            async () => await store.CommitAsync(store.Lanes, [.. Enumerable.Range(0, Items).Select(item => Routine(item, 2, "routine"))], Cancellation),
            Cancellation);
        await UntilItWaitsForAsync(" items ");

        for (var item = (Items / 2) + 1; item < Items; item++)
        {
            await WriteAsync(lane, item);
        }

        await lane.RunAsync("COMMIT");
        (await routine).ShouldAllBe(o => o.Status == CommitStatus.Committed);
        (await _schema.ReadAsync<string>("SELECT state FROM items ORDER BY site"))
            .ShouldBe([.. Enumerable.Repeat("routine", Items / 2), .. Enumerable.Repeat("lane", Items - (Items / 2))]);
    }

    [Fact]
    public async Task What_became_of_deliveries_over_the_same_channels_is_kept_by_two_at_once()
    {
        await using var store = await OpenAsync("");
        string[] addresses = ["https://a.example", "https://b.example"];
        await store.CommitAsync([.. Enumerable.Range(0, 4).Select(n => Write(Alert($"x{n}", addresses: addresses[n % 2])))], Cancellation);
        var due = (await store.DueAsync(Noon, [], [], 10, Cancellation)).OrderBy(d => d.Id).ToList();
        due.Count.ShouldBe(4);

        // Another node has kept that of the second channel and comes to that of the first. It is not the one to give way.
        await using var other = await _schema.BeginElsewhereAsync();
        await other.RunAsync("SET LOCAL deadlock_timeout = '60s'");
        await other.RunAsync("INSERT INTO channels (kind, address, failures) VALUES ('webhook', 'https://b.example', 0)");
        var own = Task.Run(async () => await store.RecordAsync([.. due.Take(2).Select(d => Delivered(d.Id))], Cancellation), Cancellation);
        await UntilItWaitsForAsync("INTO channels");
        await other.RunAsync("INSERT INTO channels (kind, address, failures) VALUES ('webhook', 'https://a.example', 0)");
        own.IsCompleted.ShouldBeFalse();

        await other.RunAsync("COMMIT");
        await own;
        (await _schema.ReadAsync<string>("SELECT address FROM channels WHERE last_success_at IS NOT NULL ORDER BY address")).ShouldBe(addresses);
    }

    private static DeliveryResult Delivered(long id) => new(id, DeliveryState.Delivered, Noon, null, null);

    private static string SiteOf(int item) => $"S{item:D2}";

    private static Change Routine(int item, long head, string state) => new()
    {
        Entity = Core.EntityKey.Item(SiteOf(item), "hotel.lobby"),
        EntityId = item + 1,
        Head = head,
        Rows = [new ItemRow(SiteOf(item), "hotel.lobby", Core.Catalogue.ItemKind.Duty, state, Noon, Noon, null, null)],
    };

    private static Task WriteAsync(NpgsqlConnection lane, int item) =>
        lane.RunAsync($"UPDATE items SET state = 'lane', seq = 3 WHERE site = '{SiteOf(item)}'");

    /// <summary>Until the store waits in a statement for a row that somebody else has.</summary>
    private Task UntilItWaitsForAsync(string part) => _schema.UntilOneAsync($"wait_event_type = 'Lock' AND query LIKE '%{part}%'");

    private async Task<PostgresStore> OpenAsync(string settings)
    {
        await _schema.StartAsync();
        var options = _schema.Options;
        options.ConnectionString = new NpgsqlConnectionStringBuilder(options.ConnectionString) { Options = settings }.ConnectionString;
        return PostgresStore.Open(options, TimeProvider.System);
    }
}
