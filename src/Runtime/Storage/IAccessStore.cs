using NodaTime;

namespace Monitoring.Runtime.Storage;

/// <summary>A token as it is kept. All instants are of the system's clock.</summary>
public sealed record TokenRow
{
    /// <summary>What people call it by in lists and commands; never secret.</summary>
    public required string Id { get; init; }

    /// <summary>Who or what has it, for people.</summary>
    public required string Name { get; init; }

    /// <summary>The word of its role.</summary>
    public required string Role { get; init; }

    /// <summary>Codes of the regions whose subtrees it reaches.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>Codes of the single sites it reaches.</summary>
    public IReadOnlyList<string> Sites { get; init; } = [];

    /// <summary>SHA-256 of its text, 32 bytes; whoever reads the store cannot sign in with what is found there.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>When it was made.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>Name of whoever made it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>The instant from which it is valid no more, or null for never.</summary>
    public Instant? ExpiresAt { get; init; }

    /// <summary>When it was taken back, or null.</summary>
    public Instant? RevokedAt { get; init; }

    /// <summary>When it was last used, to about a minute; null before its first use.</summary>
    public Instant? LastUsedAt { get; init; }
}

/// <summary>A token with the place of its last change.</summary>
/// <param name="Token">The token.</param>
/// <param name="Change">Grows with every making and revoking, whichever process does it.</param>
public sealed record ChangedToken(TokenRow Token, long Change);

/// <summary>One use of power over tokens or people's rights, as it is kept for ever.</summary>
/// <param name="At">When, by the system's clock.</param>
/// <param name="By">Name of whoever did it.</param>
/// <param name="Token">Id of the token or account it was done with; null for what the system did by itself.</param>
/// <param name="Action">What was done, in kebab case: such as <c>token-created</c>.</param>
/// <param name="Subject">What it was done to: the id of a token, an account, a delivery or a parked message, or an address.</param>
/// <param name="Detail">What else is worth knowing, one line for people.</param>
public sealed record AuditRow(Instant At, string By, string? Token, string Action, string Subject, string Detail);

/// <summary>A row of the audit with its place, ascending in the order of writing.</summary>
public sealed record AuditEntry(long Position, AuditRow Row);

/// <summary>Tokens, and who made and revoked them. Nothing here is ever removed.</summary>
public interface IAccessStore
{
    /// <summary>Keeps a token together with its line of the audit.</summary>
    /// <returns>False when one of that id or hash is there already; then nothing is written.</returns>
    ValueTask<bool> AddTokenAsync(TokenRow token, AuditRow audit, CancellationToken cancellation);

    /// <summary>Takes a token back together with the line of the audit. The first revocation stands.</summary>
    /// <returns>False when there is no such token, or it was revoked before; then nothing is written.</returns>
    ValueTask<bool> RevokeTokenAsync(string id, Instant at, AuditRow audit, CancellationToken cancellation);

    /// <summary>A token, or null.</summary>
    ValueTask<TokenRow?> TokenAsync(string id, CancellationToken cancellation);

    /// <summary>Tokens made or revoked after a change, in the order of their changes; all of them after 0.</summary>
    ValueTask<IReadOnlyList<ChangedToken>> ChangedTokensAsync(long after, CancellationToken cancellation);

    /// <summary>Tokens by id, ascending, after an id; from the first for an empty one.</summary>
    /// <param name="after">The last id known.</param>
    /// <param name="limit">How many at most; 1 or more.</param>
    /// <param name="cancellation">Gives up.</param>
    ValueTask<IReadOnlyList<TokenRow>> TokensAsync(string after, int limit, CancellationToken cancellation);

    /// <summary>Remembers when tokens were last used; an earlier instant than the one kept changes nothing.</summary>
    ValueTask RecordUseAsync(IReadOnlyDictionary<string, Instant> lastUsed, CancellationToken cancellation);

    /// <summary>Keeps a line of the audit that goes with no token.</summary>
    ValueTask AuditAsync(AuditRow audit, CancellationToken cancellation);

    /// <summary>The audit, the newest first, before a position.</summary>
    /// <param name="before">The last position known, or <see cref="long.MaxValue"/> for the newest.</param>
    /// <param name="limit">How many at most; 1 or more.</param>
    /// <param name="cancellation">Gives up.</param>
    ValueTask<IReadOnlyList<AuditEntry>> AuditAsync(long before, int limit, CancellationToken cancellation);
}
