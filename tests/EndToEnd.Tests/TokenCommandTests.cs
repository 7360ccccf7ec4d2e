using System.Net;
using Monitoring.EndToEnd.Tests.Kit;

namespace Monitoring.EndToEnd.Tests;

/// <summary>Tokens from the command line, against the running executable.</summary>
public sealed class TokenCommandTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2022, 3, 18, 8, 0, 0, TimeSpan.FromHours(8));

    private readonly DataFolder _folder = new();
    private GatewayProcess _gateway = null!;

    public async ValueTask InitializeAsync()
    {
        _gateway = await GatewayProcess.StartAsync(new Launch { Data = _folder.Path, Clock = "2022-03-18T08:00:00+08:00" });
        using var api = new Api(_gateway.Address);
        await api.AcceptedAsync(FieldEvent.Region("C", null, Now));
        await api.AcceptedAsync(FieldEvent.Region("T", "C", Now));
        await api.AcceptedAsync(FieldEvent.Site("M-1", "market", "T", Now));
    }

    public async ValueTask DisposeAsync()
    {
        await _gateway.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_token_is_made_used_listed_and_revoked()
    {
        var made = await RunAsync("create", "--role", "viewer", "--region", "T", "--site", "M-1", "--name", "Screen in the hall", "--expires", "2099-01-01");
        made.Code.ShouldBe(0, made.Errors);
        var token = made.Output.Trim();
        token.ShouldStartWith("mon_");
        token.ShouldNotContain("\n");
        made.Errors.ShouldContain("viewer 'Screen in the hall'  region:T,site:M-1  expires: 2099-01-01T00:00:00+00:00");
        made.Errors.ShouldNotContain(token);

        (await StatusAsync(token, "/api/sites/M-1")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(token, "/api/regions/C")).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(token, "/api/tokens")).ShouldBe(HttpStatusCode.Forbidden);

        var list = await RunAsync("list");
        list.Code.ShouldBe(0, list.Errors);
        var line = list.Output.Split('\n').Single(l => l.Contains("Screen in the hall", StringComparison.Ordinal));
        line.ShouldMatch(@"^t-\w+ +viewer +active +\d{4}-\S+ +2099-01-01\S+ +region:T,site:M-1 +Screen in the hall");
        list.Output.ShouldContain("bootstrap");
        list.Output.ShouldNotContain("mon_");

        var revoked = await RunAsync("revoke", line.Split(' ')[0]);
        revoked.Code.ShouldBe(0, revoked.Errors);
        (await StatusAsync(token, "/api/sites/M-1")).ShouldBe(HttpStatusCode.Unauthorized);
        (await RunAsync("list")).Output.ShouldMatch(@"viewer +revoked");
        _gateway.Output.ShouldNotContain(token);
        _gateway.Failures.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_server_refuses_ends_with_1_and_says_why()
    {
        var unknown = await RunAsync("create", "--role", "officer", "--region", "none");
        unknown.Code.ShouldBe(1);
        unknown.Output.ShouldBeEmpty();
        unknown.Errors.ShouldContain("regions: There is no region none.");

        var bootstrap = await RunAsync("revoke", "bootstrap");
        bootstrap.Code.ShouldBe(1);
        bootstrap.Errors.ShouldContain("409");

        var stranger = await CommandLine.RunAsync("mon_of-nobody", ["token", "list", "--url", _gateway.Address.ToString()]);
        stranger.Code.ShouldBe(1);
        stranger.Errors.ShouldContain("401");

        var viewer = (await RunAsync("create", "--role", "viewer", "--region", "C")).Output.Trim();
        var low = await CommandLine.RunAsync(null, ["token", "list", "--url", _gateway.Address.ToString(), "--token", viewer]);
        low.Code.ShouldBe(1);
        low.Errors.ShouldContain("The role viewer may not do this.");
    }

    [Fact]
    public async Task A_wrong_line_ends_with_1_before_anything_is_asked()
    {
        foreach (var line in (string[][])
            [
                ["create", "--role", "king", "--region", "C"],
                ["create", "--region", "C"],
                ["create", "--role", "viewer", "--region", "C", "--expires", "tomorrow"],
                ["revoke"],
            ])
        {
            var result = await RunAsync(line);
            result.Code.ShouldBe(1, string.Join(' ', line));
            result.Errors.ShouldNotBeEmpty();
        }

        var without = await CommandLine.RunAsync(null, ["token", "list"]);
        without.Code.ShouldBe(1);
        without.Errors.ShouldContain("MONITORING_TOKEN");
    }

    [Fact]
    public async Task A_server_that_is_not_there_ends_with_2()
    {
        var result = await CommandLine.RunAsync(Launch.Token, ["token", "list", "--url", "http://127.0.0.1:1"]);
        result.Code.ShouldBe(2);
        result.Errors.ShouldContain("cannot be reached");
        result.Errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Help_teaches_with_examples()
    {
        var help = await CommandLine.RunAsync(null, ["token", "--help"]);
        help.Code.ShouldBe(0);
        foreach (var word in (string[])["create", "list", "revoke", "token create --role source --region HS", "Ends with 0"])
        {
            help.Output.ShouldContain(word);
        }

        var create = await CommandLine.RunAsync(null, ["token", "create", "--help"]);
        foreach (var word in (string[])["--role", "--region", "--site", "--name", "--expires", "--url", "--token", "supervisor"])
        {
            create.Output.ShouldContain(word);
        }
    }

    private Task<CommandResult> RunAsync(params string[] arguments) =>
        CommandLine.RunAsync(Launch.Token, ["token", .. arguments, "--url", _gateway.Address.ToString()]);

    private async Task<HttpStatusCode> StatusAsync(string token, string path)
    {
        using var client = new HttpClient { BaseAddress = _gateway.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }
}
