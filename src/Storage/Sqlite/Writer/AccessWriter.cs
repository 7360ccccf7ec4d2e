using System.Text.Json;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;
using NodaTime;

namespace Monitoring.Storage.Sqlite.Writer;

/// <summary>Writes tokens and the audit.</summary>
internal static class AccessWriter
{
    /// <summary>A token with its line of the audit; false when its id or hash is taken.</summary>
    public static bool Add(Connection connection, TokenRow token, AuditRow audit)
    {
        var added = connection.Statement(Sql.Query("token_insert"))
            .Add(token.Id)
            .Add(token.Name)
            .Add(token.Role)
            .Add(JsonSerializer.Serialize(token.Regions))
            .Add(JsonSerializer.Serialize(token.Sites))
            .AddBlob(token.Hash)
            .Add(token.CreatedAt)
            .Add(token.CreatedBy)
            .Add(token.ExpiresAt)
            .Add(token.RevokedAt)
            .Add(token.LastUsedAt)
            .TryRun();
        if (added)
        {
            Audit(connection, audit);
        }

        return added;
    }

    /// <summary>Takes a token back with the line of the audit; false when there was nothing to take back.</summary>
    public static bool Revoke(Connection connection, string id, Instant at, AuditRow audit)
    {
        connection.Statement(Sql.Query("token_revoke")).Add(id).Add(at).Run();
        if (connection.Changes == 0)
        {
            return false;
        }

        Audit(connection, audit);
        return true;
    }

    /// <summary>Remembers last uses.</summary>
    public static int Use(Connection connection, IReadOnlyDictionary<string, Instant> lastUsed)
    {
        var used = connection.Statement(Sql.Query("token_used"));
        foreach (var (id, at) in lastUsed)
        {
            used.Add(id).Add(at).Run();
        }

        return lastUsed.Count;
    }

    /// <summary>A line of the audit.</summary>
    public static int Audit(Connection connection, AuditRow row)
    {
        connection.Statement(Sql.Query("audit_insert"))
            .Add(row.At)
            .Add(row.By)
            .Add(row.Token)
            .Add(row.Action)
            .Add(row.Subject)
            .Add(row.Detail)
            .Run();
        return connection.Changes;
    }
}
