using Monitoring.Core;
using Monitoring.Runtime.Entities;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Runtime.Nodes;

/// <summary>Wakes entities in order, those that waited for an outage by urgency first, and lets those rest for a while that cannot decide.</summary>
internal sealed class OverdueFirst(EntityHost host)
{
    /// <summary>What is overdue by more than this waited for an outage: the most severe goes first.</summary>
    private static readonly Duration Backlog = Duration.FromMinutes(1);

    /// <summary>When a wake is tried again that its entity could not decide.</summary>
    private static readonly Duration AfterFailure = Duration.FromMinutes(1);

    private readonly Dictionary<EntityKey, Instant> _resting = [];

    /// <summary>Those that may be woken now.</summary>
    public IReadOnlyList<ArmedWake> Awake(IReadOnlyList<ArmedWake> wakes, Instant now)
    {
        lock (_resting)
        {
            return _resting.Count == 0 ? wakes : [.. wakes.Where(w => !_resting.TryGetValue(w.Entity, out var until) || until <= now)];
        }
    }

    /// <summary>Wakes all; returns once each has decided.</summary>
    public async Task WakeAsync(IReadOnlyList<ArmedWake> due, Instant now, CancellationToken cancellation)
    {
        // Nodes decide side by side: all of one urgency have decided before the next is woken.
        foreach (var alike in due.Where(w => w.Due < now - Backlog).GroupBy(w => w.Urgency).OrderByDescending(g => g.Key))
        {
            await InOrderAsync(alike.OrderBy(w => w.Due), now, cancellation);
        }

        await InOrderAsync(due.Where(w => w.Due >= now - Backlog), now, cancellation);
    }

    private async Task InOrderAsync(IEnumerable<ArmedWake> wakes, Instant now, CancellationToken cancellation)
    {
        var underWay = new Queue<Task>();
        foreach (var wake in wakes)
        {
            if (underWay.Count >= host.Options.MaxWakesUnderWay)
            {
                await underWay.Dequeue().WaitAsync(cancellation);
            }

            underWay.Enqueue(OneAsync(wake, now));
        }

        await Task.WhenAll(underWay).WaitAsync(cancellation);
    }

    private async Task OneAsync(ArmedWake wake, Instant now)
    {
        var result = await host.Router.Wake(wake);
        lock (_resting)
        {
            if (result.Status == CommandStatus.Retry)
            {
                _resting[wake.Entity] = now + AfterFailure;
            }
            else
            {
                _resting.Remove(wake.Entity);
            }
        }
    }
}
