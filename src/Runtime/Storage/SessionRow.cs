using NodaTime;

namespace Monitoring.Runtime.Storage;

/// <summary>Somebody who has signed in, in one browser. All instants are of the system's clock.</summary>
public sealed record SessionRow
{
    /// <summary>The word for a session that was begun with a password.</summary>
    public const string ByPassword = "password";

    /// <summary>The word for a session that was begun by a provider of identities.</summary>
    public const string BySingleSignOn = "oidc";

    /// <summary>What it is called by in lists; never secret.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the account.</summary>
    public required string Account { get; init; }

    /// <summary>SHA-256 of what the browser shows, 32 bytes; whoever reads the store cannot go on with what is found there.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>When it began.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>When it ends however much it is used.</summary>
    public required Instant ExpiresAt { get; init; }

    /// <summary>When it was last used, to about a minute.</summary>
    public required Instant LastUsedAt { get; init; }

    /// <summary>The network address it began from.</summary>
    public required string Address { get; init; }

    /// <summary>What the browser says it is.</summary>
    public required string Client { get; init; }

    /// <summary>What it was begun with: <see cref="ByPassword"/> or <see cref="BySingleSignOn"/>.</summary>
    public string Method { get; init; } = ByPassword;

    /// <summary>When somebody ended it, or null.</summary>
    public Instant? EndedAt { get; init; }
}

/// <summary>A session with the place of its last change.</summary>
/// <param name="Session">The session.</param>
/// <param name="Change">Grows with every beginning and ending, whichever process does it.</param>
public sealed record ChangedSession(SessionRow Session, long Change);

/// <summary>A name that nobody may sign in with for a while.</summary>
/// <param name="Key">The key of the name; see <see cref="IAccountStore.TakeAttemptAsync"/>.</param>
/// <param name="Since">When the last attempt was made that counted.</param>
public sealed record LockedName(byte[] Key, Instant Since);
