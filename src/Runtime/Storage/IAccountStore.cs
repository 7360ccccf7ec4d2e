using NodaTime;

namespace Monitoring.Runtime.Storage;

/// <summary>
/// Accounts of people, their sessions, and how often somebody has tried to come in. Accounts are never removed, since the
/// ledger names them; sessions are once they could not be used any more.
/// </summary>
public interface IAccountStore
{
    /// <summary>Keeps an account together with its line of the audit.</summary>
    /// <returns>False when one of that id, name or identity is there already; then nothing is written.</returns>
    ValueTask<bool> AddAccountAsync(AccountRow account, AuditRow audit, CancellationToken cancellation);

    /// <summary>Changes an account together with the line of the audit; where it is disabled its sessions end, in the same transaction.</summary>
    /// <returns>False when there is no such account; then nothing is written.</returns>
    ValueTask<bool> ChangeAccountAsync(AccountChange change, Instant at, AuditRow audit, CancellationToken cancellation);

    /// <summary>
    /// Sets another password together with the line of the audit, ends all sessions of the account, and forgets how often
    /// somebody has tried its name.
    /// </summary>
    /// <param name="change">The password.</param>
    /// <param name="attempts">The key of the account's name.</param>
    /// <param name="session">The one session to begin with it, or null.</param>
    /// <param name="audit">The line of the audit.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>False when there is no such account; then nothing is written.</returns>
    ValueTask<bool> SetPasswordAsync(PasswordChange change, byte[] attempts, SessionRow? session, AuditRow audit, CancellationToken cancellation);

    /// <summary>
    /// Says by whom a provider of identities knows the owner of an account, or that it knows nobody, together with the line of the
    /// audit. Where that is another than before, the sessions of the account end, in the same transaction.
    /// </summary>
    /// <param name="account">The account.</param>
    /// <param name="identity">The owner there, or null for none.</param>
    /// <param name="at">Now.</param>
    /// <param name="audit">The line of the audit.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>False when there is no such account, or another one has the identity; then nothing is written.</returns>
    ValueTask<bool> LinkAccountAsync(string account, ExternalIdentity? identity, Instant at, AuditRow audit, CancellationToken cancellation);

    /// <summary>Keeps the same password in another form; where it has been changed meanwhile, nothing is written.</summary>
    ValueTask<bool> RehashAsync(string account, string before, string after, CancellationToken cancellation);

    /// <summary>An account, or null.</summary>
    ValueTask<AccountRow?> AccountAsync(string id, CancellationToken cancellation);

    /// <summary>The account of a name in lower case, or null.</summary>
    ValueTask<AccountRow?> AccountNamedAsync(string name, CancellationToken cancellation);

    /// <summary>The account that an identity is linked with, or null.</summary>
    ValueTask<AccountRow?> AccountLinkedAsync(ExternalIdentity identity, CancellationToken cancellation);

    /// <summary>Accounts by id, ascending, after an id; from the first for an empty one.</summary>
    /// <param name="after">The last id known.</param>
    /// <param name="limit">How many at most; 1 or more.</param>
    /// <param name="cancellation">Gives up.</param>
    ValueTask<IReadOnlyList<AccountRow>> AccountsAsync(string after, int limit, CancellationToken cancellation);

    /// <summary>Accounts made or changed after a change, in the order of their changes; all of them after 0.</summary>
    ValueTask<IReadOnlyList<ChangedAccount>> ChangedAccountsAsync(long after, CancellationToken cancellation);

    /// <summary>
    /// Counts an attempt to sign in with a name, whether there is such an account or not. Once the most is reached further
    /// ones are not counted, so that the name is free again when the last one counted is long enough ago.
    /// </summary>
    /// <param name="key">A hash of the name, 32 bytes.</param>
    /// <param name="at">Now.</param>
    /// <param name="since">Attempts at or before it are forgotten.</param>
    /// <param name="most">How many attempts there may be.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Which attempt this is; more than <paramref name="most"/> where it is one too many.</returns>
    ValueTask<int> TakeAttemptAsync(byte[] key, Instant at, Instant since, int most, CancellationToken cancellation);

    /// <summary>The names whose attempts are used up.</summary>
    ValueTask<IReadOnlyList<LockedName>> LockedNamesAsync(Instant since, int most, CancellationToken cancellation);

    /// <summary>
    /// Begins a session together with its line of the audit, and forgets the attempts. Where the account has more sessions
    /// than it may, the oldest end.
    /// </summary>
    /// <param name="session">The session.</param>
    /// <param name="passwordHash">The password it was begun with, as it was read.</param>
    /// <param name="attempts">The key of the account's name.</param>
    /// <param name="most">How many sessions the account may have; 1 or more.</param>
    /// <param name="audit">The line of the audit.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>False when the account is disabled or has another password by now; then nothing is written.</returns>
    ValueTask<bool> BeginSessionAsync(
        SessionRow session, string passwordHash, byte[] attempts, int most, AuditRow audit, CancellationToken cancellation);

    /// <summary>
    /// Begins a session of somebody whom a provider of identities has let in, together with its line of the audit. Where the
    /// account has more sessions than it may, the oldest end.
    /// </summary>
    /// <param name="session">The session.</param>
    /// <param name="identity">Whom the provider has let in.</param>
    /// <param name="most">How many sessions the account may have; 1 or more.</param>
    /// <param name="audit">The line of the audit.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>False when the account is disabled or linked with another by now; then nothing is written.</returns>
    ValueTask<bool> BeginLinkedSessionAsync(
        SessionRow session, ExternalIdentity identity, int most, AuditRow audit, CancellationToken cancellation);

    /// <summary>A session, or null.</summary>
    ValueTask<SessionRow?> SessionAsync(string id, CancellationToken cancellation);

    /// <summary>The sessions of an account that have not ended, the newest first.</summary>
    ValueTask<IReadOnlyList<SessionRow>> SessionsAsync(string account, Instant now, CancellationToken cancellation);

    /// <summary>Sessions begun or ended after a change, in the order of their changes; all of them after 0.</summary>
    ValueTask<IReadOnlyList<ChangedSession>> ChangedSessionsAsync(long after, CancellationToken cancellation);

    /// <summary>Ends a session of an account.</summary>
    /// <returns>False when the account has no such session, or it has ended.</returns>
    ValueTask<bool> EndSessionAsync(string account, string id, Instant at, CancellationToken cancellation);

    /// <summary>Ends all sessions of an account, with a line of the audit where there is one.</summary>
    ValueTask EndSessionsAsync(string account, Instant at, AuditRow? audit, CancellationToken cancellation);

    /// <summary>Remembers when sessions were last used; an earlier instant than the one kept changes nothing.</summary>
    ValueTask RecordSessionUseAsync(IReadOnlyDictionary<string, Instant> lastUsed, CancellationToken cancellation);
}
