using Monitoring.Core.Issues;
using Monitoring.Core.Sites;
using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Storage;
using NodaTime;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Compliance;

/// <summary>What the pages of sites and regions ask for.</summary>
public abstract class PageCompliance : StoreSuite
{
    private static readonly LocalDate Day = new(2024, 3, 1);

    [Fact]
    public async Task Sums_are_told_apart_by_span_or_by_region()
    {
        await Rows(
            Issue(1) with { OverdueAt = Noon },
            Issue(2, "HS-02", "S2") with { RaisedAt = Noon + Duration.FromDays(1), State = IssueState.Closed, EndedAt = Noon + Duration.FromDays(1), ClaimedAt = Noon },
            Issue(3, dueInHours: 1) with { State = IssueState.Closed, EndedAt = Noon, ClaimedAt = Noon + Duration.FromHours(2) },
            Issue(4) with { State = IssueState.Withdrawn, EndedAt = Noon },
            new MissRow("S1", "hotel.air", "HS-01", "hotel", Day, Noon, Withdrawn: false),
            new MissRow("S1", "hotel.air", "HS-01", "hotel", Day, Noon + Duration.FromHours(1), Withdrawn: true),
            new MissRow("S2", "hotel.air", "HS-02", "hotel", Day.PlusDays(1), Noon, Withdrawn: false),
            new LookBackRow("S1", "hotel.air", 1, "S1.hotel.air.1", "HS-01", "hotel", Day, Passed: true),
            new LookBackRow("S1", "hotel.air", 2, "S1.hotel.air.1", "HS-01", "hotel", Day, Passed: false));
        SumSpan[] days = [Span(0, 0), Span(1, 1), Span(2, 2)];

        (await Read.SumsAsync(new SumsQuery { Spans = days }, Cancellation)).ShouldBe(
        [
            new Sums("2024-03-01", Raised: 3, Closed: 1, ClosedInTime: 0, Overdue: 1, DutiesMissed: 1, LookBacks: 2, LookBacksPassed: 1),
            new Sums("2024-03-02", 1, 1, 1, 0, 1, 0, 0),
        ]);
        var whole = new SumsQuery { Spans = [Span(0, 2)], ByRegion = true };
        (await Read.SumsAsync(whole, Cancellation)).ShouldBe([new Sums("HS-01", 3, 1, 0, 1, 1, 2, 1), new Sums("HS-02", 1, 1, 1, 0, 1, 0, 0)]);
        (await Read.SumsAsync(whole with { Regions = ["HS-02"] }, Cancellation)).ShouldHaveSingleItem().Key.ShouldBe("HS-02");
        (await Read.SumsAsync(whole with { Regions = [], Sites = ["S1"] }, Cancellation)).ShouldHaveSingleItem().Raised.ShouldBe(3);
        (await Read.SumsAsync(whole with { Regions = [] }, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Templates_that_fail_most_come_first()
    {
        await Rows(
            Issue(1),
            Issue(2) with { Item = "hotel.air" },
            Issue(3, site: "S2") with { Item = "hotel.air" },
            Issue(4) with { Item = "hotel.air", RaisedAt = Noon - Duration.FromDays(9) },
            Issue(5, "HS-02") with { Item = "hotel.air" });

        (await Read.FailingAsync(["HS-01"], Noon, Noon + Duration.FromDays(1), 5, Cancellation))
            .ShouldBe([new FailingTemplate("hotel.air", 2, 2), new FailingTemplate("hotel.lobby", 1, 1)]);
        (await Read.FailingAsync(["HS-01"], Noon, Noon + Duration.FromDays(1), 1, Cancellation)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Sites_are_found_by_each_thing_asked_for_in_the_order_of_their_codes()
    {
        await Rows(
            new SiteRow(Site("S1") with { Status = SiteStatus.Active, SuspendedUntil = null }),
            new SiteRow(Site("S2", "HS-02", "工厂_1", "Plant") with { Type = "factory", Location = new GeoPoint(30.5, 120.5) }),
            new SiteRow(Site("S3") with { Location = null }),
            new SiteRow(Site("S4") with { Location = new GeoPoint(-30.25, -120.16) }));

        (await Codes(new SiteQuery())).ShouldBe(["S1", "S2", "S3", "S4"]);
        (await Codes(new SiteQuery { Limit = 2 })).ShouldBe(["S1", "S2"]);
        (await Codes(new SiteQuery { After = "S2" })).ShouldBe(["S3", "S4"]);
        (await Codes(new SiteQuery { Regions = ["HS-02"] })).ShouldBe(["S2"]);
        (await Codes(new SiteQuery { Regions = ["HS-02"], Sites = ["S3"] })).ShouldBe(["S2", "S3"]);
        (await Codes(new SiteQuery { Regions = [] })).ShouldBeEmpty();
        (await Codes(new SiteQuery { Types = ["factory"] })).ShouldBe(["S2"]);
        (await Codes(new SiteQuery { Statuses = [SiteStatus.Active] })).ShouldBe(["S1"]);
        (await Codes(new SiteQuery { Text = "_" })).ShouldBe(["S2"]);
        (await Codes(new SiteQuery { Text = "lakeSIDE" })).ShouldBe(["S1", "S3", "S4"]);
        (await Codes(new SiteQuery { Text = "s3" })).ShouldBe(["S3"]);
        (await Codes(new SiteQuery { Box = new MapBox(30_250_000, 120_160_000, 30_500_000, 120_500_000) })).ShouldBe(["S1", "S2"]);
        (await Codes(new SiteQuery { Box = new MapBox(30_250_001, 120_160_000, 30_500_000, 120_500_000) })).ShouldBe(["S2"]);

        var world = new SiteQuery { Box = new MapBox(-90_000_000, -180_000_000, 90_000_000, 180_000_000) };
        (await Read.ClustersAsync(world, 10_000_000, Cancellation)).ShouldBe([new SiteCluster(30_375_000, 120_330_000, 2), new SiteCluster(-30_250_000, -120_160_000, 1)]);
    }

    [Fact]
    public async Task Live_issues_of_sites_are_counted_by_state()
    {
        await Rows(Issue(1), Issue(2), Issue(3) with { State = IssueState.Overdue }, Issue(4) with { State = IssueState.Closed }, Issue(5, site: "S2"));

        (await Read.LiveOfSitesAsync(["S1", "S9"], Cancellation)).OrderBy(l => l.State)
            .ShouldBe([("S1", IssueState.Open, 2), ("S1", IssueState.Overdue, 1)]);
    }

    [Fact]
    public async Task Visits_and_misses_of_a_site_are_read_by_it()
    {
        var visits = Enumerable.Range(1, 5).Select(n => Visit("S1", n, $"T{n}") with { At = Noon + Duration.FromHours(n) }).ToList();
        await Rows([.. visits, Visit("S2", 9, null), new MissRow("S1", "hotel.air", "HS-01", "hotel", Day, Noon, Withdrawn: true)]);

        (await Read.VisitsAsync("S1", null, null, 3, Cancellation)).ShouldBe([visits[4], visits[3], visits[2]]);
        (await Read.VisitsAsync("S1", 3, null, 3, Cancellation)).ShouldBe([visits[1], visits[0]]);
        (await Read.VisitsAsync("S1", null, Noon + Duration.FromHours(2), 3, Cancellation)).ShouldBe([visits[1]]);
        (await Read.MissesAsync("S1", Noon, Cancellation)).ShouldBe([new MissedWindow("hotel.air", Noon, true)]);
        (await Read.MissesAsync("S1", Noon + Duration.FromTicks(1), Cancellation)).ShouldBeEmpty();
    }

    private static SumSpan Span(int first, int last) => new(
        Day.PlusDays(first),
        Day.PlusDays(last),
        Noon - Duration.FromHours(12) + Duration.FromDays(first),
        Noon + Duration.FromHours(12) + Duration.FromDays(last));

    private async Task<IEnumerable<string>> Codes(SiteQuery query) => (await Read.SitesAsync(query, Cancellation)).Select(s => s.Code);
}
