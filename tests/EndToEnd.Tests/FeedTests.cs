using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Monitoring.EndToEnd.Tests.Kit;

namespace Monitoring.EndToEnd.Tests;

/// <summary>The live feed of the real process: over kills, beside readers that do not read, to the end of a token.</summary>
public sealed class FeedTests : IDisposable
{
    private const string Item = "market.flow";

    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_reader_that_goes_on_after_each_kill_has_seen_everything_once_and_in_order()
    {
        var random = new Random(20220318);
        var seen = new List<FeedSeen>();
        string? first = null;
        string? last = null;
        for (var kill = 0; kill < 4; kill++)
        {
            await using var gateway = await StartAsync();
            using var client = new HttpClient { BaseAddress = gateway.Address };
            using var api = new Api(gateway.Address);
            if (kill == 0)
            {
                await OpenMarketsAsync(api, 5);
            }

            await using var feed = await FeedReader.OpenAsync(client, "/api/feed", Launch.Token, last);
            await feed.UntilAsync(f => f.All.Count > 0);
            feed.All[0].Data.GetProperty("resumed").GetBoolean().ShouldBe(kill > 0);
            first ??= feed.All[0].Id;
            var load = Task.WhenAll(Enumerable.Range(0, 3).Select(_ => FailUntilKilledAsync(api, random.Next())));
            await feed.UntilAsync(f => f.Entries.Count >= 20);
            await gateway.KillAsync();
            await load;
            await feed.UntilAsync(f => f.HasEnded);
            seen.AddRange(feed.Entries);
            last = feed.LastId;
        }

        await using (var gateway = await StartAsync())
        {
            using var client = new HttpClient { BaseAddress = gateway.Address };
            using var api = new Api(gateway.Address);
            await api.AcceptedAsync(FieldEvent.Site("LAST", "market", "T", Market.Now));
            static bool HasLast(FeedReader feed) => feed.Lines.Contains("site LAST registered");
            await using var feed = await FeedReader.OpenAsync(client, "/api/feed", Launch.Token, last);
            await feed.UntilAsync(HasLast);
            seen.AddRange(feed.Entries);

            // One who was there from the beginning has seen the same, and the lists know of nothing else.
            await using var whole = await FeedReader.OpenAsync(client, "/api/feed", Launch.Token, first);
            await whole.UntilAsync(HasLast);
            seen.Select(e => e.Data.GetRawText()).ShouldBe(whole.Entries.Select(e => e.Data.GetRawText()));
            var raised = seen.Where(e => e.Line.Contains("issue-raised", StringComparison.Ordinal) && e.Type == "issue").Select(e => e.Data.GetProperty("issue").GetProperty("number").GetString());
            var issues = await api.ListAsync("/api/issues?state=all&limit=500");
            raised.ShouldBe(issues.Select(i => i.GetProperty("number").GetString()), ignoreOrder: true);
            foreach (var issue in issues)
            {
                var latest = seen.Last(e => e.Type == "issue" && e.Data.GetProperty("issue").GetProperty("number").GetString() == issue.GetProperty("number").GetString());
                latest.Data.GetProperty("issue").GetRawText().ShouldBe(issue.GetRawText());
            }

            gateway.Failures.ShouldBeEmpty(gateway.Output);
        }
    }

    [Fact]
    public async Task A_reader_that_does_not_read_costs_nobody_anything_and_is_cut()
    {
        const int findings = 12_000;
        await using var gateway = await StartAsync(("Feed:StalledSeconds", "1"), ("Feed:MostPerToken", "2"));
        using var client = new HttpClient { BaseAddress = gateway.Address };
        using var api = new Api(gateway.Address);
        await OpenMarketsAsync(api, 20);
        await using var feed = await FeedReader.OpenAsync(client, "/api/feed?types=issue", Launch.Token);
        await feed.UntilAsync(f => f.All.Count == 1);
        using var stuck = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        await stuck.ConnectAsync(gateway.Address.Host, gateway.Address.Port, TestContext.Current.CancellationToken);
        await stuck.SendAsync(
            Encoding.ASCII.GetBytes($"GET /api/feed HTTP/1.1\r\nHost: {gateway.Address.Authority}\r\nAuthorization: Bearer {Launch.Token}\r\n\r\n"),
            TestContext.Current.CancellationToken);
        await Wait.UntilAsync(async () => await MetricAsync(api, "monitoring_feed_open") == 2, "both feeds are open");
        var before = gateway.Memory;

        foreach (var portion in Enumerable.Range(0, findings).Select(i => FieldEvent.Visit($"M-{i % 20}", Item, "fail", Market.Now)).Chunk(500))
        {
            (await api.SendAsync(portion)).Receipts.ShouldAllBe(r => r.Status == "accepted");
        }

        await feed.UntilAsync(f => f.Entries.Count == findings);
        await Wait.UntilAsync(async () => await MetricAsync(api, "monitoring_feed_cut_total") == 1, "the reader that does not read is cut");
        (await MetricAsync(api, "monitoring_feed_open")).ShouldBe(1);
        gateway.Output.ShouldContain("took nothing for 1 s");
        feed.HasEnded.ShouldBeFalse();
        (gateway.Memory - before).ShouldBeLessThan(256L << 20);

        // The place of the one that was cut is free again.
        await using var next = await FeedReader.OpenAsync(client, "/api/feed", Launch.Token);
        await next.UntilAsync(f => f.All.Count == 1);
    }

    [Fact]
    public async Task A_feed_ends_when_its_token_is_revoked_and_when_the_process_is_told_to_end()
    {
        await using var gateway = await StartAsync();
        using var client = new HttpClient { BaseAddress = gateway.Address };
        using var api = new Api(gateway.Address);
        await OpenMarketsAsync(api, 1);
        var made = await api.PostAsync("/api/tokens", """{"role":"viewer","regions":["T"]}""", System.Net.HttpStatusCode.Created);
        await using var guest = await FeedReader.OpenAsync(client, "/api/feed", made.GetProperty("token").GetString()!);
        await using var admin = await FeedReader.OpenAsync(client, "/api/feed", Launch.Token);
        await api.AcceptedAsync(FieldEvent.Visit("M-0", Item, "fail", Market.Now));
        await Task.WhenAll(guest.UntilAsync(f => f.Entries.Count > 0), admin.UntilAsync(f => f.Entries.Count > 0));

        using var request = new HttpRequestMessage(HttpMethod.Delete, new Uri($"/api/tokens/{made.GetProperty("id").GetString()}", UriKind.Relative));
        request.Headers.Authorization = new("Bearer", Launch.Token);
        (await client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NoContent);
        await guest.UntilAsync(f => f.HasEnded);
        admin.HasEnded.ShouldBeFalse();

        (await gateway.TerminateAsync().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)).ShouldBe(0);
        await admin.UntilAsync(f => f.HasEnded);
        gateway.Failures.ShouldBeEmpty(gateway.Output);
    }

    private static async Task OpenMarketsAsync(Api api, int markets)
    {
        await api.AcceptedAsync(FieldEvent.Region("C", null, Market.Now));
        await api.AcceptedAsync(FieldEvent.Region("T", "C", Market.Now));
        for (var i = 0; i < markets; i++)
        {
            await api.AcceptedAsync(FieldEvent.Site($"M-{i}", "market", "T", Market.Now));
        }
    }

    private static async Task FailUntilKilledAsync(Api api, int seed)
    {
        string[] items = ["market.ledger", "market.flow", "market.masks"];
        var random = new Random(seed);
        try
        {
            while (true)
            {
                await api.SendAsync(FieldEvent.Visit($"M-{random.Next(5)}", items[random.Next(items.Length)], random.Next(4) == 0 ? "pass" : "fail", Market.Now));
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            // The process is gone.
        }
    }

    private static async Task<double?> MetricAsync(Api api, string name) =>
        (await api.TextAsync("/metrics")).Split('\n')
            .Where(line => line.StartsWith(name + ' ', StringComparison.Ordinal))
            .Select(line => (double?)double.Parse(line[(name.Length + 1)..], CultureInfo.InvariantCulture))
            .SingleOrDefault();

    private Task<GatewayProcess> StartAsync(params (string Name, string Value)[] settings) => GatewayProcess.StartAsync(new Launch
    {
        Data = _folder.Path,
        Clock = Market.Clock,
        Settings = settings.ToDictionary(s => s.Name, s => s.Value),
    });
}
