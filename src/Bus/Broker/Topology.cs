using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Monitoring.Bus.Broker;

/// <summary>What must be on the broker, made where it is missing, before anything is consumed or published.</summary>
internal static class Topology
{
    private const int PreconditionFailed = 406;
    private const int AccessRefused = 403;

    /// <summary>
    /// How often a message may be given back: so often that it never matters. Some versions of the broker would otherwise drop
    /// what came back twenty times, without a reason that anybody could read.
    /// </summary>
    private const int DeliveryLimit = 1_000_000;

    /// <summary>The arguments of the queue that events are taken from, and of the one they are parked in.</summary>
    private static Dictionary<string, object?> Kept => new() { ["x-queue-type"] = "quorum", ["x-delivery-limit"] = DeliveryLimit };

    /// <summary>Those of the queue where messages wait; what has waited goes back to the queue, and not again to the exchange.</summary>
    private static Dictionary<string, object?> Waiting => new(Kept)
    {
        ["x-dead-letter-exchange"] = "",
        ["x-dead-letter-routing-key"] = BusNames.EventsQueue,
        ["x-dead-letter-strategy"] = "at-least-once",
        ["x-overflow"] = "reject-publish",
    };

    /// <summary>Declares everything.</summary>
    /// <exception cref="BusException">Something is there with other arguments, or the user may not declare it.</exception>
    public static async Task DeclareAsync(IChannel channel, CancellationToken cancellation)
    {
        await ExchangeAsync(channel, BusNames.Events, cancellation);
        await ExchangeAsync(channel, BusNames.Alerts, cancellation);
        await QueueAsync(channel, BusNames.Parked, Kept, cancellation);
        await QueueAsync(channel, BusNames.EventsQueue, Kept, cancellation);
        await QueueAsync(channel, BusNames.Again, Waiting, cancellation);
        await TryAsync(
            () => channel.QueueBindAsync(BusNames.EventsQueue, BusNames.Events, "#", cancellationToken: cancellation),
            $"The queue {BusNames.EventsQueue}",
            "be bound to the exchange of the same name");
    }

    private static Task ExchangeAsync(IChannel channel, string name, CancellationToken cancellation) => TryAsync(
        () => channel.ExchangeDeclareAsync(name, ExchangeType.Topic, durable: true, autoDelete: false, cancellationToken: cancellation),
        $"The exchange {name}",
        "be declared as a durable topic exchange");

    private static Task QueueAsync(IChannel channel, string name, Dictionary<string, object?> arguments, CancellationToken cancellation) => TryAsync(
        () => channel.QueueDeclareAsync(name, durable: true, exclusive: false, autoDelete: false, arguments, cancellationToken: cancellation),
        $"The queue {name}",
        $"be declared with {string.Join(", ", arguments.Select(a => $"{a.Key}={a.Value}"))}");

    private static async Task TryAsync(Func<Task> declare, string what, string how)
    {
        try
        {
            await declare();
        }
        catch (OperationInterruptedException e) when (e.ShutdownReason?.ReplyCode is PreconditionFailed or AccessRefused)
        {
            var todo = e.ShutdownReason.ReplyCode == PreconditionFailed
                ? "It is there with other properties: empty it and remove it, or use another virtual host."
                : "The user needs the rights to configure, write and read inspection.*.";
            throw new BusException($"{what} cannot {how}. {todo} The broker says: {e.ShutdownReason.ReplyText}", e);
        }
    }
}
