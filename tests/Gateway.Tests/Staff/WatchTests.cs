using System.Text.Json.Nodes;

namespace Monitoring.Gateway.Tests.Staff;

/// <summary>What the pages of the web UI are made of, over the whole application.</summary>
public sealed class WatchTests : IAsyncLifetime
{
    private static readonly string[] HotelItems = ["isolation-hotel.daily-report", "isolation-hotel.zones"];
    private static readonly string[] MarketItems = ["market.flow"];

    private RealGateway _gateway = null!;

    public async ValueTask InitializeAsync() => _gateway = await RealGateway.StartAsync();

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task A_row_of_the_list_needs_no_further_question()
    {
        var number = await _gateway.IssueAsync();
        var row = (await _gateway.GetAsync("/api/issues?q=M-1")).Json["items"]!.AsArray().ShouldHaveSingleItem()!;
        (Text(row["number"]), Text(row["siteName"]!["en"]), Text(row["regionName"]!["zh"])).ShouldBe((number, "Market M-1", "区T1"));
        Text(row["title"]!["zh"]).ShouldNotBeEmpty();
        Text(row["category"]).ShouldNotBeEmpty();
        Text(row["updatedAt"]).ShouldBe(RealGateway.Start);
        string.CompareOrdinal(Text(row["nextStepAt"]), Text(row["dueAt"])).ShouldBeGreaterThanOrEqualTo(0, "the first step comes with the deadline or after it");

        await _gateway.PostAsync($"/api/issues/{number}/claim", new { note = "done" });
        var claimed = (await _gateway.GetAsync($"/api/issues/{number}")).Json;
        claimed["nextStepAt"].ShouldBeNull();
        claimed["regionNames"]!.AsArray().Select(name => Text(name!["zh"])).ShouldBe(["区C", "区D1", "区T1"]);
    }

    [Fact]
    public async Task Issues_are_sorted_filtered_and_counted()
    {
        var general = await _gateway.IssueAsync("M-1");
        var critical = await _gateway.IssueAsync("M-2", "critical");
        await _gateway.PostAsync($"/api/issues/{general}/take");

        (await NumbersAsync("sort=severity")).ShouldBe([critical, general]);
        (await NumbersAsync("sort=severity&order=asc")).ShouldBe([general, critical]);
        (await NumbersAsync("takenBy=me")).ShouldBe([general]);
        (await NumbersAsync("taken=false")).ShouldBe([critical]);
        (await NumbersAsync("severity=critical,serious")).ShouldBe([critical]);
        (await NumbersAsync("q=Market M-2")).ShouldBe([critical]);
        (await NumbersAsync("category=people,goods,places,management&sort=updated")).Count.ShouldBe(2);

        (await _gateway.GetAsync("/api/issues/count")).Json.ToJsonString().ShouldBe("""{"count":2,"exact":true}""");
        (await _gateway.GetAsync("/api/issues/count?takenBy=me")).Json["count"]!.GetValue<int>().ShouldBe(1);
        (await _gateway.GetAsync("/api/issues/count?region=T1&severity=critical")).Json["count"]!.GetValue<int>().ShouldBe(1);
        (await _gateway.GetAsync("/api/issues?state=all&sort=rung")).ShouldBeProblem(400).Errors.ShouldBe(["sort: not-allowed"]);
        (await _gateway.GetAsync("/api/issues?state=all&sort=rung&site=M-1")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task An_issue_is_told_whole_with_its_rounds()
    {
        var number = await _gateway.IssueAsync();
        await _gateway.PostAsync($"/api/issues/{number}/extension", new { until = "2022-04-01T00:00:00+08:00", reason = "parts" });
        await _gateway.PostAsync($"/api/issues/{number}/comment", new { text = "seen" });
        await _gateway.PostAsync($"/api/issues/{number}/claim", new { note = "swept", evidence = new[] { new { uri = "https://e.example/1", sha256 = new string('a', 64) } } });
        await _gateway.PostAsync($"/api/issues/{number}/look-back", new { team = new { unit = "Team B", persons = 2 }, outcome = "incomplete", note = "half" });

        var issue = (await _gateway.GetAsync($"/api/issues/{number}")).Json;
        Text(issue["foundBy"]).ShouldBe("Team A");
        Text(issue["comments"]![0]!["text"]).ShouldBe("seen");
        var rounds = issue["rounds"]!.AsArray();
        rounds.Count.ShouldBe(2, "a look-back that failed begins another");
        var first = rounds[0]!;
        Text(first["findings"]![0]!["unit"]).ShouldBe("Team A");
        Text(first["extensions"]![0]!["reason"]).ShouldBe("parts");
        Text(first["claims"]![0]!["note"]).ShouldBe("swept");
        Text(first["claims"]![0]!["evidence"]![0]!["uri"]).ShouldBe("https://e.example/1");
        (Text(first["lookBacks"]![0]!["outcome"]), Text(first["lookBacks"]![0]!["note"])).ShouldBe(("incomplete", "half"));
    }

    [Fact]
    public async Task The_ladder_says_who_was_told_and_who_comes_next()
    {
        var number = await _gateway.IssueAsync(severity: "critical");
        var ladder = (await _gateway.GetAsync($"/api/issues/{number}/ladder")).Json;
        Text(ladder["raised"]!["reason"]).ShouldBe("issue-raised");
        Text(ladder["steps"]![0]!["state"]).ShouldBe("next");
        Text(ladder["next"]!["what"]).ShouldBe("reminder");

        await AdvanceAsync("P2D");
        ladder = (await _gateway.GetAsync($"/api/issues/{number}/ladder")).Json;
        Text(ladder["state"]).ShouldBe("overdue");
        Text(ladder["steps"]![0]!["state"]).ShouldBe("told");
        Text(ladder["steps"]![0]!["told"]!["reason"]).ShouldBe("deadline-missed");
        Text(ladder["next"]!["at"]).ShouldBe(Text((await _gateway.GetAsync($"/api/issues/{number}")).Json["nextStepAt"]));
    }

    [Fact]
    public async Task Today_counts_the_callers_area_and_the_tree_begins_there()
    {
        await _gateway.IssueAsync("M-1", "critical");
        await _gateway.IssueAsync("M-2");
        var today = (await _gateway.GetAsync("/api/today")).Json;
        (today["open"]!["total"]!.GetValue<int>(), today["raised"]!.GetValue<int>()).ShouldBe((2, 2));
        today["dueToday"]!["exact"]!.GetValue<bool>().ShouldBeTrue();
        today["lookBacksDue"]!["count"]!.GetValue<int>().ShouldBe(0);

        var site = await _gateway.AsAsync("site", [], ["M-1"]);
        var own = (await _gateway.SendAsync(HttpMethod.Get, "/api/today", null, null, site)).Json;
        own["open"]!.ToJsonString().ShouldBe("""{"general":0,"serious":0,"critical":1,"total":1}""");
        own["raised"]!.GetValue<int>().ShouldBe(1);
        own["lookBacksDue"].ShouldBeNull();

        var viewer = await _gateway.AsAsync("viewer", ["D1"], []);
        var tree = (await _gateway.SendAsync(HttpMethod.Get, "/api/regions", null, null, viewer)).Json["items"]!.AsArray().ShouldHaveSingleItem()!;
        (Text(tree["code"]), tree["children"]!.GetValue<int>(), tree["live"]!["open"]!["total"]!.GetValue<int>()).ShouldBe(("D1", 1, 2));
    }

    [Fact]
    public async Task Sites_are_listed_and_found_near_a_place()
    {
        await SiteAsync("N-1", 29.87, 121.54);
        await SiteAsync("N-2", 29.871, 121.541);
        await SiteAsync("N-3", 30.5, 121.54);

        Codes(await _gateway.GetAsync("/api/sites")).ShouldBe(["N-1", "N-2", "N-3"]);
        Text((await _gateway.GetAsync("/api/sites")).Json["items"]![0]!["typeName"]!["en"]).ShouldBe("Wholesale or specialised market");
        Codes(await _gateway.GetAsync("/api/sites?limit=2")).ShouldBe(["N-1", "N-2"]);
        var near = await _gateway.GetAsync("/api/sites?near=29.8711,121.5411");
        Codes(near).ShouldBe(["N-2", "N-1"]);
        near.Json["items"]![0]!["distance"]!.GetValue<int>().ShouldBeInRange(10, 20);
        (await _gateway.GetAsync("/api/sites?near=here&radius=0")).ShouldBeProblem(400).Errors.ShouldBe(["near: bad-format", "radius: out-of-range"], ignoreOrder: true);

        var map = (await _gateway.GetAsync("/api/regions/C/map?box=121,29,122,30")).Json;
        map["sites"]!.AsArray().Select(s => Text(s!["code"])).ShouldBe(["N-1", "N-2"]);
    }

    [Fact]
    public async Task Duties_are_shown_window_by_window_and_visits_word_for_word()
    {
        await _gateway.EventAsync("site", "H-1", new
        {
            code = "H-1",
            name = new { zh = "酒店" },
            type = "isolation-hotel",
            region = "T1",
            unit = new { name = "Unit" },
            items = HotelItems,
        });
        await AdvanceAsync("P1DT2H");
        await _gateway.EventAsync("duty", "H-1", new { item = "isolation-hotel.daily-report", record = new { reported = 0 } });
        await AdvanceAsync("P2D");
        await _gateway.EventAsync("visit", "H-1", new
        {
            team = new { unit = "Team A", persons = 3 },
            mode = "unannounced",
            results = new[] { new { item = "isolation-hotel.zones", outcome = "fail", note = "doors open" } },
            suggestions = new[] { new { text = "mark the doors" } },
        });

        var duties = (await _gateway.GetAsync("/api/sites/H-1/duties?days=4")).Json;
        var strip = duties["items"]!.AsArray().ShouldHaveSingleItem()!;
        var days = strip["days"]!.AsArray();
        days.Select(d => Text(d!["day"])).ShouldBe(["2022-03-18", "2022-03-19", "2022-03-20", "2022-03-21"]);
        days.Select(d => string.Join(' ', d!["windows"]!.AsArray().Select(w => Text(w!["state"])))).ShouldBe(["", "done", "missed", "pending"]);

        var visit = (await _gateway.GetAsync("/api/sites/H-1/visits")).Json["items"]!.AsArray().ShouldHaveSingleItem()!;
        (Text(visit["unit"]), Text(visit["results"]![0]!["note"]), Text(visit["suggestions"]![0])).ShouldBe(("Team A", "doors open", "mark the doors"));

        var checklist = (await _gateway.GetAsync("/api/sites/H-1/checklist")).Json["items"]!.AsArray();
        checklist.Select(i => Text(i!["template"])).ShouldBe(["isolation-hotel.daily-report", "isolation-hotel.zones"]);
        Text(checklist[1]!["issue"]).ShouldBe("H-1.isolation-hotel.zones.1");
    }

    [Fact]
    public async Task Regions_are_shown_over_days_and_side_by_side()
    {
        var number = await _gateway.IssueAsync(severity: "critical");
        await AdvanceAsync("P2D");
        await _gateway.PostAsync($"/api/issues/{number}/claim", new { note = "done" });
        await _gateway.PostAsync($"/api/issues/{number}/look-back", new { team = new { unit = "Team B", persons = 2 }, outcome = "passed" });

        var days = (await _gateway.GetAsync("/api/regions/C/trend?days=3")).Json["days"]!.AsArray();
        days.Select(d => $"{d!["day"]} {d["raised"]} {d["closed"]} {d["overdue"]}").ShouldBe(["2022-03-18 1 0 1", "2022-03-19 0 0 0", "2022-03-20 0 1 0"]);

        var grid = (await _gateway.GetAsync("/api/regions/C/grid")).Json;
        var row = grid["rows"]!.AsArray().ShouldHaveSingleItem()!;
        (Text(row["code"]), row["raised"]!.GetValue<int>(), row["closed"]!.GetValue<int>(), row["closedInTime"]!.GetValue<int>(), row["lookBacksPassed"]!.GetValue<int>())
            .ShouldBe(("D1", 1, 1, 0, 1));
        grid["own"]!["raised"]!.GetValue<int>().ShouldBe(1);

        var failing = (await _gateway.GetAsync("/api/regions/C/failing")).Json["items"]!.AsArray().ShouldHaveSingleItem()!;
        (Text(failing["template"]), failing["raised"]!.GetValue<int>(), failing["sites"]!.GetValue<int>()).ShouldBe(("market.flow", 1, 1));
    }

    [Fact]
    public async Task The_catalogue_and_the_policies_in_use_are_answered_whole()
    {
        var types = (await _gateway.GetAsync("/api/catalogue")).Json["siteTypes"]!.AsArray();
        types.Count.ShouldBe(FakeMonitoring.Shipped.SiteTypes.Count);
        types.Sum(t => t!["templates"]!.AsArray().Count).ShouldBe(FakeMonitoring.Shipped.Templates.Count);
        var policy = (await _gateway.GetAsync("/api/policies")).Json["items"]!.AsArray().Single(p => Text(p!["name"]) == "standard")!;
        policy["version"]!.GetValue<int>().ShouldBe(FakeMonitoring.Shipped.Policies["standard"].Version);
        policy["severities"]!.AsArray().Select(s => Text(s!["severity"])).ShouldBe(["general", "serious", "critical"]);
    }

    private static string Text(JsonNode? node) => node?.ToString() ?? "";

    private static IEnumerable<string> Codes(Answer answer) => answer.Json["items"]!.AsArray().Select(i => Text(i!["code"]));

    private async Task<List<string>> NumbersAsync(string query) =>
        [.. (await _gateway.GetAsync($"/api/issues?{query}")).Json["items"]!.AsArray().Select(i => Text(i!["number"]))];

    private async Task AdvanceAsync(string by) => (await _gateway.PostAsync("/dev/clock", new { advance = by })).Status.ShouldBe(200);

    private Task<IReadOnlyList<string>> SiteAsync(string code, double lat, double lon) => _gateway.EventAsync("site", code, new
    {
        code,
        name = new { zh = "市场" },
        type = "market",
        region = "T1",
        unit = new { name = "Unit" },
        items = MarketItems,
        location = new { lat, lon },
    });
}
