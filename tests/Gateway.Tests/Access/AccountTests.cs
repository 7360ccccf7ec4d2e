using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Gateway.Access.Accounts;
using Monitoring.Gateway.Access.Sessions;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Gateway.Tests.Access;

/// <summary>Accounts: how they are made and changed, and whom they let in.</summary>
public sealed class AccountTests : IAsyncLifetime
{
    private const string Own = "a password of one's own";

    private static readonly string[] Haishu = ["HS"];

    private City _city = null!;

    public async ValueTask InitializeAsync() => _city = await City.StartAsync(("Limits:SignInsPerName", "1000"), ("Limits:SignInsPerMinute", "1000"));

    public ValueTask DisposeAsync() => _city.DisposeAsync();

    [Fact]
    public async Task The_first_password_is_good_for_setting_another_and_for_nothing_else()
    {
        var (account, first) = await MakeAsync("Li.Ming", "officer");
        (Text(account["name"]), Text(account["displayName"]), account["mustChangePassword"]!.GetValue<bool>()).ShouldBe(("li.ming", "Li.Ming".ToLowerInvariant(), true));
        (await _city.GetAsync("admin", $"/api/accounts/{Text(account["id"])}")).Json["oneTimePassword"].ShouldBeNull();

        var browser = _city.Browser();
        var signedIn = await browser.SignInAsync(" LI.Ming ", first);
        signedIn.Json["mustChangePassword"]!.GetValue<bool>().ShouldBeTrue();
        foreach (var path in (string[])["/api/me", "/api/issues", "/api/sessions", "/api/regions/HS"])
            (await browser.GetAsync(path)).ShouldBeProblem(403).Errors.ShouldBe(["password: password-change-required"], path);

        (await browser.GetAsync("/api/session")).Status.ShouldBe(200);
        var token = browser.CsrfToken;
        var cookie = browser.Cookie;
        (await browser.ChangePasswordAsync(Own)).Json["mustChangePassword"]!.GetValue<bool>().ShouldBeFalse();
        browser.CsrfToken.ShouldNotBe(token);
        browser.Cookie.ShouldNotBe(cookie);
        (await browser.GetAsync("/api/issues")).Status.ShouldBe(200);

        (await _city.Browser().SignInAsync("li.ming", first)).ShouldBeProblem(401);
        (await _city.Browser().SignInAsync("li.ming", Own)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task It_is_good_for_three_days()
    {
        var (_, first) = await MakeAsync("li", "officer");
        _city.Clock.Advance(TimeSpan.FromHours(71));
        (await _city.Browser().SignInAsync("li", first)).Status.ShouldBe(200);
        _city.Clock.Advance(TimeSpan.FromHours(1));
        (await _city.Browser().SignInAsync("li", first)).ShouldBeProblem(401);
    }

    [Fact]
    public async Task Whoever_is_not_let_in_is_not_told_why()
    {
        var (_, pending) = await MakeAsync("pending", "officer");
        await ReadyAsync("active");
        await ReadyAsync("locked");
        var disabled = await ReadyAsync("disabled");
        await PutAsync(disabled, disabled: true);
        foreach (var _ in Enumerable.Range(0, 10))
            (await _city.Browser().SignInAsync("locked", "a wrong password")).ShouldBeProblem(401);

        _city.Clock.Advance(TimeSpan.FromMinutes(1));
        var answers = new List<Answer>();
        foreach (var (name, password) in ((string, string)[])
            [("nobody", Own), ("active", "a wrong password"), ("locked", Own), ("disabled", Own), ("pending", pending + "x"), ("\u0000 no name", Own)])
        {
            answers.Add(await _city.Browser().SignInAsync(name, password));
        }

        answers.ShouldAllBe(a => a.Status == 401);
        answers.Select(a => a.Text).Distinct().Count().ShouldBe(1);
        answers.ShouldAllBe(a => !a.Headers.ContainsKey("Set-Cookie"));
        answers[0].Errors.ShouldBe(["password: wrong-credentials"]);
    }

    [Fact]
    public async Task A_name_is_locked_after_too_many_attempts_and_free_again_after_a_while()
    {
        var id = await ReadyAsync("li");
        await FailAsync("li", 9);
        (await _city.Browser().SignInAsync("li", Own)).Status.ShouldBe(200, "whoever comes in before has all attempts again");
        await FailAsync("li", 10);
        (await _city.Browser().SignInAsync("li", Own)).ShouldBeProblem(401);
        var locked = (await _city.GetAsync("admin", $"/api/accounts/{id}")).Json;
        Text(locked["state"]).ShouldBe("locked");
        (await _city.GetAsync("admin", "/api/accounts")).Items.ShouldContain(a => Text(a!["state"]) == "locked");
        (await AuditAsync(id)).ShouldContain("account-locked");

        // What is tried meanwhile does not put it off.
        _city.Clock.Advance(TimeSpan.FromMinutes(14));
        await FailAsync("li", 3);
        _city.Clock.Advance(TimeSpan.FromMinutes(2));
        (await _city.Browser().SignInAsync("li", Own)).Status.ShouldBe(200);

        await FailAsync("li", 10);
        var reset = await _city.SendAsync("admin", HttpMethod.Post, $"/api/accounts/{id}/password");
        Text(reset.Json["state"]).ShouldBe("active");
        (await _city.Browser().SignInAsync("li", Text(reset.Json["oneTimePassword"]))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Many_attempts_at_once_are_no_more_than_so_many()
    {
        await ReadyAsync("li");
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => FailAsync("li", 1)));
        (await _city.Browser().SignInAsync("li", Own)).ShouldBeProblem(401);
    }

    [Fact]
    public async Task A_present_password_is_not_tried_without_end_either()
    {
        await ReadyAsync("li");
        var browser = _city.Browser();
        await browser.SignInAsync("li", Own);
        foreach (var _ in Enumerable.Range(0, 10))
        {
            var answer = await browser.SendAsync(HttpMethod.Post, "/api/session/password", new { currentPassword = "a wrong password", newPassword = "another password" });
            answer.ShouldBeProblem(400).Errors.ShouldBe(["currentPassword: wrong-credentials"]);
        }

        (await browser.ChangePasswordAsync("another password")).ShouldBeProblem(400);
        (await browser.GetAsync("/api/issues")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("short", "too-short")]
    [InlineData("elevenchars", "too-short")]
    [InlineData(Own, "not-allowed")]
    [InlineData("LI.MING.OF.HAISHU", "not-allowed")]
    public async Task A_password_has_so_many_characters_and_is_another(string wanted, string code)
    {
        await ReadyAsync("li.ming.of.haishu");
        var browser = _city.Browser();
        await browser.SignInAsync("li.ming.of.haishu", Own);
        (await browser.ChangePasswordAsync(wanted)).ShouldBeProblem(400).Errors.ShouldBe([$"newPassword: {code}"]);
        (await browser.ChangePasswordAsync(new string('密', 12))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Another_password_ends_every_other_session()
    {
        await ReadyAsync("li");
        var (one, other) = (_city.Browser(), _city.Browser());
        await one.SignInAsync("li", Own);
        await other.SignInAsync("li", Own);
        (await one.ChangePasswordAsync("quite another password")).Status.ShouldBe(200);
        (await other.GetAsync("/api/issues")).ShouldBeProblem(401);
        (await one.GetAsync("/api/issues")).Status.ShouldBe(200);
        (await one.GetAsync("/api/sessions")).Items.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_an_admin_changes_holds_at_once_for_open_sessions()
    {
        var id = await ReadyAsync("li");
        var browser = _city.Browser();
        await browser.SignInAsync("li", Own);
        (await browser.GetAsync("/api/regions/YZ")).Status.ShouldBe(404);

        (await PutAsync(id, "supervisor", "YZ")).Status.ShouldBe(200);
        (await browser.GetAsync("/api/regions/YZ")).Status.ShouldBe(200);
        (await browser.GetAsync("/api/regions/HS")).Status.ShouldBe(404);
        var who = (await browser.GetAsync("/api/session")).Json;
        (Text(who["role"]), Text(who["displayName"])).ShouldBe(("supervisor", "Wang"));

        (await PutAsync(id, disabled: true)).Json["state"]!.GetValue<string>().ShouldBe("disabled");
        (await browser.GetAsync("/api/issues")).ShouldBeProblem(401);
        (await _city.Browser().SignInAsync("li", Own)).ShouldBeProblem(401);
        await PutAsync(id, disabled: false);
        (await _city.Browser().SignInAsync("li", Own)).Status.ShouldBe(200);
        (await AuditAsync(id)).ShouldBe(["account-signed-in", "account-enabled", "account-disabled", "account-changed", "account-signed-in", "account-password-changed", "account-signed-in", "account-created"]);
    }

    [Fact]
    public async Task An_admin_sees_and_ends_the_sessions_of_others()
    {
        var id = await ReadyAsync("li");
        var browser = _city.Browser();
        await browser.SignInAsync("li", Own);
        (await _city.GetAsync("admin", $"/api/accounts/{id}/sessions")).Items.Count.ShouldBeGreaterThan(0);
        (await _city.SendAsync("admin", HttpMethod.Delete, $"/api/accounts/{id}/sessions")).Status.ShouldBe(204);
        (await browser.GetAsync("/api/issues")).ShouldBeProblem(401);
        (await _city.GetAsync("admin", $"/api/accounts/{id}/sessions")).Items.Count.ShouldBe(0);
        foreach (var path in (string[])["", "/sessions"])
            (await _city.GetAsync("admin", $"/api/accounts/none{path}")).ShouldBeProblem(404).Errors.ShouldBe(["id: unknown-account"]);
    }

    [Fact]
    public async Task Nobody_shuts_themselves_out()
    {
        var chief = await _city.SignInAsync("admin");
        var id = Text((await chief.GetAsync("/api/session")).Json["account"]);
        (await chief.SendAsync(HttpMethod.Put, $"/api/accounts/{id}", new { displayName = "Chief", role = "admin", disabled = true })).ShouldBeProblem(409);
        (await chief.SendAsync(HttpMethod.Put, $"/api/accounts/{id}", new { displayName = "Chief", role = "viewer", regions = Haishu, disabled = false })).ShouldBeProblem(409);
        (await chief.SendAsync(HttpMethod.Put, $"/api/accounts/{id}", new { displayName = "Chief", role = "admin", disabled = false })).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("""{"name":"li ming","role":"viewer","regions":["HS"]}""", "name: bad-format")]
    [InlineData("""{"name":".li","role":"viewer","regions":["HS"]}""", "name: bad-format")]
    [InlineData("""{"name":"  ","role":"viewer","regions":["HS"]}""", "name: too-short")]
    [InlineData("""{"role":"viewer","regions":["HS"]}""", "name: required")]
    [InlineData("""{"name":"li","role":"viewer"}""", "regions: required")]
    [InlineData("""{"name":"li","role":"admin","regions":["HS"]}""", "regions: not-allowed")]
    [InlineData("""{"name":"li","role":"viewer","regions":["XX"]}""", "regions: unknown-region")]
    [InlineData("""{"name":"li","role":"boss"}""", "role: unknown-word")]
    [InlineData("""{"name":"li","role":"viewer","regions":["HS"],"password":"x"}""", "password: unknown-field")]
    public async Task A_request_that_is_wrong_makes_nothing(string body, string error)
    {
        (await _city.SendAsync("admin", HttpMethod.Post, "/api/accounts", body)).ShouldBeProblem(400).Errors.ShouldBe([error]);
        (await _city.GetAsync("admin", "/api/accounts")).Items.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/api/session", """{"name":"\ud800","password":"x"}""")]
    [InlineData("/api/session", """{"name":"x","password":"\ud800"}""")]
    public async Task Half_a_character_is_no_text(string path, string body) =>
        (await _city.SendAsync("admin", HttpMethod.Post, path, body)).Status.ShouldBeOneOf(400, 401);

    [Fact]
    public async Task A_name_is_given_once_whatever_its_case()
    {
        await MakeAsync("li", "officer");
        var again = await _city.SendAsync("admin", HttpMethod.Post, "/api/accounts", """{"name":"LI","role":"viewer","regions":["HS"]}""");
        again.ShouldBeProblem(409).Errors.ShouldBe(["name: name-taken"]);
    }

    [Fact]
    public async Task A_password_that_was_hashed_with_fewer_rounds_is_hashed_anew()
    {
        var store = _city.App.Services.GetRequiredService<IAccountStore>();
        using var before = new Passwords(new SignInOptions { PasswordRounds = 99_999 });
        var hash = await before.HashAsync(Own, TestContext.Current.CancellationToken);
        var now = Instant.FromDateTimeOffset(_city.Clock.GetUtcNow());
        var row = new AccountRow
        {
            Id = "a-old",
            Name = "old",
            DisplayName = "Old",
            Role = "viewer",
            Regions = ["HS"],
            PasswordHash = hash,
            PasswordAt = now,
            CreatedAt = now,
            CreatedBy = "x",
        };
        await store.AddAccountAsync(row, new AuditRow(now, "x", null, "account-created", "a-old", ""), TestContext.Current.CancellationToken);
        _city.Clock.Advance(Monitoring.Gateway.Access.ReadingOn.LookAgain);

        (await _city.Browser().SignInAsync("old", Own)).Status.ShouldBe(200);
        (await store.AccountAsync("a-old", TestContext.Current.CancellationToken))!.PasswordHash.ShouldNotBe(hash);
        (await _city.Browser().SignInAsync("old", Own)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Attempts_have_a_limit_by_address_and_by_name()
    {
        await using var city = await City.StartAsync(("Limits:SignInsPerMinute", "3"), ("Limits:SignInsPerName", "2"));
        foreach (var _ in (int[])[1, 2])
            (await city.Browser().SignInAsync("li", Own)).ShouldBeProblem(401);

        var third = (await city.Browser().SignInAsync("LI", Own)).ShouldBeProblem(429);
        (Text(third.Json["limit"]!["code"]), third.Json["limit"]!["value"]!.GetValue<int>()).ShouldBe(("sign-ins-per-name", 2));
        third.Headers.ContainsKey("Retry-After").ShouldBeTrue();
        Text((await city.Browser().SignInAsync("wang", Own)).ShouldBeProblem(429).Json["limit"]!["code"]).ShouldBe("sign-ins-per-minute");
        city.Clock.Advance(TimeSpan.FromMinutes(1));
        (await city.Browser().SignInAsync("li", Own)).ShouldBeProblem(401);
    }

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    private async Task<(JsonNode Account, string Password)> MakeAsync(string name, string role)
    {
        var made = await _city.SendAsync("admin", HttpMethod.Post, "/api/accounts", $$"""{"name":"{{name}}","role":"{{role}}","regions":["HS"]}""");
        made.Status.ShouldBe(201, made.Text);
        return (made.Json, Text(made.Json["oneTimePassword"]));
    }

    /// <summary>An account whose owner has set a password and signed out again.</summary>
    private async Task<string> ReadyAsync(string name)
    {
        var (account, first) = await MakeAsync(name, "officer");
        var browser = _city.Browser();
        await browser.SignInAsync(name, first);
        (await browser.ChangePasswordAsync(Own)).Status.ShouldBe(200);
        (await browser.SendAsync(HttpMethod.Delete, "/api/session")).Status.ShouldBe(204);
        return Text(account["id"]);
    }

    private async Task FailAsync(string name, int times)
    {
        for (var i = 0; i < times; i++)
            (await _city.Browser().SignInAsync(name, "a wrong password")).ShouldBeProblem(401);
    }

    private Task<Answer> PutAsync(string id, string role = "officer", string region = "HS", bool disabled = false) => _city.SendAsync(
        "admin", HttpMethod.Put, $"/api/accounts/{id}", $$"""{"displayName":"Wang","role":"{{role}}","regions":["{{region}}"],"disabled":{{(disabled ? "true" : "false")}}}""");

    private async Task<IReadOnlyList<string>> AuditAsync(string subject) =>
        [.. (await _city.GetAsync("admin", "/api/audit?limit=500")).Items.Where(a => Text(a!["subject"]) == subject).Select(a => Text(a!["action"]))];
}
