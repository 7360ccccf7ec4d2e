namespace Monitoring.Bus;

/// <summary>How many messages lie in the queues and are not under way.</summary>
/// <param name="Waiting">Events that wait to be taken.</param>
/// <param name="Again">Messages that wait to be given back.</param>
/// <param name="Parked">Messages that wait for staff.</param>
public sealed record QueueCounts(long Waiting, long Again, long Parked);

/// <summary>How the bus does, to be asked at any moment from any thread.</summary>
public sealed class BusState
{
    private int _consumers;
    private long _underWay;
    private volatile QueueCounts? _counts;

    /// <summary>Whether events are taken from the broker now.</summary>
    public bool IsConnected => Volatile.Read(ref _consumers) > 0;

    /// <summary>Whether the broker has said that it takes nothing for now.</summary>
    public bool IsBlocked => Blocked();

    /// <summary>How many messages have come in and are not acknowledged yet.</summary>
    public long UnderWay => Interlocked.Read(ref _underWay);

    /// <summary>What lay in the queues when they were last looked at; null when that was not possible.</summary>
    public QueueCounts? Counts => _counts;

    /// <summary>Asks whether the broker takes what is published.</summary>
    internal Func<bool> Blocked { get; set; } = () => false;

    /// <summary>Events are taken from now on.</summary>
    internal void Began() => Interlocked.Increment(ref _consumers);

    /// <summary>They are no longer.</summary>
    internal void Ended() => Interlocked.Decrement(ref _consumers);

    /// <summary>A message came in.</summary>
    internal void Came() => Interlocked.Increment(ref _underWay);

    /// <summary>It is done with, or was taken away.</summary>
    internal void Went() => Interlocked.Decrement(ref _underWay);

    /// <summary>The queues were looked at.</summary>
    internal void Saw(QueueCounts? counts) => _counts = counts;
}
