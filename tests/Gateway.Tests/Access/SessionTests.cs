using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Core;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Access.Sessions;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Tests.Access;

/// <summary>Sessions of people who have signed in: how they begin, what they allow, and how they end.</summary>
public sealed class SessionTests : IAsyncLifetime
{
    private City _city = null!;

    public async ValueTask InitializeAsync() => _city = await City.StartAsync();

    public ValueTask DisposeAsync() => _city.DisposeAsync();

    [Fact]
    public async Task Nobody_is_signed_in_until_somebody_is()
    {
        var browser = _city.Browser();
        var nobody = await browser.GetAsync("/api/session");
        (nobody.Status, nobody.Json["signedIn"]!.GetValue<bool>()).ShouldBe((200, false));
        nobody.Json["methods"]![0]!["kind"]!.GetValue<string>().ShouldBe("password");
        nobody.Json["csrfToken"].ShouldBeNull();
        (await browser.GetAsync("/api/issues")).ShouldBeProblem(401);

        var officer = await _city.SignInAsync("officer");
        var who = (await officer.GetAsync("/api/session")).Json;
        (Text(who["name"]), Text(who["role"]), who["everywhere"]!.GetValue<bool>()).ShouldBe(("officer-account", "officer", false));
        who["regions"]!.AsArray().Select(Text).ShouldBe(["HS"]);
        who["mustChangePassword"]!.GetValue<bool>().ShouldBeFalse();
        who["permissions"]!.AsArray().Select(Text).ShouldContain("claim");
        Text(who["csrfToken"]).ShouldBe(officer.CsrfToken);
        Text((await officer.GetAsync("/api/me")).Json["token"]).ShouldBe(Text(who["account"]));
    }

    [Fact]
    public async Task The_cookie_is_for_nobody_but_the_browser_and_this_server()
    {
        var officer = await _city.SignInAsync("officer");
        var parts = officer.SetCookie!.Split("; ");
        parts[0].ShouldStartWith(SessionCookie.PlainName + "=mos_");
        parts.Skip(1).Select(p => p.ToLowerInvariant()).ShouldBe(["max-age=86400", "path=/", "samesite=strict", "httponly"], ignoreOrder: true);

        // What the store has opens nothing.
        var row = (await Accounts.ChangedSessionsAsync(0, Cancellation))[^1].Session;
        var thief = _city.Browser();
        thief.Cookie = $"{SessionCookie.PlainName}=mos_{Convert.ToBase64String(row.Hash)}";
        (await thief.GetAsync("/api/issues")).ShouldBeProblem(401);
        thief.Cookie.ShouldBeNull("a cookie that opens nothing is removed");
    }

    [Fact]
    public async Task Whatever_changes_something_needs_what_only_a_page_of_ours_knows()
    {
        var officer = await _city.SignInAsync("officer");
        var path = $"/api/issues/{_city.OwnIssue}/comment";
        var token = officer.CsrfToken;

        officer.CsrfToken = null;
        (await officer.SendAsync(HttpMethod.Post, path, new { text = "seen" })).ShouldBeProblem(403).Errors.ShouldBe(["X-CSRF-Token: csrf-token"]);
        officer.CsrfToken = (await _city.SignInAsync("inspector")).CsrfToken;
        (await officer.SendAsync(HttpMethod.Post, path, new { text = "seen" })).ShouldBeProblem(403);
        (await officer.GetAsync("/api/issues")).Status.ShouldBe(200);

        officer.CsrfToken = token;
        (await officer.SendAsync(HttpMethod.Post, path, new { text = "seen" })).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-origin", 200)]
    [InlineData("Origin", "https://elsewhere.example", 403)]
    [InlineData("Origin", "null", 403)]
    [InlineData("Origin", "own", 200)]
    public async Task A_page_of_another_site_changes_nothing_whatever_it_knows(string header, string value, int status)
    {
        var officer = await _city.SignInAsync("officer");
        var from = value == "own" ? _city.Client.BaseAddress!.GetLeftPart(UriPartial.Authority) : value;
        (await officer.SendAsync(HttpMethod.Post, $"/api/issues/{_city.OwnIssue}/comment", new { text = "seen" }, (header, from))).Status.ShouldBe(status);
        var signIn = await _city.Browser().SendAsync(HttpMethod.Post, "/api/session", new { name = "officer-account", password = "the own password of officer" }, (header, from));
        signIn.Status.ShouldBe(status);
    }

    [Fact]
    public async Task A_token_is_judged_by_itself_whatever_cookie_comes_along()
    {
        var officer = await _city.SignInAsync("officer");
        var bearer = ("Authorization", $"Bearer {_city.TokenOf("viewer")}");
        Text((await officer.SendAsync(HttpMethod.Get, "/api/me", null, bearer)).Json["role"]).ShouldBe("viewer");
        (await officer.SendAsync(HttpMethod.Get, "/api/me", null, ("Authorization", "Bearer nonsense"))).ShouldBeProblem(401);

        officer.CsrfToken = null;
        (await officer.SendAsync(HttpMethod.Post, $"/api/issues/{_city.OwnIssue}/comment", new { text = "seen" }, ("Authorization", $"Bearer {_city.TokenOf("officer")}")))
            .Status.ShouldBe(200);
    }

    [Fact]
    public async Task Whoever_signs_out_is_out()
    {
        var officer = await _city.SignInAsync("officer");
        var cookie = officer.Cookie;
        (await officer.SendAsync(HttpMethod.Delete, "/api/session")).Status.ShouldBe(204);
        officer.Cookie.ShouldBeNull();

        officer.Cookie = cookie;
        (await officer.GetAsync("/api/issues")).ShouldBeProblem(401);
    }

    [Fact]
    public async Task Sessions_are_listed_and_ended_one_by_one_or_all_at_once()
    {
        var first = await _city.SignInAsync("officer");
        var second = await AgainAsync("officer");
        var third = await AgainAsync("officer");
        var listed = (await third.GetAsync("/api/sessions")).Items;
        listed.Select(s => s!["current"]!.GetValue<bool>()).ShouldBe([true, false, false]);
        listed.Select(s => Text(s!["address"])).Distinct().ShouldBe(["127.0.0.1"]);

        (await third.SendAsync(HttpMethod.Delete, $"/api/sessions/{Text(listed[1]!["id"])}")).Status.ShouldBe(204);
        (await third.SendAsync(HttpMethod.Delete, $"/api/sessions/{Text(listed[1]!["id"])}")).ShouldBeProblem(404);
        (await second.GetAsync("/api/issues")).ShouldBeProblem(401);
        (await first.GetAsync("/api/issues")).Status.ShouldBe(200);

        var other = await _city.SignInAsync("inspector");
        (await other.SendAsync(HttpMethod.Delete, $"/api/sessions/{Text(listed[0]!["id"])}")).ShouldBeProblem(404);
        (await first.SendAsync(HttpMethod.Delete, "/api/sessions")).Status.ShouldBe(204);
        (await third.GetAsync("/api/issues")).ShouldBeProblem(401);
        (await other.GetAsync("/api/issues")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Whoever_signs_in_anew_in_the_same_browser_has_one_session()
    {
        var officer = await _city.SignInAsync("officer");
        (await officer.SignInAsync("officer-account", "the own password of officer")).Status.ShouldBe(200);
        (await officer.GetAsync("/api/sessions")).Items.Count.ShouldBe(1);
    }

    [Fact]
    public async Task It_ends_when_nobody_uses_it_and_after_a_day_at_the_latest()
    {
        var idle = await _city.SignInAsync("officer");
        var busy = await AgainAsync("officer");
        for (var hour = 0; hour < 21; hour += 7)
        {
            _city.Clock.Advance(TimeSpan.FromHours(7));
            (await busy.GetAsync("/api/issues")).Status.ShouldBe(200);
        }

        (await busy.GetAsync("/api/sessions")).Items.Count.ShouldBe(1);
        (await idle.GetAsync("/api/issues")).ShouldBeProblem(401);
        _city.Clock.Advance(TimeSpan.FromHours(4));
        (await busy.GetAsync("/api/issues")).ShouldBeProblem(401);
    }

    [Fact]
    public async Task A_use_in_another_process_keeps_it_alive()
    {
        var officer = await _city.SignInAsync("officer");
        var id = Text((await officer.GetAsync("/api/session")).Json["session"]);
        _city.Clock.Advance(TimeSpan.FromHours(7));
        var now = NodaTime.Instant.FromDateTimeOffset(_city.Clock.GetUtcNow());
        await Accounts.RecordSessionUseAsync(new Dictionary<string, NodaTime.Instant> { [id] = now }, Cancellation);
        _city.Clock.Advance(TimeSpan.FromHours(7));
        (await officer.GetAsync("/api/issues")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task What_another_process_ends_is_over_within_two_seconds()
    {
        var officer = await _city.SignInAsync("officer");
        var inspector = await _city.SignInAsync("inspector");
        var (account, session) = ((await officer.GetAsync("/api/session")).Json["account"], (await officer.GetAsync("/api/session")).Json["session"]);
        var now = NodaTime.Instant.FromDateTimeOffset(_city.Clock.GetUtcNow());
        await Accounts.EndSessionAsync(Text(account), Text(session), now, Cancellation);
        var other = Text((await inspector.GetAsync("/api/session")).Json["account"]);
        await Accounts.ChangeAccountAsync(
            new AccountChange(other, "Li", "inspector", ["HS"], [], IsDisabled: true), now, new AuditRow(now, "x", null, "account-disabled", other, ""), Cancellation);

        _city.Clock.Advance(ReadingOn.LookAgain);
        (await officer.GetAsync("/api/issues")).ShouldBeProblem(401);
        (await inspector.GetAsync("/api/issues")).ShouldBeProblem(401);
    }

    [Fact]
    public async Task The_oldest_ends_where_an_account_has_too_many()
    {
        await using var city = await City.StartAsync(("SignIn:SessionsPerAccount", "2"));
        var first = await city.SignInAsync("officer");
        foreach (var _ in (int[])[1, 2])
        {
            city.Clock.Advance(TimeSpan.FromSeconds(1));
            var next = city.Browser();
            (await next.SignInAsync("officer-account", "the own password of officer")).Status.ShouldBe(200);
        }

        (await first.GetAsync("/api/issues")).ShouldBeProblem(401);
    }

    [Fact]
    public async Task The_ledger_names_the_account()
    {
        var officer = await _city.SignInAsync("officer");
        (await officer.SendAsync(HttpMethod.Post, $"/api/issues/{_city.OwnIssue}/comment", new { text = "seen" })).Status.ShouldBe(200);
        var account = Text((await officer.GetAsync("/api/session")).Json["account"]);

        var store = _city.App.Services.GetRequiredService<Monitoring.Runtime.IMonitoring>();
        var entries = await store.Read.EntriesAsync(EntityKey.Item(City.Own, City.Item), 0, 500, Cancellation);
        var input = JsonNode.Parse(entries[^1].Input)!;
        input.ToJsonString().ShouldContain(account);
        (await _city.GetAsync("officer", $"/api/issues/{_city.OwnIssue}/timeline")).Text.ShouldContain("officer-account");
    }

    [Fact]
    public async Task Secrets_and_passwords_are_in_no_log()
    {
        var officer = await _city.SignInAsync("officer");
        await officer.SignInAsync("officer-account", "a wrong password of somebody");
        var log = string.Join("\n", _city.Log.Lines.Select(l => l.Text));
        log.ShouldNotContain(officer.Cookie!.Split('=')[1]);
        log.ShouldNotContain("the own password of officer");
        log.ShouldNotContain("a wrong password of somebody");
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IAccountStore Accounts => _city.App.Services.GetRequiredService<IAccountStore>();

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    private async Task<Browser> AgainAsync(string role)
    {
        var browser = _city.Browser();
        (await browser.SignInAsync($"{role}-account", $"the own password of {role}")).Status.ShouldBe(200);
        return browser;
    }
}
