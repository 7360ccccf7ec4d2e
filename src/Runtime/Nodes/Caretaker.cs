using Monitoring.Runtime.Entities;
using Monitoring.Runtime.Time;

namespace Monitoring.Runtime.Nodes;

/// <summary>
/// Looks after what there is once in a cluster, on the node that keeps the first shard: messages whose sender died, routine
/// rows that a node left behind, nodes that ended without a word, news that everybody has heard.
/// </summary>
/// <param name="cluster">The store and the others.</param>
/// <param name="host">Where commands are brought from.</param>
/// <param name="isInCharge">Whether this node keeps the first shard.</param>
/// <param name="system">The system's clock.</param>
internal sealed class Caretaker(ClusterParts cluster, EntityHost host, Func<bool> isInCharge, TimeProvider system)
{
    private const int PageSize = 1_000;

    /// <summary>How often it looks. What was sent before the last look and has not arrived by this one is brought again.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(3);

    /// <summary>Nodes say each second that they are at work.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    private long _seen;
    private Task _loop = Task.CompletedTask;

    /// <summary>Starts.</summary>
    public void Start(CancellationToken stopping) =>
        _loop = Rounds.RunAsync(Every, system, atOnce: false, LookAsync, host.Log.ClusterNotTended, stopping);

    /// <summary>Waits for rounds that were stopped.</summary>
    public Task StoppedAsync() => _loop;

    /// <summary>Brings after what nodes left behind that were put out.</summary>
    public async Task RecoverAsync(CancellationToken cancellation)
    {
        foreach (var node in await cluster.Store.LeftBehindAsync(cancellation))
        {
            await host.Projector.RecoverAsync(node.Projected, cancellation);
            await cluster.Store.RecoveredAsync(node.Node, cancellation);
        }
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        if (!isInCharge())
        {
            _seen = 0;
            return;
        }

        foreach (var silent in await cluster.Store.SilentAsync(Silence, cancellation))
        {
            if (await cluster.Others.IsGoneAsync(silent, cancellation))
            {
                await cluster.Store.PutOutAsync(silent, cancellation);
            }
        }

        await RecoverAsync(cancellation);
        await BringAsync(cancellation);
        await cluster.Store.DropNewsAsync(cancellation);
    }

    /// <summary>Brings messages that have been on their way for longer than anything takes, in the order they were sent.</summary>
    private async Task BringAsync(CancellationToken cancellation)
    {
        var (before, last) = (_seen, 0L);
        var heard = await cluster.Store.LastPositionAsync(cancellation);
        while (true)
        {
            var page = await cluster.Store.MessagesAsync(last, PageSize, cancellation);
            var late = page.Where(m => m.Id <= before).ToList();
            if (late.Count > 0)
            {
                host.Log.MessagesBrought(late.Count);
                await Task.WhenAll(late.Select(m => host.Router.Deliver(m, null, heard))).WaitAsync(cancellation);
            }

            last = page.Count > 0 ? page[^1].Id : last;
            if (page.Count < PageSize)
            {
                break;
            }
        }

        _seen = last;
    }
}
