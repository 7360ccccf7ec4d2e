using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Verification.Archiving;
using Monitoring.Storage.Postgres.Database;
using Monitoring.Storage.Postgres.Verification;
using Npgsql;
using NpgsqlTypes;

namespace Monitoring.Storage.Postgres.Archiving;

/// <summary>
/// Takes a month out of the ledger while the service runs: its partition becomes a table of its own, to be dumped and
/// dropped by whoever keeps the archive. Keys and hashes of its entries stay, and the state of each of its entities.
/// </summary>
/// <remarks>
/// States are written before the ledger is touched, a few at a time: whoever commits waits for as long as a few take, and not for
/// all the entities of a month.
/// </remarks>
public static class LedgerArchive
{
    /// <summary>How long the ledger is waited for: commits wait behind it.</summary>
    private const string Patience = "3s";

    /// <summary>How many states are written at a time.</summary>
    private const long Portion = 1_000;

    /// <summary>Archives a month.</summary>
    /// <param name="options">Where the ledger is; the owner of its tables does it.</param>
    /// <param name="month">Year and month in UTC as one number, for example 202403.</param>
    /// <param name="verify">Holds the ledger against itself before anything is changed, and throws when it is not sound.</param>
    /// <param name="cancellation">Gives up; nothing is archived then.</param>
    /// <returns>The name of the table that the month's entries are in.</returns>
    /// <exception cref="StoreException">It cannot be archived now, or the server failed; nothing is archived then.</exception>
    public static string Run(PostgresOptions options, int month, Action<PostgresSnapshot> verify, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(verify);
        var server = new Server(options);
        try
        {
            using var connection = server.Owner() ?? server.Single(isPatient: true);
            Server.OpenAndCheck(connection);
            Server.LiftLimits(connection);
            Migrator.Demand(connection, options.Schema);
            DemandPossible(connection, month);
            using (var snapshot = PostgresSnapshot.Open(options))
            {
                verify(snapshot);
                Fold(connection, snapshot, month, cancellation);
            }

            KeepStates(connection, cancellation);
            return Detach(connection, options.Schema, month);
        }
        catch (Exception e) when (Failure.IsOfServer(e))
        {
            throw Failure.Of(e);
        }
    }

    private static void DemandPossible(NpgsqlConnection connection, int month)
    {
        var reasons = new Statement(connection, Sql.Query("archive_refusals")).With(v => v.Bind((long)month)).Each(static row => row.Text(0)).ToList();
        if (reasons.Count > 0)
        {
            throw new StoreException($"Month {month} cannot be archived: {string.Join("; ", reasons)}.");
        }
    }

    /// <summary>Folds the entities of the month up to its end, into a table that is gone with the connection.</summary>
    private static void Fold(NpgsqlConnection connection, PostgresSnapshot snapshot, int month, CancellationToken cancellation)
    {
        new Statement(connection, "CREATE TEMP TABLE new_checkpoints (LIKE checkpoints INCLUDING INDEXES)").Run();
        using var copy = connection.BeginBinaryImport("COPY pg_temp.new_checkpoints (entity, seq, hash, state, place) FROM STDIN (FORMAT BINARY)");
        copy.Timeout = Timeout.InfiniteTimeSpan;
        foreach (var (entity, seq) in snapshot.EntitiesOf(month))
        {
            cancellation.ThrowIfCancellationRequested();
            var kept = Checkpoint.After(snapshot, entity, seq);
            copy.StartRow();
            copy.Write(entity.Id, NpgsqlDbType.Bigint);
            copy.Write(kept.Seq, NpgsqlDbType.Bigint);
            copy.Write(kept.Hash, NpgsqlDbType.Bytea);
            copy.Write(kept.State, NpgsqlDbType.Bytea);
            if (kept.Place is { } place)
            {
                copy.Write(place, NpgsqlDbType.Bigint);
            }
            else
            {
                copy.WriteNull();
            }
        }

        copy.Complete();
    }

    /// <summary>
    /// Entities without a newer snapshot are loaded from these states once their entries are gone. Each is right before that too, so
    /// that each portion may be a transaction of its own, and stay when nothing comes of the rest.
    /// </summary>
    private static void KeepStates(NpgsqlConnection connection, CancellationToken cancellation)
    {
        long? last = 0;
        while (last is { } after)
        {
            cancellation.ThrowIfCancellationRequested();
            last = new Statement(connection, Sql.Query("archive_snapshots"))
                .With(v => v.Bind(after).Bind(Portion)).Each(static row => row.LongOrNull(0)).Single();
        }
    }

    private static string Detach(NpgsqlConnection connection, string schema, int month)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var statement in Sql.Query("archive_month").Split(';'))
        {
#pragma warning disable CA2100 // Every text is one of this assembly's own files.
            using var command = new NpgsqlCommand(statement, connection);
#pragma warning restore CA2100
            if (statement.Contains("$1", StringComparison.Ordinal))
            {
                command.Parameters.Bind((long)month);
            }

            command.ExecuteNonQuery();
        }

        try
        {
            new Statement(connection, $"SET LOCAL lock_timeout = '{Patience}'").Run();
            new Statement(connection, $"ALTER TABLE ledger DETACH PARTITION ledger_{month}").Run();
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw new StoreException("Somebody has been reading the ledger for long (a dump, a verification, an export). Nothing was archived; try again when that is over.", e);
        }

        transaction.Commit();
        return $"{schema}.ledger_{month}";
    }
}
