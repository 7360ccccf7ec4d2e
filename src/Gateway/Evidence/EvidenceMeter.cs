using System.Diagnostics.Metrics;
using Monitoring.Gateway.Telemetry;

namespace Monitoring.Gateway.Evidence;

/// <summary>What is measured of evidence. Every figure is there from the start, also while it is 0.</summary>
internal sealed class EvidenceMeter : IDisposable
{
    private readonly Meter _meter = new(GatewayMeter.Name);
    private readonly Counter<long> _taken;
    private readonly Counter<long> _bytes;

    /// <summary>Makes the instruments.</summary>
    public EvidenceMeter(IServiceProvider services)
    {
        _taken = _meter.CreateCounter<long>("monitoring.evidence.taken", "{piece}", "Pieces of evidence taken in, also those that were there already.");
        _bytes = _meter.CreateCounter<long>("monitoring.evidence.new_bytes", "By", "Bytes of evidence that was not there before.");
        if (services.GetService<EvidenceService>() is { } service)
        {
            _meter.CreateObservableGauge("monitoring.evidence.kept", () => service.Totals.Count, "{piece}", "Pieces of evidence that are kept.");
            _meter.CreateObservableGauge("monitoring.evidence.kept_bytes", () => service.Totals.Bytes, "By", "Bytes of evidence that are kept.");
            _meter.CreateObservableCounter("monitoring.evidence.removed", () => service.Removed, "{piece}", "Pieces of evidence removed because no event referred to them in time.");
        }

        _taken.Add(0);
        _bytes.Add(0);
    }

    /// <summary>A piece was taken in.</summary>
    internal void Taken(bool isNew, long bytes)
    {
        _taken.Add(1);
        _bytes.Add(isNew ? bytes : 0);
    }

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();
}
