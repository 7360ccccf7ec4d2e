using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Monitoring.Bench;

/// <summary>
/// The bare floor: the ledger rows that the same events led to (same columns, same indexes, nothing else), written by a
/// loop of prepared statements in transactions of 500 into a file with the same settings.
/// </summary>
internal static class Floor
{
    private const int PerTransaction = 500;

    private static readonly string[] Columns =
        ["entity", "seq", "identity", "kind", "happened", "decided", "input", "facts", "rules", "place", "policy", "hash"];

    /// <summary>The rows an engine wrote beyond a position.</summary>
    public static List<object[]> Rows(string file, long after)
    {
        using var connection = Open(file);
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", Columns)} FROM ledger WHERE position > $after ORDER BY position";
        command.Parameters.AddWithValue("$after", after);
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[Columns.Length];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>The last position of a file.</summary>
    public static long LastPosition(string file)
    {
        using var connection = Open(file);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT coalesce(max(position), 0) FROM ledger";
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>Makes a file with the ledger, its indexes and its rows of another file, and nothing else.</summary>
    public static void Prepare(string from, string to)
    {
        File.Delete(to);
        File.Delete(to + "-wal");
        File.Delete(to + "-shm");
        using var source = Open(from);
        using var connection = Open(to);
        foreach (var sql in Strings(source, "SELECT sql FROM sqlite_master WHERE tbl_name = 'ledger' AND type IN ('table', 'index') AND sql IS NOT NULL ORDER BY rowid"))
        {
            Execute(connection, sql);
        }

        Execute(connection, $"ATTACH '{from}' AS source");
        Execute(connection, "INSERT INTO ledger SELECT * FROM source.ledger");
        Execute(connection, "DETACH source");
        Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <summary>Writes the rows; returns the seconds of each transaction.</summary>
    public static double[] Write(string file, IReadOnlyList<object[]> rows)
    {
        using var connection = Open(file);
        using var insert = connection.CreateCommand();
        insert.CommandText = $"INSERT INTO ledger ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Columns.Select(c => "$" + c))})";
        var parameters = Columns.Select(c => insert.Parameters.Add(new SqliteParameter("$" + c, null))).ToArray();
        var times = new List<double>();
        for (var start = 0; start < rows.Count; start += PerTransaction)
        {
            var began = Stopwatch.GetTimestamp();
            using var transaction = connection.BeginTransaction();
            insert.Transaction = transaction;
            for (var i = start; i < Math.Min(start + PerTransaction, rows.Count); i++)
            {
                for (var c = 0; c < parameters.Length; c++)
                {
                    parameters[c].Value = rows[i][c];
                }

                insert.ExecuteNonQuery();
            }

            transaction.Commit();
            times.Add(Measure.Since(began));
        }

        return [.. times];
    }

    /// <summary>Opens with the settings the store uses.</summary>
    private static SqliteConnection Open(string file)
    {
        var options = new Storage.Sqlite.SqliteOptions();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        Execute(connection, "PRAGMA journal_mode = WAL");
        Execute(connection, "PRAGMA synchronous = FULL");
        Execute(connection, "PRAGMA foreign_keys = OFF");
        Execute(connection, $"PRAGMA cache_size = -{options.WriterCacheKiB}");
        Execute(connection, $"PRAGMA mmap_size = {options.MappedBytes}");
        Execute(connection, $"PRAGMA wal_autocheckpoint = {options.CheckpointPages}");
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static List<string> Strings(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var found = new List<string>();
        while (reader.Read())
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }
}
