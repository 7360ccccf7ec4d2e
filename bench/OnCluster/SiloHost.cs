using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Monitoring.Grains;
using Monitoring.Grains.Members;
using Monitoring.Grains.Rollups;
using Monitoring.Runtime.Nodes;
using Orleans.Configuration;

namespace Monitoring.Bench.OnCluster;

/// <summary>A silo in this process; it reaches the others over the network, as those of other machines would.</summary>
internal sealed class SiloHost(IHost host) : IAsyncDisposable
{
    /// <summary>The engines that its grains use.</summary>
    public Engines Engines => host.Services.GetRequiredService<Engines>();

    /// <summary>What it is called.</summary>
    public string Name => host.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress.ToParsableString();

    /// <summary>Starts several that belong together, and waits until each sees all.</summary>
    public static async Task<IReadOnlyList<SiloHost>> StartAsync(int count)
    {
        var first = FreePort();
        var silos = new List<SiloHost>();
        for (var i = 0; i < count; i++)
        {
            silos.Add(await StartAsync(i == 0 ? first : FreePort(), first));
        }

        foreach (var silo in silos)
        {
            await silo.SeesAsync(count);
        }

        return silos;
    }

    /// <summary>The other nodes, as an engine of an installation sees them.</summary>
    public ICluster Others(string installation) => new OrleansCluster(
        installation,
        host.Services.GetRequiredService<IGrainFactory>(),
        host.Services.GetRequiredService<Homes>(),
        host.Services.GetRequiredService<IClusterMembershipService>());

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    private static async Task<SiloHost> StartAsync(int port, int primary)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.ClearProviders();
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(port, 0, new IPEndPoint(IPAddress.Loopback, primary));
            silo.UseInMemoryReminderService();

            // Snapshots of roll-ups are written once in minutes; where they go is no part of what an event costs.
            silo.AddMemoryGrainStorage(RollupSnapshots.Storage, memory => memory.Configure<SnapshotSerializer>(
                static (storage, serializer) => storage.GrainStorageSerializer = serializer));
            silo.AddMonitoringGrains();

            // All are in this process: none can be gone while the machine is busy.
            silo.Configure<ClusterMembershipOptions>(membership => membership.LivenessEnabled = false);
        });
        var host = builder.Build();
        await host.StartAsync();
        return new SiloHost(host);
    }

    private async Task SeesAsync(int silos)
    {
        var membership = host.Services.GetRequiredService<IClusterMembershipService>();
        using var late = new CancellationTokenSource(TimeSpan.FromMinutes(1), TimeProvider.System);
        while (membership.CurrentSnapshot.Members.Values.Count(m => m.Status == SiloStatus.Active) < silos)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, late.Token);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
