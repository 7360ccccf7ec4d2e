using System.ComponentModel.DataAnnotations;

namespace Monitoring.Gateway.Telemetry;

/// <summary>Where what is measured goes, beside <c>/metrics</c>.</summary>
public sealed class TelemetryOptions
{
    /// <summary>
    /// Where metrics, traces and logs are sent by OTLP, for example <c>http://127.0.0.1:4317</c>; nowhere when it is left
    /// out. The standard variables <c>OTEL_EXPORTER_OTLP_…</c> say the rest: protocol, headers, timeout.
    /// </summary>
    [Url]
    public string? OtlpEndpoint { get; set; }

    /// <summary>How often metrics are sent by OTLP; in seconds, 1 to 3600, 60 by default.</summary>
    [Range(1, 3_600)]
    public int OtlpSeconds { get; set; } = 60;

    /// <summary>The share of traces that is kept, 0 to 1; all by default. A trace that a caller has begun follows the caller's choice.</summary>
    [Range(0.0, 1.0)]
    public double TraceShare { get; set; } = 1;
}
