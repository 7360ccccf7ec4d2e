using System.Text.Json;
using Monitoring.EndToEnd.Tests.Kit;

namespace Monitoring.EndToEnd.Tests.Verification;

/// <summary>The commands <c>export</c> and <c>status</c> of the real executable.</summary>
public sealed class ExportTests(Lived lived) : IClassFixture<Lived>
{
    [Fact]
    public async Task Issues_come_as_csv_with_a_heading()
    {
        using var folder = lived.Copy();
        var ended = await Ended.RunAsync("export", "issues", "--data", folder.Path);
        ended.Code.ShouldBe(0, ended.Errors);
        var lines = ended.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldStartWith("number,site,siteType,item,region,severity,state");
        lines.ShouldContain(l => l.StartsWith($"{Lived.Closed},{Lived.Site},market,{Lived.Item},330203,", StringComparison.Ordinal) && l.Contains(",closed,", StringComparison.Ordinal));
        ended.Output.ShouldContain("2022-03-18T08:00:00+08:00");
        ended.Errors.ShouldContain($"{lines.Length - 1} issues written.");
    }

    [Fact]
    public async Task Events_are_masked_unless_that_is_lifted_and_no_formula_gets_through()
    {
        using var folder = lived.Copy();
        var masked = await Ended.RunAsync("export", "events", "--data", folder.Path, "--format", "jsonl");
        masked.Code.ShouldBe(0, masked.Errors);
        var events = masked.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonElement.Parse(l)).ToList();
        events.Select(e => e.GetProperty("position").GetInt64()).ShouldBeInOrder();
        events.Count(e => e.GetProperty("type").GetString() == "inspection.site.v1").ShouldBe(4, "two made, and one of them suspended and resumed by staff");
        masked.Output.ShouldNotContain($"Contact {Lived.Site}");
        masked.Output.ShouldContain($"Unit {Lived.Site}");

        var open = await Ended.RunAsync("export", "events", "--data", folder.Path, "--format", "jsonl", "--unmasked");
        open.Output.ShouldContain($"Contact {Lived.Site}");

        var csv = await Ended.RunAsync("export", "events", "--data", folder.Path);
        csv.Output.ShouldContain("=cmd|");
        csv.Output.Split("\r\n").ShouldAllBe(l => !l.StartsWith('='));
    }

    [Fact]
    public async Task Alerts_are_narrowed_by_time_and_region_and_written_whole_or_not_at_all()
    {
        using var folder = lived.Copy();
        var file = folder.File("alerts.csv");
        var ended = await Ended.RunAsync("export", "alerts", "--data", folder.Path, "--region", "330200", "--from", "2022-03-21", "--to", "2022-03-22", "--bom", "--out", file);
        ended.Code.ShouldBe(0, ended.Errors);
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        bytes[..3].ShouldBe((byte[])[0xEF, 0xBB, 0xBF]);
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        text.ShouldContain("deadline-missed");
        text.ShouldNotContain("look-back-due", customMessage: "that was told later");
        File.Exists(file + ".part").ShouldBeFalse();

        (await Ended.RunAsync("export", "alerts", "--data", folder.Path, "--region", "330203", "--from", "2030-01-01")).Output
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1, "the heading alone");
    }

    [Theory]
    [InlineData("--region", "nowhere", "there is no region nowhere")]
    [InlineData("--from", "yesterday", "'yesterday' is neither a date")]
    public async Task Mistakes_are_named(string option, string value, string said)
    {
        using var folder = lived.Copy();
        var ended = await Ended.RunAsync("export", "issues", "--data", folder.Path, option, value);
        ended.Code.ShouldBe(2);
        ended.Errors.ShouldContain(said);
        ended.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Status_says_how_a_running_server_stands_and_helps_where_none_runs()
    {
        using var folder = new DataFolder();
        string address;
        await using (var gateway = await GatewayProcess.StartAsync(new Launch { Data = folder.Path, Clock = "2022-03-18T08:00:00+08:00" }))
        {
            address = gateway.Address.ToString();
            using var api = new Api(gateway.Address);
            await Lived.LiveAsync(api);
            var ended = await Ended.RunAsync(Launch.Token, ["status", "--url", address]);
            ended.Code.ShouldBe(0, ended.Errors);
            ended.Output.ShouldContain("ready:   yes");
            ended.Output.ShouldContain("version: 0.1.0");
            ended.Output.ShouldContain("sites:   2");
            ended.Output.ShouldContain("issues overdue:");
            ended.Output.ShouldContain("failed");

            (await Ended.RunAsync("wrong", ["status", "--url", address])).Code.ShouldBe(2);
            (await Ended.RunAsync("status", "--url", address)).Code.ShouldBe(0);
        }

        var gone = await Ended.RunAsync("status", "--url", address);
        gone.Code.ShouldBe(2);
        gone.Errors.ShouldContain("Is it running?");
    }

    [Fact]
    public async Task Why_an_alert_was_raised_is_told_from_the_ledger()
    {
        using var folder = lived.Copy();
        await using var gateway = await GatewayProcess.StartAsync(new Launch { Data = folder.Path, Clock = "2022-03-30T08:00:00+08:00" });
        using var api = new Api(gateway.Address);
        var alerts = await api.ListAsync($"/api/alerts?issue={Lived.Closed}");
        foreach (var alert in alerts)
        {
            var id = alert.GetProperty("alert").GetString();
            var why = await api.GetAsync($"/api/alerts/{id}/why");
            why.GetProperty("reason").GetString().ShouldBe(alert.GetProperty("reason").GetString());
            why.GetProperty("policy").GetProperty("version").GetInt32().ShouldBe(alert.GetProperty("policy").GetProperty("version").GetInt32());
            why.GetProperty("recipients").GetArrayLength().ShouldBe(alert.GetProperty("recipients").GetArrayLength());
            foreach (var language in (string[])["zh", "en"])
            {
                why.GetProperty("rule").GetProperty(language).GetString().ShouldNotBeNullOrWhiteSpace();
                why.GetProperty("policy").GetProperty("row").GetProperty(language).GetString().ShouldNotBeNullOrWhiteSpace();
            }
        }

        var missed = alerts.Single(a => a.GetProperty("reason").GetString() == "deadline-missed").GetProperty("alert").GetString();
        var step = (await api.GetAsync($"/api/alerts/{missed}/why")).GetProperty("policy").GetProperty("row").GetProperty("en").GetString()!;
        step.ShouldContain("step 1 of 3: 0 min after it was missed, rung 1");
        step.ShouldContain("with a notice to the responsible unit");

        var texts = (await api.ListAsync($"/api/issues/{Lived.Closed}/timeline")).Select(e => e.GetProperty("text").GetProperty("en").GetString()).ToList();
        texts.ShouldContain(t => t!.Contains("Overdue since 2022-03-21 08:00", StringComparison.Ordinal) && t.Contains("duty of Region 330203 (rung 1) – deadline-missed", StringComparison.Ordinal));
        texts.ShouldContain(t => t!.Contains("as a look-back confirmed", StringComparison.Ordinal));
    }
}
