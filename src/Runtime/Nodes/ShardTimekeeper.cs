using System.Collections.Concurrent;
using Monitoring.Runtime.Entities;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Time;
using NodaTime;

namespace Monitoring.Runtime.Nodes;

/// <summary>
/// Wakes the entities of the shards that this node keeps, when their rows come due. Rows may be armed by any node, so that they
/// are looked for each second; what is known a second ahead is woken to the millisecond.
/// </summary>
internal sealed class ShardTimekeeper(INodeStore store, EntityHost host, TimeProvider system) : IDisposable
{
    private const int PageSize = 10_000;

    /// <summary>How often rows are looked for, and how far ahead.</summary>
    private static readonly Duration Look = Duration.FromSeconds(1);

    private readonly ConcurrentDictionary<int, bool> _shards = new();
    private readonly Rest _rest = new(system);
    private readonly OverdueFirst _overdue = new(host);
    private Task _loop = Task.CompletedTask;

    /// <summary>The shards that are kept here.</summary>
    public IReadOnlyCollection<int> Shards => [.. _shards.Keys];

    /// <summary>Keeps a shard from now on.</summary>
    public void Keep(int shard)
    {
        _shards[shard] = true;
        _rest.End();
    }

    /// <summary>No longer keeps a shard.</summary>
    public void Leave(int shard) => _shards.TryRemove(shard, out _);

    /// <summary>A row was armed here that may be due before the next look.</summary>
    public void Armed(ArmedWake wake)
    {
        if (wake.Due <= host.Clock.Now + Look)
        {
            _rest.End();
        }
    }

    /// <summary>Starts.</summary>
    public void Start(CancellationToken stopping) => _loop = RunAsync(stopping);

    /// <summary>Waits for the end of a start that was stopped.</summary>
    public Task StoppedAsync() => _loop;

    /// <summary>Lets go of what it holds.</summary>
    public void Dispose() => _rest.Dispose();

    private async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                try
                {
                    var next = await RoundAsync(stopping);
                    await _rest.ForAsync(next - host.Clock.Now, stopping);
                }
                catch (Exception e) when (!Rounds.IsEnd(e, stopping))
                {
                    host.Log.WakesNotRead(e);
                    await Task.Delay(Look.ToTimeSpan(), system, stopping);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The end; rows stay armed, and whoever keeps the shards next finds them.
        }
    }

    /// <summary>Wakes what is due.</summary>
    /// <returns>When to look again.</returns>
    private async Task<Instant> RoundAsync(CancellationToken stopping)
    {
        var now = host.Clock.Now;
        var shards = Shards;
        if (shards.Count == 0)
        {
            return now + Look;
        }

        var rows = _overdue.Awake(await store.WakesOfAsync(shards, now + Look, PageSize, stopping), now);
        var due = rows.Where(w => w.Due <= now).ToList();
        if (due.Count > 0)
        {
            await _overdue.WakeAsync(due, now, stopping);
            return now;
        }

        return rows.Count > 0 ? rows[0].Due : now + Look;
    }
}
