using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Monitoring.Core.LookBacks;
using Monitoring.Runtime;
using Monitoring.Runtime.Delivery;
using Monitoring.Runtime.Feed;
using Monitoring.Runtime.Nodes;
using Monitoring.Scenarios.Kit;
using Monitoring.Storage.Postgres;
using NodaTime;
using Npgsql;

namespace Monitoring.Scenarios.Cluster;

/// <summary>An installation on two silos, over a schema of its own in a PostgreSQL server. What a story does goes to both in turn.</summary>
/// <param name="options">Its bounds; null for the defaults.</param>
/// <param name="logs">Where it logs; null for nowhere.</param>
public sealed class TwoSilos(EngineOptions? options = null, ILoggerFactory? logs = null) : IScenarioHost
{
    private readonly string _schema = PostgresServer.NewSchema();
    private PostgresServer? _server;
    private CutProxy? _way;
    private List<(TestSilo Silo, PostgresStore Store, MonitoringEngine Engine)> _nodes = [];
    private InTurn? _inTurn;

    /// <summary>The name of the installation, by which its grains are told from those of others.</summary>
    public string Installation => _schema;

    /// <summary>The engines, one on each silo.</summary>
    public IReadOnlyList<MonitoringEngine> Engines => [.. _nodes.Select(n => n.Engine)];

    /// <summary>Finds its grains.</summary>
    public IGrainFactory Grains => _nodes[0].Silo.Grains;

    /// <summary>Who delivers alerts; nobody unless a story is about it.</summary>
    public IReadOnlyList<INotifier> Notifiers { get; init; } = [];

    /// <summary>How alerts are brought out.</summary>
    public DeliveryOptions Delivery { get; init; } = new();

    /// <inheritdoc/>
    public IMonitoring Monitoring => _inTurn!;

    /// <inheritdoc/>
    public ILedgerFeed Feed => _inTurn!;

    /// <inheritdoc/>
    public IManualClock Clock => _nodes[0].Engine.ManualClock!;

    /// <inheritdoc/>
    public async Task StartAsync(Instant now)
    {
        _server ??= await PostgresServer.SharedAsync();
        Assert.SkipWhen(_server is null, PostgresServer.Missing);
        var direct = new NpgsqlConnectionStringBuilder(_server!.ConnectionString);
        _way = new CutProxy(direct.Port);
        var through = new NpgsqlConnectionStringBuilder(_server.ConnectionString) { Host = "127.0.0.1", Port = _way.Port };
        foreach (var silo in await TestSilo.BothAsync(_server))
        {
            _nodes.Add(await StartAsync(silo, through.ConnectionString, now));
        }

        _inTurn = new InTurn([.. _nodes.Select(n => n.Engine)]);
        await Clock.AdvanceAsync(Duration.Zero, CancellationToken.None);
    }

    /// <inheritdoc/>
    public IScenarioHost Another() => new TwoSilos(options);

    /// <inheritdoc/>
    public async Task<int> CompareRollupsAsync()
    {
        var differed = 0;
        foreach (var (_, _, engine) in _nodes)
        {
            differed += await engine.CompareRollupsAsync(CancellationToken.None);
        }

        return differed;
    }

    /// <inheritdoc/>
    public async Task KillAsync()
    {
        _way!.Cut();
        await StopAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (_way is not null)
        {
            await _way.DisposeAsync();
            await _server!.DropAsync(_schema);
        }
    }

    private async Task<(TestSilo Silo, PostgresStore Store, MonitoringEngine Engine)> StartAsync(TestSilo silo, string connection, Instant now)
    {
        var server = new PostgresOptions { ConnectionString = connection, Schema = _schema, Readers = 8, OutcomeSeconds = 10 };
        var store = PostgresStore.Join(server, TimeProvider.System, silo.Name, (options ?? new EngineOptions()).FeedKept);
        var engine = new MonitoringEngine(new EngineParts
        {
            Store = store,
            Outbox = store,
            Channels = store,
            ReadModel = store,
            Catalogue = Shipped.Catalogue,
            SealingKey = new SealingKey(new byte[32]),
            StandStillAt = now,
            Options = options ?? new EngineOptions(),
            Notifiers = Notifiers,
            Delivery = Delivery,
            Cluster = new ClusterParts(store, silo.Cluster(_schema)),
            Logs = logs ?? NullLoggerFactory.Instance,
        });
        await engine.StartAsync(CancellationToken.None);
        silo.Engines.Add(_schema, engine);
        return (silo, store, engine);
    }

    private async Task StopAsync()
    {
        foreach (var (silo, store, engine) in _nodes)
        {
            silo.Engines.Remove(_schema);
            await engine.DisposeAsync();
            await store.DisposeAsync();
        }

        _nodes = [];
    }
}
