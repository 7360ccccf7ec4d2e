using System.Globalization;
using System.Text;

namespace Monitoring.Gateway.Tests.Staff;

public sealed class ImportTests
{
    private const string Regions = """
        code,parent,name_zh,name_en,level,risk_level,post,post_name_zh,post_name_en,post_side,post_unit,post_regions,holder,holder_channels
        D2,C,二区,District two,district,,duty,值班,Duty officer,line,,,Zhang,webhook:https://h.example/a|sms:13800000000
        D2,,,,,,duty,,,,,,Li,
        D2,,,,,,inspect,督查,,inspection,Office 2,T2|T3,,
        T2,D2,二镇,,township,medium,,,,,,,,
        T3,D2,"三镇, ""the"" third",,township,,,,,,,,,

        """;

    [Fact]
    public async Task Regions_are_tried_then_made_and_the_second_time_nothing_changes()
    {
        await using var gateway = await RealGateway.StartAsync();
        var trial = await gateway.ImportAsync("regions", Regions, dryRun: true);
        trial.Status.ShouldBe(200, trial.Text);
        Seen(trial).ShouldBe(["2 D2 new", "5 T2 new", "6 T3 new"]);
        Errors(trial).ShouldBeEmpty();
        (await gateway.GetAsync("/api/regions/D2")).ShouldBeProblem(404);

        var made = await gateway.ImportAsync("regions", "\uFEFF" + Regions);
        made.Status.ShouldBe(200, made.Text);
        made.Json["applied"]!.GetValue<bool>().ShouldBeTrue();
        var region = gateway.Monitoring.Directory.Region("D2")!;
        region.Posts.Select(p => (p.Code, p.Name.En, p.Unit, string.Join('|', p.Regions), string.Join('|', p.Holders.Select(h => $"{h.Name} {h.Channels.Count}"))))
            .ShouldBe([("duty", "Duty officer", null, "", "Zhang 2|Li 0"), ("inspect", "督查", "Office 2", "T2|T3", "")]);
        gateway.Monitoring.Directory.Region("T3")!.Name.Zh.ShouldBe("三镇, \"the\" third");

        Seen(await gateway.ImportAsync("regions", Regions)).ShouldBe(["2 D2 unchanged", "5 T2 unchanged", "6 T3 unchanged"]);
        gateway.Monitoring.Directory.Region("D2")!.Revision.ShouldBe(1);
        Seen(await gateway.ImportAsync("regions", Regions.Replace("medium", "high", StringComparison.Ordinal)))
            .ShouldBe(["2 D2 unchanged", "5 T2 changed", "6 T3 unchanged"]);
        (await gateway.GetAsync("/api/regions/T2")).Json["riskLevel"]!.GetValue<string>().ShouldBe("high");
    }

    [Fact]
    public async Task Every_error_of_a_file_of_regions_is_named_by_line_and_column_and_nothing_is_applied()
    {
        await using var gateway = await RealGateway.StartAsync();
        const string file = """
            code,parent,name_zh,risk_level,time_zone,post,post_side,post_unit,holder,holder_channels
            D2,nowhere,二区,extreme,,,,,,
            T2,D1,,,,,,,,
            ,D1,无,,,,,,,
            X.1,D1,坏,,Mars/Base,,,,,
            T3,D1,三,,,duty,left,,Li,phone
            T3,C,,,,duty,,,Wu,
            T3,,,,,,line,,,
            D1,T4,,,,,,,,
            T4,D1,四,,,,,,,
            T4,D1,四,,,duty,,u,,sms:1
            D2,D1,二区,,,,,,,
            T5,D1,五,,,,,,,,,more
            T6,D1,六" 6,,,,,,,
            T7,T2,七,,,,,,,
            C,T1,,,,,,,,
            """;

        var trial = await gateway.ImportAsync("regions", file, dryRun: true);
        trial.Status.ShouldBe(200, trial.Text);
        Errors(trial).ShouldBe(
            [
                "2 risk_level unknown-word",
                "3 name_zh required",
                "4 code required",
                "5 code bad-format",
                "6 holder_channels bad-format",
                "6 post_side unknown-word",
                "7 parent not-allowed",
                "8 post_side not-allowed",
                "9 parent unknown-region",
                "11 holder_channels not-allowed",
                "12 code duplicate-key",
                "13  too-many",
                "14  bad-format",
                "15 parent unknown-region",
                "16 parent cycle",
            ],
            ignoreOrder: true,
            trial.Text);

        var refused = await gateway.ImportAsync("regions", file);
        refused.ShouldBeProblem(400).Errors.ShouldContain("line 16: parent: cycle");
        refused.Errors.Count.ShouldBe(trial.Json["errorCount"]!.GetValue<int>());
        (await gateway.GetAsync("/api/regions/T4")).ShouldBeProblem(404);
    }

    [Fact]
    public async Task Sites_are_tried_then_made_and_the_second_time_nothing_changes()
    {
        await using var gateway = await RealGateway.StartAsync();
        const string file = """
            region,code,name_zh,name_en,type,unit,unit_channels,contact,contact_channels,lat,lon,items,status,until,reason
            T1,S-1,一店,Shop one,market,Unit one,sms:1|mail:a@b.example,Wang,wechat:w1,29.87,121.54,market.flow,,,
            T1,S-2,二店,,market,Unit two,,Wu,,,,,suspended,2022-04-01T08:00:00+08:00,holidays

            """;
        Seen(await gateway.ImportAsync("sites", file, dryRun: true)).ShouldBe(["2 S-1 new", "3 S-2 new"]);
        (await gateway.GetAsync("/api/sites/S-1")).ShouldBeProblem(404);
        Seen(await gateway.ImportAsync("sites", file)).ShouldBe(["2 S-1 new", "3 S-2 new"]);

        var one = (await gateway.Monitoring.Directory.SiteAsync("S-1", TestContext.Current.CancellationToken))!;
        (one.Location!.Lat, one.Unit.Channels.Count, one.Contact!.Name, one.Items.Single()).ShouldBe((29.87, 2, "Wang", "market.flow"));
        (await gateway.GetAsync("/api/sites/S-2")).Json["status"]!.GetValue<string>().ShouldBe("suspended");
        Seen(await gateway.ImportAsync("sites", file)).ShouldBe(["2 S-1 unchanged", "3 S-2 unchanged"]);
        (await gateway.LedgerAsync(Core.EntityKey.Site("S-1"))).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Every_error_of_a_file_of_sites_is_named_by_line_and_column()
    {
        await using var gateway = await RealGateway.StartAsync();
        const string file = """
            code,name_zh,type,region,unit,unit_channels,contact,lat,lon,items,status,until
            S-1,一店,market,T1,u,,,north,121,,,
            S-2,二店,zoo,T9,u,,,,,,,
            S-3,,,,,,,,,,,
            S-4,四店,market,T1,u,,,95,121,market.flow|no-template,,
            S-5,五店,market,T1,u,,,,,zoo.cages,,
            S-6,六店,market,T1,u,,,,,,suspended,
            S-6,六店,market,T1,u,,,,,,gone,
            S-7,七店,market,T1,330203199001011236,,,,,,,
            """;
        Errors(await gateway.ImportAsync("sites", file, dryRun: true)).ShouldBe(
            [
                "2 lat wrong-type",
                "3 type unknown-type",
                "3 region unknown-region",
                "4 name_zh required",
                "4 type required",
                "4 region required",
                "4 unit required",
                "5 lat out-of-range",
                "5 items bad-format",
                "6 items unknown-template",
                "7 until required",
                "8 code duplicate-key",
                "8 status unknown-word",
                "9 unit identity-number",
            ],
            ignoreOrder: true);
    }

    [Theory]
    [InlineData("", "1  required")]
    [InlineData("name_zh,size\nx,y\n", "1 code required", "1 size unknown-field")]
    [InlineData("code,code\nx,y\n", "1 code duplicate-key")]
    [InlineData("code,name_zh\nS-1,\"open\n", "2  bad-format")]
    public async Task A_file_that_is_none_is_told_why(string file, params string[] errors)
    {
        await using var gateway = await RealGateway.StartAsync();
        Errors(await gateway.ImportAsync("sites", file, dryRun: true)).ShouldBe(errors, ignoreOrder: true);
    }

    [Fact]
    public async Task What_is_not_utf8_not_csv_or_too_large_is_refused()
    {
        await using var gateway = await RealGateway.StartAsync(("Import:BodyBytes", "20000"), ("Import:Lines", "100"), ("Import:Errors", "3"));
        Errors(await gateway.ImportAsync("sites", [.. "code,name_zh\nS-1,"u8, 0xFF, 0xFE, .. "\n"u8], dryRun: true)).ShouldBe(["2  bad-utf8"]);
        (await gateway.PostAsync("/api/import/sites", new { })).ShouldBeProblem(415);
        (await gateway.ImportAsync("sites", Lines(101))).ShouldBeProblem(413);
        (await gateway.ImportAsync("sites", new string('x', 20_001))).ShouldBeProblem(413);
        (await gateway.SendAsync(HttpMethod.Post, "/api/import/sites?dryRun=maybe", "code\n"u8.ToArray(), "text/csv")).ShouldBeProblem(400);

        var many = await gateway.ImportAsync("sites", "code\n" + string.Join('\n', Enumerable.Range(0, 5).Select(i => $"x.{i}")), dryRun: true);
        many.Json["errorCount"]!.GetValue<int>().ShouldBe(5);
        Errors(many).Length.ShouldBe(3);
    }

    [Fact]
    public async Task A_large_file_is_tried_and_made()
    {
        await using var gateway = await RealGateway.StartAsync();
        var made = await gateway.ImportAsync("sites", Lines(3_000));
        made.Json["new"]!.GetValue<int>().ShouldBe(3_000, made.Text[..200]);
        (await gateway.ImportAsync("sites", Lines(3_000), dryRun: true)).Json["unchanged"]!.GetValue<int>().ShouldBe(3_000);
        (await gateway.GetAsync("/api/regions/C")).Json["live"]!["sites"]!.GetValue<int>().ShouldBe(3_000);
    }

    private static string Lines(int count)
    {
        var file = new StringBuilder("code,name_zh,type,region,unit,items\n");
        for (var i = 0; i < count; i++)
            file.Append(CultureInfo.InvariantCulture, $"L-{i},店{i},market,T1,单位{i},market.flow\n");

        return file.ToString();
    }

    private static string[] Seen(Answer report) =>
        [.. report.Json["lines"]!.AsArray().Select(l => $"{l!["line"]} {l["code"]} {l["change"]}")];

    private static string[] Errors(Answer report) =>
        [.. report.Json["errors"]!.AsArray().Select(e => $"{e!["line"]} {e["column"]} {e["code"]}")];
}
