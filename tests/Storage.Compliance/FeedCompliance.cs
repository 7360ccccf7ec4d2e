using Monitoring.Core.Catalogue;
using Monitoring.Core.Regions;
using Monitoring.Runtime.Feed;
using Monitoring.Runtime.Storage;

namespace Monitoring.Storage.Compliance;

/// <summary>What changes tell the feed is kept in their transaction and read in commit order.</summary>
public abstract class FeedCompliance : StoreSuite
{
    [Fact]
    public async Task Entries_are_read_in_commit_order_after_a_position()
    {
        (await Store.LastFeedPositionAsync(Cancellation)).ShouldBe(0);
        var first = await TellAsync("A", 0, 0, News("A"));
        await Commit(Samples.Append("B", 0, 0, Samples.Entry(1, Samples.Identity())));
        var second = await TellAsync("A", first.EntityId, 1, News("B"), News("C"));

        (await Store.LastFeedPositionAsync(Cancellation)).ShouldBe(second.Position);
        second.Position.ShouldBeGreaterThan(first.Position + 1);
        var all = await Store.FeedAsync(0, 10, Cancellation);
        all.IsBroken.ShouldBeFalse();
        all.Entries.Select(e => e.Position).ShouldBe([first.Position, second.Position]);
        all.Entries[1].Items.Cast<FeedRegion>().Select(r => r.Code).ShouldBe(["B", "C"]);
        (await Store.FeedAsync(0, 1, Cancellation)).Entries.ShouldHaveSingleItem().Position.ShouldBe(first.Position);
        (await Store.FeedAsync(first.Position, 10, Cancellation)).Entries.ShouldHaveSingleItem().Position.ShouldBe(second.Position);
        (await Store.FeedAsync(second.Position, 10, Cancellation)).Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_change_that_is_not_written_tells_nothing()
    {
        var identity = Samples.Identity();
        await Commit(Samples.Append("A", 0, 0, Samples.Entry(1, identity)));
        var change = Told("B", 0, 0, Samples.Entry(1, identity), News("B"));
        (await Commit(change)).ShouldHaveSingleItem().Status.ShouldBe(CommitStatus.Duplicate);
        (await Store.FeedAsync(0, 10, Cancellation)).Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_kind_of_item_comes_back_as_it_was_written()
    {
        var alert = Samples.Alert("alert-1") with { InspectionOnly = true };
        await Rows(alert);
        FeedItem[] items =
        [
            new FeedIssue(
                Samples.Issue(1) with { TakenBy = "Li", Revision = 3, LookBackFrom = Samples.Noon, LookBackTo = Samples.Noon, EndedAt = Samples.Noon },
                [new FeedFact("claimed", IsUndisclosed: false), new FeedFact("look-back-sealed", IsUndisclosed: true)],
                IsForAll: true,
                From: "HS-02"),
            new FeedAlert(alert.Id, alert.Site, alert.Region, InspectionOnly: true) { Body = alert.Body },
            new FeedSite(["moved"], "S1", new LocalizedText("湖滨", "Lakeside"), "hotel", "HS-01", Core.Sites.SiteStatus.Suspended, Samples.Noon, 4, "HS-02"),
            new FeedRegion(["moved"], "HS-01", null, new LocalizedText("区", "District"), "district", RiskLevel.High, 2, new RegionMove(null)),
        ];
        await TellAsync("A", 0, 0, items);

        var read = (await Store.FeedAsync(0, 10, Cancellation)).Entries.ShouldHaveSingleItem().Items;
        read.Count.ShouldBe(items.Length);
        var issue = (FeedIssue)read[0];
        (issue with { Facts = [] }).ShouldBe((FeedIssue)items[0] with { Facts = [] });
        issue.Facts.ShouldBe(((FeedIssue)items[0]).Facts);
        var told = (FeedAlert)read[1];
        told.Body.ShouldBe(alert.Body);
        (told with { Body = [] }).ShouldBe((FeedAlert)items[1] with { Body = [] });
        var site = (FeedSite)read[2];
        site.What.ShouldBe(["moved"]);
        (site with { What = [] }).ShouldBe((FeedSite)items[2] with { What = [] });
        var region = (FeedRegion)read[3];
        (region with { What = [] }).ShouldBe((FeedRegion)items[3] with { What = [] });
    }

    private static FeedRegion News(string code) => new(["changed"], code, "NB", new LocalizedText("区", "District"), null, RiskLevel.Low, 1, null);

    private static Change Told(string code, long id, long head, LedgerEntry entry, params FeedItem[] items) => new()
    {
        Entity = Core.EntityKey.Item(code, "hotel.lobby"),
        EntityId = id,
        Head = head,
        Entries = [entry],
        Feed = new FeedNews(items),
    };

    private async Task<CommitOutcome> TellAsync(string code, long id, long head, params FeedItem[] items)
    {
        var outcome = (await Commit(Told(code, id, head, Samples.Entry(head + 1, Samples.Identity()), items))).ShouldHaveSingleItem();
        outcome.Status.ShouldBe(CommitStatus.Committed);
        return outcome;
    }
}
