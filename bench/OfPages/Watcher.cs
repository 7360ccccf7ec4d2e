using System.Net;
using System.Text;
using System.Text.Json;

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
        var account = await gateway.AskAsync(
            HttpMethod.Post, "/api/accounts", JsonSerializer.Serialize(new { name = Name, displayName = "Watcher", role = "officer", regions }));
        var once = account.GetProperty("oneTimePassword").GetString();
        var watcher = new Watcher(gateway.Client.BaseAddress!);
        var session = await watcher.PostAsync("/api/session", JsonSerializer.Serialize(new { name = Name, password = once }), csrf: null);
        await watcher.PostAsync(
            "/api/session/password", JsonSerializer.Serialize(new { currentPassword = once, newPassword = Password }), session.GetProperty("csrfToken").GetString());
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

    private async Task<JsonElement> PostAsync(string path, string body, string? csrf)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (csrf is not null)
        {
            request.Headers.Add("X-CSRF-Token", csrf);
        }

        using var answer = await _client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonElement.Parse(text) : throw new InvalidOperationException($"{path}: {text}");
    }
}
