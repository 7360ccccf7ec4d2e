using Monitoring.EndToEnd.Tests.Kit;

namespace Monitoring.EndToEnd.Tests;

/// <summary>Regions and sites from files by the command line, against the running executable.</summary>
public sealed class ImportCommandTests : IAsyncLifetime
{
    private const string Regions =
        """
        code,parent,name_zh,name_en,level,risk_level,post,holder
        330200,,宁波市,Ningbo,city,low,duty,张三
        330203,330200,海曙区,Haishu,district,,duty,李四

        """;

    private const string Sites =
        """
        code,name_zh,name_en,type,region,unit,contact
        HS-HOTEL-1,月湖酒店,Moon Lake Hotel,hotel,330203,Moon Lake Hotel Co.,王五
        HS-MARKET-1,江厦市场,Jiangxia Market,market,330203,Jiangxia Market Co.,

        """;

    private readonly DataFolder _data = new();
    private readonly DataFolder _files = new();
    private GatewayProcess _gateway = null!;

    public async ValueTask InitializeAsync() =>
        _gateway = await GatewayProcess.StartAsync(new Launch { Data = _data.Path, Clock = Market.Clock });

    public async ValueTask DisposeAsync()
    {
        await _gateway.DisposeAsync();
        _data.Dispose();
        _files.Dispose();
    }

    [Fact]
    public async Task A_dry_run_says_what_would_change_and_the_import_changes_it()
    {
        var (regions, sites) = (Write("regions.csv", Regions), Write("sites.csv", Sites));
        using var api = new Api(_gateway.Address);

        var dry = await RunAsync("regions", regions, "--dry-run");
        dry.Code.ShouldBe(0, dry.Errors);
        dry.Output.ShouldBe("line 2: 330200 new\nline 3: 330203 new\n2 would be new, 0 would be changed, 0 unchanged.\n");
        (await api.ListAsync("/api/issues?limit=1")).ShouldBeEmpty();
        (await RunAsync("sites", sites, "--dry-run")).Code.ShouldBe(1, "there is no region yet");

        (await RunAsync("regions", regions)).Code.ShouldBe(0);
        var made = await RunAsync("sites", sites);
        made.Code.ShouldBe(0, made.Errors);
        made.Output.ShouldEndWith("2 new, 0 changed, 0 unchanged.\n");
        (await api.GetAsync("/api/sites/HS-HOTEL-1")).GetProperty("name").GetProperty("en").GetString().ShouldBe("Moon Lake Hotel");

        var again = await RunAsync("sites", Write("renamed.csv", Sites.Replace("Moon Lake Hotel,", "Moon Hotel,", StringComparison.Ordinal)));
        again.Output.ShouldBe("line 2: HS-HOTEL-1 changed\n0 new, 1 changed, 1 unchanged.\n");
        (await api.GetAsync("/api/sites/HS-HOTEL-1")).GetProperty("name").GetProperty("en").GetString().ShouldBe("Moon Hotel");
        _gateway.Failures.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_error_is_named_by_its_line_and_nothing_is_applied()
    {
        var wrong = Write("regions.csv", Regions.Replace(",low,", ",lowest,", StringComparison.Ordinal).Replace("330203,330200", "330203,none", StringComparison.Ordinal));
        foreach (var dryRun in (string[][])[["--dry-run"], []])
        {
            var result = await RunAsync(["regions", wrong, .. dryRun]);
            result.Code.ShouldBe(1);
            result.Errors.ShouldContain("line 2: risk_level: ");
            result.Errors.ShouldContain("line 3: parent: ");
        }

        using var api = new Api(_gateway.Address);
        (await api.GetAsync("/api/status")).GetProperty("sites").GetInt32().ShouldBe(0);
        (await RunAsync("regions", Write("right.csv", Regions), "--dry-run")).Output.ShouldContain("2 would be new");
    }

    [Fact]
    public async Task The_standard_input_is_a_file_too()
    {
        string[] arguments = [Repository.Gateway, "import", "regions", "-", "--url", _gateway.Address.ToString(), "--token", Launch.Token];
        var (code, output) = await Tool.RunAsync(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", Regions, arguments);
        output.ShouldContain("2 new, 0 changed, 0 unchanged.");
        code.ShouldBe(0);
    }

    [Fact]
    public async Task What_cannot_be_done_ends_with_the_code_that_says_whether_to_try_again()
    {
        var file = Write("regions.csv", Regions);
        var missing = await RunAsync("regions", _files.File("none.csv"));
        missing.Code.ShouldBe(1);
        missing.Errors.ShouldContain("none.csv cannot be read");
        (await RunAsync("cities", file)).Code.ShouldBe(1);
        (await RunAsync("regions")).Code.ShouldBe(1);

        var stranger = await CommandLine.RunAsync("mon_of-nobody", ["import", "regions", file, "--url", _gateway.Address.ToString()]);
        stranger.Code.ShouldBe(1);
        stranger.Errors.ShouldContain("401");

        var nobody = await CommandLine.RunAsync(Launch.Token, ["import", "regions", file, "--url", "http://127.0.0.1:1"]);
        nobody.Code.ShouldBe(2);
        nobody.Errors.ShouldContain("cannot be reached");
        nobody.Errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Help_teaches_with_examples_and_names_the_columns()
    {
        var help = await CommandLine.RunAsync(null, ["import", "--help"]);
        help.Code.ShouldBe(0);
        foreach (var word in (string[])["regions", "sites", "import regions regions.csv --dry-run", "Ends with 0"])
            help.Output.ShouldContain(word);

        var sites = await CommandLine.RunAsync(null, ["import", "sites", "--help"]);
        foreach (var word in (string[])["FILE", "--dry-run", "--url", "--token", "authority_channels"])
            sites.Output.ShouldContain(word);
    }

    private Task<CommandResult> RunAsync(params string[] arguments) =>
        CommandLine.RunAsync(Launch.Token, ["import", .. arguments, "--url", _gateway.Address.ToString()]);

    private string Write(string name, string text)
    {
        var path = _files.File(name);
        File.WriteAllText(path, text);
        return path;
    }
}
