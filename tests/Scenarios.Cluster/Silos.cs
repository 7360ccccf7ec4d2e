using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Monitoring.Grains;
using Monitoring.Grains.Members;
using Orleans.Configuration;

namespace Monitoring.Scenarios.Cluster;

/// <summary>One of two silos in this process, which all stories share; each story has engines of its own in them.</summary>
internal sealed class TestSilo(IHost host)
{
    private static readonly Lazy<Task<TestSilo[]>> Both = new(StartAsync);

    /// <summary>The engines that its grains use.</summary>
    public Engines Engines => host.Services.GetRequiredService<Engines>();

    /// <summary>What it is called.</summary>
    public string Name => host.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress.ToParsableString();

    /// <summary>Both silos; they run until the process ends.</summary>
    public static Task<TestSilo[]> BothAsync() => Both.Value;

    /// <summary>The other nodes, as an engine of an installation sees them.</summary>
    public OrleansCluster Cluster(string installation) => new(
        installation,
        host.Services.GetRequiredService<IGrainFactory>(),
        host.Services.GetRequiredService<Homes>(),
        host.Services.GetRequiredService<IClusterMembershipService>());

    /// <summary>Waits until it sees so many silos.</summary>
    private async Task SeesAsync(int silos)
    {
        var homes = host.Services.GetRequiredService<Homes>();
        using var late = new CancellationTokenSource(TimeSpan.FromMinutes(1), TimeProvider.System);
        while (homes.Active.Count < silos)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, late.Token);
        }
    }

    private static async Task<TestSilo[]> StartAsync()
    {
        var first = FreePort();
        TestSilo[] both = [await StartAsync(first, first), await StartAsync(FreePort(), first)];
        await Task.WhenAll(both.Select(s => s.SeesAsync(2)));
        return both;
    }

    private static async Task<TestSilo> StartAsync(int port, int primary)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.ClearProviders();
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(port, 0, new IPEndPoint(IPAddress.Loopback, primary));
            silo.UseInMemoryReminderService();
            silo.AddMonitoringGrains();
            silo.Configure<ClusterMembershipOptions>(options =>
            {
                // Both are in this process, and neither can be gone while a story runs, however slow the machine is.
                options.NumMissedProbesLimit = 100;
                options.LivenessEnabled = false;
            });
        });
        var host = builder.Build();
        await host.StartAsync();
        return new TestSilo(host);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
