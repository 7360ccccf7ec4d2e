using Monitoring.Bus;
using Monitoring.Gateway.Events;
using Monitoring.Runtime;

namespace Monitoring.Gateway.Broker;

/// <summary>Takes events from the broker once the engine has started, and stops before it does.</summary>
internal sealed class BusService(
    BusOptions options, BrokerAddress address, IntakeOptions intake, IServiceProvider services, BusState state, BusMeter meter, TimeProvider system, ILoggerFactory logs)
    : IHostedService, IAsyncDisposable
{
    private BusHost? _host;

    /// <summary>The messages that lie parked.</summary>
    internal IParkedMessages Parked => _host?.Parked ?? throw new BusException("The bus has not started yet.");

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // Hosted services are all made before the first one starts; the engine is asked for when it runs.
        var door = new BrokerDoor(services.GetRequiredService<IMonitoring>(), options);
        _host = new BusHost(options, address, door, intake.EventsPerBatch, state, meter, system, logs);
        await _host.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken) => await DisposeAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _host, null) is { } host)
            await host.DisposeAsync();
    }
}
