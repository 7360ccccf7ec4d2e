using NodaTime;

namespace Monitoring.Runtime.Storage;

/// <summary>An account of somebody who signs in, as it is kept. All instants are of the system's clock.</summary>
public sealed record AccountRow
{
    /// <summary>What it is called by in commands, the audit and the ledger; never secret and never given again.</summary>
    public required string Id { get; init; }

    /// <summary>What is typed to sign in, in lower case; no two accounts have the same.</summary>
    public required string Name { get; init; }

    /// <summary>Who has it, for people.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The word of its role.</summary>
    public required string Role { get; init; }

    /// <summary>Codes of the regions whose subtrees it reaches.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>Codes of the single sites it reaches.</summary>
    public IReadOnlyList<string> Sites { get; init; } = [];

    /// <summary>The password in the form of ASP.NET Core's hasher, with its salt and its number of rounds.</summary>
    public required string PasswordHash { get; init; }

    /// <summary>When the password was set.</summary>
    public required Instant PasswordAt { get; init; }

    /// <summary>
    /// The end of a password that somebody else has set: until then it is good for setting another and for nothing else. Null for
    /// a password that its owner has set.
    /// </summary>
    public Instant? OneTimeUntil { get; init; }

    /// <summary>When it was made.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>Name of whoever made it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>Since when nobody may come in with it; null while one may.</summary>
    public Instant? DisabledAt { get; init; }

    /// <summary>When somebody last signed in with it; null before the first time.</summary>
    public Instant? SignedInAt { get; init; }

    /// <summary>Whom a provider of identities knows as its owner, who signs in there; null for nobody. No two accounts have the same.</summary>
    public ExternalIdentity? Identity { get; init; }

    /// <summary>When <see cref="Identity"/> was linked; null where there is none.</summary>
    public Instant? LinkedAt { get; init; }
}

/// <summary>Somebody as a provider of identities knows them.</summary>
/// <param name="Issuer">The provider, by the identifier that it names itself with.</param>
/// <param name="Subject">The person, by what that provider never gives to another; compared letter by letter.</param>
public sealed record ExternalIdentity(string Issuer, string Subject);

/// <summary>An account with the place of its last change.</summary>
/// <param name="Account">The account.</param>
/// <param name="Change">Grows with every change that others must learn of, whichever process makes it.</param>
public sealed record ChangedAccount(AccountRow Account, long Change);

/// <summary>What an account is to be from now on.</summary>
/// <param name="Id">Which account.</param>
/// <param name="DisplayName">Who has it.</param>
/// <param name="Role">The word of its role.</param>
/// <param name="Regions">Codes of the regions whose subtrees it reaches.</param>
/// <param name="Sites">Codes of the single sites it reaches.</param>
/// <param name="IsDisabled">Whether nobody may come in with it; its sessions then end.</param>
public sealed record AccountChange(
    string Id, string DisplayName, string Role, IReadOnlyList<string> Regions, IReadOnlyList<string> Sites, bool IsDisabled);

/// <summary>Another password.</summary>
/// <param name="Account">Whose.</param>
/// <param name="Hash">In the form of ASP.NET Core's hasher.</param>
/// <param name="At">When it was set.</param>
/// <param name="OneTimeUntil">Its end where somebody else has set it, or null.</param>
public sealed record PasswordChange(string Account, string Hash, Instant At, Instant? OneTimeUntil);
