using Microsoft.Extensions.Logging.Abstractions;
using Monitoring.Contracts;
using Monitoring.Core.LookBacks;
using Monitoring.Runtime;
using Monitoring.Runtime.Nodes;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite;
using NodaTime;

namespace Monitoring.Bench;

/// <summary>A folder with data files, and engines that run on copies of them.</summary>
internal sealed class Stage : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bench");
    private readonly Interruption _interruption;

    public Stage() => _interruption = new Interruption(Remove);

    public string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);

    /// <summary>Starts an engine on a file; on the system's clock unless told where to stand still.</summary>
    public static async Task<(MonitoringEngine Engine, SqliteStore Store)> StartAsync(string file, Instant? standStillAt = null, TimeProvider? system = null)
    {
        var store = SqliteStore.Open(file);
        return (await StartAsync(store, standStillAt, system), store);
    }

    /// <summary>Starts an engine on a store; as one of several nodes where it is told of the others, with so many entities in memory at most.</summary>
    public static async Task<MonitoringEngine> StartAsync(IWholeStore store, Instant? standStillAt = null, TimeProvider? system = null, ClusterParts? cluster = null, int resident = 2_500_000)
    {
        var engine = new MonitoringEngine(new EngineParts
        {
            Store = store,
            Outbox = store,
            Channels = store,
            ReadModel = store,
            Catalogue = Shipped.Catalogue,
            SealingKey = new SealingKey(new byte[32]),
            StandStillAt = standStillAt,
            System = system ?? TimeProvider.System,
            Cluster = cluster,
            Options = new EngineOptions { MaxResidentEntities = resident, MaxCachedSites = 500_000 },
            Logs = NullLoggerFactory.Instance,
        });
        await engine.StartAsync(CancellationToken.None);
        return engine;
    }

    /// <summary>A file in which all sites of a workload are registered.</summary>
    public async Task<string> RegisteredAsync(Workload workload)
    {
        var file = Path($"registered-{workload.Items}.db");
        var (engine, store) = await StartAsync(file);
        await SubmitAsync(engine, workload.Registrations(engine.Now.ToDateTimeOffset()));
        await engine.DisposeAsync();
        await store.DisposeAsync();
        return file;
    }

    /// <summary>Submits events in batches; every one must be accepted.</summary>
    public static async Task SubmitAsync(MonitoringEngine engine, IEnumerable<byte[]> events)
    {
        var now = engine.Now.ToDateTimeOffset();
        foreach (var chunk in events.Chunk(1_000))
        {
            var receipts = await engine.SubmitAsync([.. chunk.Select(e => Workload.Read(e, now))], CancellationToken.None);
            if (receipts.FirstOrDefault(r => r.Status != "accepted") is { } refused)
            {
                throw new InvalidOperationException(string.Join("; ", refused.Errors));
            }
        }
    }

    /// <summary>A copy to work on.</summary>
    public string Copy(string file, string name)
    {
        var copy = Path(name);
        File.Delete(copy + "-wal");
        File.Delete(copy + "-shm");
        File.Copy(file, copy, overwrite: true);
        return copy;
    }

    /// <summary>Events of a workload, read and ready to be submitted.</summary>
    public static IncomingEvent[] Events(Workload workload, int count, TimeProvider? system = null)
    {
        var now = (system ?? TimeProvider.System).GetUtcNow();
        var events = new IncomingEvent[count];
        for (var i = 0; i < count; i++)
        {
            events[i] = Workload.Read(workload.Next(now), now);
        }

        return events;
    }

    public void Dispose()
    {
        _interruption.Dispose();
        Remove();
    }

    private void Remove() => _folder.Delete(recursive: true);
}
