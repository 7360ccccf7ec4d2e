using System.Buffers.Binary;
using System.Security.Cryptography;
using NodaTime;

namespace Monitoring.Runtime.Verification.Roots;

/// <summary>A signature over the whole ledger up to a position, chained to the root before it.</summary>
/// <param name="Position">The last ledger position it covers.</param>
/// <param name="Entries">How many entries there are up to there.</param>
/// <param name="Taken">When it was taken, by the system's clock.</param>
/// <param name="Digest">What the entries since the root before come to; 32 bytes, see <see cref="RootDigest"/>.</param>
/// <param name="Mac">The signature; 32 bytes, see <see cref="RootKey"/>.</param>
public sealed record LedgerRoot(long Position, long Entries, Instant Taken, byte[] Digest, byte[] Mac);

/// <summary>What a root needs of a ledger entry: the hash speaks for everything else in it.</summary>
/// <param name="Position">Its place in commit order.</param>
/// <param name="Hash">Its chain hash.</param>
public readonly record struct LedgerMark(long Position, byte[] Hash);

/// <summary>
/// The SHA-256 over position (64 bits, little endian) and hash of each entry, in commit order. Since an entry's hash
/// covers its entity, its number and the entry before, this covers the head of every chain and the order of them all.
/// </summary>
public sealed class RootDigest : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Takes the next entry.</summary>
    public void Add(in LedgerMark mark)
    {
        Span<byte> position = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(position, mark.Position);
        _hash.AppendData(position);
        _hash.AppendData(mark.Hash);
    }

    /// <summary>The digest so far; the next one starts empty.</summary>
    public byte[] Take() => _hash.GetHashAndReset();

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();
}

/// <summary>
/// The key of an installation that roots are signed with: HMAC-SHA-256 over the signature of the root before (32 zeros for
/// the first), position, entries, instant and digest. Not the key of look-backs, so that whoever audits the ledger need
/// not be able to open a sealed draw.
/// </summary>
public sealed class RootKey
{
    private static readonly byte[] First = new byte[HMACSHA256.HashSizeInBytes];

    private readonly byte[] _secret;

    /// <summary>Takes the secret.</summary>
    /// <param name="secret">At least 32 bytes.</param>
    /// <exception cref="ArgumentException">It is shorter.</exception>
    public RootKey(ReadOnlySpan<byte> secret)
    {
        if (secret.Length < HMACSHA256.HashSizeInBytes)
        {
            throw new ArgumentException("A root key needs at least 32 bytes.", nameof(secret));
        }

        _secret = secret.ToArray();
    }

    /// <summary>The root that follows another.</summary>
    public LedgerRoot Sign(LedgerRoot? previous, long position, long entries, Instant taken, byte[] digest) =>
        new(position, entries, taken, digest, Mac(previous, position, entries, taken, digest));

    /// <summary>Whether a root is signed with this key and follows another.</summary>
    public bool IsSignatureOf(LedgerRoot? previous, LedgerRoot root) =>
        CryptographicOperations.FixedTimeEquals(Mac(previous, root.Position, root.Entries, root.Taken, root.Digest), root.Mac);

    private byte[] Mac(LedgerRoot? previous, long position, long entries, Instant taken, byte[] digest)
    {
        Span<byte> numbers = stackalloc byte[3 * sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(numbers, position);
        BinaryPrimitives.WriteInt64LittleEndian(numbers[sizeof(long)..], entries);
        BinaryPrimitives.WriteInt64LittleEndian(numbers[(2 * sizeof(long))..], taken.ToUnixTimeTicks());
        return HMACSHA256.HashData(_secret, (byte[])[.. "monitoring root\n"u8, .. previous?.Mac ?? First, .. numbers, .. digest]);
    }
}
