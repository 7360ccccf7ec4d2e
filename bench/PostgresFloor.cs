using System.Diagnostics;
using Monitoring.Storage.Postgres;
using Npgsql;
using NpgsqlTypes;

namespace Monitoring.Bench;

/// <summary>
/// The bare floor on PostgreSQL: the ledger rows that the same events led to (same columns, same unique keys, nothing else),
/// by binary COPY in transactions of 500, over as many connections as the store has lanes.
/// </summary>
internal static class PostgresFloor
{
    private const int PerTransaction = 500;

    private const string Columns = "position, month, entity, seq, identity, kind, happened, decided, input, facts, rules, place, policy, hash";

    private static readonly NpgsqlDbType[] Types =
    [
        NpgsqlDbType.Bigint, NpgsqlDbType.Integer, NpgsqlDbType.Bigint, NpgsqlDbType.Bigint, NpgsqlDbType.Uuid, NpgsqlDbType.Text, NpgsqlDbType.Bigint,
        NpgsqlDbType.Bigint, NpgsqlDbType.Bytea, NpgsqlDbType.Bytea, NpgsqlDbType.Bigint, NpgsqlDbType.Bigint, NpgsqlDbType.Text, NpgsqlDbType.Bytea,
    ];

    /// <summary>The columns of the keys, as places in <see cref="Columns"/>.</summary>
    private static readonly int[] Keys = [2, 3, 4, 0, 1];

    /// <summary>The last position of a schema.</summary>
    public static long LastPosition(PostgresOptions options)
    {
        using var connection = Open(options);
        using var command = new NpgsqlCommand("SELECT position FROM heads", connection);
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>The rows an engine wrote beyond a position.</summary>
    public static List<object[]> Rows(PostgresOptions options, long after)
    {
        using var connection = Open(options);
        using var command = new NpgsqlCommand($"SELECT {Columns} FROM ledger WHERE position > $1 ORDER BY position", connection);
        command.Parameters.AddWithValue(after);
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>Makes a schema with tables like the store's; the months of its rows are there already.</summary>
    public static async Task PrepareAsync(PostgresOptions options, IEnumerable<int> months)
    {
        await (PostgresStore.Open(options, TimeProvider.System)).DisposeAsync();
        await using var connection = Open(options);
        foreach (var month in months)
        {
            await using var command = new NpgsqlCommand("SELECT make_ledger_month($1)", connection) { Parameters = { new() { Value = month } } };
            await command.ExecuteNonQueryAsync();
        }
    }

    /// <summary>Writes the rows; returns the seconds it took.</summary>
    public static async Task<double> WriteAsync(PostgresOptions options, List<object[]> rows, int connections)
    {
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(rows.GroupBy(r => (long)r[2] % connections).Select(own => Task.Run(() => Write(options, [.. own]))));
        return Measure.Since(began);
    }

    private static void Write(PostgresOptions options, object[][] rows)
    {
        using var connection = Open(options);
        foreach (var part in rows.Chunk(PerTransaction))
        {
            using var transaction = connection.BeginTransaction();
            Copy(connection, "COPY ledger_keys (entity, seq, identity, position, month) FROM STDIN (FORMAT BINARY)", part, Keys);
            Copy(connection, $"COPY ledger ({Columns}) FROM STDIN (FORMAT BINARY)", part, [.. Enumerable.Range(0, Types.Length)]);
            transaction.Commit();
        }
    }

    private static void Copy(NpgsqlConnection connection, string sql, object[][] rows, int[] columns)
    {
        using var copy = connection.BeginBinaryImport(sql);
        foreach (var row in rows)
        {
            copy.StartRow();
            foreach (var column in columns)
            {
                if (row[column] is DBNull)
                {
                    copy.WriteNull();
                }
                else
                {
                    copy.Write(row[column], Types[column]);
                }
            }
        }

        copy.Complete();
    }

    private static NpgsqlConnection Open(PostgresOptions options)
    {
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(options.ConnectionString) { SearchPath = options.Schema, Pooling = false, MaxAutoPrepare = 20 }.ConnectionString);
        connection.Open();
        return connection;
    }
}
