using System.Globalization;
using System.Text.Json;
using MassTransit;
using Microsoft.Extensions.Logging;
using Monitoring.Runtime.Delivery;
using Monitoring.Runtime.Storage;

namespace Monitoring.Bus.Out;

/// <summary>
/// Publishes alerts to the exchange <see cref="BusNames.Alerts"/> as structured CloudEvents, with the routing key
/// <c>&lt;reason&gt;.&lt;region code&gt;</c>. While the broker is away an attempt waits for it instead of failing at once: so few
/// alerts come into the pauses between attempts, and the others go the moment it is back.
/// </summary>
/// <param name="address">Where the broker is.</param>
/// <param name="options">How long an attempt may take, and whether somebody must want the alert.</param>
/// <param name="state">Is told how to find out whether the broker takes alerts.</param>
/// <param name="system">The system's clock.</param>
/// <param name="logs">Where the library logs.</param>
public sealed class AmqpNotifier(BrokerAddress address, BusOptions options, BusState state, TimeProvider system, ILoggerFactory logs) : INotifier, IAsyncDisposable
{
    private readonly Lazy<AlertBus> _bus = new(() => new AlertBus(address, system, logs));
    private readonly BlockedWatch _watch = Watch(address, state, system);

    /// <inheritdoc/>
    public string Kind => BusNames.ChannelKind;

    /// <inheritdoc/>
    public async Task<DeliveryAttempt> DeliverAsync(PendingDelivery delivery, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        if (delivery.Target.Address != BusNames.Alerts)
        {
            return new DeliveryAttempt.Permanent($"Alerts go to the exchange {BusNames.Alerts} and to no other.");
        }

        var alert = new Alert(RoutingKeyOf(delivery.Body), delivery.Message, delivery.Body);
        using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(options.PublishSeconds), system);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(bound.Token, cancellation);
        try
        {
            await _watch.WhileAsync(_bus.Value.SendAsync(alert, options.AlertsMustRoute, either.Token), either.Token);
            return new DeliveryAttempt.Delivered();
        }
        catch (MessageReturnedException)
        {
            return new DeliveryAttempt.Retryable($"No queue takes alerts with the routing key {alert.RoutingKey}.", null);
        }
        catch (Exception e) when (bound.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return new DeliveryAttempt.Retryable(
                string.Create(CultureInfo.InvariantCulture, $"The broker did not confirm within {options.PublishSeconds:0.#} s ({e.GetType().Name})."), null);
        }
#pragma warning disable CA1031 // Whatever the broker does may pass.
        catch (Exception e) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return new DeliveryAttempt.Retryable($"The broker could not be reached: {e.GetBaseException().GetType().Name}.", null);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_bus.IsValueCreated)
        {
            await _bus.Value.DisposeAsync();
        }

        await _watch.DisposeAsync();
    }

    private static BlockedWatch Watch(BrokerAddress address, BusState state, TimeProvider system)
    {
        var watch = new BlockedWatch(address, system);
        state.Publishes(() => watch.IsBlocked);
        return watch;
    }

    private static string RoutingKeyOf(byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        var data = document.RootElement.GetProperty("data");
        var region = data.GetProperty("region");
        return $"{data.GetProperty("reason").GetString()}.{region[region.GetArrayLength() - 1].GetString()}";
    }
}
