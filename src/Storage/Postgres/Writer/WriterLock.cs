using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Npgsql;

namespace Monitoring.Storage.Postgres.Writer;

/// <summary>
/// The locks of the server that whoever writes to a schema holds as long as its connections live, one for each connection that
/// commits: two where there is one lane, otherwise one a lane. Each goes with its connection: whoever gets it later knows that
/// nothing of the one before can come any more.
/// </summary>
internal static class WriterLock
{
    /// <summary>Takes that of a connection, unless somebody has it.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="number">Which one, from 0.</param>
    public static bool TryTake(NpgsqlConnection connection, int number) =>
        new Statement(connection, "SELECT pg_try_advisory_lock(hashtext(current_schema() || '.lane'), $1::integer)")
            .With(v => v.Bind((long)number)).Each(static row => row.Flag(0)).Single();

    /// <summary>
    /// Takes the first two together with other nodes, or neither: whoever wants one of them alone waits until all of them are gone.
    /// </summary>
    public static bool TryShare(NpgsqlConnection connection) => new Statement(
        connection,
        """
        SELECT pg_try_advisory_lock_shared(key, 0) AND (pg_try_advisory_lock_shared(key, 1) OR NOT pg_advisory_unlock_shared(key, 0))
        FROM hashtext(current_schema() || '.lane') AS key
        """).Each(static row => row.Flag(0)).Single();

    /// <summary>Takes the first two, one of which every service needs.</summary>
    /// <exception cref="StoreException">Somebody has one of them.</exception>
    public static void Demand(NpgsqlConnection connection, PostgresOptions options)
    {
        if (!TryTake(connection, 0) || !TryTake(connection, 1))
        {
            throw InUse(options);
        }
    }

    /// <summary>What is said to whoever cannot have it.</summary>
    public static StoreException InUse(PostgresOptions options) =>
        new($"The schema {options.Schema} at {Server.Name(options.ConnectionString)} is in use by another process.");
}
