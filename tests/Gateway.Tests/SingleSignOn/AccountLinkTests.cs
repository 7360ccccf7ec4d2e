using System.Text.Json.Nodes;
using Monitoring.Gateway.Tests.Access;

namespace Monitoring.Gateway.Tests.SingleSignOn;

/// <summary>How admins link accounts with those whom a provider knows.</summary>
public sealed class AccountLinkTests : IAsyncLifetime
{
    private const string Issuer = "http://127.0.0.1:9";

    private City _city = null!;

    public async ValueTask InitializeAsync() => _city = await City.StartAsync(("SignIn:Oidc:Authority", Issuer), ("SignIn:Oidc:ClientId", "monitoring"));

    public ValueTask DisposeAsync() => _city.DisposeAsync();

    [Fact]
    public async Task A_link_is_set_shown_and_removed_and_each_change_ends_the_sessions()
    {
        var officer = await _city.SignInAsync("officer");
        var id = Text((await officer.GetAsync("/api/session")).Json["account"]);

        var linked = (await LinkAsync(id, """{"subject":"Li-1"}""")).Json["link"]!;
        (Text(linked["issuer"]), Text(linked["subject"])).ShouldBe((Issuer, "Li-1"));
        (await officer.GetAsync("/api/issues")).ShouldBeProblem(401);
        (await _city.GetAsync("admin", "/api/accounts")).Items.ShouldContain(a => a!["link"] != null && Text(a["link"]!["subject"]) == "Li-1");

        (await officer.SignInAsync("officer-account", "the own password of officer")).Status.ShouldBe(200, "the password goes on to be good");
        (await LinkAsync(id, $$"""{"subject":"Li-1","issuer":"{{Issuer}}"}""")).Status.ShouldBe(200);
        (await officer.GetAsync("/api/issues")).Status.ShouldBe(200, "nothing was changed");

        (await _city.SendAsync("admin", HttpMethod.Delete, $"/api/accounts/{id}/link")).Json["link"].ShouldBeNull();
        (await officer.GetAsync("/api/issues")).ShouldBeProblem(401);
        (await _city.SendAsync("admin", HttpMethod.Delete, $"/api/accounts/{id}/link")).Status.ShouldBe(200);
        var audit = (await _city.GetAsync("admin", "/api/audit?limit=500")).Items.Where(a => Text(a!["subject"]) == id).ToList();
        audit.Select(a => Text(a!["action"])).Where(a => a.Contains("link", StringComparison.Ordinal)).ShouldBe(["account-unlinked", "account-linked", "account-linked"]);
        Text(audit.First(a => Text(a!["action"]) == "account-unlinked")!["detail"]).ShouldContain($"subject Li-1 of {Issuer}");
    }

    [Fact]
    public async Task An_identity_belongs_to_one_account()
    {
        var (one, other) = (await MakeAsync("one"), await MakeAsync("other"));
        await LinkAsync(one, """{"subject":"li"}""");
        (await LinkAsync(other, """{"subject":"li"}""")).ShouldBeProblem(409).Errors.ShouldBe(["subject: identity-taken"]);
        (await LinkAsync(other, """{"subject":"LI"}""")).Status.ShouldBe(200);
        (await LinkAsync(other, """{"subject":"li","issuer":"https://another.example"}""")).Status.ShouldBe(200);
        (await LinkAsync("none", """{"subject":"x"}""")).ShouldBeProblem(404).Errors.ShouldBe(["id: unknown-account"]);
        (await _city.SendAsync("admin", HttpMethod.Delete, "/api/accounts/none/link")).ShouldBeProblem(404);
    }

    [Theory]
    [InlineData("{}", "subject: required")]
    [InlineData("""{"subject":""}""", "subject: too-short")]
    [InlineData("""{"subject":7}""", "subject: wrong-type")]
    [InlineData("""{"subject":" li"}""", "subject: bad-format")]
    [InlineData("""{"subject":"l\ni"}""", "subject: bad-format")]
    [InlineData("""{"subject":"li","issuer":null}""", "issuer: wrong-type")]
    [InlineData("""{"subject":"li","email":"li@example.org"}""", "email: unknown-field")]
    public async Task A_request_that_is_wrong_changes_nothing(string body, string error)
    {
        var id = await MakeAsync("li");
        (await LinkAsync(id, body)).ShouldBeProblem(400).Errors.ShouldBe([error]);
        (await LinkAsync(id, $$"""{"subject":"{{new string('x', 256)}}"}""")).ShouldBeProblem(400).Errors.ShouldBe(["subject: too-long"]);
        (await _city.GetAsync("admin", $"/api/accounts/{id}")).Json["link"].ShouldBeNull();
    }

    [Fact]
    public async Task Without_a_provider_the_issuer_must_be_named()
    {
        await using var city = await City.StartAsync();
        var made = await city.SendAsync("admin", HttpMethod.Post, "/api/accounts", """{"name":"li","role":"admin"}""");
        var path = $"/api/accounts/{Text(made.Json["id"])}/link";
        (await city.SendAsync("admin", HttpMethod.Put, path, """{"subject":"li"}""")).ShouldBeProblem(400).Errors.ShouldBe(["issuer: required"]);
        (await city.SendAsync("admin", HttpMethod.Put, path, """{"subject":"li","issuer":"https://id.example"}""")).Status.ShouldBe(200);
    }

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    private Task<Answer> LinkAsync(string account, string body) => _city.SendAsync("admin", HttpMethod.Put, $"/api/accounts/{account}/link", body);

    private async Task<string> MakeAsync(string name) =>
        Text((await _city.SendAsync("admin", HttpMethod.Post, "/api/accounts", $$"""{"name":"{{name}}","role":"viewer","regions":["HS"]}""")).Json["id"]);
}
