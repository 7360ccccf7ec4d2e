using Monitoring.Core.Catalogue;
using Monitoring.Core.Issues;
using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Storage;
using NodaTime;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Compliance;

/// <summary>Lists of issues and alerts, page by page.</summary>
public abstract class ListCompliance : StoreSuite
{
    private static readonly IssueState[] Live = [IssueState.Open, IssueState.Overdue, IssueState.AwaitingLookBack];

    [Theory]
    [InlineData("all")]
    [InlineData("many")]
    [InlineData("one")]
    [InlineData("site")]
    [InlineData("regions and sites")]
    [InlineData("sites")]
    public async Task Issues_come_once_each_page_by_page_the_earliest_due_first(string way)
    {
        await Rows([.. Enumerable.Range(1, 50).Select(n => Issue(n, $"HS-{n % 3}", $"S{n % 3}", dueInHours: n % 7))]);
        var query = way switch
        {
            "many" => new IssueQuery { Regions = ["HS-0", "HS-1", "HS-2", "HS-none"], States = Live },
            "one" => new IssueQuery { Regions = ["HS-1"], States = Live },
            "regions and sites" => new IssueQuery { Regions = ["HS-1"], Sites = ["S1", "S2"], States = Live },
            "sites" => new IssueQuery { Regions = [], Sites = ["S1"] },
            "site" => new IssueQuery { Site = "S1", Regions = ["HS-1", "HS-2"] },
            _ => new IssueQuery(),
        };

        var found = new List<IssueRow>();
        string? cursor = null;
        do
        {
            var page = await Read.IssuesAsync(query with { Limit = 7, Cursor = cursor }, Cancellation);
            page.Items.Count.ShouldBeLessThanOrEqualTo(7);
            found.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);

        var expected = Enumerable.Range(1, 50).Where(n => way is "all" or "many" || n % 3 == 1 || (way == "regions and sites" && n % 3 == 2))
            .Select(n => Issue(n, $"HS-{n % 3}", $"S{n % 3}", dueInHours: n % 7))
            .OrderBy(i => i.DueAt).ThenBy(i => i.Number, StringComparer.Ordinal).Select(i => i.Number);
        found.Select(i => i.Number).ShouldBe(expected);
    }

    [Fact]
    public async Task A_last_page_that_is_full_says_it_is_the_last()
    {
        await Rows(Issue(1), Issue(2));

        (await Read.IssuesAsync(new IssueQuery { Limit = 2 }, Cancellation)).Next.ShouldBeNull();
        (await Read.IssuesAsync(new IssueQuery { Limit = 1 }, Cancellation)).Next.ShouldNotBeNull();
    }

    [Fact]
    public async Task Issues_are_filtered_by_each_thing_asked_for()
    {
        await Rows(
            Issue(1),
            Issue(2) with { State = IssueState.Closed },
            Issue(3) with { Severity = Severity.Critical },
            Issue(4) with { SiteType = "factory", Item = "factory.gate" },
            Issue(5, dueInHours: 9),
            Issue(6, "HS-02"));

        (await Numbers(new IssueQuery { States = [IssueState.Closed] })).ShouldBe([2]);
        (await Numbers(new IssueQuery { Severity = Severity.Critical })).ShouldBe([3]);
        (await Numbers(new IssueQuery { SiteType = "factory" })).ShouldBe([4]);
        (await Numbers(new IssueQuery { Template = "factory.gate" })).ShouldBe([4]);
        (await Numbers(new IssueQuery { DueBefore = Noon + Duration.FromHours(9) })).ShouldBe([1, 2, 3, 4, 6]);
        (await Numbers(new IssueQuery { Regions = ["HS-02"] })).ShouldBe([6]);
        (await Numbers(new IssueQuery { Regions = ["HS-01", "HS-02"], States = Live })).ShouldBe([1, 3, 4, 6, 5]);
        (await Numbers(new IssueQuery { Regions = [] })).ShouldBeEmpty();
        (await Numbers(new IssueQuery { Site = "S1", Regions = ["HS-02"] })).ShouldBe([6]);
        (await Numbers(new IssueQuery { Site = "S9" })).ShouldBeEmpty();
        (await Numbers(new IssueQuery { Site = "S1", Regions = [], Sites = ["S1"], Severity = Severity.Critical })).ShouldBe([3]);
        (await Numbers(new IssueQuery { Site = "S1", Regions = ["HS-02"], Sites = ["S9"] })).ShouldBe([6]);
        (await Numbers(new IssueQuery { Site = "S1", Regions = [], Sites = ["S9"] })).ShouldBeEmpty();
        (await Numbers(new IssueQuery { Regions = [], Sites = ["S9"] })).ShouldBeEmpty();
    }

    [Fact]
    public async Task Text_finds_parts_of_number_site_name_and_item_as_they_stand()
    {
        await Rows(
            new SiteRow(Site("S1", zh: "湖滨酒店", en: "Lakeside Hotel")),
            new SiteRow(Site("S2", zh: "工厂_100%", en: "Plant")),
            Issue(1, site: "S1"),
            Issue(2, site: "S2"),
            Issue(3, site: "T3") with { Item = "hotel.kitchen" });

        (await Numbers(new IssueQuery { Text = "湖滨" })).ShouldBe([1]);
        (await Numbers(new IssueQuery { Text = "lakeSIDE" })).ShouldBe([1]);
        (await Numbers(new IssueQuery { Text = "100%" })).ShouldBe([2]);
        (await Numbers(new IssueQuery { Text = "_" })).ShouldBe([2]);
        (await Numbers(new IssueQuery { Text = "KITCHEN" })).ShouldBe([3]);
        (await Numbers(new IssueQuery { Text = "t3" })).ShouldBe([3]);
        (await Numbers(new IssueQuery { Text = "0000002" })).ShouldBe([2]);
        (await Numbers(new IssueQuery { Text = @"\" })).ShouldBeEmpty();
        (await Numbers(new IssueQuery { Text = "plant", Regions = ["HS-01", "HS-02"] })).ShouldBe([2]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("!")]
    [InlineData("abc")]
    [InlineData("aTE6")]
    public async Task A_cursor_that_is_none_is_refused(string cursor)
    {
        await Should.ThrowAsync<FormatException>(
            async () => await Read.IssuesAsync(new IssueQuery { Cursor = cursor + "x" }, Cancellation));
        await Should.ThrowAsync<FormatException>(
            async () => await Read.AlertsAsync(new AlertQuery { Cursor = cursor }, Cancellation));
    }

    [Fact]
    public async Task Alerts_come_page_by_page_the_newest_first()
    {
        await Rows([.. Enumerable.Range(1, 20).Select(n => Alert($"a{n:D2}", region: $"HS-{n % 3}", addresses: "x"))]);
        foreach (var regions in new string[]?[] { null, ["HS-0", "HS-1", "HS-2"], ["HS-1"] })
        {
            var found = new List<string>();
            string? cursor = null;
            do
            {
                var page = await Read.AlertsAsync(new AlertQuery { Regions = regions, Limit = 6, Cursor = cursor }, Cancellation);
                found.AddRange(page.Items.Select(a => a.Id));
                cursor = page.Next;
            }
            while (cursor is not null);

            var expected = Enumerable.Range(1, 20).Reverse().Where(n => regions is not { Length: 1 } || n % 3 == 1);
            found.ShouldBe(expected.Select(n => $"a{n:D2}"));
        }
    }

    [Fact]
    public async Task Alerts_are_filtered_by_each_thing_asked_for()
    {
        await Rows(
            Alert("a1"),
            Alert("a2") with { Site = "S2" },
            Alert("a3") with { Issue = null },
            Alert("a4") with { Reason = "duty-missed" },
            Alert("a5") with { DecidedAt = Noon + Duration.FromHours(1) },
            Alert("a6", region: "HS-02"));

        (await Ids(new AlertQuery { Site = "S2" })).ShouldBe(["a2"]);
        (await Ids(new AlertQuery { Issue = "S1.hotel.lobby.1", Site = "S1" })).ShouldBe(["a6", "a5", "a4", "a1"]);
        (await Ids(new AlertQuery { Reason = "duty-missed" })).ShouldBe(["a4"]);
        (await Ids(new AlertQuery { From = Noon + Duration.FromHours(1) })).ShouldBe(["a5"]);
        (await Ids(new AlertQuery { To = Noon + Duration.FromHours(1), Regions = ["HS-02"] })).ShouldBe(["a6"]);
        (await Ids(new AlertQuery { Site = "S1", Regions = ["HS-02", "HS-03"] })).ShouldBe(["a6"]);
        (await Ids(new AlertQuery { Regions = [] })).ShouldBeEmpty();
        (await Ids(new AlertQuery { Regions = [], Sites = ["S2"] })).ShouldBe(["a2"]);
        (await Ids(new AlertQuery { Regions = ["HS-02"], Sites = ["S2", "S3"] })).ShouldBe(["a6", "a2"]);
        (await Ids(new AlertQuery { Regions = ["HS-01", "HS-02"], Sites = ["S1"] })).ShouldBe(["a6", "a5", "a4", "a3", "a2", "a1"]);
        (await Ids(new AlertQuery { Issue = "S1.hotel.lobby.1", Regions = [], Sites = ["S2"] })).ShouldBe(["a2"]);
        (await Ids(new AlertQuery { Issue = "S1.hotel.lobby.1", Regions = [], Sites = ["S9"] })).ShouldBeEmpty();
    }

    [Fact]
    public async Task Alerts_that_only_the_inspection_side_may_know_of_can_be_left_out()
    {
        await Rows(
            Alert("a1"),
            Alert("a2") with { InspectionOnly = true },
            Alert("a3", region: "HS-02") with { InspectionOnly = true },
            Alert("a4"));

        (await Ids(new AlertQuery())).ShouldBe(["a4", "a3", "a2", "a1"]);
        foreach (var query in new[] { new AlertQuery(), new AlertQuery { Regions = ["HS-01", "HS-02"] }, new AlertQuery { Site = "S1" } })
        {
            (await Ids(query with { WithoutInspectionOnly = true })).ShouldBe(["a4", "a1"]);
        }
    }

    private async Task<IEnumerable<int>> Numbers(IssueQuery query) =>
        (await Read.IssuesAsync(query, Cancellation)).Items
            .Select(i => int.Parse(i.Number[^7..], System.Globalization.CultureInfo.InvariantCulture));

    private async Task<IEnumerable<string>> Ids(AlertQuery query) =>
        (await Read.AlertsAsync(query, Cancellation)).Items.Select(a => a.Id);
}
