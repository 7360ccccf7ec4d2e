using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Monitoring.Storage.Postgres.Writer.Rows;
using Npgsql;

namespace Monitoring.Storage.Postgres.Writer;

/// <summary>
/// Brings the rows of check items after that did nothing but their routine. Each row says which entry it includes, so that it
/// needs no turn: one that comes late, or again, changes nothing. It must never be in a lane's way, though: a lane writes its
/// items in their order, an update in whatever order the server finds them, and each could wait for the other.
/// </summary>
internal static class RoutineRows
{
    /// <summary>
    /// An update that meets a row somebody else is writing gives up; long before the server looks who waits for whom. It finds
    /// each row by its key: left to itself the server goes through all items, or all of a template, where it takes them for few, and
    /// for its first updates over a connection also where it knows that they are many, since it takes the disk for slow.
    /// </summary>
    private const string UpdateSettings =
        """
        SELECT
          set_config('synchronous_commit', 'off', true), set_config('lock_timeout', '20ms', true),
          set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true),
          set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true),
          set_config('plan_cache_mode', 'force_generic_plan', true)
        """;

    /// <summary>An insert takes the rows in their order, as lanes do, so that it may wait.</summary>
    private const string InsertSettings = "SELECT set_config('synchronous_commit', 'off', true)";

    /// <summary>Writes the rows of changes that have nothing else; all of them are up to date then, or were before.</summary>
    /// <exception cref="StoreException">Nothing was written.</exception>
    public static async ValueTask<CommitOutcome[]> WriteAsync(ConnectionPool pool, IReadOnlyList<Change> changes)
    {
        var rows = RowWriter.Routine(changes);
        if (rows.Count > 0 && await UpdateAsync(pool, rows) < rows.Count)
        {
            // Some were older, or the first of their item, or somebody was at them.
            await RunAsync(pool, InsertSettings, batch => ItemTable.Write(batch, rows));
        }

        return [.. changes.Select(c => new CommitOutcome(CommitStatus.Committed, c.EntityId, 0, 0, 0))];
    }

    private static async ValueTask<int> UpdateAsync(ConnectionPool pool, List<RoutineRow> rows)
    {
        try
        {
            return await RunAsync(pool, UpdateSettings, batch => ItemTable.Update(batch, rows));
        }
        catch (StoreException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable })
        {
            return 0;
        }
    }

    /// <summary>
    /// How many rows changed. Nobody waits for the disk: how far the rows have come is written after them and flushed, and what
    /// a server forgets goes from the end.
    /// </summary>
    private static ValueTask<int> RunAsync(ConnectionPool pool, string settings, Action<NpgsqlBatch> write) => pool.ReadAsync(
        async session =>
        {
            await using var batch = session.Batch();
            batch.Text(settings);
            write(batch);
            return await session.RunAsync(batch);
        },
        CancellationToken.None);
}
