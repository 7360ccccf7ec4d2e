namespace Monitoring.Bus;

/// <summary>What the contract with field systems and receivers of alerts calls things on the broker. Names never change.</summary>
public static class BusNames
{
    /// <summary>The durable topic exchange that field systems publish events to.</summary>
    public const string Events = "inspection.events";

    /// <summary>
    /// The quorum queue that events are taken from, bound to <see cref="Events"/> by <c>#</c>. It is called like the exchange,
    /// as the library has it that the queue is consumed by.
    /// </summary>
    public const string EventsQueue = Events;

    /// <summary>The quorum queue where what was not taken for now waits, and from where the broker gives it back.</summary>
    public const string Again = "inspection.events.retry";

    /// <summary>The quorum queue where what cannot be taken lies, each message with its errors, until staff deal with it.</summary>
    public const string Parked = "inspection.events.rejected";

    /// <summary>The durable topic exchange that alerts are published to.</summary>
    public const string Alerts = "inspection.alerts";

    /// <summary>The kind of channel that alerts go to the broker by.</summary>
    public const string ChannelKind = "amqp";
}
