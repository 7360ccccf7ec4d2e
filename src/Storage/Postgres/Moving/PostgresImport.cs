using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Monitoring.Storage.Postgres.Writer;
using NodaTime;
using Npgsql;

namespace Monitoring.Storage.Postgres.Moving;

/// <summary>How far rows have been carried over.</summary>
/// <param name="Table">The table under way.</param>
/// <param name="Done">Rows of it that were sent.</param>
/// <param name="Count">Rows it has.</param>
public readonly record struct MovingProgress(string Table, long Done, long Count);

/// <summary>
/// Carries all rows of another store into an empty schema, in one transaction: it is there whole or not at all, and after a
/// failure it is simply done again. What hashes are taken over is carried byte by byte; numbers and positions stay.
/// </summary>
public static class PostgresImport
{
    /// <summary>How many rows lie between two words about the progress, and between two looks at whether it was given up.</summary>
    private const int Portion = 1_000;

    private const string Heads =
        """
        UPDATE heads SET
          position = (SELECT coalesce(max(position), 0) FROM ledger),
          entity = (SELECT coalesce(max(id), 0) FROM entities),
          message = greatest($1, (SELECT coalesce(max(id), 0) FROM messages)),
          alert = (SELECT coalesce(max(position), 0) FROM alerts),
          delivery = (SELECT coalesce(max(id), 0) FROM deliveries)
        """;

    private const string Keys = "INSERT INTO ledger_keys (entity, seq, identity, position, month) SELECT entity, seq, identity, position, month FROM ledger ORDER BY position";

    private const string Contents = "SELECT setval(pg_get_serial_sequence('contents', 'id'), greatest(max(id), 1), max(id) IS NOT NULL) FROM contents";

    /// <summary>Brings the schema up to date, for what goes there before the rows.</summary>
    /// <param name="options">Where to.</param>
    /// <exception cref="StoreException">The server cannot be used, or the schema is of a newer version or of another program.</exception>
    public static void Prepare(PostgresOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Migrator.Migrate(new Server(options));
    }

    /// <summary>Brings the schema up to date and carries everything into it.</summary>
    /// <param name="options">Where to; with an owner's connection string the owner writes.</param>
    /// <param name="from">What is carried over.</param>
    /// <param name="progress">Told every 1,000 rows and at the end of each table.</param>
    /// <param name="cancellation">Gives up; nothing is there then.</param>
    /// <exception cref="StoreException">The server cannot be used, the schema is not empty or in use, or the other store cannot be read.</exception>
    public static void Run(PostgresOptions options, IStoredTables from, Action<MovingProgress> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(progress);
        var server = new Server(options);
        try
        {
            Migrator.Migrate(server);
            using var connection = server.Owner() ?? server.Single(isPatient: true);
            connection.Open();
            WriterLock.Demand(connection, options);

            // A million rows of keys take longer than any statement of the service may.
            Server.LiftLimits(connection);
            using var transaction = connection.BeginTransaction();
            var tables = MovedTable.Names.Select(name => MovedTable.Of(connection, name)).ToList();
            DemandEmpty(connection, tables, options.Schema);
            Months(connection, from);
            foreach (var table in tables)
            {
                Copy(connection, table, from, progress, cancellation);
            }

            Run(connection, Keys);
            Run(connection, Contents);
            Run(connection, Heads, from.LastMessage);
            transaction.Commit();
            Run(connection, "ANALYZE");
        }
        catch (Exception e) when (Failure.IsOfServer(e))
        {
            throw Failure.Of(e);
        }
    }

    private static void DemandEmpty(NpgsqlConnection connection, IReadOnlyList<MovedTable> tables, string schema)
    {
        var full = tables
            .Where(t => new Statement(connection, $"SELECT EXISTS (SELECT 1 FROM {t.Name})").Each(static row => row.Flag(0)).Single())
            .Select(t => t.Name)
            .ToList();
        if (full.Count > 0)
        {
            throw new StoreException(
                $"The schema {schema} is not empty: {string.Join(", ", full)}. Name one that no service has been started on yet (Postgres:Schema), or drop it.");
        }
    }

    private static void Months(NpgsqlConnection connection, IStoredTables from)
    {
        foreach (var month in from.Rows("ledger", ["decided"]).Select(row => MonthOf(row[0])).Distinct().Order().ToList())
        {
            new Statement(connection, "SELECT make_ledger_month($1::integer)").With(v => v.Bind(month)).Run();
        }
    }

    private static int MonthOf(object? decided) => Writer.Months.Of(Instant.FromUnixTimeTicks((long)decided!));

    private static void Copy(NpgsqlConnection connection, MovedTable table, IStoredTables from, Action<MovingProgress> progress, CancellationToken cancellation)
    {
        // The month of a line follows from another column, and which entry a row includes is known here alone.
        var own = table.Columns.Where(c => (table.Name, c.Name) is not (("ledger", "month") or ("items", "seq"))).ToList();
        var names = own.ConvertAll(c => c.Name);
        var decided = names.IndexOf("decided");
        var isLedger = table.Name == "ledger";
        var (done, count) = (0L, from.Count(table.Name));
        using (var copy = connection.BeginBinaryImport($"COPY {table.Name} ({string.Join(", ", isLedger ? [.. names, "month"] : names)}) FROM STDIN (FORMAT BINARY)"))
        {
            copy.Timeout = Timeout.InfiniteTimeSpan;
            foreach (var row in from.Rows(table.Name, names))
            {
                copy.StartRow();
                for (var i = 0; i < own.Count; i++)
                {
                    own[i].Write(copy, row[i]);
                }

                if (isLedger)
                {
                    copy.Write(MonthOf(row[decided]), NpgsqlTypes.NpgsqlDbType.Integer);
                }

                if (++done % Portion == 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                    progress(new MovingProgress(table.Name, done, count));
                }
            }

            copy.Complete();
        }

        progress(new MovingProgress(table.Name, done, count));
        if (done != count)
        {
            throw new StoreException($"{table.Name} has {count} rows, but {done} were read.");
        }
    }

    private static void Run(NpgsqlConnection connection, string sql, long? value = null)
    {
#pragma warning disable CA2100 // Every text is a constant of this class.
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        if (value is { } given)
        {
            command.Parameters.Bind(given);
        }

        command.ExecuteNonQuery();
    }
}
