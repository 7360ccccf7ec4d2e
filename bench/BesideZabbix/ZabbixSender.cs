using System.Buffers.Binary;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Monitoring.Bench.BesideZabbix;

/// <summary>
/// Sends values as <c>zabbix_sender</c> does: a connection for each portion of 250, answered when they are in the server's
/// memory. The protocol: https://www.zabbix.com/documentation/6.0/en/manual/appendix/items/trapper.
/// </summary>
internal static class ZabbixSender
{
    private const int PerConnection = 250;
    private const int HeaderBytes = 13;
    private const int NanosecondsPerSecond = 1_000_000_000;

    private static long _count;

    /// <summary>Sends values, so many connections at a time, for as long as it is not told to end.</summary>
    /// <param name="port">Where the server takes values.</param>
    /// <param name="connections">How many at a time.</param>
    /// <param name="next">The next item and value; called by one thread at a time.</param>
    /// <param name="ending">Ends it.</param>
    /// <returns>How many values the server took.</returns>
    public static async Task<long> RunAsync(int port, int connections, Func<(string Key, string Value)> next, CancellationToken ending)
    {
        var gate = new Lock();
        var taken = 0L;
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(SendPortionsAsync)));
        return taken;

        async Task SendPortionsAsync()
        {
            while (!ending.IsCancellationRequested)
            {
                byte[] request;
                lock (gate)
                {
                    request = Request(Enumerable.Range(0, PerConnection).Select(_ => next()));
                }

                await SendAsync(port, request);
                Interlocked.Add(ref taken, PerConnection);
            }
        }
    }

    /// <summary>Waits until the server knows an item.</summary>
    /// <exception cref="InvalidOperationException">The server has ended.</exception>
    public static async Task ReadyAsync(ZabbixServer server, string key, string value)
    {
        while (true)
        {
            server.DemandRunning();
            try
            {
                await SendAsync(server.Port, Request([(key, value)]));
                return;
            }
            catch (Exception e) when (e is SocketException or IOException or InvalidOperationException)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
            }
        }
    }

    private static byte[] Request(IEnumerable<(string Key, string Value)> values)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        using var body = new MemoryStream();
        body.Write(new byte[HeaderBytes]);
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("request", "sender data");
            json.WriteStartArray("data");
            foreach (var (key, value) in values)
            {
                json.WriteStartObject();
                json.WriteString("host", ZabbixServer.Host);
                json.WriteString("key", key);
                json.WriteString("value", value);
                json.WriteNumber("clock", now);

                // Of two values of an item at one nanosecond the history keeps one.
                json.WriteNumber("ns", Interlocked.Increment(ref _count) % NanosecondsPerSecond);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        var request = body.ToArray();
        "ZBXD\u0001"u8.CopyTo(request);
        BinaryPrimitives.WriteInt64LittleEndian(request.AsSpan(5), request.Length - HeaderBytes);
        return request;
    }

    private static async Task SendAsync(int port, byte[] request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(request);
        using var answer = new MemoryStream();
        await stream.CopyToAsync(answer);
        var text = Encoding.UTF8.GetString(answer.ToArray().AsSpan(Math.Min(HeaderBytes, (int)answer.Length)));
        if (!text.Contains("failed: 0;", StringComparison.Ordinal))
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The server answered: {text}"));
        }
    }
}
