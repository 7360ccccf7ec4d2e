using System.Diagnostics.Metrics;

namespace Monitoring.Scenarios.Cluster;

/// <summary>Reads how many figures that were held have differed, on some engines together, as a collector of metrics would.</summary>
internal sealed class DriftReader : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly List<long> _values = [];

    /// <summary>Listens to these engines and to no other in this process.</summary>
    public DriftReader(IReadOnlyList<object> engines)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "monitoring.rollup.drift" && engines.Contains(instrument.Meter.Scope))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, value, _, _) => _values.Add(value));
        _listener.Start();
    }

    /// <summary>What they say now; every one of them says something.</summary>
    public long Read()
    {
        _values.Clear();
        _listener.RecordObservableInstruments();
        return _values.Count == 2 ? _values.Sum() : throw new InvalidOperationException($"{_values.Count} engines have the metric.");
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();
}
