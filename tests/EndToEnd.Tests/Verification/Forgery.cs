using System.Text;
using Microsoft.Data.Sqlite;
using Monitoring.EndToEnd.Tests.Kills;
using Monitoring.EndToEnd.Tests.Kit;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Verification.Roots;

namespace Monitoring.EndToEnd.Tests.Verification;

/// <summary>Somebody with all keys rewrites a ledger so that nothing but the decisions themselves is wrong.</summary>
internal static class Forgery
{
    /// <summary>Moves the deadline in the fact that raised an item's issue, and chains and signs everything anew.</summary>
    public static void RewriteDeadline(DataFolder folder, string entity)
    {
        List<(long Position, Line Line)> lines;
        using (var file = new LedgerFile(folder.Database))
        {
            lines = [.. file.Lines.Select((line, i) => (i + 1L, line))];
        }

        using var connection = new SqliteConnection($"Data Source={folder.Database};Pooling=False");
        connection.Open();
        Run(connection, "DROP TRIGGER ledger_is_never_changed; DROP TRIGGER roots_are_never_cut; DELETE FROM roots; DELETE FROM snapshots");
        var previous = LedgerHash.Root;
        using var digest = new RootDigest();
        foreach (var (position, line) in lines)
        {
            var hash = line.Hash;
            if (line.Entity == entity)
            {
                var text = Encoding.UTF8.GetString(line.Facts);
                var facts = text.Contains("\"issue-raised\"", StringComparison.Ordinal)
                    ? Encoding.UTF8.GetBytes(text.Replace("\"dueAt\":\"2022-03-21T", "\"dueAt\":\"2022-03-22T", StringComparison.Ordinal))
                    : line.Facts;
                hash = LedgerHash.Of(previous, entity, line.Seq, line.Kind, line.Happened, line.Decided, line.Input, facts, line.Rules, line.Place);
                previous = hash;
                Run(connection, "UPDATE ledger SET facts = $facts, hash = $hash WHERE position = $position", ("$facts", facts), ("$hash", hash), ("$position", position));
            }

            digest.Add(new LedgerMark(position, hash));
        }

        var key = new RootKey(File.ReadAllBytes(folder.File("root.key")));
        var root = key.Sign(null, lines.Count, lines.Count, lines[^1].Line.Decided, digest.Take());
        Run(
            connection,
            "INSERT INTO roots VALUES ($position, $entries, $taken, $digest, $mac)",
            ("$position", root.Position),
            ("$entries", root.Entries),
            ("$taken", root.Taken.ToUnixTimeTicks()),
            ("$digest", root.Digest),
            ("$mac", root.Mac));
    }

    private static void Run(SqliteConnection connection, string sql, params (string Name, object Value)[] values)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant of these tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }
}
