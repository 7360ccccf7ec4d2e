using Microsoft.Data.Sqlite;
using NodaTime;

namespace Monitoring.EndToEnd.Tests.Kills;

/// <summary>A line of the ledger as it lies in the file.</summary>
internal sealed record Line(
    string Entity, long Seq, byte[]? Identity, string Kind, Instant Happened, Instant Decided, byte[] Input, byte[] Facts, byte[] Rules, byte[] Place, byte[] Hash);

/// <summary>The database of a gateway that has stopped, read by nothing of the system's own.</summary>
internal sealed class LedgerFile : IDisposable
{
    private readonly SqliteConnection _connection;

    /// <summary>Opens a file.</summary>
    public LedgerFile(string path)
    {
        _connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        _connection.Open();
    }

    /// <summary>The ledger in commit order.</summary>
    public IReadOnlyList<Line> Lines => Read(
        """
        SELECT e.key, l.seq, l.identity, l.kind, l.happened, l.decided, l.input, l.facts, r.hash, p.hash, l.hash
        FROM ledger l JOIN entities e ON e.id = l.entity
        LEFT JOIN contents r ON r.id = l.rules LEFT JOIN contents p ON p.id = l.place
        ORDER BY l.position
        """,
        r => new Line(
            r.GetString(0), r.GetInt64(1), Blob(r, 2), r.GetString(3), At(r, 4)!.Value, At(r, 5)!.Value, Blob(r, 6)!, Blob(r, 7)!, Blob(r, 8) ?? [], Blob(r, 9) ?? [], Blob(r, 10)!));

    /// <summary>Reads rows.</summary>
    public IReadOnlyList<T> Read<T>(string sql, Func<SqliteDataReader, T> row)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant of these tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <summary>Reads one number.</summary>
    public long Count(string sql) => Read(sql, r => r.GetInt64(0))[0];

    /// <summary>An instant, or null.</summary>
    public static Instant? At(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : Instant.FromUnixTimeTicks(row.GetInt64(column));

    /// <summary>A text, or null.</summary>
    public static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>Bytes, or null.</summary>
    public static byte[]? Blob(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();
}
