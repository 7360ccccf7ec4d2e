using Monitoring.Runtime.Entities;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Runtime.Time;

/// <summary>
/// Wakes entities when their rows come due. Only what is due soon is in memory, however many millions wait; waking too
/// often or too late is harmless, since state decides what a wake means.
/// </summary>
internal sealed class Timekeeper(EntityHost host, TimeProvider system) : IDisposable
{
    private const int PageSize = 10_000;

    /// <summary>How far ahead of the clock rows are read.</summary>
    private static readonly Duration Ahead = Duration.FromMinutes(2);

    /// <summary>What is overdue by more than this when the system starts waited for an outage: the most severe goes first.</summary>
    private static readonly Duration Backlog = Duration.FromMinutes(1);

    /// <summary>When a wake is tried again that its entity could not decide.</summary>
    private static readonly Duration AfterFailure = Duration.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly PriorityQueue<ArmedWake, Instant> _soon = new();
    private readonly Rest _rest = new(system);

    /// <summary>Rows due up to here are in memory.</summary>
    private Instant _readThrough = Instant.MinValue;

    /// <summary>Where the next page starts, and whether the last one was full.</summary>
    private ArmedWake? _lastRead;
    private bool _hasMore;
    private Task _loop = Task.CompletedTask;

    /// <summary>A row was armed or put off; called in commit order.</summary>
    public void Armed(ArmedWake wake)
    {
        bool first;
        lock (_gate)
        {
            if (wake.Due > _readThrough)
            {
                return;
            }

            first = !_soon.TryPeek(out _, out var next) || wake.Due < next;
            _soon.Enqueue(wake, wake.Due);
        }

        if (first)
        {
            _rest.End();
        }
    }

    /// <summary>Wakes everything that came due while the system was down, the most severe first.</summary>
    public async Task CatchUpAsync(CancellationToken cancellation)
    {
        var now = host.Clock.Now;
        var overdue = new List<ArmedWake>();
        for (ArmedWake? last = null; ;)
        {
            var page = await host.Store.WakesAsync(last, now - Backlog, PageSize, cancellation);
            overdue.AddRange(page);
            if (page.Count < PageSize)
            {
                break;
            }

            last = page[^1];
        }

        if (overdue.Count > 0)
        {
            host.Log.CatchingUp(overdue.Count);

            // A store may read many entities side by side, so that they do not decide in the order they were woken in: all of
            // one urgency have decided before the next is woken.
            foreach (var alike in overdue.GroupBy(w => w.Urgency).OrderByDescending(g => g.Key))
            {
                await WakeAsync(alike.OrderBy(w => w.Due), cancellation);
            }
        }
    }

    /// <summary>Starts waking on the system's clock.</summary>
    public void Start(CancellationToken stopping) => _loop = RunAsync(stopping);

    /// <summary>Waits for the end of a start that was stopped.</summary>
    public Task StoppedAsync() => _loop;

    /// <summary>Lets go of what it holds.</summary>
    public void Dispose() => _rest.Dispose();

    /// <summary>When the next row up to an instant comes due, or null when none does.</summary>
    public async Task<Instant?> NextAsync(Instant until, CancellationToken cancellation)
    {
        await ReadAsync(until, cancellation);
        lock (_gate)
        {
            return _soon.TryPeek(out _, out var due) && due <= until ? due : null;
        }
    }

    /// <summary>Wakes everything due by now; returns once each has decided.</summary>
    public async Task WakeDueAsync(Instant now, CancellationToken cancellation)
    {
        while (true)
        {
            await ReadAsync(now, cancellation);
            var due = TakeDue(now);
            if (due.Count == 0)
            {
                return;
            }

            await WakeAsync(due, cancellation);
        }
    }

    private async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                try
                {
                    var now = host.Clock.Now;
                    await WakeDueAsync(now, stopping);
                    var next = await NextAsync(now + Ahead, stopping) ?? now + Ahead;
                    await _rest.ForAsync(next - host.Clock.Now, stopping);
                }
                catch (Exception e) when (!Rounds.IsEnd(e, stopping))
                {
                    host.Log.WakesNotRead(e);
                    await Task.Delay(TimeSpan.FromSeconds(1), system, stopping);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The end; rows stay armed.
        }
    }

    /// <summary>Reads on, until everything due up to an instant is in memory, or as much as memory may hold.</summary>
    private async Task ReadAsync(Instant until, CancellationToken cancellation)
    {
        while (true)
        {
            Instant before, through;
            lock (_gate)
            {
                if (_soon.Count >= PageSize || (!_hasMore && _readThrough >= until))
                {
                    return;
                }

                // From here on whatever is armed up to there comes to memory by itself; what comes twice is harmless.
                before = _readThrough;
                through = _readThrough = Instant.Max(before, until);
            }

            var page = await PageAsync(before, through, cancellation);
            lock (_gate)
            {
                foreach (var wake in page)
                {
                    _soon.Enqueue(wake, wake.Due);
                }

                _hasMore = page.Count == PageSize;
                _lastRead = _hasMore ? page[^1] : new ArmedWake(default, through + Duration.FromTicks(1), 0);
                _readThrough = _hasMore ? page[^1].Due : through;
            }
        }
    }

    private async Task<IReadOnlyList<ArmedWake>> PageAsync(Instant before, Instant through, CancellationToken cancellation)
    {
        try
        {
            return await host.Store.WakesAsync(_lastRead, through, PageSize, cancellation);
        }
        catch
        {
            lock (_gate)
            {
                // Whoever asks again reads them; what was armed meanwhile then comes a second time.
                _readThrough = before;
            }

            throw;
        }
    }

    private List<ArmedWake> TakeDue(Instant now)
    {
        var due = new List<ArmedWake>();
        lock (_gate)
        {
            while (due.Count < PageSize && _soon.TryPeek(out var wake, out var at) && at <= now)
            {
                due.Add(wake);
                _soon.Dequeue();
            }
        }

        return due;
    }

    /// <summary>Wakes in order, a bounded number at a time.</summary>
    private async Task WakeAsync(IEnumerable<ArmedWake> wakes, CancellationToken cancellation)
    {
        var underWay = new Queue<Task>();
        async Task OneAsync(ArmedWake wake)
        {
            if (await host.Wake(wake) is { Status: CommandStatus.Retry })
            {
                lock (_gate)
                {
                    _soon.Enqueue(wake, host.Clock.Now + AfterFailure);
                }
            }
        }

        foreach (var wake in wakes)
        {
            if (underWay.Count >= host.Options.MaxWakesUnderWay)
            {
                await underWay.Dequeue().WaitAsync(cancellation);
            }

            underWay.Enqueue(OneAsync(wake));
        }

        await Task.WhenAll(underWay).WaitAsync(cancellation);
    }
}
