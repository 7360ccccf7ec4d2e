using System.Net;
using System.Text.Json.Nodes;

namespace Monitoring.Gateway.Tests.SingleSignOn;

/// <summary>Signing in by a provider of identities: who comes in, as whom, and how it ends.</summary>
public sealed class SignOnTests
{
    private static readonly (string, string)[] Making =
    [
        ("SignIn:Oidc:CreateAccounts", "true"),
        ("SignIn:Oidc:RoleClaim", "groups"),
        ("SignIn:Oidc:Roles:0:Value", "monitoring-supervisors"),
        ("SignIn:Oidc:Roles:0:Role", "supervisor"),
        ("SignIn:Oidc:Roles:1:Value", "monitoring-lookers"),
        ("SignIn:Oidc:Roles:1:Role", "viewer"),
        ("SignIn:Oidc:RegionClaim", "regions"),
    ];

    [Fact]
    public async Task Whoever_is_linked_with_an_account_comes_in_with_its_rights_and_without_its_password()
    {
        await using var city = await SignOnCity.StartAsync(("SignIn:Oidc:NameZh", "城市账号"), ("SignIn:Oidc:NameEn", "City account"));
        var account = await city.PrepareAsync("li-1");
        await city.Provider.KnowAsync("li-1", """{"name":"Somebody Else"}""");
        var visitor = city.Visitor();
        var methods = (await visitor.GetAsync("/api/session")).Json["methods"]!.AsArray();
        methods.Select(m => Text(m!["kind"])).ShouldBe(["password", "oidc"]);
        (Text(methods[1]!["name"]!["zh"]), Text(methods[1]!["name"]!["en"]), Text(methods[1]!["url"])).ShouldBe(("城市账号", "City account", "/api/session/oidc"));

        (await visitor.SignInAsync("li-1", "/alerts?reason=deadline-missed")).ShouldBe("/alerts?reason=deadline-missed");

        var who = (await visitor.GetAsync("/api/session")).Json;
        (Text(who["account"]), Text(who["displayName"]), Text(who["method"])).ShouldBe((account, "li.ming", "oidc"));
        who["mustChangePassword"]!.GetValue<bool>().ShouldBeFalse();
        visitor.Session!.HttpOnly.ShouldBeTrue();
        (await visitor.GetAsync("/api/regions/HS")).Status.ShouldBe(200);
        (await visitor.GetAsync("/api/regions/YZ")).Status.ShouldBe(404);
        (await visitor.SendAsync(HttpMethod.Post, $"/api/issues/{city.City.OwnIssue}/comment", new { text = "seen" })).Status.ShouldBe(200);
        (await visitor.SendAsync(HttpMethod.Post, "/api/tokens", new { role = "admin" })).ShouldBeProblem(403);

        var session = (await visitor.GetAsync("/api/sessions")).Items.ShouldHaveSingleItem()!;
        (Text(session["method"]), session["current"]!.GetValue<bool>()).ShouldBe(("oidc", true));
        var line = (await city.AuditAsync("account-signed-in"))!;
        (Text(line["subject"]), Text(line["detail"])).ShouldBe((account, $"127.0.0.1; by {city.Provider.Issuer}, subject li-1"));
    }

    [Fact]
    public async Task Nobody_is_linked_by_a_name()
    {
        await using var city = await SignOnCity.StartAsync();
        var account = await city.PrepareAsync("li-1");
        await city.Provider.KnowAsync("li-2", """{"name":"Li Ming","preferred_username":"li.ming"}""");
        var visitor = city.Visitor();

        (await visitor.SignInAsync("li-2", "/alerts")).ShouldBe("/alerts?signIn=unknown");

        visitor.Session.ShouldBeNull();
        (await city.AccountsAsync()).Count.ShouldBe(1);
        var line = (await city.AuditAsync("sign-on-refused"))!;
        (Text(line["by"]), Text(line["subject"]), Text(line["detail"])).ShouldBe(("Li Ming", "li-2", $"unknown; subject li-2 of {city.Provider.Issuer}; 127.0.0.1"));

        // An admin takes the subject from there, and then they come in.
        (await city.LinkAsync(account, """{"subject":"li-2"}""")).Status.ShouldBe(200);
        (await city.Visitor().SignInAsync("li-2")).ShouldBe("/");
        (await city.Visitor().SignInAsync("li-1")).ShouldBe("/?signIn=unknown");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_account_is_made_with_the_rights_that_claims_say(bool byUserInfo)
    {
        await using var city = await SignOnCity.StartAsync([.. Making, ("SignIn:Oidc:UserInfo", byUserInfo ? "true" : "false")]);
        await city.ServeAsync(plainIdToken: byUserInfo);
        await city.Provider.KnowAsync(
            "wang-1", """{"name":"王小明","preferred_username":"Wang.XM","groups":["others","monitoring-lookers","monitoring-supervisors"],"regions":["YZ","nowhere"]}""");
        var visitor = city.Visitor();

        (await visitor.SignInAsync("wang-1")).ShouldBe("/");

        var who = (await visitor.GetAsync("/api/session")).Json;
        (Text(who["name"]), Text(who["displayName"]), Text(who["role"])).ShouldBe(("wang.xm", "王小明", "supervisor"));
        who["regions"]!.AsArray().Select(Text).ShouldBe(["YZ"]);
        (await visitor.GetAsync("/api/regions/YZ")).Status.ShouldBe(200);
        (await visitor.GetAsync("/api/regions/HS")).Status.ShouldBe(404);
        Text((await city.AuditAsync("account-created"))!["by"]).ShouldBe("single sign-on");

        // Nobody knows its password, and the next time it is the same account, whatever the provider says then.
        (await city.City.Browser().SignInAsync("wang.xm", "a guess of somebody")).Status.ShouldBe(401);
        await city.Provider.KnowAsync("wang-1", """{"name":"Wang","preferred_username":"other","groups":["monitoring-lookers"],"regions":["HS"]}""");
        var again = city.Visitor();
        await again.SignInAsync("wang-1");
        Text((await again.GetAsync("/api/session")).Json["account"]).ShouldBe(Text(who["account"]));
        Text((await again.GetAsync("/api/session")).Json["role"]).ShouldBe("supervisor");
    }

    [Fact]
    public async Task An_account_that_is_made_without_rights_opens_nothing_until_an_admin_grants_some()
    {
        await using var city = await SignOnCity.StartAsync(Making);
        await city.PrepareAsync("li-1");
        await city.Provider.KnowAsync("li-2", """{"name":"李明","preferred_username":"li.ming","groups":["monitoring-supervisors"]}""");
        var visitor = city.Visitor();

        (await visitor.SignInAsync("li-2")).ShouldBe("/?signIn=no-rights");

        visitor.Session.ShouldBeNull();
        var made = (await city.AccountsAsync()).Single(a => Text(a!["displayName"]) == "李明")!;
        Text(made["name"]).ShouldStartWith("sso-", customMessage: "the name it would have is another's");
        made["regions"]!.AsArray().Count.ShouldBe(0);
        (Text(made["role"]), Text(made["link"]!["subject"])).ShouldBe(("viewer", "li-2"));

        (await city.PutAsync(Text(made["id"]), """ "role":"inspector","regions":["HS"] """)).Status.ShouldBe(200);
        (await visitor.SignInAsync("li-2")).ShouldBe("/");
        Text((await visitor.GetAsync("/api/session")).Json["role"]).ShouldBe("inspector");
        (await city.AccountsAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_signs_out_is_out_here_and_is_shown_the_way_out_of_the_provider()
    {
        await using var city = await SignOnCity.StartAsync();
        await city.PrepareAsync("li-1");
        var visitor = city.Visitor();
        await visitor.SignInAsync("li-1");
        var other = city.Visitor();
        await other.SignInAsync("li-1");
        var cookie = visitor.Session!.Value;
        var away = Text((await visitor.GetAsync("/api/session")).Json["endSessionUrl"]);

        (await visitor.SendAsync(HttpMethod.Delete, "/api/session")).Status.ShouldBe(204);

        visitor.Session.ShouldBeNull();
        visitor.Cookies.Add(city.City.Client.BaseAddress!, new Cookie("monitoring-session", cookie));
        (await visitor.GetAsync("/api/issues")).ShouldBeProblem(401);
        away.ShouldStartWith(city.Provider.Issuer);
        var (status, text) = await visitor.OpenAsync(away);
        status.ShouldBe(HttpStatusCode.OK, text);
        text.ShouldContain("form", customMessage: "it asks whether one wants to sign out there, too");

        (await other.GetAsync("/api/issues")).Status.ShouldBe(200);
        (await other.SendAsync(HttpMethod.Delete, "/api/sessions")).Status.ShouldBe(204);
        other.Session.ShouldBeNull();
        (await city.City.SignInAsync("officer")).ShouldNotBeNull();
        (await city.City.GetAsync("officer", "/api/session")).Json["endSessionUrl"].ShouldBeNull();
    }

    [Fact]
    public async Task The_session_that_the_browser_had_before_ends()
    {
        await using var city = await SignOnCity.StartAsync();
        await city.PrepareAsync("li-1");
        var visitor = city.Visitor();
        await visitor.SignInAsync("li-1");
        await visitor.SignInAsync("li-1");
        (await visitor.GetAsync("/api/sessions")).Items.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_provider_may_want_to_be_told_beforehand()
    {
        await using var city = await SignOnCity.StartAsync();
        await city.ServeAsync(beforehand: true);
        await city.PrepareAsync("li-1");
        var visitor = city.Visitor();
        var at = await visitor.BeginAsync();
        at.Query.ShouldContain("request_uri=");
        (await visitor.ComeBackAsync(await visitor.AtProviderAsync(at, "li-1"))).ShouldBe("/");
    }

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
