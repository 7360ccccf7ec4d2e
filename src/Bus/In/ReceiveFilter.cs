using MassTransit;
using MassTransit.RabbitMqTransport;

namespace Monitoring.Bus.In;

/// <summary>
/// Takes each message where the library has it from the broker, before anything looks into it: so every body reaches our own
/// code, whatever it is, and none lands in a queue of the library's. When this ends the library acknowledges the message; when
/// it throws the message goes back.
/// </summary>
/// <param name="intake">Where messages go.</param>
/// <param name="ownUser">As whom the system signs in at the broker.</param>
/// <param name="system">The system's clock.</param>
internal sealed class ReceiveFilter(Intake intake, string ownUser, TimeProvider system) : IFilter<ReceiveContext>
{
    /// <inheritdoc/>
    public void Probe(ProbeContext context) => context.CreateFilterScope("events");

    /// <inheritdoc/>
    public Task Send(ReceiveContext context, IPipe<ReceiveContext> next)
    {
        var message = context.GetPayload<RabbitMqBasicConsumeContext>();
        var channel = context.GetPayload<ChannelContext>().Channel;
        return AcceptAsync(context, channel, Delivery.Of(message, context.Body.GetBytes(), ownUser, system.GetUtcNow(), context.CancellationToken));
    }

    private async Task AcceptAsync(ReceiveContext context, object channel, Delivery delivery)
    {
        using var gone = context.CancellationToken.Register(delivery.Abandon);
        await intake.AcceptAsync(channel, delivery);
    }
}
