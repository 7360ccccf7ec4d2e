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
        (await Numbers(new IssueQuery { Severities = [Severity.Critical] })).ShouldBe([3]);
        (await Numbers(new IssueQuery { SiteTypes = ["factory"] })).ShouldBe([4]);
        (await Numbers(new IssueQuery { Templates = ["factory.gate"] })).ShouldBe([4]);
        (await Numbers(new IssueQuery { DueBefore = Noon + Duration.FromHours(9) })).ShouldBe([1, 2, 3, 4, 6]);
        (await Numbers(new IssueQuery { Regions = ["HS-02"] })).ShouldBe([6]);
        (await Numbers(new IssueQuery { Regions = ["HS-01", "HS-02"], States = Live })).ShouldBe([1, 3, 4, 6, 5]);
        (await Numbers(new IssueQuery { Regions = [] })).ShouldBeEmpty();
        (await Numbers(new IssueQuery { Site = "S1", Regions = ["HS-02"] })).ShouldBe([6]);
        (await Numbers(new IssueQuery { Site = "S9" })).ShouldBeEmpty();
        (await Numbers(new IssueQuery { Site = "S1", Regions = [], Sites = ["S1"], Severities = [Severity.Critical] })).ShouldBe([3]);
        (await Numbers(new IssueQuery { Site = "S1", Regions = ["HS-02"], Sites = ["S9"] })).ShouldBe([6]);
        (await Numbers(new IssueQuery { Site = "S1", Regions = [], Sites = ["S9"] })).ShouldBeEmpty();
        (await Numbers(new IssueQuery { Regions = [], Sites = ["S9"] })).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(IssueSort.Due)]
    [InlineData(IssueSort.Raised)]
    [InlineData(IssueSort.Severity)]
    [InlineData(IssueSort.Rung)]
    [InlineData(IssueSort.Updated)]
    public async Task Issues_come_in_the_order_asked_for_page_by_page_and_the_other_way_round(IssueSort sort)
    {
        IssueRow[] all =
        [
            .. Enumerable.Range(1, 30).Select(n => Issue(n, $"HS-{n % 3}", $"S{n % 4}", dueInHours: n * 7 % 11) with
            {
                Severity = (Severity)(n % 3),
                Rung = n % 5,
                RaisedAt = Noon + Duration.FromMinutes(n * 13 % 17),
                UpdatedAt = n % 4 == 0 ? null : Noon + Duration.FromHours(n * 5 % 7),
                NextStepAt = Noon + Duration.FromDays(1),
                OverdueAt = n % 2 == 0 ? Noon : null,
            }),
        ];
        await Rows([.. all]);
        var expected = (sort switch
        {
            IssueSort.Raised => all.OrderBy(i => i.RaisedAt),
            IssueSort.Severity => all.OrderByDescending(i => i.Severity).ThenBy(i => i.DueAt),
            IssueSort.Rung => all.OrderByDescending(i => i.Rung).ThenBy(i => i.DueAt),
            IssueSort.Updated => all.OrderBy(i => i.UpdatedAt ?? i.RaisedAt),
            _ => all.OrderBy(i => i.DueAt),
        }).ThenBy(i => i.Number, StringComparer.Ordinal).ToList();

        var query = new IssueQuery { States = Live, Sort = sort };
        foreach (var narrowed in (IssueQuery[])[query, query with { Regions = ["HS-0", "HS-1", "HS-2"] }, query with { Regions = ["HS-0"], Sites = ["S0", "S1", "S2", "S3"] }])
        {
            (await All(narrowed)).ShouldBe(expected);
            (await All(narrowed with { IsReversed = true })).ShouldBe(expected.AsEnumerable().Reverse());
        }

        var page = await Read.IssuesAsync(query with { Limit = 1 }, Cancellation);
        await Should.ThrowAsync<FormatException>(async () => await Read.IssuesAsync(query with { IsReversed = true, Cursor = page.Next }, Cancellation));
    }

    [Fact]
    public async Task Issues_are_found_by_who_has_them_in_hand()
    {
        await Rows(
            Issue(1) with { TakenBy = "Zhou" },
            Issue(2, "HS-02") with { TakenBy = "Zhou", AssignedTo = "Wu" },
            Issue(3) with { AssignedTo = "Wu", LookBackDueAt = Noon },
            Issue(4) with { State = IssueState.Closed, TakenBy = "Zhou" });

        (await Numbers(new IssueQuery { States = Live, TakenBy = "Zhou" })).ShouldBe([1, 2]);
        (await Numbers(new IssueQuery { States = Live, TakenBy = "Zhou", Regions = ["HS-02"] })).ShouldBe([2]);
        (await Numbers(new IssueQuery { TakenBy = "Zhou" })).ShouldBe([1, 2, 4]);
        (await Numbers(new IssueQuery { States = Live, AssignedTo = "Wu" })).ShouldBe([2, 3]);
        (await Numbers(new IssueQuery { States = Live, AssignedTo = "Wu", TakenBy = "Zhou" })).ShouldBe([2]);
        (await Numbers(new IssueQuery { States = Live, Taken = false })).ShouldBe([3]);
        (await Numbers(new IssueQuery { States = Live, Taken = true })).ShouldBe([1, 2]);
        (await Numbers(new IssueQuery { States = Live, LookBackCalled = true })).ShouldBe([3]);
        (await Numbers(new IssueQuery { Text = "nothing", TextTemplates = ["hotel.lobby"] })).ShouldBe([1, 2, 3, 4]);
    }

    [Fact]
    public async Task Issues_are_counted_once_each_and_no_further_than_asked()
    {
        await Rows([.. Enumerable.Range(1, 20).Select(n => Issue(n, $"HS-{n % 2}", $"S{n % 4}") with { State = n > 15 ? IssueState.Closed : IssueState.Open })]);

        Task<int> Count(IssueQuery query, int most = 100) => Read.CountIssuesAsync(query, most, Cancellation).AsTask();
        (await Count(new IssueQuery())).ShouldBe(20);
        (await Count(new IssueQuery { States = Live })).ShouldBe(15);
        (await Count(new IssueQuery { States = Live }, 14)).ShouldBe(15);
        (await Count(new IssueQuery { States = Live }, 3)).ShouldBe(4);
        (await Count(new IssueQuery { Regions = ["HS-0"] })).ShouldBe(10);
        (await Count(new IssueQuery { Regions = ["HS-0"], Sites = ["S0", "S1"] })).ShouldBe(15, "sites of the region are counted once");
        (await Count(new IssueQuery { Regions = ["HS-0"], Sites = ["S0", "S1"] }, 12)).ShouldBe(13);
        (await Count(new IssueQuery { Regions = [], Sites = ["S1"] })).ShouldBe(5);
        (await Count(new IssueQuery { Site = "S1", Regions = ["HS-0"] })).ShouldBe(0);
        (await Count(new IssueQuery { Site = "S1" })).ShouldBe(5);
        (await Count(new IssueQuery { Regions = [] })).ShouldBe(0);
    }

    [Fact]
    public async Task What_a_row_is_not_told_anew_it_keeps()
    {
        await Rows(Issue(1) with { UpdatedAt = Noon, OverdueAt = Noon, NextStepAt = Noon });
        await Rows(Issue(1));

        var row = (await Read.IssueAsync(Issue(1).Number, Cancellation))!;
        (row.UpdatedAt, row.OverdueAt, row.NextStepAt).ShouldBe((Noon, Noon, null));
    }

    [Fact]
    public async Task Sites_are_named_together()
    {
        await Rows(new SiteRow(Site("S1", zh: "一", en: "One")), new SiteRow(Site("S2", zh: "二", en: "Two")));

        var names = await Read.SiteNamesAsync(["S1", "S2", "S3"], Cancellation);
        names.OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => (n.Key, n.Value.Zh, n.Value.En)).ShouldBe([("S1", "一", "One"), ("S2", "二", "Two")]);
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

    private async Task<List<IssueRow>> All(IssueQuery query)
    {
        var found = new List<IssueRow>();
        string? cursor = null;
        do
        {
            var page = await Read.IssuesAsync(query with { Limit = 7, Cursor = cursor }, Cancellation);
            found.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);

        return found;
    }
}
