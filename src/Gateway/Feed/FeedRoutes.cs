using Monitoring.Gateway.Access;
using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Runtime;

namespace Monitoring.Gateway.Feed;

/// <summary>The route of the live feed.</summary>
internal static class FeedRoutes
{
    /// <summary>Registers what feeds share.</summary>
    internal static void AddFeed(this WebApplicationBuilder builder, FeedOptions options) =>
        builder.Services.AddSingleton(options).AddSingleton<OpenFeeds>().AddSingleton<FeedMeter>().AddSingleton<FeedEndpoint>();

    /// <summary>Adds the route. It takes as long as its readers like, so its duration is no figure of the server's.</summary>
    internal static void MapFeed(this WebApplication app)
    {
        app.Services.GetRequiredService<FeedMeter>();
        app.MapGet("/api/feed", (HttpContext context, Caller caller, IMonitoring monitoring, FeedEndpoint endpoint) =>
                endpoint.ServeAsync(context, caller, monitoring))
            .Requires(Permission.ReadIssues)
            .DisableHttpMetrics()
            .WithName("GetFeed")
            .WithTags("Feed")
            .WithSummary("What changes, as server-sent events; goes on after Last-Event-ID.")
            .Describe(FeedDocs.Get(app.Services.GetRequiredService<FeedOptions>()));
    }
}
