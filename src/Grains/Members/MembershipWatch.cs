using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Monitoring.Runtime.Nodes;
using Monitoring.Runtime.Storage;

namespace Monitoring.Grains.Members;

/// <summary>
/// Follows who takes part. When a silo is declared dead, its node is put out in the store by everybody who hears of it, so that
/// it can commit nothing any more should it only have stood still.
/// </summary>
internal sealed partial class MembershipWatch(IClusterMembershipService membership, Homes homes, Engines engines, ILogger<MembershipWatch> log)
    : BackgroundService
{
    private readonly HashSet<SiloAddress> _dead = [];

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Take(membership.CurrentSnapshot, stoppingToken);
        try
        {
            await foreach (var snapshot in membership.MembershipUpdates.WithCancellation(stoppingToken))
            {
                Take(snapshot, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The end.
        }
    }

    private void Take(ClusterMembershipSnapshot snapshot, CancellationToken stopping)
    {
        homes.Update(snapshot.Members.Values.Where(m => m.Status == SiloStatus.Active).Select(m => m.SiloAddress));
        foreach (var member in snapshot.Members.Values)
        {
            if (member.Status == SiloStatus.Dead && !member.SiloAddress.Equals(homes.Here) && _dead.Add(member.SiloAddress))
            {
                foreach (var (_, engine) in engines.All)
                {
                    _ = PutOutAsync(engine.Node!, member.SiloAddress.ToParsableString(), stopping);
                }
            }
        }
    }

    private async Task PutOutAsync(INode node, string name, CancellationToken stopping)
    {
        try
        {
            await Task.Run(() => node.PutOutAsync(name, stopping), stopping);
        }
        catch (Exception e) when (e is StoreException or OperationCanceledException)
        {
            // Whoever keeps the first shard does it as soon as the store answers.
            NotPutOut(log, e, name);
        }
    }

    [LoggerMessage(4001, LogLevel.Warning, "Node {Name} could not be put out yet; it is tried again")]
    private static partial void NotPutOut(ILogger log, Exception e, string name);
}
