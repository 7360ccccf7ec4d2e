using System.Text.Json.Nodes;
using Monitoring.Gateway.Tests.Access;

namespace Monitoring.Gateway.Tests.SingleSignOn;

/// <summary>A city whose people sign in at a provider.</summary>
internal sealed class SignOnCity : IAsyncDisposable
{
    private readonly List<Visitor> _visitors = [];

    private SignOnCity(IdentityProvider provider, City city) => (Provider, City) = (provider, city);

    internal IdentityProvider Provider { get; }

    internal City City { get; }

    internal static async Task<SignOnCity> StartAsync(params (string Key, string Value)[] settings)
    {
        var provider = await IdentityProvider.StartAsync();
        var city = await City.StartAsync(
        [
            ("SignIn:Oidc:Authority", provider.Issuer),
            ("SignIn:Oidc:ClientId", IdentityProvider.ClientId),
            ("SignIn:Oidc:ClientSecret", IdentityProvider.ClientSecret),
            .. settings,
        ]);
        var whole = new SignOnCity(provider, city);
        await whole.ServeAsync();
        return whole;
    }

    /// <summary>From now on the provider serves this city.</summary>
    internal Task ServeAsync(bool beforehand = false, bool plainIdToken = false) =>
        Provider.ServeAsync(City.Client.BaseAddress!.GetLeftPart(UriPartial.Authority), beforehand, plainIdToken);

    /// <summary>A browser that nobody has signed in with.</summary>
    internal Visitor Visitor()
    {
        var visitor = new Visitor(City);
        _visitors.Add(visitor);
        return visitor;
    }

    /// <summary>An account of an officer of HS, whose one-time password nobody has used, linked with a subject of the provider.</summary>
    internal async Task<string> PrepareAsync(string subject, string name = "li.ming")
    {
        var made = await City.SendAsync("admin", HttpMethod.Post, "/api/accounts", $$"""{"name":"{{name}}","role":"officer","regions":["HS"]}""");
        var id = made.Json["id"]!.GetValue<string>();
        (await LinkAsync(id, $$"""{"subject":"{{subject}}"}""")).Status.ShouldBe(200);
        return id;
    }

    internal Task<Answer> LinkAsync(string account, string body) => City.SendAsync("admin", HttpMethod.Put, $"/api/accounts/{account}/link", body);

    internal Task<Answer> PutAsync(string account, string scope, bool disabled = false) => City.SendAsync(
        "admin", HttpMethod.Put, $"/api/accounts/{account}", $$"""{"displayName":"Li Ming",{{scope}},"disabled":{{(disabled ? "true" : "false")}}}""");

    /// <summary>The newest line of the audit with an action.</summary>
    internal async Task<JsonNode?> AuditAsync(string action) =>
        (await City.GetAsync("admin", "/api/audit?limit=500")).Items.FirstOrDefault(a => a!["action"]!.GetValue<string>() == action);

    /// <summary>All accounts.</summary>
    internal async Task<JsonArray> AccountsAsync() => (await City.GetAsync("admin", "/api/accounts")).Items;

    public async ValueTask DisposeAsync()
    {
        _visitors.ForEach(v => v.Dispose());
        await City.DisposeAsync();
        await Provider.DisposeAsync();
    }
}
