using System.Diagnostics;
using System.Threading.Channels;
using Monitoring.Storage.Postgres;
using Npgsql;
using NpgsqlTypes;

namespace Monitoring.Bench.OnPostgres;

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

    /// <summary>The rows an engine wrote beyond a position, and up to another.</summary>
    public static List<object[]> Rows(PostgresOptions options, long after, long last = long.MaxValue)
    {
        using var connection = Open(options);
        using var command = new NpgsqlCommand($"SELECT {Columns} FROM ledger WHERE position > $1 AND position <= $2 ORDER BY position", connection);
        command.Parameters.AddWithValue(after);
        command.Parameters.AddWithValue(last);
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

    /// <summary>Writes the rows; returns the seconds it took.</summary>
    public static async Task<double> WriteAsync(PostgresOptions options, List<object[]> rows, int connections)
    {
        await PrepareAsync(options, rows);
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(rows.GroupBy(r => (long)r[2] % connections).Select(own => Task.Run(() => Write(options, [.. own]))));
        return Measure.Since(began);
    }

    /// <summary>
    /// Callers that each wait for their row before they give the next: everything that waits goes into one transaction of at
    /// most 500. Returns the seconds that each row waited, ascending.
    /// </summary>
    public static async Task<double[]> ClosedLoopAsync(PostgresOptions options, List<object[]> rows, int callers)
    {
        await PrepareAsync(options, rows);
        var waiting = Channel.CreateUnbounded<(object[] Row, TaskCompletionSource Done)>();
        var writer = Task.Run(() => WriteWaitingAsync(options, waiting.Reader));
        var (next, seconds) = (-1, new double[rows.Count]);
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(CallAsync)));
        waiting.Writer.Complete();
        await writer;
        Array.Sort(seconds);
        return seconds;

        async Task CallAsync()
        {
            for (var i = Interlocked.Increment(ref next); i < rows.Count; i = Interlocked.Increment(ref next))
            {
                var began = Stopwatch.GetTimestamp();
                var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                waiting.Writer.TryWrite((rows[i], done));
                await done.Task;
                seconds[i] = Measure.Since(began);
            }
        }
    }

    private static async Task WriteWaitingAsync(PostgresOptions options, ChannelReader<(object[] Row, TaskCompletionSource Done)> waiting)
    {
        await using var connection = Open(options);
        var batch = new List<(object[] Row, TaskCompletionSource Done)>();
        while (await waiting.WaitToReadAsync())
        {
            while (batch.Count < PerTransaction && waiting.TryRead(out var one))
            {
                batch.Add(one);
            }

            Write(connection, [.. batch.Select(b => b.Row)]);
            batch.ForEach(b => b.Done.SetResult());
            batch.Clear();
        }
    }

    /// <summary>Has the schema with tables like the store's, and the months of the rows in it.</summary>
    private static async Task PrepareAsync(PostgresOptions options, List<object[]> rows)
    {
        await PostgresStore.Open(options, TimeProvider.System).DisposeAsync();
        await using var connection = Open(options);
        foreach (var month in rows.Select(r => (int)r[1]).Distinct())
        {
            await using var command = new NpgsqlCommand("SELECT make_ledger_month($1)", connection) { Parameters = { new() { Value = month } } };
            await command.ExecuteNonQueryAsync();
        }
    }

    private static void Write(PostgresOptions options, object[][] rows)
    {
        using var connection = Open(options);
        foreach (var part in rows.Chunk(PerTransaction))
        {
            Write(connection, part);
        }
    }

    private static void Write(NpgsqlConnection connection, object[][] rows)
    {
        using var transaction = connection.BeginTransaction();
        Copy(connection, "COPY ledger_keys (entity, seq, identity, position, month) FROM STDIN (FORMAT BINARY)", rows, Keys);
        Copy(connection, $"COPY ledger ({Columns}) FROM STDIN (FORMAT BINARY)", rows, [.. Enumerable.Range(0, Types.Length)]);
        transaction.Commit();
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
