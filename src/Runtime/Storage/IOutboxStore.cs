using Monitoring.Runtime.Delivery;
using NodaTime;

namespace Monitoring.Runtime.Storage;

/// <summary>Where a delivery is.</summary>
public enum DeliveryState
{
    /// <summary>To be tried when its time comes.</summary>
    Pending,

    /// <summary>The receiver took it.</summary>
    Delivered,

    /// <summary>Given up; staff can see it and send it again.</summary>
    Failed,
}

/// <summary>One message on its way to one target.</summary>
/// <param name="Id">Ascending in commit order.</param>
/// <param name="Alert">Id of the alert that leads it.</param>
/// <param name="Target">Where it goes.</param>
/// <param name="Body">What goes out, frozen.</param>
/// <param name="Attempts">How often it was tried since it was last sent anew.</param>
/// <param name="FirstTriedAt">When that began, by the system's clock; null before it was ever tried.</param>
public sealed record PendingDelivery(long Id, string Alert, DeliveryTarget Target, byte[] Body, int Attempts, Instant? FirstTriedAt)
{
    /// <summary>Whether it was never tried and stands for its own alert alone, so that it may still wait for others.</summary>
    public bool IsFresh { get; init; }

    /// <summary>Whether it was held to wait for others.</summary>
    public bool WasHeld { get; init; }

    /// <summary>Whether it stands for several alerts.</summary>
    public bool IsBundle { get; init; }

    /// <summary>Names the message to its receiver.</summary>
    public string Message => MessageId.Of(Alert, Target, IsBundle);
}

/// <summary>What became of an attempt.</summary>
/// <param name="Id">Of the delivery.</param>
/// <param name="State">Where it is now.</param>
/// <param name="TriedAt">When, by the system's clock.</param>
/// <param name="NextAt">When it is tried again; null unless pending.</param>
/// <param name="Error">What went wrong, or null.</param>
public sealed record DeliveryResult(long Id, DeliveryState State, Instant TriedAt, Instant? NextAt, string? Error)
{
    /// <summary>How long the attempt took.</summary>
    public Duration Took { get; init; }

    /// <summary>Whether it was sent for several alerts. What was sent alone says nothing of a message that was made of it and others meanwhile.</summary>
    public bool IsOfBundle { get; init; }

    /// <summary>Whether it says something of the channel; not where nothing here serves channels of that kind.</summary>
    public bool IsOfChannel { get; init; } = true;
}

/// <summary>What waits in the outbox.</summary>
/// <param name="Pending">Deliveries to be tried, or tried again.</param>
/// <param name="Failed">Deliveries given up.</param>
/// <param name="DueSince">
/// Since when the one that has been due longest has been due, by the system's clock; the epoch for one that was never
/// tried, since nobody keeps when it came. Null when none is due.
/// </param>
public sealed record OutboxBacklog(int Pending, int Failed, Instant? DueSince);

/// <summary>The outbox: deliveries wait here, whatever becomes of the process.</summary>
public interface IOutboxStore
{
    /// <summary>How many attempts of one delivery are remembered; the oldest go first.</summary>
    public const int AttemptsKept = 100;

    /// <summary>
    /// Deliveries due by an instant of the system's clock, the most severe first, then in commit order. What goes in the
    /// message of another is not among them.
    /// </summary>
    /// <param name="now">The instant.</param>
    /// <param name="excluded">Ids that are not meant.</param>
    /// <param name="busy">Addresses that are not meant.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    ValueTask<IReadOnlyList<PendingDelivery>> DueAsync(
        Instant now, IReadOnlyCollection<long> excluded, IReadOnlyCollection<string> busy, int limit, CancellationToken cancellation);

    /// <summary>When the next delivery that is not due yet comes due, or null for never.</summary>
    ValueTask<Instant?> NextDueAsync(Instant now, CancellationToken cancellation);

    /// <summary>What waits at an instant of the system's clock.</summary>
    ValueTask<OutboxBacklog> BacklogAsync(Instant now, CancellationToken cancellation);

    /// <summary>Puts fresh deliveries off, to wait for others.</summary>
    ValueTask HoldAsync(IReadOnlyList<long> ids, Instant until, CancellationToken cancellation);

    /// <summary>The fresh deliveries to a target, the most severe first, then in commit order.</summary>
    ValueTask<IReadOnlyList<PendingDelivery>> FreshAsync(DeliveryTarget target, int limit, CancellationToken cancellation);

    /// <summary>Makes one message of several fresh deliveries, for good: what becomes of it becomes of each.</summary>
    /// <param name="lead">The delivery that brings them.</param>
    /// <param name="others">Those that go with it.</param>
    /// <param name="body">What goes out.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Whether it did; false, and nothing is changed, where one of them was tried or frozen meanwhile.</returns>
    ValueTask<bool> FreezeAsync(long lead, IReadOnlyList<long> others, byte[] body, CancellationToken cancellation);

    /// <summary>
    /// Keeps what became of attempts, and how the channels do by it. An attempt that failed is not kept where the delivery is
    /// settled: of two nodes that tried at the same time the one that arrived is believed.
    /// </summary>
    ValueTask RecordAsync(IReadOnlyList<DeliveryResult> results, CancellationToken cancellation);
}
