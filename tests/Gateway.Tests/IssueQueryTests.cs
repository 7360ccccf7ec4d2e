using System.Text;
using Monitoring.Core.Catalogue;
using Monitoring.Core.Issues;
using Monitoring.Core.Policies;
using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Tests;

public sealed class IssueQueryTests : IAsyncLifetime
{
    private RunningGateway _gateway = null!;

    public async ValueTask InitializeAsync() => _gateway = await RunningGateway.StartAsync();

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task An_issue_shows_what_the_contract_names_in_local_time()
    {
        var answer = await _gateway.GetAsync("/api/issues?region=T1");
        answer.Status.ShouldBe(200, answer.Text);
        var issue = answer.Items.ShouldHaveSingleItem()!;
        issue["number"]!.GetValue<string>().ShouldBe(World.Issue);
        issue["region"]!.ToJsonString().ShouldBe("""["NB","HS","T1"]""");
        issue["severity"]!.GetValue<string>().ShouldBe("serious");
        issue["state"]!.GetValue<string>().ShouldBe("awaitingLookBack");
        issue["cause"]!.GetValue<string>().ShouldBe("visit");
        issue["raisedAt"]!.GetValue<string>().ShouldBe("2022-03-17T18:00:00+08:00");
        issue["dueAt"]!.GetValue<string>().ShouldBe("2022-03-18T18:00:00+08:00");
        issue["rung"]!.GetValue<int>().ShouldBe(1);
        issue["recurrence"]!.GetValue<int>().ShouldBe(0);
        issue["title"]!["zh"]!.GetValue<string>().ShouldNotBeEmpty();
        issue.AsObject().ContainsKey("takenBy").ShouldBeFalse();
        answer.Text.ShouldContain("\"next\":null");
        answer.Text.ShouldNotContain("\\u");
    }

    [Fact]
    public async Task The_live_ones_are_the_default_and_all_lifts_that()
    {
        Numbers(await _gateway.GetAsync("/api/issues")).ShouldBe([World.Issue, "n2", "n3"]);
        Numbers(await _gateway.GetAsync("/api/issues?state=all")).ShouldBe([World.Issue, "n2", "n3", "n4"]);
    }

    [Theory]
    [InlineData("state=open&state=closed", "n2 n4")]
    [InlineData("state=open,closed", "n2 n4")]
    [InlineData("overdue=true", "n3")]
    [InlineData("overdue=false", World.Issue + " n2")]
    [InlineData("overdue=true&state=open", "")]
    [InlineData("region=HS", World.Issue + " n2")]
    [InlineData("region=HS&state=all", World.Issue + " n2 n4")]
    public async Task Filters_narrow(string query, string expected) =>
        string.Join(' ', Numbers(await _gateway.GetAsync($"/api/issues?{query}"))).ShouldBe(expected);

    [Fact]
    public async Task Every_filter_reaches_the_read_model()
    {
        await _gateway.GetAsync(
            $"/api/issues?site={World.Hotel}&type=isolation-hotel&template={World.Item}&severity=critical&state=open"
            + "&dueBefore=2022-03-18T08:00:00+08:00&q=hotel&limit=7&cursor=0");
        var asked = _gateway.Monitoring.Read.AskedIssues.ShouldHaveSingleItem();
        asked.Site.ShouldBe(World.Hotel);
        asked.SiteTypes.ShouldBe(["isolation-hotel"]);
        asked.Templates.ShouldBe([World.Item]);
        asked.Severities.ShouldBe([Severity.Critical]);
        asked.States.ShouldBe([IssueState.Open]);
        asked.DueBefore.ShouldBe(World.At("2022-03-18T08:00:00+08:00"));
        asked.Text.ShouldBe("hotel");
        asked.Limit.ShouldBe(7);
        asked.Cursor.ShouldBe("0");
    }

    [Fact]
    public async Task Pages_follow_each_other_by_the_cursor()
    {
        var first = await _gateway.GetAsync("/api/issues?limit=2");
        Numbers(first).ShouldBe([World.Issue, "n2"]);
        var second = await _gateway.GetAsync($"/api/issues?limit=2&cursor={first.Json["next"]!.GetValue<string>()}");
        Numbers(second).ShouldBe(["n3"]);
        second.Json["next"].ShouldBeNull();
    }

    [Fact]
    public async Task All_wrong_parameters_are_named_at_once()
    {
        var answer = await _gateway.GetAsync(
            "/api/issues?severity=bad&state=open,half&overdue=yes&dueBefore=2022-03-18&limit=0&type=x&template=y&site=&q=1&q=2&colour=red");
        answer.ShouldBeProblem(400).Errors.ShouldBe(
            [
                "severity: unknown-word", "state: unknown-word", "overdue: unknown-word", "dueBefore: bad-format",
                "limit: out-of-range", "type: unknown-word", "template: unknown-word", "site: too-short", "q: too-many",
                "colour: unknown-field",
            ],
            ignoreOrder: true);
    }

    [Theory]
    [InlineData("/api/issues?region=nowhere", "region: unknown-region")]
    [InlineData("/api/issues?site=nowhere", "site: unknown-site")]
    [InlineData("/api/issues/none", "number: unknown-issue")]
    [InlineData("/api/issues/none/timeline", "number: unknown-issue")]
    [InlineData("/api/sites/none", "site: unknown-site")]
    [InlineData("/api/regions/none", "region: unknown-region")]
    [InlineData("/api/regions/none/children", "region: unknown-region")]
    [InlineData("/api/regions/none/figures", "region: unknown-region")]
    [InlineData("/api/alerts?region=none", "region: unknown-region")]
    [InlineData("/api/alerts?site=none", "site: unknown-site")]
    [InlineData("/api/alerts?issue=none", "issue: unknown-issue")]
    public async Task What_is_not_there_is_404(string path, string error) =>
        (await _gateway.GetAsync(path)).ShouldBeProblem(404).Errors.ShouldBe([error]);

    [Fact]
    public async Task One_issue_has_its_notices_and_the_window_of_its_look_back()
    {
        var at = World.At("2022-03-18T08:00:00+08:00");
        _gateway.Monitoring.Read.Notices.Add(
            new NoticeRow("HS-2022-1", World.Issue, World.Hotel, World.Item, Addressee.Unit, 2, at, at, at, null, null, null));
        var answer = await _gateway.GetAsync($"/api/issues/{World.Issue}");
        answer.Status.ShouldBe(200, answer.Text);
        answer.Text.ShouldContain("""
            "lookBack":{"from":"2022-03-18T21:00:00+08:00","to":"2022-03-21T09:00:00+08:00"}
            """);
        var notice = answer.Json["notices"]!.AsArray().ShouldHaveSingleItem()!;
        notice["number"]!.GetValue<string>().ShouldBe("HS-2022-1");
        notice["addressee"]!.GetValue<string>().ShouldBe("unit");
        notice["issuedAt"]!.GetValue<string>().ShouldBe("2022-03-18T08:00:00+08:00");
    }

    [Fact]
    public async Task Alerts_are_shown_as_they_went_out_with_their_deliveries()
    {
        const string Data =
            """
            "alert":"a1","reason":"issue-raised","severity":"general","issue":"n2","site":"HS-1","region":["NB","HS"],"rung":1,
            "recipients":[{"rung":0,"name":"Li"}],"raisedAt":"2022-03-18T08:00:00+08:00","decidedAt":"2022-03-18T08:00:00+08:00",
            "late":false,"policy":{"name":"standard","version":1},"inputs":{},"text":{"zh":"新问题","en":"New"},"link":"/issues/n2"
            """;
        _gateway.Monitoring.Read.Alerts.Add(new AlertView(
            "a1",
            Encoding.UTF8.GetBytes($$$"""{"specversion":"1.0","id":"a1","data":{{{{Data}}}}}"""),
            [new DeliveryView("webhook", DeliveryState.Failed, 3, World.At("2022-03-18T08:00:00+08:00"), "404")]));
        var answer = await _gateway.GetAsync(
            $"/api/alerts?region=HS&site={World.Hotel}&issue=n2&reason=issue-raised&from=2022-03-18T00:00:00%2B08:00&to=2022-03-19T00:00:00Z");
        answer.Status.ShouldBe(200, answer.Text);
        answer.Text.ShouldBe(
            $$$"""{"items":[{{{{Data.Replace("\n", "", StringComparison.Ordinal)}}},"deliveries":[{"kind":"webhook","state":"failed","attempts":3,"lastTriedAt":"2022-03-18T08:00:00+08:00","lastError":"404"}]}],"next":null}""");
        var asked = _gateway.Monitoring.Read.AskedAlerts!;
        asked.Regions.ShouldBe(["HS", "T1", "T2"], ignoreOrder: true);
        (asked.Site, asked.Issue, asked.Reason).ShouldBe((World.Hotel, "n2", "issue-raised"));
        (asked.From, asked.To).ShouldBe((World.At("2022-03-18T00:00:00+08:00"), World.At("2022-03-19T00:00:00Z")));
    }

    [Fact]
    public async Task Wrong_parameters_of_alerts_are_named() =>
        (await _gateway.GetAsync("/api/alerts?reason=boredom&from=2022-03-19T00:00:00Z&to=2022-03-18T00:00:00Z&state=open"))
            .ShouldBeProblem(400).Errors.ShouldBe(["reason: unknown-word", "to: out-of-range", "state: unknown-field"], ignoreOrder: true);

    private static List<string> Numbers(Answer answer) => [.. answer.Items.Select(i => i!["number"]!.GetValue<string>())];
}
