using System.Globalization;
using System.Net.Http.Headers;
using System.Net.ServerSentEvents;

namespace Monitoring.Bench.OfPages;

/// <summary>Readers of live feeds in a process of their own, as browsers are, who read whatever comes and keep nothing of it.</summary>
internal static class FeedReaders
{
    /// <summary>The verb that this program is called with in the other process.</summary>
    public const string Verb = "feed-readers";

    private const string Open = "open";

    private static long _entries;
    private static long _bytes;

    /// <summary>Starts the other process, and waits until every feed has begun.</summary>
    /// <param name="gateway">Address of the Gateway.</param>
    /// <param name="perToken">Feeds that each token opens.</param>
    /// <param name="tokens">Who reads.</param>
    public static async Task<ChildProcess> StartAsync(Uri gateway, int perToken, IEnumerable<string> tokens)
    {
        var child = ChildProcess.Start([Verb, gateway.ToString(), perToken.ToString(CultureInfo.InvariantCulture), .. tokens]);
        if (await child.SaysAsync() is var said && said != Open)
        {
            throw new InvalidOperationException(said);
        }

        return child;
    }

    /// <summary>Ends the other process; what its feeds brought, in entries and bytes of their data.</summary>
    public static async Task<(long Entries, long Bytes)> EndAsync(ChildProcess child)
    {
        var parts = (await child.EndAsync()).Split(' ');
        return (long.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    /// <summary>The other process: opens the feeds, reads until its input ends, and says how much came.</summary>
    public static async Task RunAsync(Uri gateway, int perToken, IReadOnlyList<string> tokens)
    {
        using var client = new HttpClient { BaseAddress = gateway, Timeout = Timeout.InfiniteTimeSpan };
        using var closing = new CancellationTokenSource();
        var feeds = new List<Task>();
        foreach (var token in tokens)
        {
            for (var i = 0; i < perToken; i++)
            {
                var begun = new TaskCompletionSource();
                feeds.Add(ReadAsync(client, token, begun, closing.Token));
                await await Task.WhenAny(begun.Task, feeds[^1]);
            }
        }

        await Console.Out.WriteLineAsync(Open);
        await Console.In.ReadToEndAsync();
        if (feeds.Find(f => f.IsCompleted) is { } ended)
        {
            await ended;
            throw new InvalidOperationException("A feed was ended by the Gateway.");
        }

        var said = string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Read(ref _entries)} {Interlocked.Read(ref _bytes)}");
        await closing.CancelAsync();
        await Task.WhenAll(feeds);
        await Console.Out.WriteLineAsync(said);
    }

    private static async Task ReadAsync(HttpClient client, string token, TaskCompletionSource begun, CancellationToken closing)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/feed", UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, closing);
        answer.EnsureSuccessStatusCode();
        try
        {
            await using var body = await answer.Content.ReadAsStreamAsync(closing);
            await foreach (var item in SseParser.Create(body, static (_, data) => data.Length).EnumerateAsync(closing))
            {
                switch (item.EventType)
                {
                    case "hello":
                        begun.TrySetResult();
                        break;
                    case "reset":
                        throw new InvalidOperationException("A reader was told to start afresh.");
                    default:
                        Interlocked.Increment(ref _entries);
                        Interlocked.Add(ref _bytes, item.Data);
                        break;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // This process has ended it.
        }
    }
}
