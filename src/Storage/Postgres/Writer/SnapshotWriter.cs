using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Npgsql;

namespace Monitoring.Storage.Postgres.Writer;

/// <summary>Keeps the newest state of each entity.</summary>
internal static class SnapshotWriter
{
    /// <summary>Adds the snapshots of a plan; of several of one entity the newest.</summary>
    public static void Write(NpgsqlBatch batch, CommitPlan plan)
    {
        var newest = new Dictionary<long, Snapshot>();
        foreach (var kept in plan.Written)
        {
            if (kept.Snapshots && kept.Change.Snapshot is { } snapshot
                && (!newest.TryGetValue(kept.Slot.Id, out var known) || snapshot.Seq > known.Seq))
            {
                newest[kept.Slot.Id] = snapshot;
            }
        }

        if (newest.Count > 0)
        {
            // In one order, as whoever archives writes them: two that take the same rows never wait for each other.
            var rows = newest.OrderBy(r => r.Key).ToList();
            batch.Query("snapshot_upsert")
                .Longs(rows, r => r.Key).Longs(rows, r => r.Value.Seq).Blobs(rows, r => r.Value.Hash).Blobs(rows, r => r.Value.State);
        }
    }
}
