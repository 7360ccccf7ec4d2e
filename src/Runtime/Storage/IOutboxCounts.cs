namespace Monitoring.Runtime.Storage;

/// <summary>How the outbox stands.</summary>
/// <param name="Pending">Deliveries to be tried when their time comes.</param>
/// <param name="Failed">Deliveries given up.</param>
public sealed record OutboxCounts(long Pending, long Failed);

/// <summary>Counts the outbox, for whoever watches the system.</summary>
public interface IOutboxCounts
{
    /// <summary>How it stands now.</summary>
    ValueTask<OutboxCounts> CountAsync(CancellationToken cancellation);
}
