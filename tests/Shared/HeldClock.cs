namespace Monitoring.Shared;

/// <summary>The system's clock, on which no time that somebody waits for passes while it is held.</summary>
internal sealed class HeldClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ITimer> _held = [];
    private bool _isHeld;

    /// <summary>Holds whatever is waited for from now on.</summary>
    public void Hold()
    {
        lock (_gate)
        {
            _isHeld = true;
        }
    }

    /// <summary>What was held is over at once; what is waited for from now on takes its time.</summary>
    public void LetGo()
    {
        lock (_gate)
        {
            _isHeld = false;
            _held.ForEach(timer => timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan));
            _held.Clear();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            if (!_isHeld)
            {
                return base.CreateTimer(callback, state, dueTime, period);
            }

            var timer = base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _held.Add(timer);
            return timer;
        }
    }
}
