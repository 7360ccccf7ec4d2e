using System.Text.Json;
using System.Text.RegularExpressions;
using Monitoring.EndToEnd.Tests.Kit;

namespace Monitoring.EndToEnd.Tests;

/// <summary>The demo as somebody new starts it, with the real executable.</summary>
public sealed partial class DemoTests
{
    /// <summary>A minute is what the README promises; a machine that builds and tests beside it may take longer.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(5);

    private static readonly string[] Reasons =
    [
        "issue-raised", "deadline-near", "deadline-missed", "escalated", "notice-issued", "duty-missed", "look-back-due", "closed", "withdrawn", "risk-raised",
    ];

    [Fact]
    public async Task The_first_command_of_the_README_plays_a_city_that_can_be_verified_and_goes_on()
    {
        using var folder = new DataFolder();
        var readme = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"), TestContext.Current.CancellationToken);
        var arguments = FirstCommand().Match(readme).Groups["arguments"].Value.Split(' ');
        arguments.ShouldBe(["--demo"]);
        var launch = new Launch { Data = folder.Path, Arguments = arguments };

        DateTimeOffset reached;
        await using (var gateway = await GatewayProcess.StartAsync(launch))
        {
            using var api = new Api(gateway.Address);
            foreach (var state in (string[])["open", "overdue", "awaitingLookBack", "closed"])
                await Wait.UntilAsync(async () => await HasAsync(api, $"/api/issues?limit=1&state={state}"), $"issues are {state}", Bound);

            foreach (var reason in Reasons)
                await Wait.UntilAsync(async () => await HasAsync(api, $"/api/alerts?limit=1&reason={reason}"), $"alerts tell {reason}", Bound);

            var climbed = (await api.GetAsync("/api/alerts?limit=1&reason=escalated")).GetProperty("items")[0];
            climbed.GetProperty("rung").GetInt32().ShouldBeGreaterThanOrEqualTo(2);
            (await api.GetAsync($"/api/alerts/{climbed.GetProperty("alert").GetString()}/why")).GetProperty("rule").GetProperty("en").GetString().ShouldNotBeNullOrEmpty();
            (await api.GetAsync("/api/regions/330200")).GetProperty("live").GetProperty("sites").GetInt32().ShouldBe(4000);
            (await api.GetAsync("/api/regions/330200/children?limit=20")).GetProperty("items").GetArrayLength().ShouldBe(10);
            (await api.GetAsync("/api/deliveries")).GetProperty("items").GetArrayLength().ShouldBe(0, "nothing goes outside");
            await Wait.UntilAsync(() => gateway.Output.Contains("== Mon 14 Mar 2022: ", StringComparison.Ordinal), "the first day is summed up", Bound);
            gateway.Output.ShouldMatch(@"Mon 14 Mar \d\d:\d\d  issue-raised +\w+ +\w.+ -> \w+");
            gateway.Output.ShouldContain("token=$MONITORING_BOOTSTRAP_TOKEN");
            Troubles(gateway).ShouldBeEmpty();
            (await gateway.TerminateAsync()).ShouldBe(0, gateway.Output);
            reached = Clock(folder);
        }

        var verified = await Ended.RunAsync("verify", "--replay", "--data", folder.Path);
        verified.Output.ShouldContain("No difference.");
        verified.Code.ShouldBe(0);

        var (code, output) = await GatewayProcess.RefusalAsync(new Launch { Data = folder.Path });
        code.ShouldBe(1);
        output.ShouldContain("was made by a demo");

        await using (var again = await GatewayProcess.StartAsync(launch))
        {
            using var api = new Api(again.Address);
            await Wait.UntilAsync(async () => await NewestAsync(api) > reached.AddHours(2), "it goes on where it stopped", Bound);
            again.Output.ShouldContain("Loaded in");
            Troubles(again).ShouldBeEmpty();
            await again.KillAsync();
        }

        (await Ended.RunAsync("verify", "--data", folder.Path)).Output.ShouldContain("No difference.");
    }

    [Fact]
    public async Task Without_a_folder_nothing_is_left_behind_and_the_token_is_shown()
    {
        using var folder = new DataFolder();
        var launch = new Launch
        {
            Data = folder.Path,
            NamesData = false,
            Arguments = ["--demo"],
            Bootstrap = null,
            Settings = new Dictionary<string, string> { ["Demo:Sites"] = "200", ["Demo:DaySeconds"] = "4" },
            Environment = new Dictionary<string, string> { ["TMPDIR"] = folder.Path },
        };
        await using var gateway = await GatewayProcess.StartAsync(launch);
        await Wait.UntilAsync(() => gateway.Output.Contains("issue-raised", StringComparison.Ordinal), "it is played", Bound);
        Directory.GetDirectories(folder.Path, "monitoring-demo-*").ShouldHaveSingleItem();
        using (var api = new Api(gateway.Address, ShownToken().Match(gateway.Output).Groups["token"].Value))
            (await api.GetAsync("/api/status")).GetProperty("sites").GetInt32().ShouldBeInRange(180, 220);

        (await gateway.TerminateAsync()).ShouldBe(0, gateway.Output);
        Directory.GetFileSystemEntries(folder.Path).ShouldBeEmpty();
        Troubles(gateway).ShouldBeEmpty();
    }

    [Fact]
    public async Task After_its_days_the_clock_stands_still_and_the_system_goes_on()
    {
        using var folder = new DataFolder();
        var settings = new Dictionary<string, string> { ["Demo:Sites"] = "200", ["Demo:DaySeconds"] = "2", ["Demo:Days"] = "1", ["Demo:LinesPerSecond"] = "0" };
        await using var gateway = await GatewayProcess.StartAsync(new Launch { Data = folder.Path, Arguments = ["--demo"], Settings = settings });
        await Wait.UntilAsync(() => gateway.Output.Contains("days are over", StringComparison.Ordinal), "it ends", Bound);
        using var api = new Api(gateway.Address);
        (await api.GetAsync("/api/status")).GetProperty("now").GetDateTimeOffset().ShouldBe(new DateTimeOffset(2022, 3, 15, 0, 0, 0, TimeSpan.FromHours(8)));
        gateway.Output.ShouldNotContain("issue-raised", customMessage: "no line was asked for");
        Troubles(gateway).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_go_with_a_demo_is_refused_with_the_reason()
    {
        using var folder = new DataFolder();
        await File.WriteAllTextAsync(folder.File("notes.txt"), "mine", TestContext.Current.CancellationToken);
        await RefusedAsync(new Launch { Data = folder.Path, Arguments = ["--demo"] }, "never mixes with other data");
        Directory.GetFileSystemEntries(folder.Path).ShouldHaveSingleItem();

        var launch = new Launch { Data = folder.Path, NamesData = false, Arguments = ["--demo"], Environment = new Dictionary<string, string> { ["TMPDIR"] = folder.Path } };
        await RefusedAsync(launch with { Clock = "2022-03-18T08:00:00+08:00" }, "cannot go with --manual-clock");
        await RefusedAsync(launch with { Settings = new Dictionary<string, string> { ["Demo:Sites"] = "3" } }, "Demo: The field Sites must be between 200 and 20000.");
        var outside = new Dictionary<string, string> { ["Engine:Everywhere:0:Kind"] = "webhook", ["Engine:Everywhere:0:Address"] = "https://alerts.example/" };
        await RefusedAsync(launch with { Settings = outside }, "posts nothing outside");
        Directory.GetFileSystemEntries(folder.Path).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Help_says_what_a_demo_is()
    {
        var help = await Ended.RunAsync("--help");
        help.Code.ShouldBe(0);
        help.Output.ShouldContain("--demo");
        help.Output.ShouldContain("Demo:DaySeconds");
    }

    private static async Task RefusedAsync(Launch launch, string reason)
    {
        var (code, output) = await GatewayProcess.RefusalAsync(launch);
        output.ShouldContain(reason);
        code.ShouldBe(1);
    }

    private static async Task<bool> HasAsync(Api api, string path) => (await api.GetAsync(path)).GetProperty("items").GetArrayLength() > 0;

    private static async Task<DateTimeOffset> NewestAsync(Api api) =>
        (await api.GetAsync("/api/alerts?limit=1")).GetProperty("items")[0].GetProperty("decidedAt").GetDateTimeOffset();

    /// <summary>Where the folder says that the clock stands.</summary>
    private static DateTimeOffset Clock(DataFolder folder) =>
        JsonElement.Parse(File.ReadAllText(folder.File("demo.json"))).GetProperty("clock").GetDateTimeOffset();

    /// <summary>Whatever the log says besides the account: only what is wrong is logged.</summary>
    private static IEnumerable<string> Troubles(GatewayProcess gateway) =>
        gateway.Failures.Concat(gateway.Output.Split('\n').Where(l => l.StartsWith("warn:", StringComparison.Ordinal) || l.StartsWith("info:", StringComparison.Ordinal)));

    [GeneratedRegex(@"^```bash\ndotnet run --project src/Gateway -c Release -- (?<arguments>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FirstCommand();

    [GeneratedRegex(@"^ +token=(?<token>mon_\S+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ShownToken();
}
