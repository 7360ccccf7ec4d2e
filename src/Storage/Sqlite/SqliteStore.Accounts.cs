using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Reader;
using Monitoring.Storage.Sqlite.Writer;
using NodaTime;

namespace Monitoring.Storage.Sqlite;

/// <content>Accounts and sessions.</content>
public sealed partial class SqliteStore : IAccountStore
{
    /// <inheritdoc />
    public ValueTask<bool> AddAccountAsync(AccountRow account, AuditRow audit, CancellationToken cancellation) =>
        ChangeAsync(c => AccountWriter.Add(c, account, audit), cancellation);

    /// <inheritdoc />
    public ValueTask<bool> ChangeAccountAsync(AccountChange change, Instant at, AuditRow audit, CancellationToken cancellation) =>
        ChangeAsync(c => AccountWriter.Change(c, change, at, audit), cancellation);

    /// <inheritdoc />
    public ValueTask<bool> SetPasswordAsync(
        PasswordChange change, byte[] attempts, SessionRow? session, AuditRow audit, CancellationToken cancellation) =>
        ChangeAsync(c => AccountWriter.SetPassword(c, change, attempts, session, audit), cancellation);

    /// <inheritdoc />
    public ValueTask<bool> LinkAccountAsync(string account, ExternalIdentity? identity, Instant at, AuditRow audit, CancellationToken cancellation) =>
        ChangeAsync(c => AccountWriter.Link(c, account, identity, at, audit), cancellation);

    /// <inheritdoc />
    public ValueTask<bool> RehashAsync(string account, string before, string after, CancellationToken cancellation) =>
        ChangeAsync(c => AccountWriter.Rehash(c, account, before, after), cancellation);

    /// <inheritdoc />
    public ValueTask<AccountRow?> AccountAsync(string id, CancellationToken cancellation) =>
        _readers.ReadAsync(c => AccountReader.Account(c, AccountReader.ById, id), cancellation);

    /// <inheritdoc />
    public ValueTask<AccountRow?> AccountNamedAsync(string name, CancellationToken cancellation) =>
        _readers.ReadAsync(c => AccountReader.Account(c, AccountReader.ByName, name), cancellation);

    /// <inheritdoc />
    public ValueTask<AccountRow?> AccountLinkedAsync(ExternalIdentity identity, CancellationToken cancellation) =>
        _readers.ReadAsync(c => AccountReader.Linked(c, identity), cancellation);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<AccountRow>> AccountsAsync(string after, int limit, CancellationToken cancellation) =>
        await _readers.ReadAsync(c => AccountReader.Page(c, after, Math.Max(1, limit)), cancellation);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<ChangedAccount>> ChangedAccountsAsync(long after, CancellationToken cancellation) =>
        await _readers.ReadAsync(c => AccountReader.Changed(c, after), cancellation);

    /// <inheritdoc />
    public ValueTask<int> TakeAttemptAsync(byte[] key, Instant at, Instant since, int most, CancellationToken cancellation) =>
        ChangeAsync(c => SessionWriter.TakeAttempt(c, key, at, since, most), cancellation);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<LockedName>> LockedNamesAsync(Instant since, int most, CancellationToken cancellation) =>
        await _readers.ReadAsync(c => SessionReader.Locked(c, since, most), cancellation);

    /// <inheritdoc />
    public ValueTask<bool> BeginSessionAsync(
        SessionRow session, string passwordHash, byte[] attempts, int most, AuditRow audit, CancellationToken cancellation) =>
        ChangeAsync(c => SessionWriter.Begin(c, session, passwordHash, attempts, most, audit), cancellation);

    /// <inheritdoc />
    public ValueTask<bool> BeginLinkedSessionAsync(
        SessionRow session, ExternalIdentity identity, int most, AuditRow audit, CancellationToken cancellation) =>
        ChangeAsync(c => SessionWriter.BeginLinked(c, session, identity, most, audit), cancellation);

    /// <inheritdoc />
    public ValueTask<SessionRow?> SessionAsync(string id, CancellationToken cancellation) =>
        _readers.ReadAsync(c => SessionReader.Session(c, id), cancellation);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<SessionRow>> SessionsAsync(string account, Instant now, CancellationToken cancellation) =>
        await _readers.ReadAsync(c => SessionReader.OfAccount(c, account, now), cancellation);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<ChangedSession>> ChangedSessionsAsync(long after, CancellationToken cancellation) =>
        await _readers.ReadAsync(c => SessionReader.Changed(c, after), cancellation);

    /// <inheritdoc />
    public ValueTask<bool> EndSessionAsync(string account, string id, Instant at, CancellationToken cancellation) =>
        ChangeAsync(c => SessionWriter.End(c, account, id, at), cancellation);

    /// <inheritdoc />
    public async ValueTask EndSessionsAsync(string account, Instant at, AuditRow? audit, CancellationToken cancellation) =>
        await ChangeAsync(c => SessionWriter.EndAll(c, account, at, audit), cancellation);

    /// <inheritdoc />
    public async ValueTask RecordSessionUseAsync(IReadOnlyDictionary<string, Instant> lastUsed, CancellationToken cancellation)
    {
        if (lastUsed.Count > 0)
        {
            await ChangeAsync(c => SessionWriter.Use(c, lastUsed), cancellation);
        }
    }

    private ValueTask<T> ChangeAsync<T>(Func<Database.Connection, T> change, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_writer.Write(change));
    }
}
