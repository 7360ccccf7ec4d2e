using Monitoring.Core;
using Monitoring.Runtime.Feed;
using Monitoring.Runtime.Storage;
using NodaTime;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Postgres.Tests;

/// <summary>Several nodes over one schema: who was put out commits nothing, and nobody decides on places that another one has changed.</summary>
public sealed class NodeTests : IAsyncDisposable
{
    private readonly TemporarySchema _schema = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _schema.DisposeAsync();

    [Fact]
    public async Task A_node_that_was_put_out_commits_nothing_and_learns_of_it()
    {
        await _schema.StartAsync();
        await using var first = PostgresStore.Join(_schema.Options, TimeProvider.System, "first");
        await using var second = PostgresStore.Join(_schema.Options, TimeProvider.System, "second");
        (await first.CommitAsNodeAsync([Append("S1", 0, 0, Entry(1))], 0)).Outcomes.Single().Status.ShouldBe(CommitStatus.Committed);

        await second.PutOutAsync("first", Cancellation);
        for (var attempt = 0; attempt < 2; attempt++)
        {
            // Its connection was ended under it; over a new one it learns why.
            await Should.ThrowAsync<StoreException>(async () => await first.CommitAsNodeAsync([Append("S2", 0, 0, Entry(1))], 0));
        }

        first.PutOut.IsCancellationRequested.ShouldBeTrue();
        (await second.LastPositionAsync(Cancellation)).ShouldBe(1);
        (await second.CommitAsNodeAsync([Append("S3", 0, 0, Entry(1))], 0)).Outcomes.Single().Position.ShouldBe(2);
        second.PutOut.IsCancellationRequested.ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_decided_on_a_site_that_another_node_has_changed_is_not_written()
    {
        await _schema.StartAsync();
        await using var first = PostgresStore.Join(_schema.Options, TimeProvider.System, "first");
        await using var second = PostgresStore.Join(_schema.Options, TimeProvider.System, "second");
        await first.CommitAsNodeAsync([Changing(site: "S1")], 0);

        var commit = await second.CommitAsNodeAsync([OfItem("S1"), OfItem("S2")], 0);
        commit.Outcomes.Select(o => o.Status).ShouldBe([CommitStatus.Conflict, CommitStatus.Committed]);
        commit.Before.Single().Site.ShouldBe("S1");

        // Whoever has heard of it decides anew, and that stands.
        (await second.CommitAsNodeAsync([OfItem("S1")], 1)).Outcomes.Single().Status.ShouldBe(CommitStatus.Committed);
    }

    [Fact]
    public async Task What_was_decided_on_regions_that_another_node_has_changed_is_not_written()
    {
        await _schema.StartAsync();
        await using var first = PostgresStore.Join(_schema.Options, TimeProvider.System, "first");
        await using var second = PostgresStore.Join(_schema.Options, TimeProvider.System, "second");
        await first.CommitAsNodeAsync([Changing(region: true)], 0);

        var site = new Change { Entity = EntityKey.Site("S2"), EntityId = 0, Head = 0, Entries = [Entry(1)], Rows = [new SiteRow(Site("S2"))] };
        var region = new Change { Entity = EntityKey.Region("330203"), EntityId = 0, Head = 0, Entries = [Entry(1)], Rows = [new RegionRow(Region("330203", null))] };
        var routine = Append("S3", 0, 0, Entry(1));
        var commit = await second.CommitAsNodeAsync([OfItem("S2"), site, region, routine], 0);
        commit.Outcomes.Select(o => o.Status).ShouldBe(
            [CommitStatus.Conflict, CommitStatus.Conflict, CommitStatus.Conflict, CommitStatus.Committed], "what concerns nobody else stands");
        commit.Before.Single().Region.ShouldBeTrue();

        (await second.CommitAsNodeAsync([OfItem("S2"), site, region], 1)).Outcomes.ShouldAllBe(o => o.Status == CommitStatus.Committed);
    }

    [Fact]
    public async Task News_comes_with_what_the_feed_tells_of_it_either_way()
    {
        await _schema.StartAsync();
        await using var first = PostgresStore.Join(_schema.Options, TimeProvider.System, "first");
        await using var second = PostgresStore.Join(_schema.Options, TimeProvider.System, "second");
        var alert = Alert("alert-1");
        var told = new Change
        {
            Entity = EntityKey.Item("S1", "market.flow"),
            EntityId = 0,
            Head = 0,
            Entries = [Entry(1)],
            Rows = [alert],
            Feed = new FeedNews([new FeedAlert(alert.Id, alert.Site, alert.Region, InspectionOnly: false) { Body = alert.Body }]),
            News = new ChangeNews(false, null, true, Bytes("{}")),
        };
        await first.CommitAsNodeAsync([told], 0);

        var position = (await first.FeedAsync(0, 10, Cancellation)).Entries.ShouldHaveSingleItem().Position;
        var read = (await second.NewsAsync(0, 10, Cancellation)).Entries.ShouldHaveSingleItem().Told!;
        var heard = (await second.CommitAsNodeAsync([Append("S2", 0, 0, Entry(1))], 0)).Before.ShouldHaveSingleItem().Told!;
        foreach (var entry in (FeedEntry[])[read, heard])
        {
            entry.Position.ShouldBe(position);
            entry.Items.ShouldHaveSingleItem().ShouldBeOfType<FeedAlert>().Body.ShouldBe(alert.Body);
        }
    }

    [Fact]
    public async Task The_clock_that_nodes_share_never_goes_back()
    {
        await _schema.StartAsync();
        await using var first = PostgresStore.Join(_schema.Options, TimeProvider.System, "first");
        await using var second = PostgresStore.Join(_schema.Options, TimeProvider.System, "second");
        (await first.SharedClockAsync(Cancellation)).ShouldBeNull();
        var noon = Instant.FromUtc(2022, 3, 18, 4, 0);
        await first.MoveSharedClockAsync(noon, Cancellation);

        // The other one was held up on its way, and is late.
        await second.MoveSharedClockAsync(noon - Duration.FromHours(1), Cancellation);
        (await first.SharedClockAsync(Cancellation)).ShouldBe(noon);
        await second.MoveSharedClockAsync(noon + Duration.FromHours(1), Cancellation);
        (await first.SharedClockAsync(Cancellation)).ShouldBe(noon + Duration.FromHours(1));
    }

    [Fact]
    public async Task Nobody_has_the_schema_for_himself_while_there_are_nodes()
    {
        await _schema.StartAsync();
        await using var node = PostgresStore.Join(_schema.Options, TimeProvider.System, "node");
        var options = _schema.Options;
        options.LockSeconds = 0;
        Should.Throw<StoreException>(() => PostgresStore.Open(options, TimeProvider.System)).Message.ShouldContain("in use by another process");
    }

    private static Change Changing(bool region = false, string? site = null)
    {
        var change = Append("S1", 0, 0, Entry(1));
        change.News = new ChangeNews(region, site, false, Bytes("{}"));
        return change;
    }

    private static Change OfItem(string site) => new()
    {
        Entity = EntityKey.Item(site, "market.flow"),
        EntityId = 0,
        Head = 0,
        Entries = [Entry(1)],
        Rows = [Issue(1, site: site)],
    };
}
