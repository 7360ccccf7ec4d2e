using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Monitoring.Gateway.CommandLine;

/// <summary>A command that did not come to its end; the message is for whoever typed it.</summary>
#pragma warning disable CA1032, CA1064 // It never leaves the command line, which makes and catches it.
internal sealed class CommandFailedException(int exitCode, string message) : Exception(message)
#pragma warning restore CA1032, CA1064
{
    /// <summary>One of <see cref="ExitCodes"/>.</summary>
    internal int ExitCode { get; } = exitCode;
}

/// <summary>Talks to a running server on behalf of whoever has the token.</summary>
internal sealed class GatewayClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>A file of a hundred thousand lines is applied line by line, each durable before the next report.</summary>
    private static readonly TimeSpan PatienceWithFiles = TimeSpan.FromMinutes(30);

    private readonly HttpClient _client;

    /// <param name="url">Where the server listens; http or https.</param>
    /// <param name="token">A token of the server.</param>
    internal GatewayClient(Uri url, string token)
    {
        // A redirect could carry the token elsewhere.
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = url,
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>Asks, and gives back what is answered; null for an answer without a body.</summary>
    /// <exception cref="CommandFailedException">It was refused, or nobody answered.</exception>
    internal async Task<JsonNode?> SendAsync(HttpMethod method, string path, JsonNode? body, CancellationToken cancellation)
    {
        using var content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        return await SendAsync(method, path, content, Patience, cancellation);
    }

    /// <summary>Posts a file, and gives back what is answered. The file is sent once and not kept in memory.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="file">The file, from where it stands to its end.</param>
    /// <param name="type">Its media type.</param>
    /// <param name="cancellation">Gives up waiting; what the server has begun goes on.</param>
    /// <exception cref="CommandFailedException">It was refused, or nobody answered.</exception>
    internal async Task<JsonNode?> UploadAsync(string path, Stream file, string type, CancellationToken cancellation)
    {
        using var content = new StreamContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return await SendAsync(HttpMethod.Post, path, content, PatienceWithFiles, cancellation);
    }

    private async Task<JsonNode?> SendAsync(HttpMethod method, string path, HttpContent? content, TimeSpan patience, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        bound.CancelAfter(patience);
        try
        {
            using var response = await _client.SendAsync(request, bound.Token);
            var text = await response.Content.ReadAsStringAsync(bound.Token);
            if (response.IsSuccessStatusCode)
                return text.Length == 0 ? null : JsonNode.Parse(text);

            var code = (int)response.StatusCode < 500 ? ExitCodes.Refused : ExitCodes.NotReached;
            throw new CommandFailedException(code, Explain((int)response.StatusCode, text));
        }
        catch (HttpRequestException e)
        {
            throw new CommandFailedException(ExitCodes.NotReached, $"{_client.BaseAddress} cannot be reached: {e.Message}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new CommandFailedException(ExitCodes.NotReached, $"{_client.BaseAddress} did not answer within {patience.TotalSeconds:0} s.");
        }
        catch (System.Text.Json.JsonException)
        {
            throw new CommandFailedException(ExitCodes.NotReached, $"What {_client.BaseAddress} answered is no JSON; is this the server?");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static string Explain(int status, string text)
    {
        JsonObject? problem = null;
        try
        {
            problem = JsonNode.Parse(text) as JsonObject;
        }
        catch (System.Text.Json.JsonException)
        {
            // Some proxy on the way answered in its own words.
        }

        var lines = new List<string> { $"{status} {Text(problem?["title"]) ?? "Refused"}: {Text(problem?["detail"]) ?? "no reason was given."}" };
        if (problem?["errors"] is JsonArray errors)
            lines.AddRange(errors.OfType<JsonObject>().Select(e => $"  {Text(e["field"])}: {Text(e["message"])}"));

        return string.Join(Environment.NewLine, lines);
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
