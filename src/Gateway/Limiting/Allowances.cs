namespace Monitoring.Gateway.Limiting;

/// <summary>
/// What each of many callers may still do: a bucket for each, which holds a minute's worth and fills evenly. A bucket is
/// remembered as the instant at which it is full again, so one that is full need not be remembered at all, and what is
/// forgotten changes nothing.
/// </summary>
/// <param name="perMinute">What a bucket gains in a minute; 1 or more.</param>
/// <param name="most">What a full bucket holds; at least what is ever taken at once.</param>
/// <param name="capacity">Buckets that are not full, at most; callers beyond share one.</param>
/// <param name="system">The system's clock.</param>
internal sealed class Allowances(long perMinute, long most, int capacity, TimeProvider system)
{
    /// <summary>How often at most it looks for buckets that are full again, so that a flood of callers does not make it look all the time.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Lock _one = new();
    private readonly Dictionary<string, TimeSpan> _fullAt = new(StringComparer.Ordinal);
    private readonly long _start = system.GetTimestamp();
    private TimeSpan _lookedAt = -Pause;

    /// <summary>How many buckets are remembered.</summary>
    internal int Count
    {
        get
        {
            lock (_one)
                return _fullAt.Count;
        }
    }

    /// <summary>How long a caller must wait until that much can be taken; zero where it can be taken now. Takes nothing.</summary>
    internal TimeSpan WaitFor(string caller, long amount)
    {
        lock (_one)
            return Wait(Key(caller), amount, out _);
    }

    /// <summary>Takes that much, or nothing: then it is how long the caller must wait until it can be taken.</summary>
    internal TimeSpan Take(string caller, long amount)
    {
        lock (_one)
        {
            var key = Key(caller);
            var wait = Wait(key, amount, out var fullAt);
            if (wait == TimeSpan.Zero)
                _fullAt[key] = fullAt;

            return wait;
        }
    }

    private TimeSpan Now => system.GetElapsedTime(_start);

    private TimeSpan Wait(string key, long amount, out TimeSpan fullAt)
    {
        var now = Now;
        var present = _fullAt.TryGetValue(key, out var known) && known > now ? known : now;
        fullAt = present + TimeToFill(amount);
        var wait = fullAt - now - TimeToFill(most);
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    private TimeSpan TimeToFill(long amount) => new(amount * TimeSpan.TicksPerMinute / perMinute);

    /// <summary>The bucket of a caller: its own, or the shared one where there are too many.</summary>
    private string Key(string caller)
    {
        if (_fullAt.Count < capacity || _fullAt.ContainsKey(caller))
            return caller;

        var now = Now;
        if (now - _lookedAt >= Pause)
        {
            _lookedAt = now;
            foreach (var (key, fullAt) in _fullAt)
            {
                // Removing while walking is what this kind of dictionary allows.
                if (fullAt <= now)
                    _fullAt.Remove(key);
            }
        }

        return _fullAt.Count < capacity ? caller : "";
    }
}
