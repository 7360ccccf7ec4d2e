using System.Collections.Concurrent;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Gateway.Access.Tokens;

/// <summary>
/// The tokens that are in force, in memory, so that a request costs no read. What this process makes or revokes holds at
/// once; what another does is noticed within <see cref="ReadingOn.LookAgain"/>.
/// </summary>
internal sealed class TokenBook : IDisposable
{
    private readonly IAccessStore _store;
    private readonly LastUses _uses;
    private readonly TimeProvider _system;
    private readonly ReadingOn _reading;
    private readonly ConcurrentDictionary<SecretHash, Known> _known = new();
    private long _change;

    /// <summary>A book that is empty until it is first asked.</summary>
    public TokenBook(IAccessStore store, LastUses uses, TimeProvider system)
    {
        (_store, _uses, _system) = (store, uses, system);
        _reading = new ReadingOn(ReadOnAsync, system);
    }

    /// <summary>Whose token has that hash, or null when it is unknown, revoked or expired.</summary>
    /// <exception cref="StoreException">The store has been away for too long, or since the start.</exception>
    internal async ValueTask<Caller?> FindAsync(byte[] hash, CancellationToken cancellation)
    {
        await _reading.BeFreshAsync(cancellation);
        if (!_known.TryGetValue(new SecretHash(hash), out var found))
            return null;

        var now = Instant.FromDateTimeOffset(_system.GetUtcNow());
        if (found.ExpiresAt <= now)
            return null;

        _uses.Mark(found.Caller.TokenId, now);
        return found.Caller;
    }

    /// <summary>Reads on from the last change known; to be called after every change that this process makes.</summary>
    internal Task RefreshAsync(CancellationToken cancellation) => _reading.RefreshAsync(cancellation);

    /// <summary>Whether another token than the one named would still let an admin in, without an end.</summary>
    internal bool HasOtherAdmin(string id) => _known.Values.Any(k => k.Caller is { Role: Role.Admin } c && c.TokenId != id && k.ExpiresAt is null);

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    private async Task ReadOnAsync(CancellationToken cancellation)
    {
        foreach (var (token, change) in await _store.ChangedTokensAsync(_change, cancellation))
        {
            Apply(token);
            _change = change;
        }
    }

    private void Apply(TokenRow token)
    {
        // A role this version does not know may do nothing here.
        var hash = new SecretHash(token.Hash);
        if (token.RevokedAt is null && Words.TryParse<Role>(token.Role, out var role))
            _known[hash] = new Known(new Caller(token.Id, token.Name, role, Scope.Of(role, token.Regions, token.Sites)), token.ExpiresAt);
        else
            _known.TryRemove(hash, out _);
    }

    private sealed record Known(Caller Caller, Instant? ExpiresAt);
}
