using Monitoring.Core;
using Monitoring.Grains.Shells;
using Monitoring.Runtime.Nodes;
using NodaTime;

namespace Monitoring.Grains.Members;

/// <summary>The other nodes of an installation, reached by grains.</summary>
/// <param name="installation">The installation.</param>
/// <param name="grains">Finds grains.</param>
/// <param name="homes">Knows who is there.</param>
/// <param name="membership">Knows who was there.</param>
public sealed class OrleansCluster(string installation, IGrainFactory grains, Homes homes, IClusterMembershipService membership) : ICluster
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <inheritdoc/>
    public IEntityShell Shell(EntityKey entity)
    {
        var key = GrainKeys.Of(installation, entity.Code);
        return entity.Kind switch
        {
            EntityKind.Region => grains.GetGrain<IRegionGrain>(key),
            EntityKind.Site => grains.GetGrain<ISiteGrain>(key),
            _ => grains.GetGrain<ICheckItemGrain>(key),
        };
    }

    /// <inheritdoc/>
    public bool IsPassing(Exception e) => OrleansFailures.IsPassing(e);

    /// <inheritdoc/>
    public async ValueTask<bool> IsGoneAsync(string name, CancellationToken cancellation)
    {
        await membership.Refresh(default, cancellation);
        var snapshot = membership.CurrentSnapshot;
        return !snapshot.Members.TryGetValue(SiloAddress.FromParsableString(name), out var member) || member.Status == SiloStatus.Dead;
    }

    /// <inheritdoc/>
    public async Task<long> SettleAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var all = homes.Active;
            try
            {
                var begun = await Task.WhenAll(all.Select(silo => Node(silo).SettleAsync())).WaitAsync(cancellation);

                // Somebody who has come or gone meanwhile makes it another sum, and it is asked again.
                if (all.SequenceEqual(homes.Active))
                {
                    return begun.Sum();
                }
            }
            catch (Exception e) when (IsPassing(e) && !cancellation.IsCancellationRequested)
            {
                await Task.Delay(Pause, TimeProvider.System, cancellation);
            }
        }
    }

    /// <inheritdoc/>
    public Task MoveClockAsync(Instant instant, CancellationToken cancellation) =>
        EverywhereAsync(node => node.MoveClockAsync(instant.ToUnixTimeTicks()), cancellation);

    /// <inheritdoc/>
    public Task FlushAsync(CancellationToken cancellation) => EverywhereAsync(node => node.FlushAsync(), cancellation);

    private INodeGrain Node(SiloAddress silo) => grains.GetGrain<INodeGrain>(GrainKeys.Of(installation, silo.ToParsableString()));

    private async Task EverywhereAsync(Func<INodeGrain, Task> call, CancellationToken cancellation)
    {
        var done = new HashSet<SiloAddress>();
        while (homes.Active.Where(s => !done.Contains(s)).ToList() is { Count: > 0 } left)
        {
            foreach (var silo in left)
            {
                try
                {
                    await call(Node(silo)).WaitAsync(cancellation);
                    done.Add(silo);
                }
                catch (Exception e) when (IsPassing(e) && !cancellation.IsCancellationRequested)
                {
                    await Task.Delay(Pause, TimeProvider.System, cancellation);
                }
            }
        }
    }
}
