using System.Net;
using System.Text;
using System.Text.Json;
using Monitoring.Gateway.Access.Sessions;
using Monitoring.Gateway.Tests.Access;
using Monitoring.Gateway.Tests.OpenApi;

namespace Monitoring.Gateway.Tests.SingleSignOn;

/// <summary>Somebody's browser, which goes to the provider and comes back step by step.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly City _city;
    private readonly Witness _witness;
    private readonly HttpClient _client;

    internal Visitor(City city)
    {
        _city = city;
        _witness = Witness.Of(city.App);
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = city.Client.BaseAddress };
    }

    internal CookieContainer Cookies { get; } = new();

    /// <summary>The cookie of the session, with its value; null where there is none.</summary>
    internal Cookie? Session => Cookies.GetCookies(_client.BaseAddress!)[SessionCookie.PlainName];

    /// <summary>Asks to be sent to the provider; gives where to.</summary>
    internal async Task<Uri> BeginAsync(string? returnTo = null)
    {
        var path = "/api/session/oidc" + (returnTo is null ? "" : $"?returnTo={Uri.EscapeDataString(returnTo)}");
        using var response = await _client.GetAsync(path, Cancellation);
        var answer = await SeenAsync(HttpMethod.Get, path, response);
        answer.Status.ShouldBe(302, answer.Text);
        return new Uri(_client.BaseAddress!, response.Headers.Location!);
    }

    /// <summary>Signs in at the provider, or refuses to; gives the address by which the provider sends the browser back.</summary>
    internal async Task<Uri> AtProviderAsync(Uri at, string subject, bool refuses = false)
    {
        while (at.Authority != _client.BaseAddress!.Authority)
        {
            using var page = await _client.GetAsync(at, Cancellation);
            if (page.Headers.Location is { } further)
            {
                at = new Uri(at, further);
                continue;
            }

            page.StatusCode.ShouldBe(HttpStatusCode.OK, await page.Content.ReadAsStringAsync(Cancellation));
            using var form = new FormUrlEncodedContent([new("subject", subject), new("what", refuses ? "refuse" : "enter")]);
            using var sent = await _client.PostAsync(at, form, Cancellation);
            at = new Uri(at, sent.Headers.Location.ShouldNotBeNull(await sent.Content.ReadAsStringAsync(Cancellation)));
        }

        return at;
    }

    /// <summary>Comes back from the provider; gives the page of ours that is opened.</summary>
    internal async Task<string> ComeBackAsync(Uri callback)
    {
        using var response = await _client.GetAsync(callback, Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync(Cancellation));
        return response.Headers.Location!.OriginalString;
    }

    /// <summary>All the way.</summary>
    internal async Task<string> SignInAsync(string subject, string? returnTo = null) =>
        await ComeBackAsync(await AtProviderAsync(await BeginAsync(returnTo), subject));

    internal Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    /// <summary>Asks the API as a page of ours does.</summary>
    internal async Task<Answer> SendAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (method != HttpMethod.Get && Session is not null)
            request.Headers.Add(CrossSite.Header, (await GetAsync("/api/session")).Json["csrfToken"]!.GetValue<string>());

        if (body is not null)
            request.Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");

        using var response = await _client.SendAsync(request, Cancellation);
        return await SeenAsync(method, path, response);
    }

    /// <summary>Opens an address of the provider.</summary>
    internal async Task<(HttpStatusCode Status, string Text)> OpenAsync(string address)
    {
        using var response = await _client.GetAsync(new Uri(address), Cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation));
    }

    /// <summary>Everything that the browser keeps for the way back, to be put back where it was used up.</summary>
    internal IReadOnlyList<Cookie> Kept(Uri callback) =>
        [.. Cookies.GetCookies(callback).Where(c => c.Name.StartsWith("monitoring-sign-on", StringComparison.Ordinal)).Select(c => new Cookie(c.Name, c.Value, c.Path, c.Domain))];

    public void Dispose() => _client.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private async Task<Answer> SeenAsync(HttpMethod method, string path, HttpResponseMessage response)
    {
        var answer = new Answer(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            await response.Content.ReadAsStringAsync(Cancellation),
            response.Headers.ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase));
        await _witness.SeeAsync(method, path, answer);
        return answer;
    }
}
