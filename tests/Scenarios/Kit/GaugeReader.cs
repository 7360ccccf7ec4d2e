using System.Diagnostics.Metrics;
using Monitoring.Runtime;

namespace Monitoring.Scenarios.Kit;

/// <summary>Reads a gauge of one engine, as a collector of metrics would.</summary>
internal sealed class GaugeReader : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly List<int> _values = [];

    /// <summary>Listens to an instrument of an engine and of no other in this process.</summary>
    public GaugeReader(IMonitoring engine, string name)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Monitoring" && ReferenceEquals(instrument.Meter.Scope, engine) && instrument.Name == name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<int>((_, value, _, _) => _values.Add(value));
        _listener.Start();
    }

    /// <summary>What it says now; null for nothing.</summary>
    public int? Read()
    {
        _values.Clear();
        _listener.RecordObservableInstruments();
        return _values.Count == 0 ? null : _values.Single();
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();
}
