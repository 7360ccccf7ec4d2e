using Microsoft.Extensions.DependencyInjection;
using Monitoring.Core;
using Monitoring.Core.CheckItems;
using Monitoring.Core.LookBacks;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Queries;
using Monitoring.Gateway.Tests.Access;
using Monitoring.Runtime;
using Monitoring.Runtime.Serialization;

namespace Monitoring.Gateway.Tests.Feed;

/// <summary>Nobody learns from the feed when a look-back comes, and whoever could warn does not learn that it has come.</summary>
public sealed class FeedSealedTests : IAsyncLifetime
{
    private static readonly string[] Inspects = ["inspector", "supervisor", "admin"];

    private static readonly string[] CouldWarn = ["source", "site", "viewer", "officer"];

    private City _city = null!;

    public async ValueTask InitializeAsync() => _city = await City.StartAsync(("Engine:FeedInMemory", "1"));

    public ValueTask DisposeAsync() => _city.DisposeAsync();

    [Fact]
    public async Task The_draw_of_a_look_back_is_told_to_those_who_inspect_without_its_instant()
    {
        var forms = SealedTests.FormsOf(await SealedTests.InstantAsync(_city)).ToList();
        foreach (var role in Inspects.Concat(CouldWarn))
        {
            await using var feed = await _city.FeedFromTheBeginningAsync(role, "?types=issue&site=HS-1");
            await feed.UntilAsync(f => f.Entries.Count == 2);
            var claimed = feed.Entries[1];
            claimed.Line.ShouldContain("claimed");
            claimed.Line.Contains("look-back", StringComparison.Ordinal).ShouldBe(Inspects.Contains(role), role);
            claimed.Data.GetProperty("issue").TryGetProperty("lookBack", out _).ShouldBe(Inspects.Contains(role), role);
            foreach (var seen in feed.All)
                forms.ShouldAllBe(form => !$"{seen.Id}{seen.Data}".Contains(form), $"{seen.Line} as {role}");
        }
    }

    [Fact]
    public async Task For_those_who_could_warn_nothing_happens_when_it_comes_nor_when_it_is_missed_and_climbs()
    {
        var feeds = new Dictionary<string, FeedReader>();
        try
        {
            foreach (var role in Inspects.Concat(CouldWarn))
                await (feeds[role] = await _city.FeedAsync(role, "?site=HS-1")).UntilAsync(f => f.All.Count == 1);

            // To the instant, then through every step of the ladder of a look-back that nobody does.
            await _city.AdvanceAsync(TimeSpan.FromHours(60));
            await _city.CommentAsync();
            foreach (var (role, feed) in feeds)
                await feed.UntilAsync(f => f.Lines.Contains($"issue {_city.OwnIssue} commented"));

            // Sites miss duties too while time passes, which is nobody's secret.
            foreach (var role in CouldWarn)
                feeds[role].Entries.Where(IsOfTheIssue).Select(e => e.Line).ShouldBe([$"issue {_city.OwnIssue} commented"], role);

            foreach (var role in Inspects)
            {
                feeds[role].Lines.ShouldContain(line => line.Contains("look-back-called"), role);
                feeds[role].Lines.ShouldContain(line => line.StartsWith("alert look-back-missed"), role);
            }

            // The same holds for one who was away meanwhile.
            foreach (var role in CouldWarn)
            {
                await using var again = await _city.FeedAsync(role, "?site=HS-1", feeds[role].All[0].Id);
                await again.UntilAsync(f => f.Entries.Count == feeds[role].Entries.Count);
                again.Lines.ShouldBe(feeds[role].Lines, role);
            }
        }
        finally
        {
            foreach (var feed in feeds.Values)
                await feed.DisposeAsync();
        }
    }

    [Fact]
    public async Task The_timeline_and_the_feed_keep_back_the_same_facts()
    {
        await _city.AdvanceAsync(TimeSpan.FromHours(60));
        var monitoring = _city.App.Services.GetRequiredService<IMonitoring>();
        var entries = await monitoring.Read.EntriesAsync(EntityKey.Item(City.Own, City.Item), 0, 1_000, TestContext.Current.CancellationToken);
        var officer = new Caller("t", "officer", Role.Officer, Scope.Everything);
        var view = new FactsView(monitoring.Directory.Zone("T1"), officer, monitoring.Now);
        var kept = 0;
        foreach (var entry in entries)
        {
            var texts = FactsText.Parse(entry.Facts);
            var facts = CoreJson.Read<ItemEvent[]>(entry.Facts);
            view.Visible(texts).ShouldBe(texts.Where((_, i) => !Undisclosed.Holds(facts[i])));
            kept += facts.Count(Undisclosed.Holds);
        }

        kept.ShouldBeGreaterThan(5);
    }

    private bool IsOfTheIssue(FeedSeen seen)
    {
        var text = seen.Data.GetRawText();
        return text.Contains(_city.OwnIssue, StringComparison.Ordinal) || text.Contains("look-back", StringComparison.Ordinal);
    }
}
