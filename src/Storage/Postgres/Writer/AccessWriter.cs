using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using NodaTime;

namespace Monitoring.Storage.Postgres.Writer;

/// <summary>Writes tokens and the audit; each call inside one transaction.</summary>
internal static class AccessWriter
{
    /// <summary>A token with its line of the audit; false when its id or hash is taken.</summary>
    public static async ValueTask<bool> AddAsync(Session session, TokenRow token, AuditRow audit)
    {
        await LockAsync(session);
        var added = await session.Query("token_insert")
            .With(v => v
                .Bind(token.Id)
                .Bind(token.Name)
                .Bind(token.Role)
                .Bind(token.Regions)
                .Bind(token.Sites)
                .Bind(token.Hash)
                .Bind(token.CreatedAt)
                .Bind(token.CreatedBy)
                .Bind(token.ExpiresAt)
                .Bind(token.RevokedAt)
                .Bind(token.LastUsedAt))
            .RunAsync();
        if (added > 0)
        {
            await AuditAsync(session, audit);
        }

        return added > 0;
    }

    /// <summary>Takes a token back with the line of the audit; false when there was nothing to take back.</summary>
    public static async ValueTask<bool> RevokeAsync(Session session, string id, Instant at, AuditRow audit)
    {
        await LockAsync(session);
        var revoked = await session.Query("token_revoke").With(v => v.Bind(id).Bind(at)).RunAsync();
        if (revoked > 0)
        {
            await AuditAsync(session, audit);
        }

        return revoked > 0;
    }

    /// <summary>Remembers last uses.</summary>
    public static ValueTask<int> UseAsync(Session session, IReadOnlyDictionary<string, Instant> lastUsed)
    {
        var uses = lastUsed.OrderBy(u => u.Key, StringComparer.Ordinal).ToList();
        return session.Query("tokens_used").With(v => v.Texts(uses, u => u.Key).Instants(uses, u => u.Value)).RunAsync();
    }

    /// <summary>To be called first wherever tokens or accounts change or a line of the audit is written.</summary>
    public static ValueTask<int> LockAsync(Session session) => session.Query("tokens_lock").RunAsync();

    /// <summary>A line of the audit; under the lock.</summary>
    public static ValueTask<int> AuditAsync(Session session, AuditRow row) => session.Query("audit_insert")
        .With(v => v.Bind(row.At).Bind(row.By).Bind(row.Token).Bind(row.Action).Bind(row.Subject).Bind(row.Detail))
        .RunAsync();
}
