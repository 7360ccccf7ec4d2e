using Monitoring.Gateway.Access.Accounts;
using Monitoring.Gateway.Access.Tokens;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Gateway.Access.Sessions;

/// <summary>Lets people in who know their password, or whom a provider of identities has let in. What it does with a password and how long it takes is the same whether there is such an account or not.</summary>
internal sealed class SignInDesk(IAccountStore store, IAccessStore access, Passwords passwords, SignInOptions options, TimeProvider system)
{
    /// <summary>Tries a password.</summary>
    /// <param name="Account">The account with the form its password is kept in now; null where nobody is let in.</param>
    /// <param name="HasLocked">The account that no attempt is left for since this one; null for none.</param>
    internal sealed record Attempt(AccountRow? Account, AccountRow? HasLocked);

    private Instant Now => Instant.FromDateTimeOffset(system.GetUtcNow());

    /// <summary>Tries a name with a password, and counts the attempt before anything is known of it, so that many at once count too.</summary>
    internal async Task<Attempt> TryAsync(string name, string password, CancellationToken cancellation)
    {
        var now = Now;
        var count = await store.TakeAttemptAsync(AccountName.Key(name), now, now - options.Lock, options.Attempts, cancellation);
        var account = await store.AccountNamedAsync(name, cancellation);
        var verdict = await passwords.VerifyAsync(account?.PasswordHash, PasswordRules.Normal(password), cancellation);
        if (account is null || !verdict.IsRight || count > options.Attempts || account.DisabledAt is not null || account.OneTimeUntil <= now)
            return new Attempt(null, count == options.Attempts ? account : null);

        if (verdict.Again is { } again && await store.RehashAsync(account.Id, account.PasswordHash, again, cancellation))
            account = account with { PasswordHash = again };

        return new Attempt(account, null);
    }

    /// <summary>Begins a session of an account; null where it was disabled or given another password meanwhile.</summary>
    internal async Task<string?> BeginAsync(AccountRow account, ComesFrom from, CancellationToken cancellation)
    {
        var (session, secret) = Session(account, from, SessionRow.ByPassword);
        var audit = Line(account, AuditActions.AccountSignedIn, $"{from.Address}; by password");
        return await store.BeginSessionAsync(
            session, account.PasswordHash, AccountName.Key(account.Name), options.SessionsPerAccount, audit, cancellation)
            ? secret
            : null;
    }

    /// <summary>Begins a session of an account whose owner a provider of identities has let in; null where it was disabled or linked with another meanwhile.</summary>
    internal async Task<string?> BeginLinkedAsync(AccountRow account, ExternalIdentity identity, ComesFrom from, CancellationToken cancellation)
    {
        var (session, secret) = Session(account, from, SessionRow.BySingleSignOn);
        var detail = Auditing.Cut($"{from.Address}; by {identity.Issuer}, subject {identity.Subject}");
        return await store.BeginLinkedSessionAsync(
            session, identity, options.SessionsPerAccount, Line(account, AuditActions.AccountSignedIn, detail), cancellation)
            ? secret
            : null;
    }

    /// <summary>Sets a password that its owner has chosen, ends all sessions, and begins one anew.</summary>
    internal async Task<string> ChangeAsync(AccountRow account, string password, ComesFrom from, CancellationToken cancellation)
    {
        var hash = await passwords.HashAsync(PasswordRules.Normal(password), cancellation);
        var (session, secret) = Session(account, from, SessionRow.ByPassword);
        await store.SetPasswordAsync(
            new PasswordChange(account.Id, hash, session.CreatedAt, OneTimeUntil: null),
            AccountName.Key(account.Name),
            session,
            Line(account, AuditActions.AccountPasswordChanged, from.Address),
            cancellation);
        return secret;
    }

    /// <summary>Keeps that a name is locked.</summary>
    internal async Task AuditLockAsync(AccountRow account, ComesFrom from) =>
        await access.AuditAsync(Line(account, AuditActions.AccountLocked, from.Address), CancellationToken.None);

    private AuditRow Line(AccountRow account, string action, string detail) =>
        new(Now, account.DisplayName, account.Id, action, account.Id, detail);

    private (SessionRow Session, string Secret) Session(AccountRow account, ComesFrom from, string method)
    {
        var secret = SessionSecret.Create();
        var now = Now;
        var session = new SessionRow
        {
            Id = SessionSecret.CreateId(),
            Account = account.Id,
            Hash = SessionSecret.Hash(secret),
            CreatedAt = now,
            ExpiresAt = now + Duration.FromHours(options.SessionHours),
            LastUsedAt = now,
            Address = from.Address,
            Client = from.Client,
            Method = method,
        };
        return (session, secret);
    }
}
