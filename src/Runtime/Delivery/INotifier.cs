using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Runtime.Delivery;

/// <summary>What one attempt to deliver came to.</summary>
public abstract record DeliveryAttempt
{
    private DeliveryAttempt()
    {
    }

    /// <summary>The receiver took it.</summary>
    public sealed record Delivered : DeliveryAttempt;

    /// <summary>It may work later.</summary>
    /// <param name="Error">What went wrong, without secrets.</param>
    /// <param name="After">How long the receiver asks to be left alone, or null.</param>
    public sealed record Retryable(string Error, Duration? After) : DeliveryAttempt;

    /// <summary>It will not work however often it is tried.</summary>
    /// <param name="Error">What went wrong, without secrets.</param>
    public sealed record Permanent(string Error) : DeliveryAttempt;
}

/// <summary>Delivers alerts over one kind of channel.</summary>
public interface INotifier
{
    /// <summary>The kind of channel it serves, as channels name it.</summary>
    string Kind { get; }

    /// <summary>Tries once. Never throws for what the receiver does.</summary>
    Task<DeliveryAttempt> DeliverAsync(PendingDelivery delivery, CancellationToken cancellation);
}
