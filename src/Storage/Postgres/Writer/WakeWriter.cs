using Monitoring.Storage.Postgres.Database;
using NodaTime;
using Npgsql;

namespace Monitoring.Storage.Postgres.Writer;

/// <summary>Arms, moves and removes the one wake of each entity.</summary>
internal static class WakeWriter
{
    private readonly record struct Step(long Entity, Instant? Claimed, Instant? Due, int Urgency);

    /// <summary>
    /// Adds what a plan does to wakes. An entity that is in it several times has its steps taken one after the other: in
    /// rounds, of which there is hardly ever more than one.
    /// </summary>
    public static void Write(NpgsqlBatch batch, CommitPlan plan)
    {
        var rounds = new List<List<Step>>();
        var taken = new Dictionary<long, int>();
        foreach (var kept in plan.Written)
        {
            if (!kept.Wakes || kept.Change.Wake is not { } wake || kept.Slot.Id == 0)
            {
                continue;
            }

            var round = taken.GetValueOrDefault(kept.Slot.Id);
            taken[kept.Slot.Id] = round + 1;
            if (round == rounds.Count)
            {
                rounds.Add([]);
            }

            rounds[round].Add(new Step(kept.Slot.Id, wake.Claimed, wake.Due, wake.Urgency));
        }

        foreach (var round in rounds)
        {
            Write(batch, round);
        }
    }

    private static void Write(NpgsqlBatch batch, List<Step> steps)
    {
        var armed = steps.FindAll(s => s is { Due: not null, Claimed: null });
        if (armed.Count > 0)
        {
            batch.Query("wake_arm").Longs(armed, s => s.Entity).InstantsOrNulls(armed, s => s.Due).Ints(armed, s => s.Urgency);
        }

        var moved = steps.FindAll(s => s is { Due: not null, Claimed: not null });
        if (moved.Count > 0)
        {
            batch.Query("wake_move")
                .Longs(moved, s => s.Entity).InstantsOrNulls(moved, s => s.Claimed).InstantsOrNulls(moved, s => s.Due).Ints(moved, s => s.Urgency);
        }

        var removed = steps.FindAll(s => s.Due is null);
        if (removed.Count > 0)
        {
            batch.Query("wake_remove").Longs(removed, s => s.Entity).InstantsOrNulls(removed, s => s.Claimed);
        }
    }
}
