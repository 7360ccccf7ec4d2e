using System.Net;
using Monitoring.Gateway.Configuring;
using Monitoring.Gateway.Hosting;
using Monitoring.Grains;
using Monitoring.Grains.Rollups;
using Monitoring.Runtime.Storage;
using Monitoring.Silo.Tables;
using ClusterMembershipOptions = Orleans.Configuration.ClusterMembershipOptions;

namespace Monitoring.Silo;

/// <summary>Makes a process one of several nodes.</summary>
internal static class NodeSetup
{
    /// <summary>How Orleans names the driver of PostgreSQL.</summary>
    private const string Driver = "Npgsql";

    /// <summary>Makes the tables of the cluster where they are not there.</summary>
    /// <exception cref="StoreException">The server refused.</exception>
    public static void Prepare(StoreChoice stores) => new OrleansTables(stores.Postgres).Apply();

    /// <summary>Adds the silo, whose membership and reminders lie beside the store.</summary>
    /// <exception cref="StoreException">No PostgreSQL is configured.</exception>
    public static void AddNode(WebApplicationBuilder builder, StoreChoice stores)
    {
        if (!stores.IsPostgres)
        {
            throw new StoreException("Nodes of a cluster share a PostgreSQL server; Postgres:ConnectionString is not configured.");
        }

        var reader = new OptionsReader(builder.Configuration);
        var options = reader.Read<ClusterOptions>();
        reader.ThrowIfWrong();
        var tables = new OrleansTables(stores.Postgres);
        builder.Services.AddSingleton(options).AddSingleton(tables);
        builder.Services.AddSingleton<INodeHost, NodeHost>();
        builder.Logging.AddFilter("Polly", LogLevel.Warning).AddFilter("Orleans", LogLevel.Warning);
        builder.UseOrleans(silo =>
        {
            silo.Configure<Orleans.Configuration.ClusterOptions>(cluster => cluster.ClusterId = cluster.ServiceId = stores.Postgres.Schema);
            silo.ConfigureEndpoints(IPAddress.Parse(options.Address), options.Port, gatewayPort: 0, listenOnAnyHostAddress: false);
            silo.UseAdoNetClustering(ado => (ado.Invariant, ado.ConnectionString) = (Driver, tables.ConnectionString));
            silo.UseAdoNetReminderService(ado => (ado.Invariant, ado.ConnectionString) = (Driver, tables.ConnectionString));
            silo.AddAdoNetGrainStorage(RollupSnapshots.Storage, ado => ado.Configure<SnapshotSerializer>((storage, serializer) =>
                (storage.Invariant, storage.ConnectionString, storage.GrainStorageSerializer) = (Driver, tables.ConnectionString, serializer)));
            silo.AddMonitoringGrains();
            silo.Configure<RollupOptions>(rollups => rollups.SnapshotEvery = TimeSpan.FromSeconds(options.SnapshotSeconds));
            if (options.Dashboard)
            {
                silo.AddMonitoringDashboard();
            }

            silo.Configure<ClusterMembershipOptions>(membership => membership.DefunctSiloCleanupPeriod = TimeSpan.FromHours(1));
            silo.Services.AddSingleton<IFatalErrorHandler, EndProcess>();
        });
    }
}
