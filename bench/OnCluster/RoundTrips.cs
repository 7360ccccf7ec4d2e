using System.Diagnostics.Metrics;

namespace Monitoring.Bench.OnCluster;

/// <summary>Counts how often this process has asked PostgreSQL and waited for the answer; what goes together counts once.</summary>
internal sealed class RoundTrips : IDisposable
{
    private readonly MeterListener _listener = new();
    private long _count;

    /// <summary>Begins to count.</summary>
    public RoundTrips()
    {
        // Npgsql measures each operation, which is a statement or a batch of them.
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument is { Meter.Name: "Npgsql", Name: "db.client.operation.duration" })
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((_, _, _, _) => Interlocked.Increment(ref _count));
        _listener.Start();
    }

    /// <summary>How many there have been.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();
}
