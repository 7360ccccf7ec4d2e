using System.Text.Encodings.Web;
using System.Text.Json;
using Monitoring.Core.Catalogue;
using Monitoring.Gateway.Queries;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Gateway.Tests;

public sealed class PlaceQueryTests : IAsyncLifetime
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private RunningGateway _gateway = null!;

    public async ValueTask InitializeAsync() => _gateway = await RunningGateway.StartAsync();

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task A_site_shows_its_items_and_this_weeks_burden()
    {
        _gateway.Monitoring.Read.Items.Add(new ItemRow(
            World.Hotel, World.Item, ItemKind.Duty, "missed", World.At("2022-03-18T20:00:00+08:00"), null, 4.5m, World.Issue));
        _gateway.Monitoring.Read.Burden = new BurdenRow(World.Hotel, new LocalDate(2022, 3, 14), 2, 1, 5, false);
        var site = (await _gateway.GetAsync($"/api/sites/{World.Hotel}")).Json;
        site["region"]!.ToJsonString().ShouldBe("""["NB","HS","T1"]""");
        site["status"]!.GetValue<string>().ShouldBe("active");
        site["location"]!["lat"]!.GetValue<double>().ShouldBe(29.87);
        var item = site["items"]!.AsArray().ShouldHaveSingleItem()!;
        item["template"]!.GetValue<string>().ShouldBe(World.Item);
        item["title"]!["en"]!.GetValue<string>().ShouldNotBeEmpty();
        item["kind"]!.GetValue<string>().ShouldBe("duty");
        item["state"]!.GetValue<string>().ShouldBe("missed");
        item["nextDueAt"]!.GetValue<string>().ShouldBe("2022-03-18T20:00:00+08:00");
        item["lastValue"]!.GetValue<decimal>().ShouldBe(4.5m);
        item["issue"]!.GetValue<string>().ShouldBe(World.Issue);
        site["burden"]!.ToJsonString().ShouldBe("""{"week":"2022-03-14","visits":2,"requests":1,"budget":5,"warned":false}""");
        _gateway.Monitoring.Read.AskedWeek.ShouldBe(new LocalDate(2022, 3, 14));
    }

    [Fact]
    public async Task Places_on_a_path_are_called_by_their_names()
    {
        static string Zh(string code) => $$"""{"zh":"区域{{code}}","en":"{{code}}"}""";
        var site = (await _gateway.GetAsync($"/api/sites/{World.Hotel}")).Json;
        site["regionNames"]!.ToJsonString(Plain).ShouldBe($"[{Zh("NB")},{Zh("HS")},{Zh("T1")}]");
        var region = (await _gateway.GetAsync("/api/regions/HS")).Json;
        region["pathNames"]!.ToJsonString(Plain).ShouldBe($"[{Zh("NB")},{Zh("HS")}]");
        var child = (await _gateway.GetAsync("/api/regions/HS/children?limit=1")).Items.ShouldHaveSingleItem()!;
        child["pathNames"]!.ToJsonString(Plain).ShouldBe($"[{Zh("NB")},{Zh("HS")},{Zh("T1")}]");
        (await _gateway.GetAsync("/api/regions?q=T1")).Items.ShouldHaveSingleItem()!["pathNames"]!.AsArray().Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_type_of_site_is_named_while_the_catalogue_has_it()
    {
        var site = (await _gateway.GetAsync($"/api/sites/{World.Hotel}")).Json;
        site["typeName"]!.ToJsonString(Plain).ShouldBe("""{"zh":"集中隔离点","en":"Isolation hotel"}""");
        _gateway.Monitoring.Directory.Sites[World.Hotel] = _gateway.Monitoring.Directory.Sites[World.Hotel] with { Type = "castle" };
        site = (await _gateway.GetAsync($"/api/sites/{World.Hotel}")).Json;
        site["type"]!.GetValue<string>().ShouldBe("castle");
        site.AsObject().ContainsKey("typeName").ShouldBeFalse();
    }

    [Fact]
    public async Task Contacts_are_masked_for_those_who_look_on()
    {
        await _gateway.BecomeAsync("viewer", "\"regions\":[\"HS\"]");
        var answer = await _gateway.GetAsync($"/api/sites/{World.Hotel}");
        answer.Json["unit"]!["name"]!.GetValue<string>().ShouldBe("酒店集团");
        answer.Json["unit"]!["channels"]![0]!["address"]!.GetValue<string>().ShouldBe("d***@hotel.example");
        answer.Json["contact"]!["name"]!.GetValue<string>().ShouldBe("李**");
        answer.Json["contact"]!["channels"]![0]!["address"]!.GetValue<string>().ShouldBe("138****1234");
        answer.Json["contact"]!["channels"]![1]!["address"]!.GetValue<string>().ShouldBe("***");

        var region = await _gateway.GetAsync("/api/regions/HS");
        var holder = region.Json["posts"]![0]!["holders"]![0]!;
        holder["name"]!.GetValue<string>().ShouldBe("王**");
        holder["channels"]![0]!["address"]!.GetValue<string>().ShouldBe("https://hook.example.org");
        region.Text.ShouldNotContain("secret");
    }

    [Fact]
    public async Task Contacts_are_shown_to_those_who_need_them()
    {
        await _gateway.BecomeAsync("officer", "\"regions\":[\"HS\"]");
        var site = await _gateway.GetAsync($"/api/sites/{World.Hotel}");
        site.Json["contact"]!["name"]!.GetValue<string>().ShouldBe("李四");
        site.Json["contact"]!["channels"]![0]!["address"]!.GetValue<string>().ShouldBe("13812341234");
        var holder = (await _gateway.GetAsync("/api/regions/HS")).Json["posts"]![0]!["holders"]![0]!;
        holder["name"]!.GetValue<string>().ShouldBe("王小明");
    }

    [Theory]
    [InlineData("", "***")]
    [InlineData("12345", "***")]
    [InlineData("+86 138 0000 1234", "+86****1234")]
    [InlineData("@", "***")]
    [InlineData("HTTPS://Hook.Example/a?b", "https://hook.example")]
    public void Any_address_is_masked(string address, string masked) => Mask.Address(address).ShouldBe(masked);

    [Fact]
    public async Task A_region_shows_the_figures_of_its_subtree()
    {
        var region = (await _gateway.GetAsync("/api/regions/HS")).Json;
        region["path"]!.ToJsonString().ShouldBe("""["NB","HS"]""");
        region["parent"]!.GetValue<string>().ShouldBe("NB");
        region["riskLevel"]!.GetValue<string>().ShouldBe("high");
        region["timeZone"]!.GetValue<string>().ShouldBe("Asia/Shanghai");
        var live = region["live"]!;
        live["open"]!.ToJsonString().ShouldBe("""{"general":1,"serious":0,"critical":0,"total":1}""");
        live["overdue"]!["total"]!.GetValue<int>().ShouldBe(0);
        live["awaitingLookBack"]!["serious"]!.GetValue<int>().ShouldBe(1);
        live["dueToday"]!.GetValue<int>().ShouldBe(1);
        live["sites"]!.GetValue<int>().ShouldBe(7);
        region["today"]!["from"]!.GetValue<string>().ShouldBe("2022-03-18");
        region["today"]!["visits"]!.GetValue<int>().ShouldBe(5);
    }

    [Fact]
    public async Task Children_come_with_their_live_figures_page_by_page()
    {
        var first = await _gateway.GetAsync("/api/regions/NB/children?limit=1");
        first.Items.ShouldHaveSingleItem()!["code"]!.GetValue<string>().ShouldBe("HS");
        first.Items[0]!["live"]!["open"]!["total"]!.GetValue<int>().ShouldBe(1);
        var second = await _gateway.GetAsync($"/api/regions/NB/children?limit=1&cursor={first.Json["next"]!.GetValue<string>()}");
        second.Items.ShouldHaveSingleItem()!["live"]!["overdue"]!["critical"]!.GetValue<int>().ShouldBe(1);
        second.Json["next"].ShouldBeNull();
    }

    [Fact]
    public async Task Figures_are_of_whole_local_days()
    {
        var answer = await _gateway.GetAsync("/api/regions/HS/figures?from=2022-03-01&to=2022-03-31");
        answer.Text.ShouldBe(
            """{"from":"2022-03-01","to":"2022-03-31","persons":11,"sorties":2,"visits":5,"sites":4,"issuesFound":7,"issuesRectified":3,"open":1,"overdue":0,"suggestions":6,"lookBacks":2,"lookBacksPassed":1,"dutiesMissed":9}""");
        var asked = _gateway.Monitoring.Read.AskedFigures.ShouldHaveSingleItem();
        asked.Regions.ShouldBe(["HS", "T1", "T2"], ignoreOrder: true);
        asked.From.ShouldBe(World.At("2022-03-01T00:00:00+08:00"));
        asked.To.ShouldBe(World.At("2022-04-01T00:00:00+08:00"));
    }

    [Fact]
    public async Task Figures_of_one_type_count_its_issues_only()
    {
        _gateway.Monitoring.Read.Issues[1] = _gateway.Monitoring.Read.Issues[1] with { SiteType = "school" };
        var figures = (await _gateway.GetAsync("/api/regions/HS/figures?type=school")).Json;
        figures["open"]!.GetValue<int>().ShouldBe(1);
        figures["type"]!.GetValue<string>().ShouldBe("school");
        (await _gateway.GetAsync("/api/regions/HS/figures?type=market")).Json["open"]!.GetValue<int>().ShouldBe(0);
    }

    [Theory]
    [InlineData("from=2022-03-31&to=2022-03-01", "to: out-of-range")]
    [InlineData("from=2020-03-31&to=2022-03-01", "to: out-of-range")]
    [InlineData("from=yesterday", "from: bad-format")]
    [InlineData("type=castle", "type: unknown-word")]
    public async Task Wrong_spans_are_named(string query, string error) =>
        (await _gateway.GetAsync($"/api/regions/HS/figures?{query}")).ShouldBeProblem(400).Errors.ShouldBe([error]);
}
