using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Npgsql;

namespace Monitoring.Storage.Postgres.Writer;

/// <summary>
/// The lock of the server that whoever writes to a schema holds as long as its connection lives. It goes with the
/// connection: whoever gets it later knows that nothing of the one before can come any more.
/// </summary>
internal static class WriterLock
{
    /// <summary>Takes it, unless somebody has it.</summary>
    public static bool TryTake(NpgsqlConnection connection) =>
        new Statement(connection, "SELECT pg_try_advisory_lock(hashtext(current_schema() || '.lane'), 0)").Each(static row => row.Flag(0)).Single();

    /// <summary>Takes it.</summary>
    /// <exception cref="StoreException">Somebody has it.</exception>
    public static void Demand(NpgsqlConnection connection, PostgresOptions options)
    {
        if (!TryTake(connection))
        {
            throw InUse(options);
        }
    }

    /// <summary>What is said to whoever cannot have it.</summary>
    public static StoreException InUse(PostgresOptions options) =>
        new($"The schema {options.Schema} at {Server.Name(options.ConnectionString)} is in use by another process.");
}
