using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using NodaTime;

namespace Monitoring.Storage.Postgres.Reader;

/// <summary>Reads sessions, and names that are locked.</summary>
internal static class SessionReader
{
    private const string ById = "id = $1";

    private const string ByChange = "change > $1 ORDER BY change";

    private const string ByAccount = "account = $1 AND ended_at IS NULL AND expires_at > $2 ORDER BY created_at DESC, id DESC";

    /// <summary>One session, or null.</summary>
    public static ValueTask<SessionRow?> SessionAsync(Session session, string id) =>
        session.Text(Sql.Query("sessions", ById)).With(v => v.Bind(id)).OneAsync(Row);

    /// <summary>The sessions of an account.</summary>
    public static async ValueTask<IReadOnlyList<SessionRow>> OfAccountAsync(Session session, string account, Instant now) =>
        await session.Text(Sql.Query("sessions", ByAccount)).With(v => v.Bind(account).Bind(now)).AllAsync(Row);

    /// <summary>Sessions changed after a change.</summary>
    public static async ValueTask<IReadOnlyList<ChangedSession>> ChangedAsync(Session session, long after) => await session
        .Text(Sql.Query("sessions", ByChange)).With(v => v.Bind(after)).AllAsync(static row => new ChangedSession(Row(row), row.Long(9)));

    /// <summary>Names whose attempts are used up.</summary>
    public static async ValueTask<IReadOnlyList<LockedName>> LockedAsync(Session session, Instant since, int most) => await session
        .Query("attempts_locked").With(v => v.Bind(since).Bind(most)).AllAsync(static row => new LockedName(row.Blob(0), row.Instant(1)));

    private static SessionRow Row(Answer row) => new()
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
