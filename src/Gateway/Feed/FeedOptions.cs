using System.ComponentModel.DataAnnotations;

namespace Monitoring.Gateway.Feed;

/// <summary>How the live feed is served: section <c>Feed</c> of the configuration.</summary>
internal sealed class FeedOptions
{
    /// <summary>The section's name.</summary>
    internal const string Section = "Feed";

    /// <summary>Feeds open at once; further ones are answered 429. Default 500. Each takes a connection and about 100 KiB.</summary>
    [Range(1, 1_000_000)]
    public int MostOpen { get; set; } = 500;

    /// <summary>Feeds open at once by one token; further ones are answered 429. Default 10.</summary>
    [Range(1, 1_000_000)]
    public int MostPerToken { get; set; } = 10;

    /// <summary>
    /// Milliseconds between two looks at what is new. Default 200. A feed looks at its own beat whatever happens, so that when
    /// something is sent tells nothing of what its reader may not know.
    /// </summary>
    [Range(10, 10_000)]
    public int BeatMilliseconds { get; set; } = 200;

    /// <summary>Seconds between two heartbeats. Default 15. Proxies close connections that are silent for longer than they like.</summary>
    [Range(1, 3_600)]
    public int HeartbeatSeconds { get; set; } = 15;

    /// <summary>Seconds a reader may take nothing while something waits for it; then it is cut. Default 20.</summary>
    [Range(1, 3_600)]
    public int StalledSeconds { get; set; } = 20;

    /// <summary>Milliseconds a client is asked to wait before it connects again. Default 2000.</summary>
    [Range(0, 3_600_000)]
    public int RetryMilliseconds { get; set; } = 2_000;
}
