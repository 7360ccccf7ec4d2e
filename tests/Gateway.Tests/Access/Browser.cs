using System.Text;
using System.Text.Json;
using Monitoring.Gateway.Access.Sessions;
using Monitoring.Gateway.Tests.OpenApi;

namespace Monitoring.Gateway.Tests.Access;

/// <summary>What a browser does of itself for a page of ours: it keeps the cookie and sends it, and the page sends its token.</summary>
internal sealed class Browser(HttpClient client, Witness witness)
{
    private string _password = "";

    /// <summary>The cookie as it is sent; null where there is none.</summary>
    internal string? Cookie { get; set; }

    /// <summary>What the page sends with whatever changes something.</summary>
    internal string? CsrfToken { get; set; }

    /// <summary>The header by which the cookie was last set.</summary>
    internal string? SetCookie { get; private set; }

    internal async Task<Answer> SignInAsync(string name, string password)
    {
        _password = password;
        return Learn(await SendAsync(HttpMethod.Post, "/api/session", new { name, password }));
    }

    internal async Task<Answer> ChangePasswordAsync(string password)
    {
        var answer = Learn(await SendAsync(HttpMethod.Post, "/api/session/password", new { currentPassword = _password, newPassword = password }));
        if (answer.Status == 200)
            _password = password;

        return answer;
    }

    internal Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    internal async Task<Answer> SendAsync(HttpMethod method, string path, object? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        AddTo(request);
        if (body is not null)
            request.Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");

        foreach (var (name, value) in headers)
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        }

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        if (response.Headers.TryGetValues("Set-Cookie", out var cookies))
            Keep(cookies.ShouldHaveSingleItem());

        var answer = new Answer(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            response.Headers.ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase));
        await witness.SeeAsync(method, path, answer);
        return answer;
    }

    /// <summary>Has a request come from this browser.</summary>
    internal void AddTo(HttpRequestMessage request)
    {
        if (Cookie is not null)
            request.Headers.Add("Cookie", Cookie);

        if (CsrfToken is not null && request.Method != HttpMethod.Get)
            request.Headers.Add(CrossSite.Header, CsrfToken);
    }

    private void Keep(string header)
    {
        SetCookie = header;
        var pair = header.Split(';')[0];
        Cookie = pair.EndsWith('=') ? null : pair;
    }

    private Answer Learn(Answer answer)
    {
        if (answer.Status == 200)
            CsrfToken = answer.Json["csrfToken"]!.GetValue<string>();

        return answer;
    }
}
