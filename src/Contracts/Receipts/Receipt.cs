namespace Monitoring.Contracts.Receipts;

/// <summary>The answer to one event.</summary>
/// <param name="Id">The event's id as sent; null when it had none that could be read.</param>
/// <param name="Source">The event's source as sent, on the same terms.</param>
/// <param name="Status">One of <see cref="ReceiptStatus"/>.</param>
/// <param name="Issues">The numbers of the issues the event raised or joined; empty when there are none.</param>
/// <param name="Errors">Why it was rejected; empty otherwise.</param>
public sealed record Receipt(
    string? Id,
    string? Source,
    string Status,
    IReadOnlyList<string> Issues,
    IReadOnlyList<FieldError> Errors)
{
    /// <summary>The receipt of an event that was refused when it was read.</summary>
    /// <param name="refused">What reading it came to.</param>
    public static Receipt Rejected(ReadEvent refused)
    {
        ArgumentNullException.ThrowIfNull(refused);
        return new Receipt(refused.Id, refused.Source, ReceiptStatus.Rejected, [], refused.Errors);
    }
}

/// <summary>The answers to all events of a request, in their order.</summary>
/// <param name="Receipts">One per event.</param>
public sealed record ReceiptList(IReadOnlyList<Receipt> Receipts);

/// <summary>What became of an event.</summary>
public static class ReceiptStatus
{
    /// <summary>Taken, and durable.</summary>
    public const string Accepted = "accepted";

    /// <summary>Taken before; this time it changed nothing.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>Refused for good; the errors say why.</summary>
    public const string Rejected = "rejected";

    /// <summary>Not taken for a passing reason; send it again.</summary>
    public const string Retry = "retry";
}
