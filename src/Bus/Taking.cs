namespace Monitoring.Bus;

/// <summary>
/// A span in which events are taken over one channel. It ends with the channel, which is asked for that: who waits to be told may
/// wait for ever, since the client tells one after the other and the library may hold it up.
/// </summary>
/// <param name="isOpen">Whether the channel is there.</param>
/// <param name="system">The system's clock.</param>
internal sealed class Taking(Func<bool> isOpen, TimeProvider system)
{
    /// <summary>So long that what lies in front has long been given; what went back comes first.</summary>
    private static readonly TimeSpan Steady = TimeSpan.FromSeconds(10);

    private long _endedAt;

    /// <summary>When it began, as a time stamp.</summary>
    public long BeganAt { get; } = system.GetTimestamp();

    /// <summary>When it was first seen to have ended, as a time stamp; null while it goes on.</summary>
    public long? EndedAt
    {
        get
        {
            if (Interlocked.Read(ref _endedAt) == 0 && !isOpen())
            {
                End();
            }

            return Interlocked.Read(ref _endedAt) is var at and not 0 ? at : null;
        }
    }

    /// <summary>Whether it goes on, and has done so for long enough that what lies in front has been read.</summary>
    public bool IsSteady => EndedAt is null && WasSteady;

    /// <summary>Whether it has gone on for that long.</summary>
    public bool WasSteady => system.GetElapsedTime(BeganAt, EndedAt ?? system.GetTimestamp()) > Steady;

    /// <summary>Ends it; once.</summary>
    public void End() => Interlocked.CompareExchange(ref _endedAt, system.GetTimestamp(), 0);
}
