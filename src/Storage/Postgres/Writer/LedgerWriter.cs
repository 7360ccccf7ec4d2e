using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Npgsql;

namespace Monitoring.Storage.Postgres.Writer;

/// <summary>Appends to the ledger: the hot path.</summary>
internal static class LedgerWriter
{
    /// <summary>An entry with what it is kept by.</summary>
    /// <param name="Entry">The entry.</param>
    /// <param name="Entity">The number of its entity.</param>
    /// <param name="Position">Where it stands in the ledger.</param>
    /// <param name="Month">The month it was decided in.</param>
    /// <param name="Identity">What names its event or message, if any.</param>
    /// <param name="After">The entry of its entity that must be looked for; null where it is certainly there, or there is none.</param>
    private readonly record struct Line(LedgerEntry Entry, long Entity, long Position, int Month, Guid? Identity, long? After);

    /// <summary>Gives the entries of a plan their positions and adds them; the keys first, since only these can refuse.</summary>
    /// <returns>Where the last one stands, and its hash; null where there are none.</returns>
    public static (long Position, int Month, byte[] Hash)? Write(NpgsqlBatch batch, CommitPlan plan, Lookup lookup, Numbers numbers, WrittenHeads written)
    {
        var lines = new List<Line>(plan.Written.Count);
        var begun = new HashSet<long>(plan.Written.Count);
        foreach (var (index, change, slot, _, _) in plan.Written)
        {
            foreach (var entry in change.Entries)
            {
                var identity = entry.Identity is { } bytes ? Identities.Of(bytes) : (Guid?)null;
                var after = begun.Add(slot.Id) && entry.Seq > 1 && !written.Has(slot.Id, entry.Seq - 1) ? entry.Seq - 1 : (long?)null;
                lines.Add(new Line(entry, slot.Id, numbers.Position(), Months.Of(entry.Decided), identity, after));
            }

            var last = change.Entries.Count > 0 ? lines[^1].Position : 0;
            plan.Outcomes[index] = new CommitOutcome(CommitStatus.Committed, slot.Id, 0, 0, last);
        }

        if (lines.Count == 0)
        {
            return null;
        }

        batch.Query("ledger_keys_append")
            .Longs(lines, l => l.Entity)
            .Longs(lines, l => l.Entry.Seq)
            .GuidsOrNulls(lines, l => l.Identity)
            .Longs(lines, l => l.Position)
            .Ints(lines, l => l.Month)
            .LongsOrNulls(lines, l => l.After);
        batch.Query("ledger_append")
            .Longs(lines, l => l.Position)
            .Ints(lines, l => l.Month)
            .Longs(lines, l => l.Entity)
            .Longs(lines, l => l.Entry.Seq)
            .GuidsOrNulls(lines, l => l.Identity)
            .Texts(lines, l => l.Entry.Kind)
            .Instants(lines, l => l.Entry.Happened)
            .Instants(lines, l => l.Entry.Decided)
            .Spans(lines, l => l.Entry.Input)
            .Spans(lines, l => l.Entry.Facts)
            .LongsOrNulls(lines, l => lookup.IdOf(l.Entry.Rules))
            .LongsOrNulls(lines, l => lookup.IdOf(l.Entry.Place))
            .Texts(lines, l => l.Entry.Policy)
            .Blobs(lines, l => l.Entry.Hash);
        return (lines[^1].Position, lines[^1].Month, lines[^1].Entry.Hash);
    }
}
