using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Monitoring.Gateway.Telemetry;

/// <summary>
/// Answers a scrape: has everything collected at that moment and writes it as text. One scrape at a time, since they share
/// what is collected; each takes some milliseconds.
/// </summary>
internal sealed class PrometheusExporter : BaseExporter<Metric>
{
    /// <summary>Version 0.0.4 of the text format, which every Prometheus reads.</summary>
    private const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly Lock _one = new();
    private readonly StringBuilder _text = new();

    /// <summary>Makes its reader.</summary>
    public PrometheusExporter() => Reader = new Pull(this);

    /// <summary>What the provider of metrics has to have.</summary>
    internal MetricReader Reader { get; }

    /// <inheritdoc/>
    public override ExportResult Export(in Batch<Metric> batch)
    {
        foreach (var metric in batch)
            PrometheusText.Write(_text, metric);

        return ExportResult.Success;
    }

    /// <summary>The answer to one scrape.</summary>
    internal ContentHttpResult Answer()
    {
        lock (_one)
        {
            _text.Clear();
            Reader.Collect();
            return TypedResults.Text(_text.ToString(), ContentType);
        }
    }

    /// <summary>Collects only when it is told to; counts run from the start of the process, as Prometheus wants.</summary>
    private sealed class Pull(BaseExporter<Metric> exporter) : BaseExportingMetricReader(exporter);
}
