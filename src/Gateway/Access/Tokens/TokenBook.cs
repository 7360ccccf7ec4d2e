using System.Collections.Concurrent;
using System.Security.Cryptography;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Gateway.Access.Tokens;

/// <summary>
/// The tokens that are in force, in memory, so that a request costs no read. What this process makes or revokes holds at
/// once; what another does is noticed within <see cref="LookAgain"/>.
/// </summary>
internal sealed class TokenBook(IAccessStore store, LastUses uses, TimeProvider system) : IDisposable
{
    /// <summary>How long after a change by another process this one may still go by what it knew.</summary>
    internal static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);

    /// <summary>
    /// For how long what was known holds while the store is away: nobody can revoke anything in it then, and what is measured
    /// must be readable just then.
    /// </summary>
    internal static readonly TimeSpan WithoutStore = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<TokenHash, Known> _known = new();
    private readonly SemaphoreSlim _reading = new(1, 1);
    private long _change;
    private long _readAt;
    private long _confirmedAt;
    private volatile bool _hasRead;

    /// <summary>Whose token has that hash, or null when it is unknown, revoked or expired.</summary>
    /// <exception cref="StoreException">The store has been away for longer than <see cref="WithoutStore"/>, or since the start.</exception>
    internal async ValueTask<Caller?> FindAsync(byte[] hash, CancellationToken cancellation)
    {
        if (!_hasRead || system.GetElapsedTime(Volatile.Read(ref _confirmedAt)) >= WithoutStore)
            await RefreshAsync(cancellation);
        else if (system.GetElapsedTime(Volatile.Read(ref _readAt)) >= LookAgain && await _reading.WaitAsync(0, cancellation))
            await TryReadOnAsync(cancellation);

        if (!_known.TryGetValue(new TokenHash(hash), out var found))
            return null;

        var now = Instant.FromDateTimeOffset(system.GetUtcNow());
        if (found.ExpiresAt <= now)
            return null;

        uses.Mark(found.Caller.TokenId, now);
        return found.Caller;
    }

    /// <summary>Reads on from the last change known; to be called after every change that this process makes.</summary>
    internal async Task RefreshAsync(CancellationToken cancellation)
    {
        await _reading.WaitAsync(cancellation);
        await ReadOnAsync(cancellation);
    }

    /// <summary>Whether another token than the one named would still let an admin in, without an end.</summary>
    internal bool HasOtherAdmin(string id) => _known.Values.Any(k => k.Caller is { Role: Role.Admin } c && c.TokenId != id && k.ExpiresAt is null);

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    private async Task TryReadOnAsync(CancellationToken cancellation)
    {
        try
        {
            await ReadOnAsync(cancellation);
        }
        catch (StoreException)
        {
            // Whoever asks within the next seconds need not wait for it, too.
            Volatile.Write(ref _readAt, system.GetTimestamp());
        }
    }

    private async Task ReadOnAsync(CancellationToken cancellation)
    {
        try
        {
            foreach (var (token, change) in await store.ChangedTokensAsync(_change, cancellation))
            {
                Apply(token);
                _change = change;
            }

            Volatile.Write(ref _readAt, system.GetTimestamp());
            Volatile.Write(ref _confirmedAt, _readAt);
            _hasRead = true;
        }
        finally
        {
            _reading.Release();
        }
    }

    private void Apply(TokenRow token)
    {
        // A role this version does not know may do nothing here.
        var hash = new TokenHash(token.Hash);
        if (token.RevokedAt is null && Words.TryParse<Role>(token.Role, out var role))
            _known[hash] = new Known(new Caller(token.Id, token.Name, role, Scope.Of(role, token.Regions, token.Sites)), token.ExpiresAt);
        else
            _known.TryRemove(hash, out _);
    }

    private sealed record Known(Caller Caller, Instant? ExpiresAt);

    /// <summary>
    /// A hash as a key. Comparing takes as long wherever two hashes differ. That the table is split by the first bytes
    /// tells nothing of use: whoever tries tokens cannot choose what their hashes are near to.
    /// </summary>
    private readonly struct TokenHash(byte[] hash) : IEquatable<TokenHash>
    {
        private readonly byte[] _hash = hash;

        public bool Equals(TokenHash other) => CryptographicOperations.FixedTimeEquals(_hash, other._hash);

        public override bool Equals(object? obj) => obj is TokenHash other && Equals(other);

        public override int GetHashCode() => BitConverter.ToInt32(_hash);
    }
}
