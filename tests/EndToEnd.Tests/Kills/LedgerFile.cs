using System.Data.Common;
using Microsoft.Data.Sqlite;
using NodaTime;
using Npgsql;

namespace Monitoring.EndToEnd.Tests.Kills;

/// <summary>A line of the ledger as it lies in the file.</summary>
internal sealed record Line(
    string Entity, long Seq, byte[]? Identity, string Kind, Instant Happened, Instant Decided, byte[] Input, byte[] Facts, byte[] Rules, byte[] Place, byte[] Hash);

/// <summary>The database of a gateway, read by nothing of the system's own.</summary>
internal sealed class LedgerFile : IDisposable
{
    private readonly DbConnection _connection;
    private readonly string _damage;
    private readonly string _identity;

    /// <summary>Opens a file.</summary>
    public LedgerFile(string path)
        : this(
            new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False"),
            "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
            "l.identity")
    {
    }

    /// <summary>Opens a schema of a server.</summary>
    public LedgerFile(string connectionString, string schema)
        : this(
            new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = schema, Pooling = false }.ConnectionString),
            """
            SELECT 'entries are missing or too many' FROM heads
            WHERE position <> (SELECT count(*) FROM ledger) OR position <> (SELECT count(*) FROM ledger_keys)
            UNION ALL
            SELECT 'entities are missing or too many' FROM heads WHERE entity <> (SELECT count(*) FROM entities)
            """,
            "uuid_send(l.identity)")
    {
    }

    private LedgerFile(DbConnection connection, string damage, string identity)
    {
        (_connection, _damage, _identity) = (connection, damage, identity);
        _connection.Open();
    }

    /// <summary>What is wrong with its structure; empty when it is sound.</summary>
    public IReadOnlyList<string> Damage => Read(_damage, r => r.GetString(0));

    /// <summary>The ledger in commit order.</summary>
    public IReadOnlyList<Line> Lines => Read(
        $"""
        SELECT e.key, l.seq, {_identity}, l.kind, l.happened, l.decided, l.input, l.facts, r.hash, p.hash, l.hash
        FROM ledger l JOIN entities e ON e.id = l.entity
        LEFT JOIN contents r ON r.id = l.rules LEFT JOIN contents p ON p.id = l.place
        ORDER BY l.position
        """,
        r => new Line(
            r.GetString(0), r.GetInt64(1), Blob(r, 2), r.GetString(3), At(r, 4)!.Value, At(r, 5)!.Value, Blob(r, 6)!, Blob(r, 7)!, Blob(r, 8) ?? [], Blob(r, 9) ?? [], Blob(r, 10)!));

    /// <summary>Reads rows.</summary>
    public IReadOnlyList<T> Read<T>(string sql, Func<DbDataReader, T> row)
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
    public static Instant? At(DbDataReader row, int column) => row.IsDBNull(column) ? null : Instant.FromUnixTimeTicks(row.GetInt64(column));

    /// <summary>A text, or null.</summary>
    public static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>Bytes, or null.</summary>
    public static byte[]? Blob(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();
}
