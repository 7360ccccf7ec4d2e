using System.Text.Json;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;
using Monitoring.Storage.Sqlite.Reader;
using NodaTime;

namespace Monitoring.Storage.Sqlite.Writer;

/// <summary>Writes accounts.</summary>
internal static class AccountWriter
{
    /// <summary>An account with its line of the audit; false when its id, name or identity is taken.</summary>
    public static bool Add(Connection connection, AccountRow account, AuditRow audit)
    {
        var added = connection.Statement(Sql.Query("account_insert"))
            .Add(account.Id)
            .Add(account.Name)
            .Add(account.DisplayName)
            .Add(account.Role)
            .Add(JsonSerializer.Serialize(account.Regions))
            .Add(JsonSerializer.Serialize(account.Sites))
            .Add(account.PasswordHash)
            .Add(account.PasswordAt)
            .Add(account.OneTimeUntil)
            .Add(account.CreatedAt)
            .Add(account.CreatedBy)
            .Add(account.DisabledAt)
            .Add(account.SignedInAt)
            .Add(account.Identity?.Issuer)
            .Add(account.Identity?.Subject)
            .Add(account.LinkedAt)
            .TryRun();
        if (added)
        {
            AccessWriter.Audit(connection, audit);
        }

        return added;
    }

    /// <summary>Changes an account; where it is disabled its sessions end. False when there is none.</summary>
    public static bool Change(Connection connection, AccountChange change, Instant at, AuditRow audit)
    {
        connection.Statement(Sql.Query("account_change"))
            .Add(change.Id)
            .Add(change.DisplayName)
            .Add(change.Role)
            .Add(JsonSerializer.Serialize(change.Regions))
            .Add(JsonSerializer.Serialize(change.Sites))
            .Add(change.IsDisabled)
            .Add(at)
            .Run();
        if (connection.Changes == 0)
        {
            return false;
        }

        if (change.IsDisabled)
        {
            SessionWriter.EndOldest(connection, change.Id, at, but: 0);
        }

        AccessWriter.Audit(connection, audit);
        return true;
    }

    /// <summary>Sets another password; false when there is no such account.</summary>
    public static bool SetPassword(Connection connection, PasswordChange change, byte[] attempts, SessionRow? session, AuditRow audit)
    {
        connection.Statement(Sql.Query("account_password"))
            .Add(change.Account).Add(change.Hash).Add(change.At).Add(change.OneTimeUntil).Run();
        if (connection.Changes == 0)
        {
            return false;
        }

        connection.Statement(Sql.Query("attempts_clear")).AddBlob(attempts).Run();
        SessionWriter.EndOldest(connection, change.Account, change.At, but: 0);
        if (session is not null)
        {
            SessionWriter.Add(connection, session);
        }

        AccessWriter.Audit(connection, audit);
        return true;
    }

    /// <summary>Links an account with an identity or with none, and ends its sessions where that is another; false when it cannot be.</summary>
    public static bool Link(Connection connection, string account, ExternalIdentity? identity, Instant at, AuditRow audit)
    {
        var before = AccountReader.Account(connection, AccountReader.ById, account);
        Instant? since = identity is null ? null : identity == before?.Identity ? before.LinkedAt : at;
        connection.Statement(Sql.Query("account_link")).Add(account).Add(identity?.Issuer).Add(identity?.Subject).Add(since).Run();
        if (connection.Changes == 0)
        {
            return false;
        }

        if (identity != before?.Identity)
        {
            SessionWriter.EndOldest(connection, account, at, but: 0);
        }

        AccessWriter.Audit(connection, audit);
        return true;
    }

    /// <summary>Keeps the same password in another form; false when it was changed meanwhile.</summary>
    public static bool Rehash(Connection connection, string account, string before, string after)
    {
        connection.Statement(Sql.Query("account_rehash")).Add(account).Add(before).Add(after).Run();
        return connection.Changes > 0;
    }
}
