using System.Net.Sockets;
using System.Text;
using Monitoring.Gateway.Tests.Staff;

namespace Monitoring.Gateway.Tests.Limiting;

/// <summary>What the fuzz run has found to be answered 500, each once more by itself.</summary>
public sealed class OddRequestTests
{
    [Theory]
    [InlineData("{\"address\":\"\\ud800\"}", ": bad-utf8")]
    [InlineData("{\"\\ud800\":1}", ": bad-utf8")]
    [InlineData("{\"address\":\"\u00ff\"}", ": bad-utf8", true)]
    [InlineData("{\"address\":1,\"address\":2}", "address: duplicate-key", false, "address: wrong-type")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]", ": too-deep")]
    public async Task Small_bodies_are_read_by_the_rules_of_commands(string body, string error, bool asLatin1 = false, string? second = null)
    {
        await using var gateway = await RealGateway.StartAsync();
        var bytes = (asLatin1 ? Encoding.Latin1 : Encoding.UTF8).GetBytes(body);
        string[] expected = second is null ? [error] : [error, second];
        (await gateway.SendAsync(HttpMethod.Post, "/api/webhooks/secret", bytes, "application/json")).ShouldBeProblem(400).Errors.ShouldBe(expected);
        (await gateway.SendAsync(HttpMethod.Post, "/api/tokens", Renamed(bytes, "role"), "application/json")).ShouldBeProblem(400).Errors[0].ShouldBe(error.Replace("address", "role", StringComparison.Ordinal));
        (await gateway.SendAsync(HttpMethod.Post, "/dev/clock", Renamed(bytes, "advance"), "application/json")).ShouldBeProblem(400).Errors[0].ShouldBe(error.Replace("address", "advance", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/api/issues?dueBefore=9999-12-31T23:59:59-12:00", "dueBefore: out-of-range")]
    [InlineData("/api/alerts?from=9999-12-31T23:59:59-12:00", "from: out-of-range")]
    [InlineData("/api/deliveries?to=0001-01-01T00:00:00%2B14:00", "to: out-of-range")]
    [InlineData("/api/regions/C/figures?from=9999-12-31", "from: out-of-range")]
    [InlineData("/api/regions/C/figures?to=-9998-01-01", "to: out-of-range")]
    public async Task Times_at_the_ends_of_the_calendar_are_out_of_range(string path, string error)
    {
        await using var gateway = await RealGateway.StartAsync();
        (await gateway.GetAsync(path)).ShouldBeProblem(400).Errors.ShouldBe([error]);
    }

    [Fact]
    public async Task The_last_days_that_can_be_asked_for_are_answered()
    {
        await using var gateway = await RealGateway.StartAsync();
        (await gateway.GetAsync("/api/regions/C/figures?from=9999-12-30")).Status.ShouldBe(200);
        (await gateway.GetAsync("/api/regions/C/figures?to=0001-01-02")).Status.ShouldBe(200);
        (await gateway.GetAsync("/api/issues?dueBefore=9999-12-30T23:59:59-12:00")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task What_happened_before_the_calendar_of_its_zone_is_shown_in_utc()
    {
        await using var gateway = await RealGateway.StartAsync();
        await gateway.EventAsync("region", "T1", new { code = "T1", timeZone = "America/New_York" });
        await gateway.EventAsync("site", "M-1", RealGateway.Site("M-1"));
        var visit = """
            {"specversion":"1.0","id":"v","source":"/field/t","type":"inspection.visit.v1","subject":"M-1","time":"0001-01-01T00:00:00Z",
             "data":{"team":{"unit":"A","persons":1},"mode":"unannounced","results":[{"item":"market.flow","outcome":"fail"}]}}
            """;
        var sent = await gateway.SendAsync(HttpMethod.Post, "/api/events", Encoding.UTF8.GetBytes(visit), "application/cloudevents+json");
        sent.Status.ShouldBe(200, sent.Text);
        var number = sent.Json["receipts"]![0]!["issues"]![0]!.GetValue<string>();
        foreach (var path in new[] { "/api/sites/M-1", "/api/issues?state=all", $"/api/issues/{number}", $"/api/issues/{number}/timeline", $"/api/alerts?issue={number}", "/api/regions/T1", "/api/deliveries" })
            (await gateway.GetAsync(path)).Status.ShouldBe(200, path);

        (await gateway.GetAsync($"/api/issues/{number}")).Json["foundAt"]!.GetValue<string>().ShouldBe("0001-01-01T00:00:00+00:00");
    }

    [Theory]
    [InlineData("zz")]
    [InlineData("-1")]
    [InlineData("fffffffffffffffff")]
    public async Task A_chunk_whose_size_is_no_number_is_the_clients_fault(string size)
    {
        await using var gateway = await RunningGateway.StartAsync();
        var answer = await RawAsync(gateway, $"Transfer-Encoding: chunked\r\n\r\n{size}\r\nabc\r\n0\r\n\r\n", end: false);
        answer.ShouldStartWith("HTTP/1.1 400 ");
        answer.ShouldContain("application/problem+json");
        gateway.Log.Lines.ShouldNotContain(l => l.Level >= Microsoft.Extensions.Logging.LogLevel.Error);
    }

    [Fact]
    public async Task A_client_that_ends_within_its_body_makes_no_failure_of_ours()
    {
        await using var gateway = await RunningGateway.StartAsync();
        for (var i = 0; i < 20; i++)
            await RawAsync(gateway, "Content-Length: 100\r\n\r\n{", end: true);

        gateway.Log.Lines.ShouldNotContain(l => l.Level >= Microsoft.Extensions.Logging.LogLevel.Error);
    }

    private static byte[] Renamed(byte[] body, string field) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(body).Replace("address", field, StringComparison.Ordinal));

    /// <summary>Posts an event over a socket, headers and body as they are, and reads until the server closes.</summary>
    private static async Task<string> RawAsync(RunningGateway gateway, string rest, bool end)
    {
        using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var client = new TcpClient();
        await client.ConnectAsync(gateway.Client.BaseAddress!.Host, gateway.Client.BaseAddress.Port, bound.Token);
        var head = $"POST /api/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {RunningGateway.Token}\r\nContent-Type: application/cloudevents+json\r\nConnection: close\r\n{rest}";
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), bound.Token);
        if (end)
            client.Client.Shutdown(SocketShutdown.Send);

        using var reader = new StreamReader(stream);
        try
        {
            return await reader.ReadToEndAsync(bound.Token);
        }
        catch (IOException)
        {
            // The server may close hard once nobody is there.
            return "";
        }
    }
}
