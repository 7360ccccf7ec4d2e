using System.Text.Json;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;

namespace Monitoring.Storage.Sqlite.Reader;

/// <summary>Reads tokens and the audit.</summary>
internal static class AccessReader
{
    /// <summary>How one token is found.</summary>
    internal const string ById = "id = ?";

    /// <summary>How tokens that changed are found.</summary>
    internal const string ByChange = "change > ? ORDER BY change";

    /// <summary>How a page of tokens is found.</summary>
    internal const string AfterId = "id > ? ORDER BY id LIMIT ?";

    /// <summary>One token, or null.</summary>
    public static TokenRow? Token(Connection connection, string id) =>
        connection.Statement(Sql.Query("tokens", ById)).Add(id).One(Row);

    /// <summary>Tokens changed after a change.</summary>
    public static List<ChangedToken> Changed(Connection connection, long after) =>
        connection.Statement(Sql.Query("tokens", ByChange)).Add(after).All(static row => new ChangedToken(Row(row), row.Long(11)));

    /// <summary>A page of tokens.</summary>
    public static List<TokenRow> Page(Connection connection, string after, int limit) =>
        connection.Statement(Sql.Query("tokens", AfterId)).Add(after).Add(limit).All(Row);

    /// <summary>A page of the audit.</summary>
    public static List<AuditEntry> Audit(Connection connection, long before, int limit) =>
        connection.Statement(Sql.Query("audit_page")).Add(before).Add(limit).All(static row => new AuditEntry(
            row.Long(0),
            new AuditRow(row.Instant(1), row.Text(2), row.TextOrNull(3), row.Text(4), row.Text(5), row.Text(6))));

    private static TokenRow Row(PreparedStatement row) => new()
    {
        Id = row.Text(0),
        Name = row.Text(1),
        Role = row.Text(2),
        Regions = Codes(row.Text(3)),
        Sites = Codes(row.Text(4)),
        Hash = row.Blob(5),
        CreatedAt = row.Instant(6),
        CreatedBy = row.Text(7),
        ExpiresAt = row.InstantOrNull(8),
        RevokedAt = row.InstantOrNull(9),
        LastUsedAt = row.InstantOrNull(10),
    };

    private static string[] Codes(string json) => JsonSerializer.Deserialize<string[]>(json) ?? [];
}
