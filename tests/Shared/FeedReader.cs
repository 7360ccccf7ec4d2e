using System.Net;
using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Text.Json;

namespace Monitoring.Shared;

/// <summary>An event of the live feed as a client got it.</summary>
/// <param name="Type">Its name.</param>
/// <param name="Id">Its id.</param>
/// <param name="Data">Its data.</param>
internal sealed record FeedSeen(string Type, string Id, JsonElement Data)
{
    /// <summary>What it is about and what happened, in short: <c>issue HS-1.x.1 claimed,told</c>.</summary>
    public string Line => Type switch
    {
        "issue" => $"issue {Data.GetProperty("issue").GetProperty("number")} {What}",
        "alert" => $"alert {Data.GetProperty("alert").GetProperty("reason")} {Data.GetProperty("alert").GetProperty("site")}",
        "site" => $"site {Data.GetProperty("site").GetProperty("code")} {What}",
        "region" => $"region {Data.GetProperty("region").GetProperty("code")} {What}",
        "gone" => $"gone {(Data.TryGetProperty("issue", out var issue) ? issue : Data.GetProperty("site"))}",
        _ => $"{Type} {Data.GetRawText()}",
    };

    private string What => string.Join(',', Data.GetProperty("what").EnumerateArray().Select(w => w.GetString()));
}

/// <summary>A client of the live feed, with the parser of the framework.</summary>
internal sealed class FeedReader : IAsyncDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private readonly List<FeedSeen> _seen = [];
    private readonly HttpResponseMessage _response;
    private readonly Task _reading;
    private string _lastId = "";

    private FeedReader(HttpResponseMessage response, Stream stream)
    {
        _response = response;
        _reading = Task.Run(() => ReadAsync(stream));
    }

    /// <summary>All events so far, the first included.</summary>
    public IReadOnlyList<FeedSeen> All
    {
        get
        {
            lock (_seen)
            {
                return [.. _seen];
            }
        }
    }

    /// <summary>All entries so far: what came after the first event.</summary>
    public IReadOnlyList<FeedSeen> Entries => [.. All.Skip(1)];

    /// <summary>Entries in short.</summary>
    public IReadOnlyList<string> Lines => [.. Entries.Select(e => e.Line)];

    /// <summary>The id a client resumes from.</summary>
    public string LastId => Volatile.Read(ref _lastId);

    /// <summary>Whether the server has ended it.</summary>
    public bool HasEnded => _reading.IsCompleted;

    /// <summary>Connects, and waits until the answer begins.</summary>
    public static async Task<FeedReader> OpenAsync(HttpClient client, string path, string token, string? lastEventId = null)
    {
        var response = await SendAsync(client, path, token, lastEventId);
        if (response.StatusCode != HttpStatusCode.OK || response.Content.Headers.ContentType?.MediaType != "text/event-stream")
        {
            using (response)
            {
                throw new InvalidOperationException($"{(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
            }
        }

        return new FeedReader(response, await response.Content.ReadAsStreamAsync());
    }

    /// <summary>Asks for a feed and returns once the head of the answer is there.</summary>
    public static Task<HttpResponseMessage> SendAsync(HttpClient client, string path, string token, string? lastEventId = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (lastEventId is not null)
        {
            request.Headers.TryAddWithoutValidation("Last-Event-ID", lastEventId);
        }

        return client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    /// <summary>Waits, for a bounded time, until what was seen satisfies a condition.</summary>
    public async Task UntilAsync(Func<FeedReader, bool> condition, TimeSpan? bound = null)
    {
        using var limit = new CancellationTokenSource(bound ?? TimeSpan.FromSeconds(30));
        while (!condition(this))
        {
            if (limit.IsCancellationRequested)
            {
                throw new TimeoutException($"It did not come; ended: {HasEnded}; seen:\n{string.Join('\n', All.Select(e => e.Line))}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }
    }

    /// <summary>Disconnects.</summary>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _response.Dispose();
        await _reading;
        _closing.Dispose();
    }

    private async Task ReadAsync(Stream stream)
    {
        var parser = SseParser.Create(stream, (type, data) => (Type: type, Data: JsonElement.Parse(data)));
        try
        {
            await foreach (var item in parser.EnumerateAsync(_closing.Token))
            {
                lock (_seen)
                {
                    _seen.Add(new FeedSeen(item.EventType, item.EventId ?? "", item.Data.Data));
                }

                Volatile.Write(ref _lastId, parser.LastEventId);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or HttpRequestException or ObjectDisposedException)
        {
            // Either side has ended it.
        }
    }
}
