using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Npgsql;

namespace Monitoring.Storage.Postgres.Writer;

/// <summary>
/// The locks of the server, one a lane, that whoever writes to a schema holds as long as its connections live. Each goes with
/// its connection: whoever gets it later knows that nothing of the one before can come any more.
/// </summary>
internal static class WriterLock
{
    /// <summary>Takes that of a lane, unless somebody has it.</summary>
    public static bool TryTake(NpgsqlConnection connection, int lane) =>
        new Statement(connection, "SELECT pg_try_advisory_lock(hashtext(current_schema() || '.lane'), $1::integer)")
            .With(v => v.Bind((long)lane)).Each(static row => row.Flag(0)).Single();

    /// <summary>Takes that of a lane together with other nodes: whoever wants it alone waits until all of them are gone.</summary>
    public static bool TryShare(NpgsqlConnection connection, int lane) =>
        new Statement(connection, "SELECT pg_try_advisory_lock_shared(hashtext(current_schema() || '.lane'), $1::integer)")
            .With(v => v.Bind((long)lane)).Each(static row => row.Flag(0)).Single();

    /// <summary>Takes that of the first lane, which every service needs.</summary>
    /// <exception cref="StoreException">Somebody has it.</exception>
    public static void Demand(NpgsqlConnection connection, PostgresOptions options)
    {
        if (!TryTake(connection, 0))
        {
            throw InUse(options);
        }
    }

    /// <summary>What is said to whoever cannot have it.</summary>
    public static StoreException InUse(PostgresOptions options) =>
        new($"The schema {options.Schema} at {Server.Name(options.ConnectionString)} is in use by another process.");
}
