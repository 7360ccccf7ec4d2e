using Microsoft.AspNetCore.Http.Features;
using Monitoring.Gateway.Access;
using Monitoring.Runtime;
using Monitoring.Runtime.Feed;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Feed;

/// <summary>The live feed: what changes, as server-sent events.</summary>
internal sealed partial class FeedEndpoint(
    IServiceProvider services,
    CursorSeal seal,
    OpenFeeds open,
    FeedOptions options,
    FeedMeter meter,
    TimeProvider system,
    IHostApplicationLifetime lifetime,
    ILogger<FeedEndpoint> log)
{
    /// <summary>The header by which a reader says where it is.</summary>
    internal const string LastEventId = "Last-Event-ID";

    /// <summary>The media type of feeds.</summary>
    internal const string MediaType = "text/event-stream";

    /// <summary>Serves a feed, or says why not.</summary>
    internal async Task ServeAsync(HttpContext context, Caller caller, IMonitoring monitoring)
    {
        var (filter, problem) = await FeedFilter.ReadAsync(context.Request, caller, monitoring.Directory, context.RequestAborted);
        if (filter is null)
        {
            await problem!.ExecuteAsync(context);
            return;
        }

        var (place, refusal) = open.TryOpen(caller.TokenId);
        using (place)
        {
            if (place is null)
                await refusal!.ExecuteAsync(context);
            else
                await StreamAsync(context, caller, filter, monitoring);
        }
    }

    private async Task StreamAsync(HttpContext context, Caller caller, FeedFilter filter, IMonitoring monitoring)
    {
        context.Response.ContentType = MediaType;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var lastEventId = context.Request.Headers[LastEventId] is { Count: > 0 } ids ? ids.ToString() : null;
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            var feed = services.GetRequiredService<ILedgerFeed>();
            var stream = new FeedStream(context, caller, filter, new FeedServices(monitoring, feed, seal, options, meter, system));
            await stream.RunAsync(lastEventId, stopping.Token);
        }
        catch (OperationCanceledException)
        {
            // The reader has gone, or the process ends.
        }
        catch (TimeoutException)
        {
            meter.Cut();
            LogCut(caller.TokenId, options.StalledSeconds);
            context.Abort();
        }
        catch (StoreException e)
        {
            // The reader connects again and goes on where it was.
            LogNotRead(e);
            context.Abort();
        }
    }

    [LoggerMessage(2101, LogLevel.Information, "A feed of token {Token} is cut: its reader took nothing for {Seconds} s")]
    private partial void LogCut(string token, int seconds);

    [LoggerMessage(2102, LogLevel.Error, "The feed could not be read; its readers connect again")]
    private partial void LogNotRead(Exception e);
}
