using System.Collections.Concurrent;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Gateway.Access.Sessions;

/// <summary>
/// Accounts and the sessions in force, in memory, so that a request costs no read. What this process changes holds at once;
/// what another does is noticed within <see cref="ReadingOn.LookAgain"/>.
/// </summary>
internal sealed class SessionBook : IDisposable
{
    private readonly IAccountStore _store;
    private readonly LastUses _uses;
    private readonly SignInOptions _options;
    private readonly TimeProvider _system;
    private readonly ReadingOn _reading;
    private readonly ConcurrentDictionary<SecretHash, SessionRow> _sessions = new();
    private readonly ConcurrentDictionary<string, KnownAccount> _accounts = new(StringComparer.Ordinal);
    private long _sessionChange;
    private long _accountChange;

    /// <summary>A book that is empty until it is first asked.</summary>
    public SessionBook(IAccountStore store, SessionUses uses, SignInOptions options, TimeProvider system)
    {
        (_store, _uses, _options, _system) = (store, uses.All, options, system);
        _reading = new ReadingOn(ReadOnAsync, system);
    }

    /// <summary>The session of a secret with that hash, or null when it is unknown or over, or its account disabled.</summary>
    /// <param name="hash">SHA-256 of the secret.</param>
    /// <param name="isUse">Whether somebody uses it now, so that it is not idle.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">The store has been away for too long, or since the start.</exception>
    internal async ValueTask<CurrentSession?> FindAsync(byte[] hash, bool isUse, CancellationToken cancellation)
    {
        await _reading.BeFreshAsync(cancellation);
        if (!_sessions.TryGetValue(new SecretHash(hash), out var session)
            || !_accounts.TryGetValue(session.Account, out var account)
            || account is not { Row.DisabledAt: null, Caller: { } caller })
        {
            return null;
        }

        var now = Instant.FromDateTimeOffset(_system.GetUtcNow());
        if (session.ExpiresAt <= now)
        {
            Forget(session);
            return null;
        }

        if (IsIdle(session, now) && !await IsUsedElsewhereAsync(session, now, cancellation))
            return null;

        if (isUse)
            _uses.Mark(session.Id, now);

        return new CurrentSession(session, account.Row, caller);
    }

    /// <summary>Reads on from the last changes known; to be called after every change that this process makes.</summary>
    internal Task RefreshAsync(CancellationToken cancellation) => _reading.RefreshAsync(cancellation);

    /// <summary>When a session was last used, as far as this process knows.</summary>
    internal Instant LastUsed(SessionRow session) => _uses.Of(session.Id) is { } used && used > session.LastUsedAt ? used : session.LastUsedAt;

    /// <summary>Whether a session has not been used for longer than it may be.</summary>
    internal bool IsIdle(SessionRow session, Instant now) => now - LastUsed(session) >= _options.Idle;

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    /// <summary>Uses are told to nobody, so before a session is ended the store is asked what other processes have written there.</summary>
    private async ValueTask<bool> IsUsedElsewhereAsync(SessionRow session, Instant now, CancellationToken cancellation)
    {
        if (await _store.SessionAsync(session.Id, cancellation) is { EndedAt: null } kept && !IsIdle(kept, now))
        {
            _sessions[new SecretHash(session.Hash)] = kept;
            return true;
        }

        await _store.EndSessionAsync(session.Account, session.Id, now, cancellation);
        Forget(session);
        return false;
    }

    // Sessions first: an account is there before its sessions, so none is seen without its account.
    private async Task ReadOnAsync(CancellationToken cancellation)
    {
        var sessions = await _store.ChangedSessionsAsync(_sessionChange, cancellation);
        foreach (var (account, change) in await _store.ChangedAccountsAsync(_accountChange, cancellation))
        {
            Apply(account);
            _accountChange = change;
        }

        foreach (var (session, change) in sessions)
        {
            if (session.EndedAt is null)
                _sessions[new SecretHash(session.Hash)] = session;
            else
                Forget(session);

            _sessionChange = change;
        }

        if (sessions.Count > 0)
            ForgetThoseOver();
    }

    private void Apply(AccountRow account)
    {
        // A role this version does not know may do nothing here.
        var caller = Words.TryParse<Role>(account.Role, out var role)
            ? new Caller(account.Id, account.DisplayName, role, Scope.Of(role, account.Regions, account.Sites))
            : null;
        if (_accounts.TryGetValue(account.Id, out var before) && before.HasRightsOf(account))
            caller = before.Caller;

        _accounts[account.Id] = new KnownAccount(account, caller);
    }

    private void ForgetThoseOver()
    {
        var now = Instant.FromDateTimeOffset(_system.GetUtcNow());
        foreach (var session in _sessions.Values.Where(s => s.ExpiresAt <= now))
            Forget(session);
    }

    private void Forget(SessionRow session)
    {
        _sessions.TryRemove(new SecretHash(session.Hash), out _);
        _uses.Forget(session.Id);
    }

    private sealed record KnownAccount(AccountRow Row, Caller? Caller)
    {
        internal bool HasRightsOf(AccountRow other) => Row.DisplayName == other.DisplayName && Row.Role == other.Role
            && Row.Regions.SequenceEqual(other.Regions) && Row.Sites.SequenceEqual(other.Sites);
    }
}
