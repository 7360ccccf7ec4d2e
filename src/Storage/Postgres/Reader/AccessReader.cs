using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;

namespace Monitoring.Storage.Postgres.Reader;

/// <summary>Reads tokens and the audit.</summary>
internal static class AccessReader
{
    /// <summary>How one token is found.</summary>
    internal const string ById = "id = $1";

    /// <summary>How tokens that changed are found.</summary>
    internal const string ByChange = "change > $1 ORDER BY change";

    /// <summary>How a page of tokens is found.</summary>
    internal const string AfterId = "id > $1 ORDER BY id LIMIT $2";

    /// <summary>One token, or null.</summary>
    public static ValueTask<TokenRow?> TokenAsync(Session session, string id) =>
        session.Text(Sql.Query("tokens", ById)).With(v => v.Bind(id)).OneAsync(Row);

    /// <summary>Tokens changed after a change.</summary>
    public static async ValueTask<IReadOnlyList<ChangedToken>> ChangedAsync(Session session, long after) =>
        await session.Text(Sql.Query("tokens", ByChange)).With(v => v.Bind(after)).AllAsync(static row => new ChangedToken(Row(row), row.Long(11)));

    /// <summary>A page of tokens.</summary>
    public static async ValueTask<IReadOnlyList<TokenRow>> PageAsync(Session session, string after, int limit) =>
        await session.Text(Sql.Query("tokens", AfterId)).With(v => v.Bind(after).Bind(limit)).AllAsync(Row);

    /// <summary>A page of the audit.</summary>
    public static async ValueTask<IReadOnlyList<AuditEntry>> AuditAsync(Session session, long before, int limit) =>
        await session.Query("audit_page").With(v => v.Bind(before).Bind(limit)).AllAsync(static row => new AuditEntry(
            row.Long(0),
            new AuditRow(row.Instant(1), row.Text(2), row.TextOrNull(3), row.Text(4), row.Text(5), row.Text(6))));

    private static TokenRow Row(Answer row) => new()
    {
        Id = row.Text(0),
        Name = row.Text(1),
        Role = row.Text(2),
        Regions = row.Texts(3),
        Sites = row.Texts(4),
        Hash = row.Blob(5),
        CreatedAt = row.Instant(6),
        CreatedBy = row.Text(7),
        ExpiresAt = row.InstantOrNull(8),
        RevokedAt = row.InstantOrNull(9),
        LastUsedAt = row.InstantOrNull(10),
    };
}
