using Monitoring.Gateway.OpenApi.Schemas;
using Monitoring.Gateway.Queries;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Gateway.Access.Accounts;

/// <summary>An account as admins see it.</summary>
internal sealed record AccountAnswer
{
    /// <summary>What it is called by.</summary>
    public required string Id { get; init; }

    /// <summary>What is typed to sign in.</summary>
    public required string Name { get; init; }

    /// <summary>Who has it.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Its role.</summary>
    [OneOf(WordList.Role)]
    public required string Role { get; init; }

    /// <summary>Codes of the regions whose subtrees it reaches.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>Codes of the single sites it reaches.</summary>
    public required IReadOnlyList<string> Sites { get; init; }

    /// <summary>active, locked or disabled.</summary>
    [OneOf(WordList.AccountState)]
    public required string State { get; init; }

    /// <summary>Whether its password is one that somebody else has set.</summary>
    public required bool MustChangePassword { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Name of whoever made it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When its password was set.</summary>
    public required DateTimeOffset PasswordChangedAt { get; init; }

    /// <summary>The end of a password that somebody else has set.</summary>
    public DateTimeOffset? OneTimeUntil { get; init; }

    /// <summary>Until when nobody may sign in with its name, after too many attempts.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>When somebody last signed in with it.</summary>
    public DateTimeOffset? LastSignedInAt { get; init; }

    /// <summary>Since when nobody may come in with it.</summary>
    public DateTimeOffset? DisabledAt { get; init; }

    /// <summary>By whom a provider of identities knows its owner, who signs in there; left out where nobody is linked.</summary>
    public AccountLinkAnswer? Link { get; init; }

    /// <summary>A password to hand over, good for setting another; only in the answer to its making.</summary>
    public string? OneTimePassword { get; init; }

    /// <summary>The account as it is answered.</summary>
    /// <param name="row">As it is kept.</param>
    /// <param name="lockedUntil">Until when its name is locked, or null.</param>
    internal static AccountAnswer Of(AccountRow row, Instant? lockedUntil) => new()
    {
        Id = row.Id,
        Name = row.Name,
        DisplayName = row.DisplayName,
        Role = row.Role,
        Regions = row.Regions,
        Sites = row.Sites,
        State = row.DisabledAt is not null ? "disabled" : lockedUntil is not null ? "locked" : "active",
        MustChangePassword = row.OneTimeUntil is not null,
        CreatedAt = row.CreatedAt.In(DateTimeZone.Utc),
        CreatedBy = row.CreatedBy,
        PasswordChangedAt = row.PasswordAt.In(DateTimeZone.Utc),
        OneTimeUntil = row.OneTimeUntil.In(DateTimeZone.Utc),
        LockedUntil = lockedUntil.In(DateTimeZone.Utc),
        LastSignedInAt = row.SignedInAt.In(DateTimeZone.Utc),
        DisabledAt = row.DisabledAt.In(DateTimeZone.Utc),
        Link = row is { Identity: { } identity, LinkedAt: { } since }
            ? new AccountLinkAnswer(identity.Issuer, identity.Subject, since.In(DateTimeZone.Utc))
            : null,
    };
}

/// <summary>Somebody as a provider of identities knows them.</summary>
/// <param name="Issuer">The provider, by its issuer identifier.</param>
/// <param name="Subject">The person, by the claim `sub`.</param>
/// <param name="LinkedAt">Since when.</param>
internal sealed record AccountLinkAnswer(string Issuer, string Subject, DateTimeOffset LinkedAt);
