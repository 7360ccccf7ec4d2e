using System.Net.Sockets;
using Monitoring.Runtime.Storage;
using Npgsql;

namespace Monitoring.Storage.Postgres.Database;

/// <summary>Turns what Npgsql throws into the one exception that callers know.</summary>
internal static class Failure
{
    /// <summary>Whether an exception says that the server, or the way to it, failed.</summary>
    public static bool IsOfServer(Exception e) => e is NpgsqlException or TimeoutException or IOException or SocketException;

    /// <summary>The exception for callers; it names what the server said and never how it was reached.</summary>
    public static StoreException Of(Exception e) => e switch
    {
        StoreException known => known,
        PostgresException said => new StoreException($"PostgreSQL refused: {said.MessageText} ({said.SqlState}).", said) { IsRefusal = IsOfData(said) },
        _ => new StoreException($"PostgreSQL could not be reached: {e.Message}", e),
    };

    /// <summary>
    /// Whether it is what was sent that the server cannot hold: data exceptions, constraints, limits such as the length of a key
    /// (classes 22, 23 and 54 of https://www.postgresql.org/docs/current/errcodes-appendix.html).
    /// </summary>
    private static bool IsOfData(PostgresException said) => said.SqlState[..2] is "22" or "23" or "54";

    /// <summary>Whether the connection, and with it what it was doing, ended; otherwise only the statement failed.</summary>
    public static bool EndsConnection(Exception e) => e is not PostgresException said || said.Severity is "FATAL" or "PANIC" || said.SqlState.StartsWith("57P", StringComparison.Ordinal);
}
