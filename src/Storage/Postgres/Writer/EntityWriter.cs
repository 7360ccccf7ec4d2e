using Monitoring.Storage.Postgres.Database;
using Npgsql;

namespace Monitoring.Storage.Postgres.Writer;

/// <summary>Gives new entities their numbers.</summary>
internal static class EntityWriter
{
    /// <summary>Numbers the entities of a plan that need it and adds them.</summary>
    public static void Write(NpgsqlBatch batch, CommitPlan plan, Numbers numbers)
    {
        var added = plan.Slots.Where(s => s.IsNeeded && s.Id == 0).ToList();
        if (added.Count > 0)
        {
            added.ForEach(s => s.Id = numbers.Entity());
            batch.Query("entities_add").Longs(added, s => s.Id).Texts(added, s => s.Key.ToString());
        }
    }
}
