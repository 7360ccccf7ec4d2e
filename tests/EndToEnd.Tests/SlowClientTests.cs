using System.Net.Sockets;
using System.Text;
using Monitoring.EndToEnd.Tests.Kit;

namespace Monitoring.EndToEnd.Tests;

/// <summary>Clients that take their time are cut off, each after its grace, while others are served.</summary>
public sealed class SlowClientTests : IDisposable
{
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(1);

    private readonly DataFolder _data = new();
    private readonly CancellationTokenSource _bound = new(Bound);

    public void Dispose()
    {
        _bound.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task Headers_that_never_end_are_not_waited_for()
    {
        await using var gateway = await StartAsync();
        using var slow = await ConnectAsync(gateway);
        await SendAsync(slow, "GET /api/me HTTP/1.1\r\nHost: x\r\nX-Slow: ");
        await OthersAreServedAsync(gateway);
        (await RestAsync(slow)).ShouldStartWith("HTTP/1.1 408 ");
        gateway.Failures.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_body_that_stalls_is_refused_with_the_rate_it_must_keep()
    {
        await using var gateway = await StartAsync();
        using var slow = await ConnectAsync(gateway);
        await SendAsync(slow, Post("/api/events", "application/cloudevents+json") + "Content-Length: 5000\r\n\r\n{\"specversion\":");
        await OthersAreServedAsync(gateway);
        var answer = await RestAsync(slow);
        answer.ShouldStartWith("HTTP/1.1 408 ");
        answer.ShouldContain("\"limit\":{\"code\":\"body-bytes-per-second\",\"value\":240}");
        gateway.Failures.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reader_that_does_not_read_is_cut_off()
    {
        // What is on its way may take as long as that rate allows, so the rate is high here.
        await using var gateway = await StartAsync(("Limits:AnswerBytesPerSecond", "1000000"));
        using var slow = await ConnectAsync(gateway, receive: 4096);
        var questions = string.Concat(Enumerable.Repeat($"GET /metrics HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {Launch.Token}\r\n\r\n", 100));
        var asking = Task.Run(async () =>
        {
            // The server stops reading when nobody takes its answers; once it gives up, sending fails.
            while (true)
                await SendAsync(slow, questions);
        }, TestContext.Current.CancellationToken);
        await OthersAreServedAsync(gateway);
        await Should.ThrowAsync<SocketException>(() => asking.WaitAsync(Bound, TestContext.Current.CancellationToken));
        await OthersAreServedAsync(gateway);
        gateway.Failures.ShouldBeEmpty();
    }

    [Fact]
    public async Task Connections_beyond_the_limit_are_closed_and_those_there_go_on()
    {
        await using var gateway = await StartAsync(("Limits:Connections", "20"));
        var idle = new List<Socket>();
        try
        {
            while (idle.Count < 40)
                idle.Add(await ConnectAsync(gateway));

            // Whoever was let in is answered and keeps its place; the others hear nothing but the end.
            var answers = await Task.WhenAll(idle.Select(async socket =>
            {
                try
                {
                    await SendAsync(socket, "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n");
                    var answer = new byte[4096];
                    return Encoding.ASCII.GetString(answer, 0, await socket.ReceiveAsync(answer, _bound.Token));
                }
                catch (SocketException)
                {
                    return "";
                }
            }));
            answers.Count(a => a.StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal)).ShouldBeInRange(1, 20);
            answers.Count(a => a.Length == 0).ShouldBeGreaterThanOrEqualTo(20);
        }
        finally
        {
            idle.ForEach(socket => socket.Dispose());
        }

        using var api = new Api(gateway.Address);
        await Wait.UntilAsync(async () => await IsServedAsync(api), "there is room again");
    }

    private static async Task<bool> IsServedAsync(Api api)
    {
        try
        {
            return (await api.GetAsync("/api/me")).GetProperty("role").GetString() == "admin";
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private Task<GatewayProcess> StartAsync(params (string Key, string Value)[] settings) => GatewayProcess.StartAsync(new Launch
    {
        Data = _data.Path,
        Settings = new Dictionary<string, string>(settings.Select(s => KeyValuePair.Create(s.Key, s.Value)))
        {
            ["Limits:HeaderSeconds"] = "2",
            ["Limits:GraceSeconds"] = "2",
        },
    });

    private async Task<Socket> ConnectAsync(GatewayProcess gateway, int? receive = null)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        if (receive is { } bytes)
            socket.ReceiveBufferSize = bytes;

        await socket.ConnectAsync(gateway.Address.Host, gateway.Address.Port, _bound.Token);
        return socket;
    }

    private async Task SendAsync(Socket socket, string text)
    {
        var bytes = Encoding.ASCII.GetBytes(text);
        for (var sent = 0; sent < bytes.Length;)
            sent += await socket.SendAsync(bytes.AsMemory(sent), _bound.Token);
    }

    private static string Post(string path, string type) => $"POST {path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {Launch.Token}\r\nContent-Type: {type}\r\n";

    /// <summary>What comes until the server closes.</summary>
    private async Task<string> RestAsync(Socket socket)
    {
        await using var stream = new NetworkStream(socket, ownsSocket: false);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        try
        {
            return await reader.ReadToEndAsync(_bound.Token);
        }
        catch (IOException)
        {
            return "";
        }
    }

    /// <summary>Another client is answered meanwhile.</summary>
    private static async Task OthersAreServedAsync(GatewayProcess gateway)
    {
        using var api = new Api(gateway.Address);
        (await api.GetAsync("/api/me")).GetProperty("role").GetString().ShouldBe("admin");
    }
}
