using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Monitoring.Grains;
using Monitoring.Grains.Members;
using Monitoring.Grains.Rollups;
using Monitoring.Silo.Tables;
using Monitoring.Storage.Postgres;
using Npgsql;
using Orleans.Configuration;

[assembly: AssemblyFixture(typeof(Monitoring.Scenarios.Cluster.TheEndOfSilos))]

namespace Monitoring.Scenarios.Cluster;

/// <summary>One of two silos in this process, which all stories share; each story has engines of its own in them.</summary>
internal sealed class TestSilo(IHost host)
{
    private static readonly Lock Gate = new();
    private static Task<TestSilo[]>? _both;
    private static (PostgresServer Server, string Schema)? _kept;

    /// <summary>Where both store snapshots; they have started.</summary>
    public static NpgsqlConnection Tables() => new(new OrleansTables(Where(_kept!.Value)).ConnectionString);

    /// <summary>The engines that its grains use.</summary>
    public Engines Engines => host.Services.GetRequiredService<Engines>();

    /// <summary>What it is called.</summary>
    public string Name => host.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress.ToParsableString();

    /// <summary>Finds its grains and everybody else's.</summary>
    public IGrainFactory Grains => host.Services.GetRequiredService<IGrainFactory>();

    /// <summary>Both silos; they run until all tests have ended.</summary>
    /// <param name="server">Where they store snapshots.</param>
    public static Task<TestSilo[]> BothAsync(PostgresServer server)
    {
        lock (Gate)
        {
            return _both ??= StartAsync(server);
        }
    }

    /// <summary>Ends both, where they have started.</summary>
    public static async Task EndAsync()
    {
        foreach (var silo in _both is { } both ? await both : [])
        {
            await silo.StopAsync();
        }

        if (_kept is var (server, schema))
        {
            await server.DropAsync($"{schema}_cluster");
        }
    }

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

    private static PostgresOptions Where((PostgresServer Server, string Schema) kept) =>
        new() { ConnectionString = kept.Server.ConnectionString, Schema = kept.Schema };

    private async Task StopAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    private static async Task<TestSilo[]> StartAsync(PostgresServer server)
    {
        var kept = (server, PostgresServer.NewSchema());
        new OrleansTables(Where(kept)).Apply();
        _kept = kept;
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
            silo.AddAdoNetGrainStorage(RollupSnapshots.Storage, ado => ado.Configure<SnapshotSerializer>((storage, serializer) =>
                (storage.Invariant, storage.ConnectionString, storage.GrainStorageSerializer) =
                    ("Npgsql", new OrleansTables(Where(_kept!.Value)).ConnectionString, serializer)));
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

/// <summary>Ends the silos once all tests have ended.</summary>
public sealed class TheEndOfSilos : IAsyncDisposable
{
    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await TestSilo.EndAsync();
}
