using Monitoring.Runtime.Queries;
using NodaTime;

namespace Monitoring.Runtime.Storage;

/// <summary>Which deliveries, the newest first.</summary>
public sealed record DeliveryQuery
{
    /// <summary>Codes of the regions whose own sites' alerts are meant; null for all.</summary>
    public IReadOnlyCollection<string>? Regions { get; init; }

    /// <summary>Codes of sites whose alerts are meant besides, where regions are named.</summary>
    public IReadOnlyCollection<string> Sites { get; init; } = [];

    /// <summary>Code of the alert's site, or null.</summary>
    public string? Site { get; init; }

    /// <summary>Number of the alert's issue, or null.</summary>
    public string? Issue { get; init; }

    /// <summary>Id of the alert, or null.</summary>
    public string? Alert { get; init; }

    /// <summary>Kind of channel, or null.</summary>
    public string? Kind { get; init; }

    /// <summary>Where it is, or null for anywhere.</summary>
    public DeliveryState? State { get; init; }

    /// <summary>Of alerts decided at or after, or null.</summary>
    public Instant? From { get; init; }

    /// <summary>Of alerts decided before, or null.</summary>
    public Instant? To { get; init; }

    /// <summary>How many on a page; 1 to 500.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>From the page before, or null for the first.</summary>
    public string? Cursor { get; init; }
}

/// <summary>A delivery as the log shows it. Its instants are of the system's clock, but for <see cref="DecidedAt"/>.</summary>
public sealed record DeliveryLine
{
    /// <summary>Its id.</summary>
    public required long Id { get; init; }

    /// <summary>Id of its alert.</summary>
    public required string Alert { get; init; }

    /// <summary>The alert's reason, in kebab case.</summary>
    public required string Reason { get; init; }

    /// <summary>The alert's severity, as the store's word.</summary>
    public required string Severity { get; init; }

    /// <summary>Number of the alert's issue, or null.</summary>
    public string? Issue { get; init; }

    /// <summary>Code of the alert's site.</summary>
    public required string Site { get; init; }

    /// <summary>Code of the alert's region.</summary>
    public required string Region { get; init; }

    /// <summary>When the alert was decided, by the domain's clock.</summary>
    public required Instant DecidedAt { get; init; }

    /// <summary>Where it goes.</summary>
    public required DeliveryTarget Target { get; init; }

    /// <summary>Names its message to the receiver.</summary>
    public required string Message { get; init; }

    /// <summary>The delivery that brings it, when its alert goes in the message of another.</summary>
    public long? Lead { get; init; }

    /// <summary>How many alerts its message stands for.</summary>
    public required int StandsFor { get; init; }

    /// <summary>Where it is.</summary>
    public required DeliveryState State { get; init; }

    /// <summary>How often it was tried.</summary>
    public required int Attempts { get; init; }

    /// <summary>How often staff sent it again.</summary>
    public required int Resends { get; init; }

    /// <summary>When it was first tried, or null.</summary>
    public Instant? FirstTriedAt { get; init; }

    /// <summary>When it was last tried, or null.</summary>
    public Instant? LastTriedAt { get; init; }

    /// <summary>When it is tried next, or null.</summary>
    public Instant? NextAt { get; init; }

    /// <summary>What went wrong at the last attempt, or null.</summary>
    public string? LastError { get; init; }
}

/// <summary>One attempt of a delivery.</summary>
/// <param name="Number">Counts from 1.</param>
/// <param name="At">When, by the system's clock.</param>
/// <param name="Took">How long it took.</param>
/// <param name="State">Where it left the delivery.</param>
/// <param name="Error">What went wrong, or null.</param>
public sealed record AttemptLine(int Number, Instant At, Duration Took, DeliveryState State, string? Error);

/// <summary>What became of the wish to send a delivery again.</summary>
public enum ResendOutcome
{
    /// <summary>It is tried anew.</summary>
    Resent,

    /// <summary>It was being tried still; its next attempt comes now.</summary>
    Hastened,

    /// <summary>It has not been tried yet, and will be at once.</summary>
    Waiting,

    /// <summary>There is no such delivery.</summary>
    Unknown,
}

/// <summary>The log of deliveries, to ask and to send again from.</summary>
public interface IDeliveryLog
{
    /// <summary>A page of deliveries, the newest first.</summary>
    /// <exception cref="FormatException">The cursor is not one of this list.</exception>
    ValueTask<Page<DeliveryLine>> DeliveriesAsync(DeliveryQuery query, CancellationToken cancellation);

    /// <summary>One delivery, or null.</summary>
    ValueTask<DeliveryLine?> DeliveryAsync(long id, CancellationToken cancellation);

    /// <summary>The attempts of a delivery that are remembered, the oldest first; those of its lead where it has one.</summary>
    ValueTask<IReadOnlyList<AttemptLine>> AttemptsAsync(long id, CancellationToken cancellation);

    /// <summary>
    /// Has the message of a delivery tried anew: the same bytes under the same name, for another day. The history stays. Where
    /// its alert went in the message of another, that message goes again.
    /// </summary>
    ValueTask<ResendOutcome> ResendAsync(long id, Instant now, CancellationToken cancellation);

    /// <summary>Has the failed deliveries that a query finds tried anew, the newest first, up to its limit.</summary>
    /// <returns>How many messages are tried anew, and whether there are more.</returns>
    ValueTask<(int Resent, bool HasMore)> ResendFailedAsync(DeliveryQuery query, Instant now, CancellationToken cancellation);
}
