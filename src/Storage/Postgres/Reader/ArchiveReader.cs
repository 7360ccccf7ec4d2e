using Monitoring.Core;
using Monitoring.Runtime.Verification.Archiving;
using Monitoring.Storage.Postgres.Database;

namespace Monitoring.Storage.Postgres.Reader;

/// <summary>Reads what is left of archived months.</summary>
internal static class ArchiveReader
{
    /// <summary>Where the ledger of an entity begins, or null for its first entry.</summary>
    public static ValueTask<Checkpoint?> CheckpointAsync(Session session, EntityKey key) =>
        session.Query("checkpoint_by_key").With(v => v.Bind(key.ToString())).OneAsync(Checkpoint);

    /// <summary>The checkpoint that a row says.</summary>
    internal static Checkpoint Checkpoint(Answer row) => new(row.Long(0), row.Blob(1), row.Blob(2), row.LongOrNull(3));
}
