using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Monitoring.Storage.Postgres.Reader;
using NodaTime;

namespace Monitoring.Storage.Postgres.Writer;

/// <summary>Writes accounts; each call inside one transaction.</summary>
internal static class AccountWriter
{
    /// <summary>An account with its line of the audit; false when its id, name or identity is taken.</summary>
    public static async ValueTask<bool> AddAsync(Session session, AccountRow account, AuditRow audit)
    {
        await AccessWriter.LockAsync(session);
        var added = await session.Query("account_insert")
            .With(v => v
                .Bind(account.Id)
                .Bind(account.Name)
                .Bind(account.DisplayName)
                .Bind(account.Role)
                .Bind(account.Regions)
                .Bind(account.Sites)
                .Bind(account.PasswordHash)
                .Bind(account.PasswordAt)
                .Bind(account.OneTimeUntil)
                .Bind(account.CreatedAt)
                .Bind(account.CreatedBy)
                .Bind(account.DisabledAt)
                .Bind(account.SignedInAt)
                .Bind(account.Identity?.Issuer)
                .Bind(account.Identity?.Subject)
                .Bind(account.LinkedAt))
            .RunAsync();
        if (added > 0)
        {
            await AccessWriter.AuditAsync(session, audit);
        }

        return added > 0;
    }

    /// <summary>Changes an account; where it is disabled its sessions end. False when there is none.</summary>
    public static async ValueTask<bool> ChangeAsync(Session session, AccountChange change, Instant at, AuditRow audit)
    {
        await AccessWriter.LockAsync(session);
        var changed = await session.Query("account_change")
            .With(v => v
                .Bind(change.Id)
                .Bind(change.DisplayName)
                .Bind(change.Role)
                .Bind(change.Regions)
                .Bind(change.Sites)
                .Bind(change.IsDisabled)
                .Bind(at))
            .RunAsync();
        if (changed == 0)
        {
            return false;
        }

        if (change.IsDisabled)
        {
            await SessionWriter.EndOldestAsync(session, change.Id, at, but: 0);
        }

        await AccessWriter.AuditAsync(session, audit);
        return true;
    }

    /// <summary>Sets another password; false when there is no such account.</summary>
    public static async ValueTask<bool> SetPasswordAsync(
        Session session, PasswordChange change, byte[] attempts, SessionRow? begun, AuditRow audit)
    {
        await AccessWriter.LockAsync(session);
        var changed = await session.Query("account_password")
            .With(v => v.Bind(change.Account).Bind(change.Hash).Bind(change.At).Bind(change.OneTimeUntil)).RunAsync();
        if (changed == 0)
        {
            return false;
        }

        await session.Query("attempts_clear").With(v => v.Bind(attempts)).RunAsync();
        await SessionWriter.EndOldestAsync(session, change.Account, change.At, but: 0);
        if (begun is not null)
        {
            await SessionWriter.AddAsync(session, begun);
        }

        await AccessWriter.AuditAsync(session, audit);
        return true;
    }

    /// <summary>Links an account with an identity or with none, and ends its sessions where that is another; false when it cannot be.</summary>
    public static async ValueTask<bool> LinkAsync(Session session, string account, ExternalIdentity? identity, Instant at, AuditRow audit)
    {
        await AccessWriter.LockAsync(session);
        var before = await AccountReader.AccountAsync(session, AccountReader.ById, account);
        Instant? since = identity is null ? null : identity == before?.Identity ? before.LinkedAt : at;
        var linked = await session.Query("account_link")
            .With(v => v.Bind(account).Bind(identity?.Issuer).Bind(identity?.Subject).Bind(since)).RunAsync();
        if (linked == 0)
        {
            return false;
        }

        if (identity != before?.Identity)
        {
            await SessionWriter.EndOldestAsync(session, account, at, but: 0);
        }

        await AccessWriter.AuditAsync(session, audit);
        return true;
    }

    /// <summary>Keeps the same password in another form; false when it was changed meanwhile.</summary>
    public static async ValueTask<bool> RehashAsync(Session session, string account, string before, string after) =>
        await session.Query("account_rehash").With(v => v.Bind(account).Bind(before).Bind(after)).RunAsync() > 0;
}
