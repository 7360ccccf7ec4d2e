using Monitoring.Runtime.Storage;

namespace Monitoring.Storage.Postgres;

/// <content>Signals between nodes.</content>
public sealed partial class PostgresStore : ICommitSignals
{
    /// <inheritdoc />
    public IDisposable OnCommitted(Action committed) => _listener.Add(committed);
}
