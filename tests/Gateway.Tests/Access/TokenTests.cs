using Microsoft.Extensions.DependencyInjection;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Access.Tokens;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Gateway.Tests.Access;

/// <summary>The life of a token: made, used, expired, revoked.</summary>
public sealed class TokenTests : IAsyncLifetime
{
    private City _city = null!;

    public async ValueTask InitializeAsync() => _city = await City.StartAsync();

    public ValueTask DisposeAsync() => _city.DisposeAsync();

    [Fact]
    public async Task A_token_is_shown_once_and_kept_as_a_hash()
    {
        var made = await CreateAsync("""{"role":"viewer","name":"Screen in the hall","regions":["T1"],"sites":["YZ-1"],"expiresAt":"2099-01-01T00:00:00+08:00"}""");
        made.Status.ShouldBe(201, made.Text);
        made.Headers["Cache-Control"].ShouldBe("no-store");
        made.Headers["Location"].ShouldBe($"/api/tokens/{Text(made, "id")}");
        var token = Text(made, "token");
        token.ShouldStartWith("mon_");

        var shown = await _city.GetAsync("admin", $"/api/tokens/{Text(made, "id")}");
        shown.Text.ShouldNotContain(token);
        Text(shown, "name").ShouldBe("Screen in the hall");
        Text(shown, "role").ShouldBe("viewer");
        Text(shown, "state").ShouldBe("active");
        Text(shown, "createdBy").ShouldBe("bootstrap");
        Text(shown, "expiresAt").ShouldBe("2098-12-31T16:00:00+00:00");
        shown.Json["regions"]!.ToJsonString().ShouldBe("""["T1"]""");
        shown.Json["sites"]!.ToJsonString().ShouldBe("""["YZ-1"]""");
        _city.Log.Lines.ShouldNotContain(line => line.Text.Contains(token));
        var kept = await _city.App.Services.GetRequiredService<IAccessStore>().TokenAsync(Text(made, "id"), TestContext.Current.CancellationToken);
        kept!.Hash.ShouldBe(Token.Hash(token));
    }

    [Theory]
    [InlineData("{}", "role:required")]
    [InlineData("[]", ":wrong-type")]
    [InlineData("{", ":not-json")]
    [InlineData("""{"role":"king","colour":"red"}""", "colour:unknown-field role:unknown-word")]
    [InlineData("""{"role":7,"name":"","regions":"HS","sites":[1],"expiresAt":"tomorrow"}""", "expiresAt:bad-format name:too-short regions:wrong-type role:wrong-type sites:wrong-type")]
    [InlineData("""{"role":"viewer"}""", "regions:required")]
    [InlineData("""{"role":"viewer","regions":[],"sites":[]}""", "regions:required")]
    [InlineData("""{"role":"viewer","regions":["none"],"sites":["none"]}""", "regions:unknown-region sites:unknown-site")]
    [InlineData("""{"role":"site"}""", "sites:required")]
    [InlineData("""{"role":"site","regions":["HS"],"sites":["HS-1"]}""", "regions:not-allowed")]
    [InlineData("""{"role":"admin","regions":["HS"]}""", "regions:not-allowed")]
    [InlineData("""{"role":"admin","sites":["HS-1"]}""", "sites:not-allowed")]
    [InlineData("""{"role":"admin","expiresAt":"2001-01-01T00:00:00Z"}""", "expiresAt:out-of-range")]
    public async Task What_is_wrong_is_named_and_nothing_is_made(string body, string errors)
    {
        var before = (await _city.GetAsync("admin", "/api/tokens")).Items.Count;
        var answer = (await CreateAsync(body)).ShouldBeProblem(400);
        string.Join(' ', answer.Json["errors"]!.AsArray().Select(e => $"{e!["field"]}:{e["code"]}").Order(StringComparer.Ordinal)).ShouldBe(errors);
        (await _city.GetAsync("admin", "/api/tokens")).Items.Count.ShouldBe(before);
    }

    [Fact]
    public async Task A_revoked_token_opens_nothing_from_the_answer_on()
    {
        var id = await _city.MakeAsync("guest", """{"role":"viewer","regions":["HS"]}""");
        (await _city.GetAsync("guest", "/api/issues")).Status.ShouldBe(200);

        (await DeleteAsync(id)).Status.ShouldBe(204);
        var refused = (await _city.GetAsync("guest", "/api/issues")).ShouldBeProblem(401);
        refused.Text.ShouldBe((await _city.GetAsync("a-token-of-nobody", "/api/issues")).Text);

        (await DeleteAsync(id)).Status.ShouldBe(204);
        Text(await _city.GetAsync("admin", $"/api/tokens/{id}"), "state").ShouldBe("revoked");
        (await DeleteAsync("none")).ShouldBeProblem(404).Errors.ShouldBe(["id: unknown-token"]);
    }

    [Fact]
    public async Task A_token_ends_at_the_instant_it_names()
    {
        var end = _city.Clock.GetUtcNow().AddHours(1);
        var id = await _city.MakeAsync("guest", $$"""{"role":"viewer","regions":["HS"],"expiresAt":"{{end:yyyy-MM-dd'T'HH:mm:ss'Z'}}"}""");
        (await _city.GetAsync("guest", "/api/issues")).Status.ShouldBe(200);

        _city.Clock.Advance(TimeSpan.FromHours(1));
        (await _city.GetAsync("guest", "/api/issues")).ShouldBeProblem(401);
        Text(await _city.GetAsync("admin", $"/api/tokens/{id}"), "state").ShouldBe("expired");
    }

    [Fact]
    public async Task What_another_process_makes_and_revokes_is_noticed_within_a_bound()
    {
        var store = _city.App.Services.GetRequiredService<IAccessStore>();
        var cancellation = TestContext.Current.CancellationToken;
        var now = Instant.FromDateTimeOffset(_city.Clock.GetUtcNow());
        await store.AddTokenAsync(
            new TokenRow
            {
                Id = "t-other",
                Name = "Other",
                Role = "viewer",
                Regions = ["HS"],
                Hash = Token.Hash("token-of-another-process"),
                CreatedAt = now,
                CreatedBy = "somebody",
            },
            new AuditRow(now, "somebody", null, "token-created", "t-other", ""),
            cancellation);
        _city.Clock.Advance(ReadingOn.LookAgain);
        (await _city.GetAsync("token-of-another-process", "/api/issues")).Status.ShouldBe(200);

        await store.RevokeTokenAsync("t-other", now, new AuditRow(now, "somebody", null, "token-revoked", "t-other", ""), cancellation);
        _city.Clock.Advance(ReadingOn.LookAgain);
        (await _city.GetAsync("token-of-another-process", "/api/issues")).Status.ShouldBe(401);
    }

    [Fact]
    public async Task The_last_use_is_shown_and_written_once_a_minute_at_most()
    {
        var id = await _city.MakeAsync("guest", """{"role":"viewer","regions":["HS"]}""");
        (await _city.GetAsync("admin", $"/api/tokens/{id}")).Json["lastUsedAt"].ShouldBeNull();

        var first = await UseAsync(id);
        _city.Clock.Advance(TimeSpan.FromSeconds(50));
        (await UseAsync(id)).ShouldBe(first);
        _city.Clock.Advance(TimeSpan.FromSeconds(20));
        (await UseAsync(id)).ShouldBeGreaterThan(first);

        var uses = _city.App.Services.GetRequiredService<LastUses>();
        var store = _city.App.Services.GetRequiredService<IAccessStore>();
        await uses.WriteAsync(all => store.RecordUseAsync(all, TestContext.Current.CancellationToken));
        var kept = await store.TokenAsync(id, TestContext.Current.CancellationToken);
        kept!.LastUsedAt!.Value.ToDateTimeOffset().ShouldBe(await UseAsync(id));
    }

    [Fact]
    public async Task The_last_admin_cannot_be_shut_out()
    {
        (await DeleteAsync("bootstrap")).ShouldBeProblem(409);
        await _city.MakeAsync("guest", """{"role":"admin","expiresAt":"2099-01-01T00:00:00Z"}""");
        (await DeleteAsync("bootstrap")).ShouldBeProblem(409);

        await _city.MakeAsync("other admin", """{"role":"admin","name":"Chief"}""");
        (await DeleteAsync("bootstrap")).Status.ShouldBe(204);
        (await _city.GetAsync("admin", "/api/me")).ShouldBeProblem(401);
        (await _city.GetAsync("other admin", "/api/me")).Json["everywhere"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task Every_making_and_revoking_is_in_the_audit_with_who()
    {
        await _city.MakeAsync("chief", """{"role":"admin","name":"Chief"}""");
        var made = await _city.SendAsync("chief", HttpMethod.Post, "/api/tokens", """{"role":"site","name":"Hotel","sites":["HS-1"]}""");
        await _city.SendAsync("chief", HttpMethod.Delete, $"/api/tokens/{Text(made, "id")}");

        var first = await _city.GetAsync("admin", "/api/audit?limit=2");
        first.Items.Select(line => $"{line!["by"]} {line["action"]} {line["subject"]} {line["detail"]}").ShouldBe(
            [
                $"Chief token-revoked {Text(made, "id")} site 'Hotel'; sites HS-1",
                $"Chief token-created {Text(made, "id")} site 'Hotel'; sites HS-1",
            ]);
        first.Text.ShouldNotContain(Text(made, "token"));

        var rest = await _city.GetAsync("admin", $"/api/audit?limit=500&cursor={Text(first, "next")}");
        rest.Items.Last()!["by"]!.GetValue<string>().ShouldBe("first start");
        (await _city.GetAsync("admin", "/api/audit?cursor=x")).ShouldBeProblem(400).Errors.ShouldBe(["cursor: bad-format"]);
    }

    [Fact]
    public async Task Tokens_come_page_by_page()
    {
        var all = (await _city.GetAsync("admin", "/api/tokens")).Items.Select(t => t!["id"]!.GetValue<string>()).ToList();
        all.ShouldContain("bootstrap");
        var first = await _city.GetAsync("admin", "/api/tokens?limit=3");
        var second = await _city.GetAsync("admin", $"/api/tokens?limit=500&cursor={Text(first, "next")}");
        first.Items.Concat(second.Items).Select(t => t!["id"]!.GetValue<string>()).ShouldBe(all);
    }

    [Fact]
    public async Task Everybody_may_see_who_they_are()
    {
        var me = await _city.GetAsync("site", "/api/me");
        Text(me, "role").ShouldBe("site");
        me.Json["everywhere"]!.GetValue<bool>().ShouldBeFalse();
        me.Json["sites"]!.ToJsonString().ShouldBe("""["HS-1"]""");
        me.Json["permissions"]!.ToJsonString().ShouldBe("""["readSelf","manageSelf","submitEvents","readIssues","readSites","readAlerts","readEvidence","addEvidence"]""");
    }

    private Task<Answer> CreateAsync(string body) => _city.SendAsync("admin", HttpMethod.Post, "/api/tokens", body);

    private Task<Answer> DeleteAsync(string id) => _city.SendAsync("admin", HttpMethod.Delete, $"/api/tokens/{id}");

    private async Task<DateTimeOffset> UseAsync(string id)
    {
        (await _city.GetAsync("guest", "/api/issues")).Status.ShouldBe(200);
        return (await _city.GetAsync("admin", $"/api/tokens/{id}")).Json["lastUsedAt"]!.GetValue<DateTimeOffset>();
    }

    private static string Text(Answer answer, string name) => answer.Json[name]!.GetValue<string>();
}
