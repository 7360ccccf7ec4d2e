using Microsoft.Extensions.DependencyInjection;
using Monitoring.Gateway.Feed;
using Monitoring.Gateway.Tests.Access;

namespace Monitoring.Gateway.Tests.Feed;

/// <summary>The live feed as a client meets it: what it asks, what comes, how it goes on and how it ends.</summary>
public sealed class FeedTests : IAsyncLifetime
{
    private City _city = null!;

    private string Commented => $"issue {_city.OwnIssue} commented";

    public async ValueTask InitializeAsync() => _city = await City.StartAsync(("Feed:HeartbeatSeconds", "1"));

    public ValueTask DisposeAsync() => _city.DisposeAsync();

    [Fact]
    public async Task What_happens_comes_as_the_lists_show_it()
    {
        await using var feed = await _city.FeedAsync("officer");
        await feed.UntilAsync(f => f.All.Count == 1);
        feed.All[0].Line.ShouldBe("""hello {"resumed":false,"heartbeatSeconds":1}""");
        await _city.CommentAsync();
        await feed.UntilAsync(f => f.Entries.Count == 1);
        feed.Lines.ShouldBe([Commented]);
        var listed = await _city.GetAsync("officer", $"/api/issues?site={City.Own}");
        feed.Entries[0].Data.GetProperty("issue").GetRawText().ShouldBe(listed.Items.ShouldHaveSingleItem()!.ToJsonString(Relaxed));

        var failed = _city.Event("lookback", City.Own, $$"""{"item":"{{City.Item}}","team":{"unit":"Team B","persons":2},"outcome":"false"}""");
        (await _city.TellAsync("inspector", failed)).ShouldBe("accepted");
        await feed.UntilAsync(f => f.Entries.Any(e => e.Type == "alert"));
        feed.Lines.ShouldContain(line => line.Contains("reopened"));
        var alert = feed.Entries.First(e => e.Type == "alert").Data.GetProperty("alert");
        var told = (await _city.GetAsync("officer", "/api/alerts")).Items
            .Single(a => a!["alert"]!.GetValue<string>() == alert.GetProperty("alert").GetString())!.AsObject();
        told.Remove("deliveries");
        alert.GetRawText().ShouldBe(told.ToJsonString(Relaxed));
        alert.GetRawText().ShouldContain("王小明");
    }

    [Fact]
    public async Task A_reader_that_was_away_gets_what_it_missed_once_and_in_order()
    {
        string last;
        await using (var feed = await _city.FeedAsync("viewer"))
        {
            await feed.UntilAsync(f => f.All.Count == 1);
            await _city.CommentAsync();
            await feed.UntilAsync(f => f.Entries.Count == 1);
            last = feed.LastId;
        }

        await _city.CommentAsync(_city.OtherIssue);
        await _city.PostAsync("admin", _city.Visit(City.Own, "fail"));
        await _city.AdvanceAsync(TimeSpan.Zero);
        await _city.CommentAsync();
        await using var again = await _city.FeedAsync("viewer", lastEventId: last);
        await again.UntilAsync(f => f.Lines.Contains(Commented));
        again.All[0].Line.ShouldBe("""hello {"resumed":true,"heartbeatSeconds":1}""");
        again.Lines.Count(line => line == Commented).ShouldBe(1);
        again.Lines[^1].ShouldBe(Commented);

        // From any event on, also from one in the middle of what one commit changed, the rest follows.
        for (var i = 0; i < again.All.Count; i++)
        {
            await using var from = await _city.FeedAsync("viewer", lastEventId: again.All[i].Id);
            await from.UntilAsync(f => f.Entries.Count == again.Entries.Count - i);
            from.Lines.ShouldBe(again.Lines.Skip(i));
        }
    }

    [Fact]
    public async Task Ids_say_nothing_also_by_being_the_same()
    {
        await using var one = await _city.FeedAsync("viewer");
        await using var other = await _city.FeedAsync("viewer");
        await Task.WhenAll(one.UntilAsync(f => f.All.Count == 1), other.UntilAsync(f => f.All.Count == 1));
        one.All[0].Id.ShouldNotBe(other.All[0].Id);
        one.All[0].Id.Length.ShouldBe(other.All[0].Id.Length);
    }

    [Fact]
    public async Task Heartbeats_bring_the_id_along_so_that_a_quiet_reader_does_not_fall_behind()
    {
        using var response = await FeedReader.SendAsync(_city.Client, "/api/feed?types=region", _city.TokenOf("viewer"));
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        (await reader.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldBe("retry: 2000");
        await _city.CommentAsync();
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) != ": heartbeat")
        {
        }

        var id = (await reader.ReadLineAsync(TestContext.Current.CancellationToken))!;
        id.ShouldStartWith("id: ");
        await using var next = await _city.FeedAsync("viewer", lastEventId: id["id: ".Length..]);
        await _city.CommentAsync();
        await next.UntilAsync(f => f.Entries.Count > 0);
        next.Lines.ShouldBe([Commented]);
    }

    [Theory]
    [InlineData("?types=issues,alert&regoin=HS&site=", "types:unknown-word", "regoin:unknown-field", "site:too-short")]
    public async Task What_is_wrong_with_a_request_is_named(string query, params string[] errors)
    {
        var answer = (await _city.GetAsync("viewer", $"/api/feed{query}")).ShouldBeProblem(400);
        answer.Errors.Select(e => e.Replace(": ", ":", StringComparison.Ordinal)).ShouldBe(errors, ignoreOrder: true);
    }

    [Fact]
    public async Task What_one_may_not_see_cannot_be_asked_for()
    {
        (await _city.GetAsync("nobody", "/api/feed")).ShouldBeProblem(401);
        (await _city.GetAsync("viewer", "/api/feed?region=YZ")).ShouldBeProblem(404);
        (await _city.GetAsync("viewer", "/api/feed?site=YZ-1")).Text.ShouldBe((await _city.GetAsync("viewer", "/api/feed?site=none")).Text);
        (await _city.GetAsync("source", "/api/feed?types=alert,issue")).ShouldBeProblem(403).Text.ShouldContain("alert");
        (await _city.GetAsync("site", "/api/feed?types=region")).ShouldBeProblem(403);
    }

    [Fact]
    public async Task A_reader_gets_what_it_asks_for()
    {
        await using var issues = await _city.FeedFromTheBeginningAsync("admin", "?types=issue&region=YZ");
        await using var site = await _city.FeedFromTheBeginningAsync("admin", "?site=HS-1&types=site,region");
        await using var regions = await _city.FeedFromTheBeginningAsync("admin", "?region=HS&types=region");
        await _city.CommentAsync(_city.OtherIssue);
        await issues.UntilAsync(f => f.Entries.Count == 2);
        issues.Lines[^1].ShouldBe($"issue {_city.OtherIssue} commented");
        issues.Lines[0].ShouldBe($"issue {_city.OtherIssue} judged,issue-raised,told");
        await site.UntilAsync(f => f.Entries.Count == 1);
        site.Lines.ShouldBe(["site HS-1 registered"]);
        await regions.UntilAsync(f => f.Entries.Count == 2);
        regions.Lines.ShouldBe(["region HS registered", "region T1 registered"]);
    }

    [Fact]
    public async Task An_id_that_leads_nowhere_makes_the_reader_start_afresh()
    {
        foreach (var id in (string[])["garbage", "", await _city.IdAsync(Gateway.Feed.FeedPlace.Behind(1_000_000))])
        {
            await using var feed = await _city.FeedAsync("viewer", lastEventId: id);
            await feed.UntilAsync(f => f.All.Count == 1);
            feed.All[0].Line.ShouldBe("""reset {"reason":"behind"}""", id);
            await _city.CommentAsync();
            await feed.UntilAsync(f => f.Entries.Count == 1);
        }
    }

    [Fact]
    public async Task Who_is_further_behind_than_is_kept_starts_afresh()
    {
        await using var small = await City.StartAsync(("Engine:FeedKept", "1"), ("Engine:FeedInMemory", "1"));
        await using var feed = await small.FeedFromTheBeginningAsync("viewer");
        await feed.UntilAsync(f => f.All.Count == 1);
        feed.All[0].Line.ShouldBe("""reset {"reason":"behind"}""");
        await small.CommentAsync();
        await feed.UntilAsync(f => f.Entries.Count == 1);

        // What is kept is read from the store.
        await using var again = await small.FeedAsync("viewer", lastEventId: feed.All[0].Id);
        await again.UntilAsync(f => f.Entries.Count == 1);
        again.Lines.ShouldBe(feed.Lines);
    }

    [Fact]
    public async Task More_feeds_than_a_token_may_have_are_refused_until_one_is_closed()
    {
        var open = new List<FeedReader>();
        try
        {
            for (var i = 0; i < 10; i++)
                open.Add(await _city.FeedAsync("viewer"));

            var refused = (await _city.GetAsync("viewer", "/api/feed")).ShouldBeProblem(429);
            refused.Headers["Retry-After"].ShouldBe("5");
            refused.Text.ShouldContain("\"limit\":{\"code\":\"feeds-per-token\",\"value\":10}");
            (await _city.GetAsync("officer", "/api/feed")).Status.ShouldBe(200);
            using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            (await _city.GetAsync("admin", "/metrics")).Text.ShouldContain("\nmonitoring_feed_open ");

            // Asked of this host: the metrics of a process that runs several hosts, as that of the tests, are those of all of them.
            var places = _city.App.Services.GetRequiredService<OpenFeeds>();
            while (places.Count != 10)
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, bound.Token);

            await open[0].DisposeAsync();
            open.RemoveAt(0);
            while ((await _city.GetAsync("viewer", "/api/feed")).Status != 200)
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, bound.Token);
        }
        finally
        {
            foreach (var feed in open)
                await feed.DisposeAsync();
        }
    }

    [Fact]
    public async Task An_open_feed_does_not_hold_up_the_end_of_the_host()
    {
        await using var feed = await _city.FeedAsync("viewer");
        await feed.UntilAsync(f => f.All.Count == 1);
        await _city.App.StopAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        await feed.UntilAsync(f => f.HasEnded, TimeSpan.FromSeconds(5));
    }

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
