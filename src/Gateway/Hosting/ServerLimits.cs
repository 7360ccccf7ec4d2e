using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Monitoring.Gateway.Hosting;

/// <summary>What one client may ask of the server: section <c>Limits</c> of the configuration.</summary>
internal sealed class ServerLimits
{
    /// <summary>The section's name.</summary>
    internal const string Section = "Limits";

    /// <summary>Bytes of a request's body; beyond it the answer is 413. Default 8 MiB, which holds 1000 large events.</summary>
    [Range(1024, 1 << 30)]
    public int BodyBytes { get; set; } = 8 << 20;

    /// <summary>Connections at once; those beyond it are closed. Default 2000.</summary>
    [Range(1, 1_000_000)]
    public int Connections { get; set; } = 2000;

    /// <summary>Seconds a client may take to send its headers. Default 15.</summary>
    [Range(1, 600)]
    public int HeaderSeconds { get; set; } = 15;

    /// <summary>Seconds an idle connection is kept. Default 130.</summary>
    [Range(1, 3600)]
    public int KeepAliveSeconds { get; set; } = 130;

    /// <summary>Bytes a second below which, after 5 seconds of grace, a body counts as stalled. Default 240.</summary>
    [Range(1, 1_000_000)]
    public int BodyBytesPerSecond { get; set; } = 240;

    /// <summary>Sets the limits on the server.</summary>
    internal void ApplyTo(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = BodyBytes;
        kestrel.Limits.MaxConcurrentConnections = Connections;
        kestrel.Limits.MaxConcurrentUpgradedConnections = Connections;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(HeaderSeconds);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(KeepAliveSeconds);
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(BodyBytesPerSecond, TimeSpan.FromSeconds(5));
        kestrel.Limits.MaxRequestHeaderCount = 100;
        kestrel.Limits.MaxRequestHeadersTotalSize = 32 << 10;
        kestrel.Limits.MaxRequestLineSize = 8 << 10;
    }
}
