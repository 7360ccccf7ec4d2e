using MassTransit;
using MassTransit.RabbitMqTransport;
using Microsoft.Extensions.Logging;

namespace Monitoring.Bus.Broker;

/// <summary>
/// Goes before the library's own work each time it has a channel to consume by, the first time and after every loss: declares
/// what must be there, and says for how long events are taken.
/// </summary>
internal sealed class ConsumeWatch(BrokerAddress address, BusState state, BusMeter meter, ILogger log) : IFilter<ChannelContext>
{
    /// <inheritdoc/>
    public void Probe(ProbeContext context) => context.CreateFilterScope("topology");

    /// <inheritdoc/>
    public async Task Send(ChannelContext context, IPipe<ChannelContext> next)
    {
        try
        {
            await Topology.DeclareAsync(context.Channel, context.CancellationToken);
        }
        catch (BusException e)
        {
            log.Unusable(e.Message);
            throw;
        }

        state.Began();
        meter.Connected();
        log.Connected(address);
        try
        {
            await next.Send(context);
        }
        finally
        {
            state.Ended();
            log.Disconnected(address);
        }
    }
}
