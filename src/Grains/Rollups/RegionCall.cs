using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Monitoring.Grains.Members;
using Monitoring.Grains.Shells;

namespace Monitoring.Grains.Rollups;

/// <summary>
/// Sees to it that the figures of every region are held where its grain belongs: calls the grains of this silo that hold none
/// yet, and those that belong elsewhere by now, which then move.
/// </summary>
internal sealed partial class RegionCall(IGrainFactory grains, Engines engines, Homes homes, HeldRegions regions, ILogger<RegionCall> log) : BackgroundService
{
    /// <summary>How many are called at a time, so that a node that starts has time for other things.</summary>
    private const int AtOnce = 16;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, TimeProvider.System);
        try
        {
            do
            {
                await Parallel.ForEachAsync(
                    Wanted(), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken }, TryAsync);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The end.
        }
    }

    private List<string> Wanted() =>
    [
        .. from installation in engines.All
           let node = installation.Value.Node!
           from code in node.Regions
           let key = GrainKeys.Of(installation.Key, code)
           where homes.IsHere(key) && !regions.Has(key, node)
           select key,
        .. regions.All.Where(homes.HasMoved),
    ];

    private async ValueTask TryAsync(string key, CancellationToken cancellation)
    {
        try
        {
            await grains.GetGrain<IRegionGrain>(key).HoldAsync().WaitAsync(cancellation);
        }
        catch (Exception e) when (OrleansFailures.IsPassing(e) && !cancellation.IsCancellationRequested)
        {
            // Its silo is starting or stopping, or the store does not answer; it is called again.
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            NotHeld(log, e, key);
        }
    }

    [LoggerMessage(4005, LogLevel.Error, "The figures of {Region} could not be held; it is tried again")]
    private static partial void NotHeld(ILogger log, Exception e, string region);
}
