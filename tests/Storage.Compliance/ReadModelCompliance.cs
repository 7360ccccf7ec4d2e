using Monitoring.Core;
using Monitoring.Core.Catalogue;
using Monitoring.Core.Issues;
using Monitoring.Core.Policies;
using Monitoring.Core.Sites;
using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Storage;
using NodaTime;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Compliance;

/// <summary>Rows come back as they were written.</summary>
public abstract class ReadModelCompliance : StoreSuite
{
    [Fact]
    public async Task Regions_and_sites_come_back_whole()
    {
        var region = Region("HS-01", "HS");
        var site = Site("S1");
        await Rows(new RegionRow(region), new RegionRow(Region("HS", null)), new SiteRow(site));

        // Lists are equal by what is in them, records with lists in them are not: these are compared one by one.
        var gotRegion = (await Store.RegionsAsync(Cancellation)).Single(r => r.Code == "HS-01");
        (gotRegion with { Posts = region.Posts }).ShouldBe(region);
        var (got, post) = (gotRegion.Posts.ShouldHaveSingleItem(), region.Posts[0]);
        got.Regions.ShouldBe(post.Regions);
        got.Holders.ShouldHaveSingleItem().Name.ShouldBe("P");
        (got with { Regions = post.Regions, Holders = post.Holders }).ShouldBe(post);
        var gotSite = await Store.SiteAsync("S1", Cancellation);
        gotSite!.Items.ShouldBe(site.Items);
        gotSite.Unit.Channels.ShouldBe(site.Unit.Channels);
        gotSite.Authority!.Name.ShouldBe("Authority");
        (gotSite with { Items = site.Items, Unit = site.Unit, Authority = site.Authority }).ShouldBe(site);
        (await Store.SiteAsync("S2", Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Sites_are_counted_unless_they_are_closed()
    {
        await Rows(
            new SiteRow(Site("S1")),
            new SiteRow(Site("S2")),
            new SiteRow(Site("S3") with { Status = SiteStatus.Closed }),
            new SiteRow(Site("S4", "HS-02")));
        await Rows(new SiteRow(Site("S2", "HS-02")));

        (await Read.RollupsAsync(Cancellation)).Sites.OrderBy(c => c.Key).Select(c => (c.Key, c.Value))
            .ShouldBe([("HS-01", 1), ("HS-02", 2)]);
    }

    [Fact]
    public async Task An_issue_comes_back_whole_and_as_it_was_last_written()
    {
        var full = Issue(1) with
        {
            State = IssueState.AwaitingLookBack,
            TakenBy = "Somebody",
            AssignedTo = "Somebody else",
            Revision = 7,
            ClaimedAt = Noon,
            LookBackFrom = Noon,
            LookBackTo = Noon + Duration.FromHours(2),
            LookBackDueAt = Noon + Duration.FromHours(3),
            EndedAt = Noon + Duration.FromHours(4),
        };
        await Rows(full);
        (await Read.IssueAsync(full.Number, Cancellation)).ShouldBeEquivalentTo(full);

        await Rows(Issue(1) with { Rung = 3 });
        await Rows(Issue(1) with { Rung = 4, Revision = 9 });

        var now = await Read.IssueAsync(full.Number, Cancellation);
        now!.Rung.ShouldBe(4);
        now.Revision.ShouldBe(9);
        now.AssignedTo.ShouldBeNull();
        now.State.ShouldBe(IssueState.Open);
    }

    [Fact]
    public async Task Items_come_in_the_order_of_the_site_and_inactive_ones_last()
    {
        ItemRow Item(string template, string state) =>
            new("S1", template, ItemKind.Reading, state, Noon, Noon, -12.50m, "S1.hotel.lobby.1");
        await Rows(
            new SiteRow(Site("S1") with { Items = ["hotel.z", "hotel.a", "hotel.m"] }),
            Item("hotel.a", "ok"),
            Item("hotel.m", "inactive"),
            Item("hotel.old", "inactive"),
            Item("hotel.z", "missed"));
        await Rows(Item("hotel.a", "open") with { LastValue = null, NextDueAt = null });

        var items = await Read.ItemsAsync("S1", Cancellation);

        items.Select(i => i.Template).ShouldBe(["hotel.z", "hotel.a", "hotel.m", "hotel.old"]);
        items[0].ShouldBe(Item("hotel.z", "missed"));
        items[1].State.ShouldBe("open");
        items[1].LastValue.ShouldBeNull();
    }

    [Fact]
    public async Task Notices_lead_to_their_item()
    {
        var notice = new NoticeRow(
            "HS-01-2024-0002", "S1.hotel.lobby.1", "S1", "hotel.lobby", Addressee.Authority, 2, Noon, Noon, Noon,
            null, Noon, null);
        await Rows(notice, notice with { Number = "HS-01-2024-0001" });

        var notices = await Read.NoticesAsync("S1.hotel.lobby.1", Cancellation);

        notices.Select(n => n.Number).ShouldBe(["HS-01-2024-0001", "HS-01-2024-0002"]);
        notices[1].ShouldBe(notice);
        (await Store.ItemOfNoticeAsync("HS-01-2024-0002", Cancellation)).ShouldBe(EntityKey.Item("S1", "hotel.lobby"));
        (await Store.ItemOfNoticeAsync("none", Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Burdens_are_kept_by_week()
    {
        var week = new LocalDate(2024, 2, 26);
        await Rows(new BurdenRow("S1", week, 1, 2, 5, false));
        await Rows(new BurdenRow("S1", week, 2, 2, 5, true));

        (await Read.BurdenAsync("S1", week, Cancellation)).ShouldBe(new BurdenRow("S1", week, 2, 2, 5, true));
        (await Read.BurdenAsync("S1", week.PlusWeeks(1), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Live_issues_are_counted_by_region_state_and_severity()
    {
        await Rows(
            Issue(1),
            Issue(2),
            Issue(3) with { Severity = Severity.Critical },
            Issue(4) with { State = IssueState.Closed },
            Issue(5) with { State = IssueState.Withdrawn },
            Issue(6, "HS-02") with { State = IssueState.Overdue });

        (await Read.RollupsAsync(Cancellation)).Live.ShouldBe(
            [
                new LiveCount("HS-01", IssueState.Open, Severity.Serious, 2),
                new LiveCount("HS-01", IssueState.Open, Severity.Critical, 1),
                new LiveCount("HS-02", IssueState.Overdue, Severity.Serious, 1),
            ],
            ignoreOrder: true);
    }

    [Fact]
    public async Task What_is_counted_names_the_position_it_is_true_at()
    {
        (await Read.RollupsAsync(Cancellation)).Position.ShouldBe(0);
        var item = EntityKey.Item("S1", "hotel.lobby");
        var change = new Change { Entity = item, EntityId = 0, Head = 0, Entries = [Entry(1), Entry(2)], Rows = [Issue(1), Issue(2)] };

        var outcomes = await Commit(Append("B", 0, 0, Entry(1)), change);
        var counted = await Read.RollupsAsync(Cancellation);

        // A change is at the position of its last entry, and one that only writes rows has none.
        outcomes[1].Position.ShouldBe(outcomes[0].Position + 2);
        counted.Position.ShouldBe(outcomes[1].Position);
        counted.Live.ShouldHaveSingleItem().Count.ShouldBe(2);
        (await Commit(Write(Issue(3))))[0].Position.ShouldBe(0);
    }

    [Fact]
    public async Task An_item_is_loaded_with_the_region_that_the_row_of_its_live_issue_names()
    {
        var item = EntityKey.Item("S1", "hotel.lobby");
        ItemRow Row(string? issue) => new("S1", "hotel.lobby", ItemKind.Inspection, "open", null, null, null, issue);
        await Commit(Append("S1", 0, 0, Entry(1)));
        (await Store.LoadAsync(item, Cancellation))!.ListedIn.ShouldBeNull();

        await Rows(Row(Issue(1).Number), Issue(1));
        await Rows(Issue(1, "HS-02"));
        (await Store.LoadAsync(item, Cancellation))!.ListedIn.ShouldBe("HS-02");

        await Rows(Row(null), Issue(1, "HS-02") with { State = IssueState.Closed });
        (await Store.LoadAsync(item, Cancellation))!.ListedIn.ShouldBeNull();
    }

    [Fact]
    public async Task Items_with_live_issues_come_in_portions()
    {
        await Rows(
            Issue(1, site: "S2"),
            Issue(2, site: "S2"),
            Issue(3, site: "S1"),
            Issue(4, site: "S3") with { State = IssueState.Closed },
            Issue(5, "HS-02", "S4"),
            Issue(6, "HS-03", "S5"));

        var first = await Store.LiveItemsAsync(["HS-01", "HS-03"], string.Empty, 2, Cancellation);
        var second = await Store.LiveItemsAsync(["HS-01", "HS-03"], first[^1], 2, Cancellation);

        first.ShouldBe(["S1.hotel.lobby", "S2.hotel.lobby"]);
        second.ShouldBe(["S5.hotel.lobby"]);
    }

    [Fact]
    public async Task Figures_count_outings_sites_and_what_came_of_them()
    {
        var day = new LocalDate(2024, 3, 1);
        await Rows(
            Visit("S1", 1, "A", persons: 3),
            Visit("S2", 1, "A", persons: 3),
            Visit("S2", 2, null, persons: 2),
            Visit("S2", 3, null, persons: 2),
            Visit("S3", 1, "B", region: "HS-09"),
            Visit("S1", 9, "C") with { Day = day.PlusDays(1) },
            Visit("S1", 8, "D") with { SiteType = "factory" },
            Issue(1),
            Issue(2) with { State = IssueState.Closed, EndedAt = Noon },
            Issue(3) with { State = IssueState.Withdrawn, EndedAt = Noon },
            Issue(4) with { RaisedAt = Noon - Duration.FromDays(9), State = IssueState.Closed, EndedAt = Noon },
            new LookBackRow("S1", "hotel.lobby", 4, "n", "HS-01", "hotel", day, true),
            new LookBackRow("S1", "hotel.lobby", 5, "n", "HS-01", "hotel", day, false),
            new MissRow("S1", "hotel.lobby", "HS-01", "hotel", day, Noon, false),
            new MissRow("S1", "hotel.lobby", "HS-01", "hotel", day, Noon + Duration.FromHours(1), false));
        await Rows(new MissRow("S1", "hotel.lobby", "HS-01", "hotel", day, Noon, true));

        var figures = await Read.FiguresAsync(
            new FiguresQuery(["HS-01", "HS-02"], day, day, Noon, Noon + Duration.FromDays(1), "hotel"), Cancellation);

        figures.ShouldBe(new Figures(
            Persons: 7, Sorties: 3, Visits: 4, Sites: 2, IssuesFound: 3, IssuesRectified: 2, Suggestions: 8,
            LookBacks: 2, LookBacksPassed: 1, DutiesMissed: 1));
        (await Read.FiguresAsync(new FiguresQuery([], day, day, Noon, Noon, null), Cancellation)).Visits.ShouldBe(0);
    }
}
