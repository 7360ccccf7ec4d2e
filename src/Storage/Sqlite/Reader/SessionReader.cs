using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;
using NodaTime;

namespace Monitoring.Storage.Sqlite.Reader;

/// <summary>Reads sessions, and names that are locked.</summary>
internal static class SessionReader
{
    /// <summary>How one session is found.</summary>
    internal const string ById = "id = ?";

    /// <summary>How sessions that changed are found.</summary>
    internal const string ByChange = "change > ? ORDER BY change";

    /// <summary>How the sessions of an account are found.</summary>
    internal const string ByAccount = "account = ? AND ended_at IS NULL AND expires_at > ? ORDER BY created_at DESC, id DESC";

    /// <summary>One session, or null.</summary>
    public static SessionRow? Session(Connection connection, string id) =>
        connection.Statement(Sql.Query("sessions", ById)).Add(id).One(Row);

    /// <summary>The sessions of an account.</summary>
    public static List<SessionRow> OfAccount(Connection connection, string account, Instant now) =>
        connection.Statement(Sql.Query("sessions", ByAccount)).Add(account).Add(now).All(Row);

    /// <summary>Sessions changed after a change.</summary>
    public static List<ChangedSession> Changed(Connection connection, long after) => connection
        .Statement(Sql.Query("sessions", ByChange)).Add(after).All(static row => new ChangedSession(Row(row), row.Long(9)));

    /// <summary>Names whose attempts are used up.</summary>
    public static List<LockedName> Locked(Connection connection, Instant since, int most) => connection
        .Statement(Sql.Query("attempts_locked")).Add(since).Add(most).All(static row => new LockedName(row.Blob(0), row.Instant(1)));

    private static SessionRow Row(PreparedStatement row) => new()
    {
        Id = row.Text(0),
        Account = row.Text(1),
        Hash = row.Blob(2),
        CreatedAt = row.Instant(3),
        ExpiresAt = row.Instant(4),
        LastUsedAt = row.Instant(5),
        Address = row.Text(6),
        Client = row.Text(7),
        EndedAt = row.InstantOrNull(8),
        Method = row.Text(10),
    };
}
