using Microsoft.Extensions.Hosting;
using Monitoring.Grains.Members;
using Monitoring.Runtime.Nodes;

namespace Monitoring.Grains.Keepers;

/// <summary>
/// Calls all keepers each second: those of a node that died are there again as soon as their node is known to be dead, without
/// waiting for a reminder. A call to one that is there costs nothing.
/// </summary>
internal sealed class KeeperCall(IGrainFactory grains, Engines engines) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, TimeProvider.System);
        try
        {
            do
            {
                await Task.WhenAll(engines.All.SelectMany(e => Enumerable.Range(0, Shards.Count).SelectMany(shard => Begin(e.Key, shard))))
                    .WaitAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The end.
        }
    }

    private IEnumerable<Task> Begin(string installation, int shard)
    {
        var key = GrainKeys.Of(installation, shard);
        yield return TryAsync(grains.GetGrain<ITimekeeperGrain>(key));
        yield return TryAsync(grains.GetGrain<IOutboxGrain>(key));
    }

    private static async Task TryAsync(IKeeperGrain keeper)
    {
        try
        {
            await keeper.BeginAsync();
        }
        catch (Exception e) when (OrleansFailures.IsPassing(e))
        {
            // Its node is gone, and not known to be; the next call finds it elsewhere.
        }
    }
}
