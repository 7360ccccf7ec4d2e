using System.Net;
using System.Text;

namespace Monitoring.Bench.OfPages;

/// <summary>Somebody with an account, who has signed in as a browser does.</summary>
internal sealed class Watcher : IDisposable
{
    public const string Name = "watcher";

    public const string Password = "a password of the watcher";

    private readonly HttpClient _client;

    private Watcher(Uri gateway) =>
        _client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = gateway };

    /// <summary>Makes an officer's account, signs in with it and sets its password.</summary>
    public static async Task<Watcher> SignInAsync(GatewayProcess gateway, IReadOnlyList<string> regions)
    {
        var account = await gateway.Client.PostJsonAsync("/api/accounts", new { name = Name, displayName = "Watcher", role = "officer", regions });
        var once = account.GetProperty("oneTimePassword").GetString();
        var watcher = new Watcher(gateway.Client.BaseAddress!);
        var session = await watcher._client.PostJsonAsync("/api/session", new { name = Name, password = once });
        await watcher._client.PostJsonAsync(
            "/api/session/password", new { currentPassword = once, newPassword = Password }, session.GetProperty("csrfToken").GetString());
        return watcher;
    }

    /// <summary>The whole answer to a path.</summary>
    public async Task<byte[]> GetAsync(string path)
    {
        using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative));
        var body = await answer.Content.ReadAsByteArrayAsync();
        return answer.IsSuccessStatusCode ? body : throw new InvalidOperationException($"{path}: {Encoding.UTF8.GetString(body)}");
    }

    public void Dispose() => _client.Dispose();
}
