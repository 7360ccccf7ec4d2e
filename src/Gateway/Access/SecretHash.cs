using System.Security.Cryptography;

namespace Monitoring.Gateway.Access;

/// <summary>
/// The hash of a secret as a key. Comparing takes as long wherever two hashes differ. That the table is split by the first
/// bytes tells nothing of use: whoever tries secrets cannot choose what their hashes are near to.
/// </summary>
/// <param name="hash">SHA-256, 32 bytes.</param>
internal readonly struct SecretHash(byte[] hash) : IEquatable<SecretHash>
{
    private readonly byte[] _hash = hash;

    /// <inheritdoc/>
    public bool Equals(SecretHash other) => CryptographicOperations.FixedTimeEquals(_hash, other._hash);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SecretHash other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => BitConverter.ToInt32(_hash);
}
