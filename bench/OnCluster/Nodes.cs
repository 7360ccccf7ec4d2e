using Monitoring.Runtime;
using Monitoring.Runtime.Nodes;
using Monitoring.Storage.Postgres;

namespace Monitoring.Bench.OnCluster;

/// <summary>An installation of several nodes in this process, over one schema.</summary>
internal sealed class Nodes : IAsyncDisposable
{
    private readonly List<(SiloHost Silo, PostgresStore Store, MonitoringEngine Engine, CountedCluster Others)> _nodes = [];

    private Nodes(PostgresOptions schema) => Schema = schema;

    /// <summary>The schema they share.</summary>
    public PostgresOptions Schema { get; }

    /// <summary>The engine of each.</summary>
    public IReadOnlyList<MonitoringEngine> Engines => [.. _nodes.Select(n => n.Engine)];

    /// <summary>Calls to grains of entities so far, whoever made them.</summary>
    public long GrainCalls => _nodes.Sum(n => n.Others.Calls);

    /// <summary>Starts as many as are asked for, on a schema in which all sites of a workload are registered then.</summary>
    public static async Task<Nodes> RegisteredAsync(PostgresOptions schema, Workload workload, int count)
    {
        var nodes = new Nodes(schema);
        try
        {
            foreach (var silo in await SiloHost.StartAsync(count))
            {
                var store = PostgresStore.Join(schema, TimeProvider.System, silo.Name, new EngineOptions().FeedKept);
                var others = new CountedCluster(silo.Others(schema.Schema));
                var engine = await Stage.StartAsync(store, cluster: new ClusterParts(store, others));
                silo.Engines.Add(schema.Schema, engine);
                nodes._nodes.Add((silo, store, engine, others));
            }

            var first = nodes.Engines[0];
            await Stage.SubmitAsync(first, workload.Registrations(first.Now.ToDateTimeOffset()));
            return nodes;
        }
        catch
        {
            await nodes.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until nothing is under way on any of them.</summary>
    public async Task SettleAsync()
    {
        foreach (var engine in Engines)
        {
            await engine.SettleAsync(CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (silo, store, engine, _) in _nodes)
        {
            silo.Engines.Remove(Schema.Schema);
            await engine.DisposeAsync();
            await store.LeaveAsync(CancellationToken.None);
            await store.DisposeAsync();
        }

        foreach (var (silo, _, _, _) in _nodes)
        {
            await silo.DisposeAsync();
        }

        _nodes.Clear();
    }
}
