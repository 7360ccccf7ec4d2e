using System.Net.Http.Json;
using System.Text.Json;

namespace Monitoring.Bench;

/// <summary>What is asked of the API beside events.</summary>
internal static class JsonPost
{
    /// <summary>Posts JSON, and fails unless that succeeds.</summary>
    /// <param name="client">Who asks.</param>
    /// <param name="path">The path.</param>
    /// <param name="body">The body, in the API's own words.</param>
    /// <param name="csrf">The token of a session; null without one.</param>
    public static async Task<JsonElement> PostJsonAsync(this HttpClient client, string path, object body, string? csrf = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = JsonContent.Create(body) };
        if (csrf is not null)
        {
            request.Headers.Add("X-CSRF-Token", csrf);
        }

        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonElement.Parse(text) : throw new InvalidOperationException($"{path}: {text}");
    }
}
