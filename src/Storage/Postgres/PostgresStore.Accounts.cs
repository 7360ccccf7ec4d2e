using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Reader;
using Monitoring.Storage.Postgres.Writer;
using NodaTime;

namespace Monitoring.Storage.Postgres;

/// <content>Accounts and sessions.</content>
public sealed partial class PostgresStore : IAccountStore
{
    /// <inheritdoc />
    public ValueTask<bool> AddAccountAsync(AccountRow account, AuditRow audit, CancellationToken cancellation) =>
        _pool.WriteAsync(s => AccountWriter.AddAsync(s, account, audit), cancellation);

    /// <inheritdoc />
    public ValueTask<bool> ChangeAccountAsync(AccountChange change, Instant at, AuditRow audit, CancellationToken cancellation) =>
        _pool.WriteAsync(s => AccountWriter.ChangeAsync(s, change, at, audit), cancellation);

    /// <inheritdoc />
    public ValueTask<bool> SetPasswordAsync(
        PasswordChange change, byte[] attempts, SessionRow? session, AuditRow audit, CancellationToken cancellation) =>
        _pool.WriteAsync(s => AccountWriter.SetPasswordAsync(s, change, attempts, session, audit), cancellation);

    /// <inheritdoc />
    public ValueTask<bool> LinkAccountAsync(string account, ExternalIdentity? identity, Instant at, AuditRow audit, CancellationToken cancellation) =>
        _pool.WriteAsync(s => AccountWriter.LinkAsync(s, account, identity, at, audit), cancellation);

    /// <inheritdoc />
    public ValueTask<bool> RehashAsync(string account, string before, string after, CancellationToken cancellation) =>
        _pool.WriteAsync(s => AccountWriter.RehashAsync(s, account, before, after), cancellation);

    /// <inheritdoc />
    public ValueTask<AccountRow?> AccountAsync(string id, CancellationToken cancellation) =>
        _pool.ReadAsync(s => AccountReader.AccountAsync(s, AccountReader.ById, id), cancellation);

    /// <inheritdoc />
    public ValueTask<AccountRow?> AccountNamedAsync(string name, CancellationToken cancellation) =>
        _pool.ReadAsync(s => AccountReader.AccountAsync(s, AccountReader.ByName, name), cancellation);

    /// <inheritdoc />
    public ValueTask<AccountRow?> AccountLinkedAsync(ExternalIdentity identity, CancellationToken cancellation) =>
        _pool.ReadAsync(s => AccountReader.LinkedAsync(s, identity), cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<AccountRow>> AccountsAsync(string after, int limit, CancellationToken cancellation) =>
        _pool.ReadAsync(s => AccountReader.PageAsync(s, after, Math.Max(1, limit)), cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<ChangedAccount>> ChangedAccountsAsync(long after, CancellationToken cancellation) =>
        _pool.ReadAsync(s => AccountReader.ChangedAsync(s, after), cancellation);

    /// <inheritdoc />
    public ValueTask<int> TakeAttemptAsync(byte[] key, Instant at, Instant since, int most, CancellationToken cancellation) =>
        _pool.WriteAsync(s => SessionWriter.TakeAttemptAsync(s, key, at, since, most), cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<LockedName>> LockedNamesAsync(Instant since, int most, CancellationToken cancellation) =>
        _pool.ReadAsync(s => SessionReader.LockedAsync(s, since, most), cancellation);

    /// <inheritdoc />
    public ValueTask<bool> BeginSessionAsync(
        SessionRow session, string passwordHash, byte[] attempts, int most, AuditRow audit, CancellationToken cancellation) =>
        _pool.WriteAsync(s => SessionWriter.BeginAsync(s, session, passwordHash, attempts, most, audit), cancellation);

    /// <inheritdoc />
    public ValueTask<bool> BeginLinkedSessionAsync(
        SessionRow session, ExternalIdentity identity, int most, AuditRow audit, CancellationToken cancellation) =>
        _pool.WriteAsync(s => SessionWriter.BeginLinkedAsync(s, session, identity, most, audit), cancellation);

    /// <inheritdoc />
    public ValueTask<SessionRow?> SessionAsync(string id, CancellationToken cancellation) =>
        _pool.ReadAsync(s => SessionReader.SessionAsync(s, id), cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<SessionRow>> SessionsAsync(string account, Instant now, CancellationToken cancellation) =>
        _pool.ReadAsync(s => SessionReader.OfAccountAsync(s, account, now), cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<ChangedSession>> ChangedSessionsAsync(long after, CancellationToken cancellation) =>
        _pool.ReadAsync(s => SessionReader.ChangedAsync(s, after), cancellation);

    /// <inheritdoc />
    public ValueTask<bool> EndSessionAsync(string account, string id, Instant at, CancellationToken cancellation) =>
        _pool.WriteAsync(s => SessionWriter.EndAsync(s, account, id, at), cancellation);

    /// <inheritdoc />
    public ValueTask EndSessionsAsync(string account, Instant at, AuditRow? audit, CancellationToken cancellation) =>
        WriteAsync(s => SessionWriter.EndAllAsync(s, account, at, audit), cancellation);

    /// <inheritdoc />
    public ValueTask RecordSessionUseAsync(IReadOnlyDictionary<string, Instant> lastUsed, CancellationToken cancellation) =>
        lastUsed.Count == 0 ? ValueTask.CompletedTask : WriteAsync(s => SessionWriter.UseAsync(s, lastUsed), cancellation);
}
