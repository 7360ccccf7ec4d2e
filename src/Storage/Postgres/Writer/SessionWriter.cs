using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using NodaTime;

namespace Monitoring.Storage.Postgres.Writer;

/// <summary>Writes sessions, and counts attempts to sign in; each call inside one transaction.</summary>
internal static class SessionWriter
{
    /// <summary>Counts an attempt, and forgets those long ago.</summary>
    public static async ValueTask<int> TakeAttemptAsync(Session session, byte[] key, Instant at, Instant since, int most)
    {
        await session.Query("sign_in_attempts_forget").With(v => v.Bind(since)).RunAsync();
        return await session.Query("attempt_take").With(v => v.Bind(key).Bind(at).Bind(since).Bind(most)).OneAsync(static row => row.Int(0));
    }

    /// <summary>Begins a session; false when the account is disabled or has another password by now.</summary>
    public static async ValueTask<bool> BeginAsync(
        Session session, SessionRow begun, string passwordHash, byte[] attempts, int most, AuditRow audit)
    {
        await AccessWriter.LockAsync(session);
        var signedIn = await session.Query("account_signed_in")
            .With(v => v.Bind(begun.Account).Bind(passwordHash).Bind(begun.CreatedAt)).RunAsync();
        if (signedIn == 0)
        {
            return false;
        }

        await session.Query("attempts_clear").With(v => v.Bind(attempts)).RunAsync();
        await AddInPlaceAsync(session, begun, most, audit);
        return true;
    }

    /// <summary>Begins a session of somebody whom a provider has let in; false when the account is disabled or linked with another by now.</summary>
    public static async ValueTask<bool> BeginLinkedAsync(Session session, SessionRow begun, ExternalIdentity identity, int most, AuditRow audit)
    {
        await AccessWriter.LockAsync(session);
        var signedIn = await session.Query("account_signed_in_linked")
            .With(v => v.Bind(begun.Account).Bind(identity.Issuer).Bind(identity.Subject).Bind(begun.CreatedAt)).RunAsync();
        if (signedIn == 0)
        {
            return false;
        }

        await AddInPlaceAsync(session, begun, most, audit);
        return true;
    }

    /// <summary>Adds a session with the change that was given last: that of the sessions which ended for it, in the same transaction.</summary>
    public static ValueTask<int> AddAsync(Session session, SessionRow begun) => session.Query("session_insert")
        .With(v => v
            .Bind(begun.Id)
            .Bind(begun.Account)
            .Bind(begun.Hash)
            .Bind(begun.CreatedAt)
            .Bind(begun.ExpiresAt)
            .Bind(begun.LastUsedAt)
            .Bind(begun.Address)
            .Bind(begun.Client)
            .Bind(begun.EndedAt)
            .Bind(begun.Method))
        .RunAsync();

    /// <summary>Ends a session; false when there was nothing to end.</summary>
    public static async ValueTask<bool> EndAsync(Session session, string account, string id, Instant at)
    {
        await session.Query("session_next").RunAsync();
        return await session.Query("session_end").With(v => v.Bind(account).Bind(id).Bind(at)).RunAsync() > 0;
    }

    /// <summary>Ends all sessions of an account, with a line of the audit where there is one.</summary>
    public static async ValueTask<int> EndAllAsync(Session session, string account, Instant at, AuditRow? audit)
    {
        await AccessWriter.LockAsync(session);
        var ended = await EndOldestAsync(session, account, at, but: 0);
        if (audit is not null)
        {
            await AccessWriter.AuditAsync(session, audit);
        }

        return ended;
    }

    /// <summary>Ends the sessions of an account but so many of the newest, with the next change, whose row is locked until the end.</summary>
    public static async ValueTask<int> EndOldestAsync(Session session, string account, Instant at, int but)
    {
        await session.Query("session_next").RunAsync();
        return await session.Query("sessions_end").With(v => v.Bind(account).Bind(at).Bind(but)).RunAsync();
    }

    /// <summary>Remembers last uses.</summary>
    public static ValueTask<int> UseAsync(Session session, IReadOnlyDictionary<string, Instant> lastUsed)
    {
        var uses = lastUsed.OrderBy(u => u.Key, StringComparer.Ordinal).ToList();
        return session.Query("sessions_used").With(v => v.Texts(uses, u => u.Key).Instants(uses, u => u.Value)).RunAsync();
    }

    private static async ValueTask AddInPlaceAsync(Session session, SessionRow begun, int most, AuditRow audit)
    {
        await session.Query("sessions_forget").With(v => v.Bind(begun.CreatedAt)).RunAsync();
        await EndOldestAsync(session, begun.Account, begun.CreatedAt, but: most - 1);
        await AddAsync(session, begun);
        await AccessWriter.AuditAsync(session, audit);
    }
}
