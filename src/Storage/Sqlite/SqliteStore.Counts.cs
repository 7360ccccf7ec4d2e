using Monitoring.Runtime.Storage;

namespace Monitoring.Storage.Sqlite;

/// <content>How the outbox stands.</content>
public sealed partial class SqliteStore : IOutboxCounts
{
    /// <inheritdoc />
    public ValueTask<OutboxCounts> CountAsync(CancellationToken cancellation) => _readers.ReadAsync(
        static c => new OutboxCounts(
            c.Statement("SELECT count(*) FROM deliveries WHERE state = 'pending'").Number() ?? 0,
            c.Statement("SELECT count(*) FROM deliveries WHERE state = 'failed'").Number() ?? 0),
        cancellation);
}
