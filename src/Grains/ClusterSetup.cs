using Microsoft.Extensions.DependencyInjection;
using Monitoring.Grains.Keepers;
using Monitoring.Grains.Members;
using Monitoring.Grains.Placement;
using Monitoring.Grains.Rollups;
using Orleans.Configuration;

namespace Monitoring.Grains;

/// <summary>Makes a silo one of this system, wherever its membership and reminders are kept.</summary>
public static class ClusterSetup
{
    /// <summary>How long a call between silos may take: whoever waits for a silo that stands still tries again after it.</summary>
    private static readonly TimeSpan CallTime = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Adds grains and what keeps them; engines are added to <see cref="Engines"/> once they have started. The silo must have a
    /// storage named <see cref="RollupSnapshots.Storage"/>.
    /// </summary>
    public static ISiloBuilder AddMonitoringGrains(this ISiloBuilder silo)
    {
        ArgumentNullException.ThrowIfNull(silo);
        silo.Services.AddSingleton<Engines>().AddSingleton<Homes>();
        silo.Services.AddPlacementDirector<NearPlacement, NearDirector>();
        silo.Services.AddPlacementDirector<NamedPlacement, NamedDirector>();
        silo.Services.AddHostedService<MembershipWatch>();
        silo.Services.AddHostedService<KeeperCall>();
        silo.Services.AddSingleton<RollupSnapshots>().AddSingleton<HeldRegions>().AddSingleton<SnapshotSerializer>();
        silo.Services.AddHostedService<RegionCall>();
        silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = CallTime);
        silo.Configure<ClusterMembershipOptions>(options =>
        {
            // A silo that does not answer three times in a row is found dead within ten seconds, or twenty where answers are slow.
            options.ProbeTimeout = TimeSpan.FromSeconds(3);
            options.MinProbeTimeout = TimeSpan.FromSeconds(3);
            options.MaxProbeTimeout = TimeSpan.FromSeconds(6);
            options.NumMissedProbesLimit = 3;
            options.TableRefreshTimeout = TimeSpan.FromSeconds(10);

            // Two must find it dead, or half of those that have said in the table that they live: where most die at once, the
            // one that is left counts for enough after fifteen seconds.
            options.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
            options.NumMissedTableIAmAliveLimit = 3;
        });
        return silo;
    }
}
