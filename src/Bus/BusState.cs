namespace Monitoring.Bus;

/// <summary>How many messages lie in the queues and are not under way.</summary>
/// <param name="Waiting">Events that wait to be taken.</param>
/// <param name="Again">Messages that wait to be given back.</param>
/// <param name="Parked">Messages that wait for staff.</param>
public sealed record QueueCounts(long Waiting, long Again, long Parked);

/// <summary>How the bus does, to be asked at any moment from any thread.</summary>
public sealed class BusState
{
    /// <summary>How often in a row it must be that something could not be read: once it may have been broken on its way.</summary>
    private const int UnreadInARow = 3;

    private readonly Lock _gate = new();
    private readonly List<Taking> _takings = [];
    private readonly List<Func<bool>> _blocked = [];
    private long _underWay;
    private int _unread;
    private volatile QueueCounts? _counts;

    /// <summary>Whether events are taken from the broker now.</summary>
    public bool IsConnected
    {
        get
        {
            lock (_gate)
            {
                return _takings.Exists(t => t.EndedAt is null);
            }
        }
    }

    /// <summary>
    /// Whether the broker has said that it takes nothing for now. It says so only to those who publish: where nothing is to be
    /// published nobody knows.
    /// </summary>
    public bool IsBlocked
    {
        get
        {
            lock (_gate)
            {
                return _blocked.Exists(isBlocked => isBlocked());
            }
        }
    }

    /// <summary>
    /// Whether a message lies in front that the client cannot read: it ends the connection each time it comes, and nothing behind it
    /// is taken. The broker alone can take it away.
    /// </summary>
    public bool IsUnreadable
    {
        get
        {
            lock (_gate)
            {
                return _unread >= UnreadInARow && !_takings.Exists(t => t.IsSteady);
            }
        }
    }

    /// <summary>How many messages have come in and are not acknowledged yet.</summary>
    public long UnderWay => Interlocked.Read(ref _underWay);

    /// <summary>What lay in the queues when they were last looked at; null when that was not possible.</summary>
    public QueueCounts? Counts => _counts;

    /// <summary>Events are taken from now on, until that ends.</summary>
    /// <param name="isOpen">Whether the channel is there over which they are taken.</param>
    /// <param name="system">The system's clock.</param>
    internal Taking Begin(Func<bool> isOpen, TimeProvider system)
    {
        var taking = new Taking(isOpen, system);
        lock (_gate)
        {
            _takings.Add(taking);
        }

        return taking;
    }

    /// <summary>Nobody listened at the broker, so that whatever was connected to it before no longer is.</summary>
    /// <param name="since">When it was asked, as a time stamp.</param>
    internal void Gone(long since)
    {
        lock (_gate)
        {
            _takings.FindAll(t => t.BeganAt < since).ForEach(t => t.End());
        }
    }

    /// <summary>The library is done with a taking that has ended.</summary>
    internal void Returned(Taking taking)
    {
        lock (_gate)
        {
            _takings.Remove(taking);
        }
    }

    /// <summary>A taking ended because the client could not read what the broker gave it.</summary>
    /// <returns>Whether that is so time and again.</returns>
    internal bool CouldNotRead(Taking taking)
    {
        lock (_gate)
        {
            _unread = taking.WasSteady ? 1 : _unread + 1;
            return _unread >= UnreadInARow;
        }
    }

    /// <summary>
    /// Since when the library has not come back from a taking that ended, as a time stamp; null where it is not late. Its client
    /// can wait for ever for a broker that is gone (rabbitmq-dotnet-client #1757, #1930, #1960).
    /// </summary>
    internal long? Stuck()
    {
        lock (_gate)
        {
            return _takings.Min(t => t.EndedAt);
        }
    }

    /// <summary>Nothing more is expected of what has ended.</summary>
    internal void Forget()
    {
        lock (_gate)
        {
            _takings.RemoveAll(t => t.EndedAt is not null);
        }
    }

    /// <summary>Somebody publishes, and knows what the broker has said to that.</summary>
    /// <param name="isBlocked">Whether it has said that it takes nothing for now.</param>
    internal void Publishes(Func<bool> isBlocked)
    {
        lock (_gate)
        {
            _blocked.Add(isBlocked);
        }
    }

    /// <summary>A message came in.</summary>
    internal void Came() => Interlocked.Increment(ref _underWay);

    /// <summary>It is done with, or was taken away.</summary>
    internal void Went() => Interlocked.Decrement(ref _underWay);

    /// <summary>The queues were looked at.</summary>
    internal void Saw(QueueCounts? counts) => _counts = counts;
}
