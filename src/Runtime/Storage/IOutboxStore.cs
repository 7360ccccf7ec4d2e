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

/// <summary>One alert on its way to one target.</summary>
/// <param name="Id">Ascending in commit order.</param>
/// <param name="Alert">Id of the alert.</param>
/// <param name="Target">Where it goes.</param>
/// <param name="Body">What goes out, frozen.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="FirstTriedAt">When it was first tried, by the system's clock; null before.</param>
public sealed record PendingDelivery(long Id, string Alert, DeliveryTarget Target, byte[] Body, int Attempts, Instant? FirstTriedAt);

/// <summary>What became of an attempt.</summary>
/// <param name="Id">Of the delivery.</param>
/// <param name="State">Where it is now.</param>
/// <param name="TriedAt">When, by the system's clock.</param>
/// <param name="NextAt">When it is tried again; null unless pending.</param>
/// <param name="Error">What went wrong, or null.</param>
public sealed record DeliveryResult(long Id, DeliveryState State, Instant TriedAt, Instant? NextAt, string? Error);

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
    /// <summary>Deliveries due by an instant of the system's clock that are not among the excluded, the most severe first, then in commit order.</summary>
    ValueTask<IReadOnlyList<PendingDelivery>> DueAsync(Instant now, IReadOnlyCollection<long> excluded, int limit, CancellationToken cancellation);

    /// <summary>When the next delivery that is not due yet comes due, or null for never.</summary>
    ValueTask<Instant?> NextDueAsync(Instant now, CancellationToken cancellation);

    /// <summary>What waits at an instant of the system's clock.</summary>
    ValueTask<OutboxBacklog> BacklogAsync(Instant now, CancellationToken cancellation);

    /// <summary>Keeps what became of attempts.</summary>
    ValueTask RecordAsync(IReadOnlyList<DeliveryResult> results, CancellationToken cancellation);
}
