using System.Net;
using System.Net.Http.Json;
using Monitoring.EndToEnd.Tests.Kit;

namespace Monitoring.EndToEnd.Tests;

/// <summary>Accounts from the command line, against the running executable, and signing in with them.</summary>
public sealed class AccountCommandTests : IAsyncLifetime
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
    }

    public async ValueTask DisposeAsync()
    {
        await _gateway.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task An_account_is_made_used_listed_disabled_and_given_another_password()
    {
        var made = await RunAsync("create", "Li.Ming", "--role", "officer", "--region", "T", "--display-name", "Li Ming");
        made.Code.ShouldBe(0, made.Errors);
        var password = made.Output.Trim();
        password.ShouldMatch(@"^\w{4}-\w{4}-\w{4}-\w{4}$");
        made.Errors.ShouldContain("officer 'li.ming'  region:T  of Li Ming");
        made.Errors.ShouldNotContain(password);
        (await SignInAsync("li.ming", password)).ShouldBe(HttpStatusCode.OK);

        var list = await RunAsync("list");
        list.Output.ShouldMatch(@"a-\w+ +li\.ming +officer +active +\d{4}-\S+ +region:T +Li Ming");
        list.Output.ShouldNotContain(password);

        (await RunAsync("disable", "LI.MING")).Code.ShouldBe(0);
        (await SignInAsync("li.ming", password)).ShouldBe(HttpStatusCode.Unauthorized);
        (await RunAsync("list")).Output.ShouldMatch(@"li\.ming +officer +disabled");
        (await RunAsync("enable", list.Output.Split('\n').Single(l => l.Contains("li.ming", StringComparison.Ordinal)).Split(' ')[0])).Code.ShouldBe(0);
        (await SignInAsync("li.ming", password)).ShouldBe(HttpStatusCode.OK);

        var reset = await RunAsync("password", "li.ming");
        reset.Code.ShouldBe(0, reset.Errors);
        (await SignInAsync("li.ming", password)).ShouldBe(HttpStatusCode.Unauthorized);
        (await SignInAsync("li.ming", reset.Output.Trim())).ShouldBe(HttpStatusCode.OK);
        _gateway.Output.ShouldNotContain(password);
        _gateway.Failures.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_done_ends_with_1_and_says_why()
    {
        var unknown = await RunAsync("disable", "nobody");
        (unknown.Code, unknown.Output).ShouldBe((1, ""));
        unknown.Errors.ShouldContain("There is no account nobody");

        var wrong = await RunAsync("create", "li ming", "--role", "officer", "--region", "none");
        wrong.Code.ShouldBe(1);
        wrong.Errors.ShouldContain("name: A name has letters and digits");
        wrong.Errors.ShouldContain("regions: There is no region none.");
    }

    private Task<CommandResult> RunAsync(params string[] arguments) =>
        CommandLine.RunAsync(Launch.Token, ["account", .. arguments, "--url", _gateway.Address.ToString()]);

    private async Task<HttpStatusCode> SignInAsync(string name, string password)
    {
        using var client = new HttpClient { BaseAddress = _gateway.Address };
        using var answer = await client.PostAsJsonAsync(new Uri("/api/session", UriKind.Relative), new { name, password }, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
