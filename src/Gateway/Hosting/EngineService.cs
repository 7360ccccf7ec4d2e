using Monitoring.Core.Catalogue;
using Monitoring.Gateway.Health;
using Monitoring.Notifiers.Webhook;
using Monitoring.Runtime;
using Monitoring.Runtime.Delivery;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Hosting;

/// <summary>The one-process host: opens store and engine before the first request, and closes them after the last.</summary>
internal sealed class EngineService(
    ServeOptions serve,
    StoreChoice stores,
    EngineOptions options,
    DeliveryOptions delivery,
    WebhookOptions webhook,
    CatalogueData catalogue,
    IEnumerable<INotifier> further,
    IEnumerable<INodeHost> nodes,
    Readiness readiness,
    TimeProvider system,
    ILoggerFactory logs)
    : IHostedService, IAsyncDisposable
{
    private readonly HttpClient _webhooks = WebhookClient.Create(new AddressGuard(webhook.Networks), TimeSpan.FromSeconds(webhook.TimeoutSeconds));
    private readonly INodeHost? _node = nodes.FirstOrDefault();
    private IWholeStore? _store;
    private MonitoringEngine? _engine;
    private WebhookSecrets? _secrets;

    /// <summary>Where everything is kept.</summary>
    internal IWholeStore Store => _store ?? throw new InvalidOperationException("The store is not open yet.");

    /// <summary>What webhooks are signed with.</summary>
    internal WebhookSecrets Secrets => _secrets ?? throw new InvalidOperationException("The store is not open yet.");

    /// <summary>The running system.</summary>
    internal MonitoringEngine Engine => _engine ?? throw new InvalidOperationException("The engine has not started yet.");

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(serve.Data);
        using var alone = _node?.StartAlone();
        _store = _node?.Join(options.FeedKept) ?? stores.Open(options.FeedKept, system);
        var key = webhook.Key ?? await WebhookKeyFile.OpenAsync(Path.Combine(serve.Data, WebhookKeyFile.Name), _store, cancellationToken);
        _secrets = new WebhookSecrets(key, _store);
        var engine = new MonitoringEngine(new EngineParts
        {
            Store = _store,
            Outbox = _store,
            Channels = _store,
            ReadModel = _store,
            Catalogue = catalogue,
            SealingKey = await SealingKeyFile.OpenAsync(Path.Combine(serve.Data, SealingKeyFile.Name), _store, cancellationToken),
            Roots = (_store, await RootKeyFile.OpenAsync(Path.Combine(serve.Data, RootKeyFile.Name), _store, cancellationToken)),
            Notifiers = [new WebhookNotifier(_webhooks, _secrets, system), .. further],
            Delivery = delivery,
            System = system,
            StandStillAt = serve.StandStillAt,
            Cluster = _node?.Parts,
            Options = options,
            Logs = logs,
        });
        await engine.StartAsync(cancellationToken);
        _engine = engine;
        _node?.Started(engine);
        readiness.Ready(() => engine.IsStoreWorking);
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        readiness.NotReady();
        await DisposeAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _engine, null) is { } engine)
            await engine.DisposeAsync();

        if (Interlocked.Exchange(ref _store, null) is { } store)
        {
            if (_node is not null)
                await _node.LeaveAsync();

            await store.DisposeAsync();
        }

        _webhooks.Dispose();
    }
}
