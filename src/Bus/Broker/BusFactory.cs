using MassTransit;
using Microsoft.Extensions.Logging;
using Monitoring.Bus.In;
using RabbitMQ.Client;

namespace Monitoring.Bus.Broker;

/// <summary>
/// Makes the buses of the library: one to take events, one to send alerts, each with a connection of its own. A broker that is
/// short of memory or disk stops listening to connections that publish, and must go on hearing acknowledgements.
/// </summary>
internal static class BusFactory
{
    /// <summary>A bus that takes events.</summary>
    /// <param name="address">Where the broker is.</param>
    /// <param name="prefetch">How many messages are under way at most.</param>
    /// <param name="watch">Goes before each consuming.</param>
    /// <param name="receive">Takes each message.</param>
    /// <param name="logs">Where it logs.</param>
    /// <param name="over">Ends when the bus is to: it connects no more then.</param>
    public static IBusControl In(
        BrokerAddress address, int prefetch, ConsumeWatch watch, ReceiveFilter receive, ILoggerFactory logs, CancellationToken over)
    {
        LogContext.ConfigureCurrentLogContext(logs);
        return RabbitMqBusFactory.Create(bus =>
        {
            Connect(bus, address, "monitoring: events", over);
            bus.ReceiveEndpoint(BusNames.EventsQueue, endpoint =>
            {
                // The endpoint's exchange is that of the contract; the queue and what binds it are declared by the watch.
                endpoint.ExchangeType = ExchangeType.Topic;
                endpoint.BindQueue = false;
                endpoint.ConfigureConsumeTopology = false;
                endpoint.PrefetchCount = prefetch;
                endpoint.ConfigureChannel(channel => channel.UseFilter(watch));
                endpoint.ConfigureReceive(pipe => pipe.UseFilter(receive));

                // Nothing passes the filter, and the library begins to consume once somebody is there to whom it could pass.
                endpoint.Handler<Nothing>(_ => Task.CompletedTask);
            });
        });
    }

    /// <summary>A bus that sends.</summary>
    /// <param name="address">Where the broker is.</param>
    /// <param name="logs">Where it logs.</param>
    /// <param name="over">Ends when the bus is to: it connects no more then.</param>
    public static IBusControl Out(BrokerAddress address, ILoggerFactory logs, CancellationToken over)
    {
        LogContext.ConfigureCurrentLogContext(logs);
        return RabbitMqBusFactory.Create(bus => Connect(bus, address, "monitoring: alerts", over));
    }

    private static void Connect(IRabbitMqBusFactoryConfigurator bus, BrokerAddress address, string name, CancellationToken over) =>
        bus.Host(address.Host, (ushort)address.Port, address.VirtualHost, name, host =>
        {
            host.PublisherConfirmation = true;
            host.OnRefreshConnectionFactory = factory =>
            {
                // Asked before each attempt. What the library has not stopped ends here.
                over.ThrowIfCancellationRequested();
                address.ApplyTo(factory);
                return Task.CompletedTask;
            };
        });

    /// <summary>A message that nobody sends.</summary>
    private sealed record Nothing;
}
