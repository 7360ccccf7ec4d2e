using Microsoft.Extensions.DependencyInjection;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Feed;
using Monitoring.Gateway.Tests.Access;

namespace Monitoring.Gateway.Tests.Feed;

/// <summary>Feeds of the city's roles.</summary>
internal static class CityFeeds
{
    /// <summary>Connects as somebody.</summary>
    internal static Task<FeedReader> FeedAsync(this City city, string who, string query = "", string? lastEventId = null) =>
        FeedReader.OpenAsync(city.Client, $"/api/feed{query}", city.TokenOf(who), lastEventId);

    /// <summary>Connects as somebody who has been there from the beginning and saw nothing yet.</summary>
    internal static async Task<FeedReader> FeedFromTheBeginningAsync(this City city, string who, string query = "") =>
        await city.FeedAsync(who, query, await city.IdAsync(FeedPlace.Behind(0)));

    /// <summary>An id of a place.</summary>
    internal static ValueTask<string> IdAsync(this City city, FeedPlace place) =>
        place.SealAsync(city.App.Services.GetRequiredService<CursorSeal>(), TestContext.Current.CancellationToken);

    /// <summary>Has something happen that everybody in scope may see.</summary>
    internal static async Task CommentAsync(this City city, string? issue = null)
    {
        var answer = await city.SendAsync("admin", HttpMethod.Post, $"/api/issues/{issue ?? city.OwnIssue}/comment", """{"text":"seen"}""");
        answer.Status.ShouldBe(200, answer.Text);
    }
}
