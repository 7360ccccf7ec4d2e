using Monitoring.Gateway.Hosting;
using Monitoring.Grains;
using Monitoring.Grains.Members;
using Monitoring.Runtime;
using Monitoring.Runtime.Nodes;
using Monitoring.Runtime.Storage;
using Monitoring.Silo.Tables;
using Monitoring.Storage.Postgres;

namespace Monitoring.Silo;

/// <summary>Joins the store as one of several nodes, and leaves it.</summary>
internal sealed class NodeHost(
    StoreChoice stores,
    ClusterOptions options,
    OrleansTables tables,
    IServiceProvider services,
    IHostApplicationLifetime lifetime,
    TimeProvider system,
    ILogger<EndProcess> log)
    : INodeHost
{
    /// <summary>The one installation that a process belongs to.</summary>
    private const string Installation = "here";

    private PostgresStore? _store;
    private volatile bool _isLeaving;

    /// <inheritdoc/>
    public ClusterParts Parts => new(
        _store!,
        new OrleansCluster(
            Installation,
            services.GetRequiredService<IGrainFactory>(),
            services.GetRequiredService<Homes>(),
            services.GetRequiredService<IClusterMembershipService>()))
    {
        Budget = TimeSpan.FromSeconds(options.CallSeconds),
    };

    /// <inheritdoc/>
    public IDisposable StartAlone() => tables.StartAlone();

    /// <inheritdoc/>
    public IWholeStore Join(int feedKept)
    {
        tables.Apply();
        var name = services.GetRequiredService<ILocalSiloDetails>().SiloAddress.ToParsableString();
        _store = PostgresStore.Join(stores.Postgres, system, name, feedKept);
        lifetime.ApplicationStopping.Register(() => _isLeaving = true);
        _store.PutOut.Register(() =>
        {
            // One that leaves is put out by others as soon as they hear of it, and has nothing to write any more.
            if (!_isLeaving)
            {
                new EndProcess(log).Now("another node has put it out", null);
            }
        });
        return _store;
    }

    /// <inheritdoc/>
    public void Map(WebApplication app)
    {
        if (options.Dashboard)
        {
            app.MapDashboard();
        }
    }

    /// <inheritdoc/>
    public void Started(MonitoringEngine engine) => services.GetRequiredService<Engines>().Add(Installation, engine);

    /// <inheritdoc/>
    public async Task LeaveAsync()
    {
        try
        {
            await _store!.LeaveAsync(CancellationToken.None);
        }
        catch (StoreException)
        {
            // Another node puts it out once it has been silent for a while.
        }
    }
}
