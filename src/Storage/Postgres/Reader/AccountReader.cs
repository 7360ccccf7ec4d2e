using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;

namespace Monitoring.Storage.Postgres.Reader;

/// <summary>Reads accounts.</summary>
internal static class AccountReader
{
    /// <summary>How one account is found.</summary>
    internal const string ById = "id = $1";

    /// <summary>How the account of a name is found.</summary>
    internal const string ByName = "name = $1";

    private const string ByIdentity = "issuer = $1 AND subject = $2";

    private const string ByChange = "change > $1 ORDER BY change";

    private const string AfterId = "id > $1 ORDER BY id LIMIT $2";

    /// <summary>One account, or null.</summary>
    public static ValueTask<AccountRow?> AccountAsync(Session session, string found, string value) =>
        session.Text(Sql.Query("accounts", found)).With(v => v.Bind(value)).OneAsync(Row);

    /// <summary>The account of an identity, or null.</summary>
    public static ValueTask<AccountRow?> LinkedAsync(Session session, ExternalIdentity identity) =>
        session.Text(Sql.Query("accounts", ByIdentity)).With(v => v.Bind(identity.Issuer).Bind(identity.Subject)).OneAsync(Row);

    /// <summary>Accounts changed after a change.</summary>
    public static async ValueTask<IReadOnlyList<ChangedAccount>> ChangedAsync(Session session, long after) => await session
        .Text(Sql.Query("accounts", ByChange)).With(v => v.Bind(after)).AllAsync(static row => new ChangedAccount(Row(row), row.Long(13)));

    /// <summary>A page of accounts.</summary>
    public static async ValueTask<IReadOnlyList<AccountRow>> PageAsync(Session session, string after, int limit) =>
        await session.Text(Sql.Query("accounts", AfterId)).With(v => v.Bind(after).Bind(limit)).AllAsync(Row);

    private static AccountRow Row(Answer row) => new()
    {
        Id = row.Text(0),
        Name = row.Text(1),
        DisplayName = row.Text(2),
        Role = row.Text(3),
        Regions = row.Texts(4),
        Sites = row.Texts(5),
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
}
