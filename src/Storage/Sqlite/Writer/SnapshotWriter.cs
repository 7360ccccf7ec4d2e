using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;

namespace Monitoring.Storage.Sqlite.Writer;

/// <summary>Keeps the newest state of an entity.</summary>
internal sealed class SnapshotWriter(Connection connection)
{
    private readonly PreparedStatement _upsert = connection.Statement(Sql.Query("snapshot_upsert"));

    /// <summary>Keeps a snapshot unless a newer one is there.</summary>
    public void Write(long entity, Snapshot snapshot) =>
        _upsert.Add(entity).Add(snapshot.Seq).AddBlob(snapshot.Hash).AddBlob(snapshot.State).Run();
}
