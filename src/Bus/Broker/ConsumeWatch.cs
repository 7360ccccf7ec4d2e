using System.Net.Sockets;
using MassTransit;
using MassTransit.RabbitMqTransport;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Monitoring.Bus.Broker;

/// <summary>
/// Goes before the library's own work each time it has a channel to consume by, the first time and after every loss: declares
/// what must be there, and says for how long events are taken.
/// </summary>
/// <param name="address">The broker.</param>
/// <param name="state">Hears of it.</param>
/// <param name="meter">Counts it.</param>
/// <param name="system">The system's clock.</param>
/// <param name="log">Hears of it too.</param>
/// <param name="over">Ends when the bus is to: it takes nothing more then, whatever the library does with it.</param>
/// <param name="stopping">Ends when the service is to stop, which is no news about the broker.</param>
internal sealed class ConsumeWatch(
    BrokerAddress address, BusState state, BusMeter meter, TimeProvider system, ILogger log, CancellationToken over, CancellationToken stopping)
    : IFilter<ChannelContext>
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

        over.ThrowIfCancellationRequested();

        // The library may come back from a channel that is gone much later, or never.
        var taking = state.Begin(() => context.Channel.IsOpen && context.ConnectionContext.Connection.IsOpen, system);
        meter.Connected();
        log.Connected(address);
        try
        {
            await next.Send(context);
        }
        finally
        {
            taking.End();
            state.Returned(taking);
            if (CouldNotRead(context.ConnectionContext.Connection.CloseReason) is { } why && state.CouldNotRead(taking))
            {
                log.Unreadable(address, why);
            }

            if (!stopping.IsCancellationRequested)
            {
                log.Disconnected(address);
            }
        }
    }

    /// <summary>
    /// Why a connection was ended by the client itself, where that is neither a broker that went away nor an end that somebody wanted:
    /// it could not read what it was given. Null for anything else.
    /// </summary>
    private static string? CouldNotRead(ShutdownEventArgs? reason) =>
        reason is { Initiator: ShutdownInitiator.Library, Exception: not (null or IOException or SocketException or ObjectDisposedException or OperationCanceledException) }
            ? reason.ReplyText
            : null;
}
