using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Monitoring.Gateway.Hosting;

/// <summary>What one client may ask of the server: section <c>Limits</c> of the configuration.</summary>
internal sealed class ServerLimits
{
    /// <summary>Bytes of a request's body; beyond it the answer is 413. Default 8 MiB, which holds 1000 large events.</summary>
    [Range(1024, 1 << 30)]
    public int BodyBytes { get; set; } = 8 << 20;

    /// <summary>Bytes of the body of a command, a token or a webhook's address; beyond it the answer is 413. Default 256 KiB.</summary>
    [Range(1024, 1 << 24)]
    public int CommandBytes { get; set; } = 256 << 10;

    /// <summary>Bytes of a path with its query; beyond it the answer is 414. Default 8 KiB.</summary>
    [Range(1024, 64 << 10)]
    public int UrlBytes { get; set; } = 8 << 10;

    /// <summary>Parameters of a query; beyond it the answer is 400. Default 64.</summary>
    [Range(16, 1000)]
    public int QueryParameters { get; set; } = 64;

    /// <summary>Header fields of a request; beyond it the answer is 431. Default 100.</summary>
    [Range(16, 1000)]
    public int HeaderFields { get; set; } = 100;

    /// <summary>Bytes of all header fields of a request; beyond it the answer is 431. Default 32 KiB.</summary>
    [Range(4096, 256 << 10)]
    public int HeaderBytes { get; set; } = 32 << 10;

    /// <summary>
    /// Events that one token may send in a minute, and as many at once after a quiet one; beyond it the answer is 429.
    /// Default 1,200,000, which is 20,000 a second.
    /// </summary>
    [Range(1, 1_000_000_000)]
    public int EventsPerMinute { get; set; } = 1_200_000;

    /// <summary>
    /// Requests with a token that is not valid that one address may send in a minute; beyond it they are answered 429.
    /// Default 300.
    /// </summary>
    [Range(1, 1_000_000_000)]
    public int BadTokensPerMinute { get; set; } = 300;

    /// <summary>
    /// Attempts to sign in that one address may make in a minute; beyond it they are answered 429. Default 60: behind one
    /// address may be a whole office in the morning.
    /// </summary>
    [Range(1, 1_000_000)]
    public int SignInsPerMinute { get; set; } = 60;

    /// <summary>
    /// Attempts to sign in that may be made with one name in a minute, from wherever; beyond it they are answered 429.
    /// Default 20.
    /// </summary>
    [Range(1, 1_000_000)]
    public int SignInsPerName { get; set; } = 20;

    /// <summary>Connections at once; those beyond it are closed. Default 2000.</summary>
    [Range(1, 1_000_000)]
    public int Connections { get; set; } = 2000;

    /// <summary>Requests at once over one connection of HTTP/2; those beyond it wait. Default 100.</summary>
    [Range(1, 10_000)]
    public int RequestsPerConnection { get; set; } = 100;

    /// <summary>Seconds a client may take to send its headers. Default 15.</summary>
    [Range(1, 600)]
    public int HeaderSeconds { get; set; } = 15;

    /// <summary>Seconds an idle connection is kept. Default 130.</summary>
    [Range(1, 3600)]
    public int KeepAliveSeconds { get; set; } = 130;

    /// <summary>Bytes a second below which a body counts as stalled, after <see cref="GraceSeconds"/>. Default 240.</summary>
    [Range(1, 1_000_000)]
    public int BodyBytesPerSecond { get; set; } = 240;

    /// <summary>
    /// Bytes a second below which a client that reads an answer counts as stalled, after <see cref="GraceSeconds"/>; an
    /// answer that has nothing to send at the moment is not measured. Default 240.
    /// </summary>
    [Range(1, 1_000_000)]
    public int AnswerBytesPerSecond { get; set; } = 240;

    /// <summary>Seconds a body or a reader may be slower than that. Default 5.</summary>
    [Range(2, 600)]
    public int GraceSeconds { get; set; } = 5;

    /// <summary>Sets the limits on the server.</summary>
    internal void ApplyTo(KestrelServerOptions kestrel)
    {
        var grace = TimeSpan.FromSeconds(GraceSeconds);
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = BodyBytes;
        kestrel.Limits.MaxConcurrentConnections = Connections;
        kestrel.Limits.MaxConcurrentUpgradedConnections = Connections;
        kestrel.Limits.Http2.MaxStreamsPerConnection = RequestsPerConnection;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(HeaderSeconds);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(KeepAliveSeconds);
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(BodyBytesPerSecond, grace);
        kestrel.Limits.MinResponseDataRate = new MinDataRate(AnswerBytesPerSecond, grace);

        // Twice as much as is served, so that most of what is too much is answered with a reason.
        kestrel.Limits.MaxRequestHeaderCount = 2 * HeaderFields;
        kestrel.Limits.MaxRequestHeadersTotalSize = 2 * HeaderBytes;
        kestrel.Limits.Http2.MaxRequestHeaderFieldSize = 2 * HeaderBytes;
        kestrel.Limits.MaxRequestLineSize = 2 * UrlBytes;
    }
}
