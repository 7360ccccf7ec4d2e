using System.Web;
using Microsoft.Extensions.Logging;
using Monitoring.Gateway.Tests.Access;

namespace Monitoring.Gateway.Tests.SingleSignOn;

/// <summary>Who is not let in by single sign-on, and what they are told; never is it a failure of ours.</summary>
public sealed class SignOnRefusedTests
{
    [Fact]
    public async Task An_account_that_is_disabled_lets_nobody_in()
    {
        await using var city = await SignOnCity.StartAsync();
        var account = await city.PrepareAsync("li-1");
        var before = city.Visitor();
        await before.SignInAsync("li-1");
        await city.PutAsync(account, """ "role":"officer","regions":["HS"] """, disabled: true);

        (await before.GetAsync("/api/issues")).ShouldBeProblem(401);
        var visitor = city.Visitor();
        (await visitor.SignInAsync("li-1", "/alerts")).ShouldBe("/alerts?signIn=disabled");
        visitor.Session.ShouldBeNull();
        (await city.AuditAsync("sign-on-refused"))!["subject"]!.GetValue<string>().ShouldBe(account);
    }

    [Fact]
    public async Task Whoever_does_not_want_to_comes_back_to_the_page_of_sign_in()
    {
        await using var city = await SignOnCity.StartAsync();
        var visitor = city.Visitor();
        var back = await visitor.AtProviderAsync(await visitor.BeginAsync("/alerts?reason=x"), "li-1", refuses: true);
        back.Query.ShouldContain("error=access_denied");
        (await visitor.ComeBackAsync(back)).ShouldBe("/alerts?reason=x&signIn=denied");
    }

    [Fact]
    public async Task A_way_back_is_good_once_and_in_one_browser()
    {
        await using var city = await SignOnCity.StartAsync();
        await city.PrepareAsync("li-1");
        var visitor = city.Visitor();
        var back = await visitor.AtProviderAsync(await visitor.BeginAsync("/alerts"), "li-1");
        var kept = visitor.Kept(back);
        kept.Count.ShouldBe(2, "what belongs to state and nonce");

        var thief = city.Visitor();
        (await thief.ComeBackAsync(back)).ShouldBe("/alerts?signIn=expired");
        thief.Session.ShouldBeNull();
        (await visitor.ComeBackAsync(back)).ShouldBe("/alerts");
        (await visitor.ComeBackAsync(back)).ShouldBe("/alerts?signIn=expired");

        // Whoever has put aside what the browser kept gets no second session for one code.
        foreach (var cookie in kept)
            thief.Cookies.Add(back, cookie);

        (await thief.ComeBackAsync(back)).ShouldBe("/alerts?signIn=expired");
        thief.Session.ShouldBeNull();
    }

    [Theory]
    [InlineData("state=nonsense&code=x")]
    [InlineData("code=x")]
    [InlineData("")]
    [InlineData("error=server_error")]
    [InlineData("state=&code=&iss=&error=&session_state=")]
    public async Task What_was_not_begun_here_leads_to_the_page_of_sign_in(string query)
    {
        await using var city = await SignOnCity.StartAsync();
        var visitor = city.Visitor();
        (await visitor.ComeBackAsync(new Uri(city.City.Client.BaseAddress!, $"/api/session/oidc/callback?{query}"))).ShouldBeOneOf("/?signIn=expired", "/?signIn=rejected");
        visitor.Session.ShouldBeNull();
    }

    [Fact]
    public async Task State_and_code_belong_together()
    {
        await using var city = await SignOnCity.StartAsync();
        await city.PrepareAsync("li-1");
        var visitor = city.Visitor();
        var mine = await visitor.AtProviderAsync(await visitor.BeginAsync(), "li-1");
        var other = await visitor.AtProviderAsync(await visitor.BeginAsync(), "li-1");
        var mixed = HttpUtility.ParseQueryString(mine.Query);
        mixed["code"] = HttpUtility.ParseQueryString(other.Query)["code"];

        (await visitor.ComeBackAsync(new UriBuilder(mine) { Query = mixed.ToString() }.Uri)).ShouldBe("/?signIn=expired");
        visitor.Session.ShouldBeNull();

        var bent = HttpUtility.ParseQueryString(other.Query);
        bent["state"] = bent["state"]![..^2] + (bent["state"]!.EndsWith("AA", StringComparison.Ordinal) ? "BB" : "AA");
        (await visitor.ComeBackAsync(new UriBuilder(other) { Query = bent.ToString() }.Uri)).ShouldBe("/?signIn=expired");
        visitor.Session.ShouldBeNull();
    }

    [Fact]
    public async Task A_nonce_that_this_browser_was_not_given_is_refused()
    {
        await using var city = await SignOnCity.StartAsync();
        await city.PrepareAsync("li-1");
        var visitor = city.Visitor();
        var at = await visitor.BeginAsync();
        var asked = HttpUtility.ParseQueryString(at.Query);
        asked["nonce"].ShouldNotBeNullOrEmpty();
        (asked["code_challenge_method"], asked["response_type"]).ShouldBe(("S256", "code"));
        asked["nonce"] = "638000000000000000.of-somebody-else";
        var back = await visitor.AtProviderAsync(new UriBuilder(at) { Query = asked.ToString() }.Uri, "li-1");

        (await visitor.ComeBackAsync(back)).ShouldBe("/?signIn=expired");
        visitor.Session.ShouldBeNull();
    }

    [Fact]
    public async Task An_answer_that_names_another_issuer_is_refused()
    {
        await using var city = await SignOnCity.StartAsync();
        await city.PrepareAsync("li-1");
        var visitor = city.Visitor();
        var back = await visitor.AtProviderAsync(await visitor.BeginAsync(), "li-1");
        var said = HttpUtility.ParseQueryString(back.Query);
        said["iss"].ShouldBe(city.Provider.Issuer);
        said["iss"] = "https://elsewhere.example";
        (await visitor.ComeBackAsync(new UriBuilder(back) { Query = said.ToString() }.Uri)).ShouldBe("/?signIn=rejected");
        visitor.Session.ShouldBeNull();
    }

    [Theory]
    [InlineData(-45, "/")]
    [InlineData(45, "/")]
    [InlineData(-600, "/?signIn=rejected")]
    [InlineData(7200, "/?signIn=rejected")]
    public async Task Clocks_may_differ_by_a_little_and_no_more(int seconds, string page)
    {
        await using var city = await SignOnCity.StartAsync();
        await city.PrepareAsync("li-1");
        city.City.Clock.Advance(TimeSpan.FromSeconds(seconds));
        (await city.Visitor().SignInAsync("li-1")).ShouldBe(page);
    }

    [Theory]
    [InlineData("/signout-oidc")]
    [InlineData("/signout-callback-oidc")]
    public async Task The_ways_out_of_the_framework_are_closed(string path)
    {
        await using var city = await City.StartAsync(("SignIn:Oidc:Authority", "http://127.0.0.1:9"), ("SignIn:Oidc:ClientId", "monitoring"));
        (await city.Browser().GetAsync(path)).Status.ShouldBeOneOf(401, 404);
    }

    [Fact]
    public async Task While_the_provider_is_away_people_sign_in_by_password()
    {
        await using var city = await City.StartAsync(("SignIn:Oidc:Authority", "http://127.0.0.1:9"), ("SignIn:Oidc:ClientId", "monitoring"));
        using var visitor = new Visitor(city);
        (await visitor.GetAsync("/api/session")).Json["methods"]!.AsArray().Count.ShouldBe(2);

        (await visitor.BeginAsync("/alerts")).PathAndQuery.ShouldBe("/alerts?signIn=unavailable");

        city.Log.Lines.ShouldContain(l => l.Level == LogLevel.Warning && l.Text.Contains("The provider of identities http://127.0.0.1:9 cannot be reached"));
        var officer = await city.SignInAsync("officer");
        (await officer.GetAsync("/api/issues")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task One_that_goes_away_in_between_is_unavailable()
    {
        await using var city = await SignOnCity.StartAsync();
        await city.PrepareAsync("li-1");
        var visitor = city.Visitor();
        var back = await visitor.AtProviderAsync(await visitor.BeginAsync("/alerts"), "li-1");
        await city.Provider.StopAsync();
        (await visitor.ComeBackAsync(back)).ShouldBe("/alerts?signIn=unavailable");
    }

    [Fact]
    public async Task Whoever_names_itself_otherwise_is_not_believed()
    {
        await using var provider = await IdentityProvider.StartAsync();
        var elsewhere = provider.Issuer.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        await using var city = await City.StartAsync(("SignIn:Oidc:Authority", elsewhere), ("SignIn:Oidc:ClientId", "monitoring"));
        await provider.ServeAsync(city.Client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        using var visitor = new Visitor(city);
        (await visitor.BeginAsync()).PathAndQuery.ShouldBe("/?signIn=unavailable");
        city.Log.Lines.ShouldContain(l => l.Text.Contains($"It names itself '{provider.Issuer}'"));
    }

    [Fact]
    public async Task Attempts_have_a_limit_by_address()
    {
        await using var city = await SignOnCity.StartAsync(("Limits:SignInsPerMinute", "1"));
        var visitor = city.Visitor();
        await visitor.BeginAsync();
        await visitor.BeginAsync();
        (await visitor.BeginAsync("/alerts")).PathAndQuery.ShouldBe("/alerts?signIn=too-many");
        (await visitor.ComeBackAsync(new Uri(city.City.Client.BaseAddress!, "/api/session/oidc/callback?state=x"))).ShouldBe("/?signIn=too-many");
    }

    [Theory]
    [InlineData("//elsewhere.example")]
    [InlineData("https://elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/a\r\nb")]
    [InlineData("/ü")]
    [InlineData("/x#y")]
    [InlineData("alerts")]
    [InlineData("/api/session/oidc")]
    public async Task One_comes_back_to_a_page_of_ours(string returnTo)
    {
        await using var city = await City.StartAsync(("SignIn:Oidc:Authority", "http://127.0.0.1:9"), ("SignIn:Oidc:ClientId", "monitoring"));
        (await city.Browser().GetAsync($"/api/session/oidc?returnTo={Uri.EscapeDataString(returnTo)}")).ShouldBeProblem(400).Errors.ShouldBe(["returnTo: bad-format"]);
    }

    [Fact]
    public async Task Without_a_provider_there_is_no_way_to_one()
    {
        await using var city = await City.StartAsync();
        (await city.Browser().GetAsync("/api/session/oidc")).ShouldBeProblem(404);
        (await city.Browser().GetAsync("/api/session")).Json["methods"]!.AsArray().Select(m => m!["kind"]!.GetValue<string>()).ShouldBe(["password"]);
    }

    [Fact]
    public async Task No_code_token_or_secret_is_in_a_log()
    {
        await using var city = await SignOnCity.StartAsync();
        await city.PrepareAsync("li-1");
        var visitor = city.Visitor();
        var back = await visitor.AtProviderAsync(await visitor.BeginAsync(), "li-1");
        await visitor.ComeBackAsync(back);
        var shown = string.Join('\n', city.City.Log.Lines.Where(l => l.Level >= LogLevel.Information).Select(l => l.Text));
        shown.ShouldNotContain(HttpUtility.ParseQueryString(back.Query)["code"]!);
        shown.ShouldNotContain(IdentityProvider.ClientSecret);
        shown.ShouldNotContain(visitor.Session!.Value);
        shown.ShouldNotContain("eyJ", Case.Sensitive);
    }
}
