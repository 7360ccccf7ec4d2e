using System.Globalization;
using Microsoft.Data.Sqlite;
using Monitoring.Gateway.Tests.Access;

namespace Monitoring.Gateway.Tests.Feed;

/// <summary>Who is sent what, and what becomes of an open feed when rights or places change.</summary>
public sealed class FeedRightsTests : IAsyncLifetime
{
    private City _city = null!;

    public async ValueTask InitializeAsync() => _city = await City.StartAsync();

    public ValueTask DisposeAsync() => _city.DisposeAsync();

    [Theory]
    [InlineData("source", "issue region site", City.Own)]
    [InlineData("site", "alert issue site", City.Own)]
    [InlineData("viewer", "alert issue region site", City.Own)]
    [InlineData("inspector", "alert issue region site", City.Own)]
    [InlineData("officer", "alert issue region site", City.Own)]
    [InlineData("supervisor", "alert issue region site", City.Own)]
    [InlineData("admin", "alert issue region site", City.Own, City.Other)]
    public async Task Each_role_is_sent_what_it_may_see_of_its_scope(string role, string types, params string[] sites)
    {
        await using var feed = await _city.FeedFromTheBeginningAsync(role);
        await _city.CommentAsync();
        await feed.UntilAsync(f => f.Lines.Contains($"issue {_city.OwnIssue} commented"));

        string.Join(' ', feed.Entries.Select(e => e.Type).Distinct().Order(StringComparer.Ordinal)).ShouldBe(types);
        feed.Entries.Where(e => e.Type is "issue" or "alert").Select(e => e.Data.GetProperty(e.Type).GetProperty("site").GetString()!)
            .Distinct().ShouldBe(sites);
        feed.Entries.Where(e => e.Type == "site").Select(e => e.Data.GetProperty("site").GetProperty("code").GetString()!).ShouldBe(sites);
        if (role is not ("site" or "admin"))
            feed.Lines.Where(line => line.StartsWith("region ", StringComparison.Ordinal)).ShouldBe(["region HS registered", "region T1 registered"]);

        var everything = string.Concat(feed.Entries.Select(e => e.Data.GetRawText()));
        everything.Contains("王小明", StringComparison.Ordinal).ShouldBe(role is "inspector" or "officer" or "supervisor" or "admin");
        everything.ShouldNotContain("13812341234");
        everything.ShouldNotContain("13987654321");
    }

    [Fact]
    public async Task A_feed_ends_with_the_token_it_came_with()
    {
        var id = await _city.MakeAsync("guest", """{"role":"viewer","regions":["HS"]}""");
        var end = _city.Clock.GetUtcNow().AddHours(1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        await _city.MakeAsync("soon", $$"""{"role":"viewer","regions":["HS"],"expiresAt":"{{end}}"}""");
        await using var guest = await _city.FeedAsync("guest");
        await using var soon = await _city.FeedAsync("soon");
        await Task.WhenAll(guest.UntilAsync(f => f.All.Count == 1), soon.UntilAsync(f => f.All.Count == 1));

        (await _city.SendAsync("admin", HttpMethod.Delete, $"/api/tokens/{id}")).Status.ShouldBe(204);
        await guest.UntilAsync(f => f.HasEnded);
        soon.HasEnded.ShouldBeFalse();
        _city.Clock.Advance(TimeSpan.FromHours(2));
        await soon.UntilAsync(f => f.HasEnded);

        // What happens afterwards they are not sent, and they are not let in again.
        await _city.CommentAsync();
        guest.Entries.Concat(soon.Entries).ShouldBeEmpty();
        (await _city.GetAsync("guest", "/api/feed")).ShouldBeProblem(401);
        (await _city.GetAsync("soon", "/api/feed")).ShouldBeProblem(401);
    }

    [Fact]
    public async Task A_reader_whose_rights_change_starts_afresh_with_the_new_ones()
    {
        var id = await _city.MakeAsync("guest", """{"role":"viewer","regions":["HS"]}""");
        await using var guest = await _city.FeedAsync("guest");
        await guest.UntilAsync(f => f.All.Count == 1);

        // No route changes a token yet; another process on the same data could.
        await using (var connection = new SqliteConnection($"Data Source={_city.DataFile};Mode=ReadWrite;Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE tokens SET regions = '[\"YZ\"]', change = (SELECT max(change) + 1 FROM tokens) WHERE id = $id";
            command.Parameters.AddWithValue("$id", id);
            (await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
        }

        await guest.UntilAsync(f => f.Entries.Count == 1);
        guest.Lines.ShouldBe(["""reset {"reason":"rights"}"""]);
        await _city.CommentAsync();
        await _city.CommentAsync(_city.OtherIssue);
        await guest.UntilAsync(f => f.Entries.Count == 2);
        guest.Lines[1].ShouldBe($"issue {_city.OtherIssue} commented");
    }

    [Fact]
    public async Task A_site_that_moves_goes_out_of_one_sight_and_comes_into_another()
    {
        await _city.MakeAsync("yz", """{"role":"viewer","regions":["YZ"]}""");
        await _city.MakeAsync("nb", """{"role":"viewer","regions":["NB"]}""");
        await using var left = await _city.FeedAsync("viewer", "?types=issue,site");
        await using var found = await _city.FeedAsync("yz", "?types=issue,site");
        await using var above = await _city.FeedAsync("nb", "?types=issue,site");
        await using var filtered = await _city.FeedAsync("admin", "?types=issue,site&region=T1");
        await Task.WhenAll(new[] { left, found, above, filtered }.Select(f => f.UntilAsync(f => f.All.Count == 1)));

        (await _city.SendAsync("admin", HttpMethod.Put, $"/api/sites/{City.Own}", """{"region":"YZ"}""")).Status.ShouldBe(200);
        await left.UntilAsync(f => f.Entries.Count == 2);
        left.Lines.ShouldBe([$"gone {City.Own}", $"gone {_city.OwnIssue}"]);
        left.Entries.ShouldAllBe(e => !e.Data.GetRawText().Contains("YZ", StringComparison.Ordinal));
        await filtered.UntilAsync(f => f.Entries.Count == 2);
        filtered.Lines.ShouldBe(left.Lines);
        string[] moved = [$"site {City.Own} moved", $"issue {_city.OwnIssue} relocated"];
        await Task.WhenAll(found.UntilAsync(f => f.Entries.Count == 2), above.UntilAsync(f => f.Entries.Count == 2));
        found.Lines.ShouldBe(moved);
        above.Lines.ShouldBe(moved);

        await _city.CommentAsync();
        await found.UntilAsync(f => f.Entries.Count == 3);
        left.Entries.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_region_that_moves_makes_those_start_afresh_whose_sight_it_changes()
    {
        await _city.MakeAsync("yz", """{"role":"viewer","regions":["YZ"]}""");
        await using var left = await _city.FeedAsync("viewer", "?types=issue");
        await using var found = await _city.FeedAsync("yz");
        await using var filtered = await _city.FeedAsync("admin", "?region=HS");
        await using var admin = await _city.FeedAsync("admin");
        await using var site = await _city.FeedAsync("site");
        FeedReader[] changed = [left, found, filtered];
        await Task.WhenAll(changed.Concat([admin, site]).Select(f => f.UntilAsync(f => f.All.Count == 1)));

        (await _city.SendAsync("admin", HttpMethod.Put, "/api/regions/T1", """{"parent":"YZ"}""")).Status.ShouldBe(200);
        await Task.WhenAll(changed.Append(admin).Select(f => f.UntilAsync(f => f.Entries.Count > 0)));
        changed.ShouldAllBe(f => f.Entries[0].Line == """reset {"reason":"moved"}""");
        admin.Lines.ShouldBe(["region T1 moved"]);

        await _city.CommentAsync();
        await Task.WhenAll(found.UntilAsync(f => f.Entries.Count == 2), site.UntilAsync(f => f.Entries.Count == 1));
        (left.Entries.Count, filtered.Entries.Count).ShouldBe((1, 1));
    }
}
