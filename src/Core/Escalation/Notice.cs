using Monitoring.Core.Policies;
using NodaTime;

namespace Monitoring.Core.Escalation;

/// <summary>A formal reminder (监督提醒通知书) that must be acknowledged and answered.</summary>
public sealed record Notice
{
    /// <summary>Which request of the item it answers; unique within the item.</summary>
    public required int Request { get; init; }

    /// <summary>Number of the issue it is about.</summary>
    public required string Issue { get; init; }

    /// <summary>Whether a visit asked for it; it must be answered then even when its issue is closed.</summary>
    public bool ByVisit { get; init; }

    /// <summary>To whom.</summary>
    public required Addressee Addressee { get; init; }

    /// <summary>The rung that issues it.</summary>
    public required int Rung { get; init; }

    /// <summary>Its number, once the region has given one; null while asked for.</summary>
    public string? Number { get; init; }

    /// <summary>When it was issued.</summary>
    public Instant? IssuedAt { get; init; }

    /// <summary>By when its receipt must be acknowledged.</summary>
    public Instant? ReceiptDueAt { get; init; }

    /// <summary>By when it must be answered.</summary>
    public Instant? ReplyDueAt { get; init; }

    /// <summary>When its receipt was acknowledged.</summary>
    public Instant? AcknowledgedAt { get; init; }

    /// <summary>When it was answered.</summary>
    public Instant? AnsweredAt { get; init; }

    /// <summary>When it was revoked.</summary>
    public Instant? RevokedAt { get; init; }

    /// <summary>How far its not being acknowledged has climbed.</summary>
    public Climb? Unacknowledged { get; init; }

    /// <summary>How far its not being answered has climbed.</summary>
    public Climb? Unanswered { get; init; }

    /// <summary>Whether something is still expected of the addressee.</summary>
    public bool IsPending => RevokedAt is null && AnsweredAt is null;
}
