using System.Diagnostics.Metrics;

namespace Monitoring.Bus;

/// <summary>What the bus measures: all instruments of the meter <c>Monitoring.Bus</c>.</summary>
public sealed class BusMeter : IDisposable
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "Monitoring.Bus";

    /// <summary>Everything of a message was taken, or was a duplicate.</summary>
    internal const string Taken = "taken";

    /// <summary>It was parked with its errors.</summary>
    internal const string Parked = "parked";

    /// <summary>It waits at the broker, to be tried again.</summary>
    internal const string Again = "again";

    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _events;
    private readonly Counter<long> _connections;
    private readonly Counter<long> _held;

    /// <summary>Makes the instruments that are told.</summary>
    public BusMeter()
    {
        _events = _meter.CreateCounter<long>("monitoring.bus.events", "{event}", "Events that came by the broker, by what became of them.");
        _connections = _meter.CreateCounter<long>("monitoring.bus.connections", "{connection}", "How often events began to be taken from the broker; each beyond the first is a reconnect.");
        _held = _meter.CreateCounter<long>("monitoring.bus.held", "{event}", "Attempts to hand an event to the engine that it did not take for a passing reason.");
    }

    /// <summary>Makes the instruments that ask, and begins the counts at 0, so that the first one shows as a rise.</summary>
    internal void Watch(BusState state)
    {
        foreach (var outcome in (string[])[Taken, Parked, Again])
        {
            _events.Add(0, new KeyValuePair<string, object?>("outcome", outcome));
        }

        _connections.Add(0);
        _held.Add(0);
        _meter.CreateObservableGauge("monitoring.bus.connected", () => state.IsConnected ? 1 : 0, null, "1 while events are taken from the broker, 0 while they are not.");
        _meter.CreateObservableGauge("monitoring.bus.blocked", () => state.IsBlocked ? 1 : 0, null, "1 while the broker has told somebody here who publishes alerts or parks messages to wait, being short of memory or disk.");
        _meter.CreateObservableGauge("monitoring.bus.unreadable", () => state.IsUnreadable ? 1 : 0, null, "1 while a message in front cannot be read and ends the connection each time it comes, so that nothing behind it is taken.");
        _meter.CreateObservableGauge("monitoring.bus.underway", () => state.UnderWay, "{message}", "Messages that have come in and are not acknowledged yet.");
        _meter.CreateObservableGauge("monitoring.bus.messages", () => Of(state.Counts), "{message}", "Messages that lie in the queues of the broker and are not under way, by queue.");
    }

    /// <summary>Something became of an event.</summary>
    internal void Event(string outcome) => _events.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    /// <summary>Events began to be taken.</summary>
    internal void Connected() => _connections.Add(1);

    /// <summary>Events were not taken for a passing reason.</summary>
    internal void Held(int count) => _held.Add(count);

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    private static IEnumerable<Measurement<long>> Of(QueueCounts? counts) => counts is null
        ? []
        :
        [
            new Measurement<long>(counts.Waiting, new KeyValuePair<string, object?>("queue", BusNames.EventsQueue)),
            new Measurement<long>(counts.Again, new KeyValuePair<string, object?>("queue", BusNames.Again)),
            new Measurement<long>(counts.Parked, new KeyValuePair<string, object?>("queue", BusNames.Parked)),
        ];
}
