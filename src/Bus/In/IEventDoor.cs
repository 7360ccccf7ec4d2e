using Monitoring.Contracts;
using Monitoring.Contracts.Receipts;

namespace Monitoring.Bus;

/// <summary>An event that came by the broker.</summary>
/// <param name="User">The user of the broker that sent it, as the broker vouches for; null where the message does not say.</param>
/// <param name="Event">The event.</param>
public readonly record struct SentEvent(string? User, IncomingEvent Event);

/// <summary>Where events that came by the broker go in: the same intake that HTTP has, with the rights of their senders.</summary>
public interface IEventDoor
{
    /// <summary>The present instant of the domain's clock, which the times of events are held against.</summary>
    DateTimeOffset Now { get; }

    /// <summary>Takes events in their order, and answers each once it is durable.</summary>
    ValueTask<IReadOnlyList<Receipt>> SubmitAsync(IReadOnlyList<SentEvent> events, CancellationToken cancellation);
}
