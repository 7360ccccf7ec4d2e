using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Npgsql;

namespace Monitoring.Storage.Postgres.Writer;

/// <summary>Lets nodes in and puts them out.</summary>
internal static class Nodes
{
    /// <summary>How long somebody who puts a node out waits for the lock on the numbers before it ends the node's connections once more.</summary>
    private const string Patience = "SET LOCAL lock_timeout = '2s'";

    /// <summary>Gives a new node its number.</summary>
    /// <exception cref="StoreException">The server failed.</exception>
    public static Fence Join(Server server, string name)
    {
        try
        {
            using var connection = server.Single();
            connection.Open();
            var projected = new Statement(connection, "SELECT coalesce((SELECT position FROM progress WHERE name = $1), 0)")
                .With(v => v.Bind(PostgresStore.Projected)).Each(static row => row.Long(0)).Single();
            return new Fence(new Statement(connection, Sql.Query("node_join")).With(v => v.Bind(name).Bind(projected)).Each(static row => row.Long(0)).Single());
        }
        catch (Exception e) when (Failure.IsOfServer(e))
        {
            throw Failure.Of(e);
        }
    }

    /// <summary>
    /// Puts a node out. Its connections are ended first, so that one that stands still in the middle of a transaction gives
    /// back what it has locked; then the numbers are locked, the last of all, and nothing of it can be under way.
    /// </summary>
    public static async Task PutOutAsync(ConnectionPool pool, string name, CancellationToken cancellation)
    {
        var ids = await pool.ReadAsync(
            s => s.Text("SELECT id FROM nodes WHERE name = $1 AND put_out IS NULL").With(v => v.Bind(name)).AllAsync(static row => row.Long(0)), cancellation);
        foreach (var id in ids)
        {
            await PutOutAsync(pool, id, isRecovered: false, cancellation);
        }
    }

    /// <summary>Puts a node out by its number.</summary>
    /// <param name="pool">The connections.</param>
    /// <param name="id">The node.</param>
    /// <param name="isRecovered">Whether it has left nothing behind.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task PutOutAsync(ConnectionPool pool, long id, bool isRecovered, CancellationToken cancellation)
    {
        while (true)
        {
            if (!isRecovered)
            {
                await pool.ReadAsync(
                    s => s.Text("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = $1 AND usename = current_user")
                        .With(v => v.Bind(Fence.NameOf(id))).NumberAsync(),
                    cancellation);
            }

            try
            {
                await pool.WriteAsync(
                    async s =>
                    {
                        await s.Text(Patience).RunAsync();
                        await s.Text("SELECT 1 FROM nodes WHERE id = $1 FOR UPDATE").With(v => v.Bind(id)).RunAsync();
                        await s.Text("SELECT 1 FROM heads FOR UPDATE").RunAsync();
                        return await s.Query("node_put_out").With(v => v.Bind(id).Bind(isRecovered)).RunAsync();
                    },
                    cancellation);
                return;
            }
            catch (StoreException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable })
            {
                // Somebody holds the numbers still.
            }
        }
    }
}
