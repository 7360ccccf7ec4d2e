using System.Text.Json;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;

namespace Monitoring.Storage.Sqlite.Reader;

/// <summary>Reads accounts.</summary>
internal static class AccountReader
{
    /// <summary>How one account is found.</summary>
    internal const string ById = "id = ?";

    /// <summary>How the account of a name is found.</summary>
    internal const string ByName = "name = ?";

    /// <summary>How the account of an identity is found.</summary>
    internal const string ByIdentity = "issuer = ? AND subject = ?";

    /// <summary>How accounts that changed are found.</summary>
    internal const string ByChange = "change > ? ORDER BY change";

    /// <summary>How a page of accounts is found.</summary>
    internal const string AfterId = "id > ? ORDER BY id LIMIT ?";

    /// <summary>One account, or null.</summary>
    public static AccountRow? Account(Connection connection, string found, string value) =>
        connection.Statement(Sql.Query("accounts", found)).Add(value).One(Row);

    /// <summary>The account of an identity, or null.</summary>
    public static AccountRow? Linked(Connection connection, ExternalIdentity identity) =>
        connection.Statement(Sql.Query("accounts", ByIdentity)).Add(identity.Issuer).Add(identity.Subject).One(Row);

    /// <summary>Accounts changed after a change.</summary>
    public static List<ChangedAccount> Changed(Connection connection, long after) => connection
        .Statement(Sql.Query("accounts", ByChange)).Add(after).All(static row => new ChangedAccount(Row(row), row.Long(13)));

    /// <summary>A page of accounts.</summary>
    public static List<AccountRow> Page(Connection connection, string after, int limit) =>
        connection.Statement(Sql.Query("accounts", AfterId)).Add(after).Add(limit).All(Row);

    private static AccountRow Row(PreparedStatement row) => new()
    {
        Id = row.Text(0),
        Name = row.Text(1),
        DisplayName = row.Text(2),
        Role = row.Text(3),
        Regions = Codes(row.Text(4)),
        Sites = Codes(row.Text(5)),
        PasswordHash = row.Text(6),
        PasswordAt = row.Instant(7),
        OneTimeUntil = row.InstantOrNull(8),
        CreatedAt = row.Instant(9),
        CreatedBy = row.Text(10),
        DisabledAt = row.InstantOrNull(11),
        SignedInAt = row.InstantOrNull(12),
        Identity = row.TextOrNull(15) is { } subject ? new ExternalIdentity(row.Text(14), subject) : null,
        LinkedAt = row.InstantOrNull(16),
    };

    private static string[] Codes(string json) => JsonSerializer.Deserialize<string[]>(json) ?? [];
}
