using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Npgsql;
using NpgsqlTypes;

namespace Monitoring.Storage.Postgres.Writer;

/// <summary>Appends to the ledger by binary COPY: the hot path.</summary>
internal static class LedgerCopy
{
    private readonly record struct Line(LedgerEntry Entry, long Entity, long Position, int Month, Guid? Identity);

    /// <summary>Gives the entries of a plan their positions and appends them; the keys first, since only these can refuse.</summary>
    public static void Write(NpgsqlConnection connection, CommitPlan plan, Lookup lookup, Numbers numbers)
    {
        var lines = new List<Line>(plan.Written.Count);
        foreach (var (index, change, slot, _, _) in plan.Written)
        {
            foreach (var entry in change.Entries)
            {
                var identity = entry.Identity is { } bytes ? Identities.Of(bytes) : (Guid?)null;
                lines.Add(new Line(entry, slot.Id, numbers.Position(), Months.Of(entry.Decided), identity));
            }

            var last = change.Entries.Count > 0 ? lines[^1].Position : 0;
            plan.Outcomes[index] = new CommitOutcome(CommitStatus.Committed, slot.Id, 0, 0, last);
        }

        if (lines.Count == 0)
        {
            return;
        }

        Keys(connection, lines);
        Lines(connection, lines, lookup);
    }

    private static void Keys(NpgsqlConnection connection, List<Line> lines)
    {
        using var copy = connection.BeginBinaryImport(Sql.Query("ledger_keys_copy"));
        foreach (var line in lines)
        {
            copy.StartRow();
            copy.Write(line.Entity, NpgsqlDbType.Bigint);
            copy.Write(line.Entry.Seq, NpgsqlDbType.Bigint);
            Write(copy, line.Identity);
            copy.Write(line.Position, NpgsqlDbType.Bigint);
            copy.Write(line.Month, NpgsqlDbType.Integer);
        }

        copy.Complete();
    }

    private static void Lines(NpgsqlConnection connection, List<Line> lines, Lookup lookup)
    {
        using var copy = connection.BeginBinaryImport(Sql.Query("ledger_copy"));
        foreach (var line in lines)
        {
            var entry = line.Entry;
            copy.StartRow();
            copy.Write(line.Position, NpgsqlDbType.Bigint);
            copy.Write(line.Month, NpgsqlDbType.Integer);
            copy.Write(line.Entity, NpgsqlDbType.Bigint);
            copy.Write(entry.Seq, NpgsqlDbType.Bigint);
            Write(copy, line.Identity);
            copy.Write(entry.Kind, NpgsqlDbType.Text);
            copy.Write(entry.Happened.ToUnixTimeTicks(), NpgsqlDbType.Bigint);
            copy.Write(entry.Decided.ToUnixTimeTicks(), NpgsqlDbType.Bigint);
            copy.Write(entry.Input, NpgsqlDbType.Bytea);
            copy.Write(entry.Facts, NpgsqlDbType.Bytea);
            Write(copy, lookup.IdOf(entry.Rules));
            Write(copy, lookup.IdOf(entry.Place));
            if (entry.Policy is { } policy)
            {
                copy.Write(policy, NpgsqlDbType.Text);
            }
            else
            {
                copy.WriteNull();
            }

            copy.Write(entry.Hash, NpgsqlDbType.Bytea);
        }

        copy.Complete();
    }

    private static void Write(NpgsqlBinaryImporter copy, long? value)
    {
        if (value is { } given)
        {
            copy.Write(given, NpgsqlDbType.Bigint);
        }
        else
        {
            copy.WriteNull();
        }
    }

    private static void Write(NpgsqlBinaryImporter copy, Guid? value)
    {
        if (value is { } given)
        {
            copy.Write(given, NpgsqlDbType.Uuid);
        }
        else
        {
            copy.WriteNull();
        }
    }
}
