using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;
using NodaTime;

namespace Monitoring.Storage.Sqlite.Writer;

/// <summary>Writes sessions, and counts attempts to sign in.</summary>
internal static class SessionWriter
{
    /// <summary>Counts an attempt, and forgets those long ago.</summary>
    public static int TakeAttempt(Connection connection, byte[] key, Instant at, Instant since, int most)
    {
        connection.Statement(Sql.Query("sign_in_attempts_forget")).Add(since).Run();
        return (int)connection.Statement(Sql.Query("attempt_take")).AddBlob(key).Add(at).Add(since).Add(most).Number()!.Value;
    }

    /// <summary>Begins a session; false when the account is disabled or has another password by now.</summary>
    public static bool Begin(Connection connection, SessionRow session, string passwordHash, byte[] attempts, int most, AuditRow audit)
    {
        connection.Statement(Sql.Query("account_signed_in")).Add(session.Account).Add(passwordHash).Add(session.CreatedAt).Run();
        if (connection.Changes == 0)
        {
            return false;
        }

        connection.Statement(Sql.Query("attempts_clear")).AddBlob(attempts).Run();
        AddInPlace(connection, session, most, audit);
        return true;
    }

    /// <summary>Begins a session of somebody whom a provider has let in; false when the account is disabled or linked with another by now.</summary>
    public static bool BeginLinked(Connection connection, SessionRow session, ExternalIdentity identity, int most, AuditRow audit)
    {
        connection.Statement(Sql.Query("account_signed_in_linked"))
            .Add(session.Account).Add(identity.Issuer).Add(identity.Subject).Add(session.CreatedAt).Run();
        if (connection.Changes == 0)
        {
            return false;
        }

        AddInPlace(connection, session, most, audit);
        return true;
    }

    /// <summary>Adds a session with the change that was given last: that of the sessions which ended for it, in the same transaction.</summary>
    public static void Add(Connection connection, SessionRow session) => connection.Statement(Sql.Query("session_insert"))
        .Add(session.Id)
        .Add(session.Account)
        .AddBlob(session.Hash)
        .Add(session.CreatedAt)
        .Add(session.ExpiresAt)
        .Add(session.LastUsedAt)
        .Add(session.Address)
        .Add(session.Client)
        .Add(session.EndedAt)
        .Add(session.Method)
        .Run();

    /// <summary>Ends a session; false when there was nothing to end.</summary>
    public static bool End(Connection connection, string account, string id, Instant at)
    {
        connection.Statement(Sql.Query("session_next")).Run();
        connection.Statement(Sql.Query("session_end")).Add(account).Add(id).Add(at).Run();
        return connection.Changes > 0;
    }

    /// <summary>Ends all sessions of an account, with a line of the audit where there is one.</summary>
    public static bool EndAll(Connection connection, string account, Instant at, AuditRow? audit)
    {
        EndOldest(connection, account, at, but: 0);
        if (audit is not null)
        {
            AccessWriter.Audit(connection, audit);
        }

        return true;
    }

    /// <summary>Ends the sessions of an account but so many of the newest, with the next change.</summary>
    public static void EndOldest(Connection connection, string account, Instant at, int but)
    {
        connection.Statement(Sql.Query("session_next")).Run();
        connection.Statement(Sql.Query("sessions_end")).Add(account).Add(at).Add(but).Run();
    }

    /// <summary>Remembers last uses.</summary>
    public static int Use(Connection connection, IReadOnlyDictionary<string, Instant> lastUsed)
    {
        var used = connection.Statement(Sql.Query("session_used"));
        foreach (var (id, at) in lastUsed)
        {
            used.Add(id).Add(at).Run();
        }

        return lastUsed.Count;
    }

    private static void AddInPlace(Connection connection, SessionRow session, int most, AuditRow audit)
    {
        connection.Statement(Sql.Query("sessions_forget")).Add(session.CreatedAt).Run();
        EndOldest(connection, session.Account, session.CreatedAt, but: most - 1);
        Add(connection, session);
        AccessWriter.Audit(connection, audit);
    }
}
