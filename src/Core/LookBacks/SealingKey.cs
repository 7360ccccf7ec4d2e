using System.Security.Cryptography;
using System.Text;

namespace Monitoring.Core.LookBacks;

/// <summary>
/// The secret that draws are keyed by. Whoever has it can know every sealed instant; nothing in the ledger, the log or
/// the interface lets anybody derive it. Where it is not at hand, the rounds that have been opened still say theirs.
/// </summary>
public sealed class SealingKey
{
    private readonly byte[] _secret = [];
    private readonly Func<int, string, LookBackOpening?>? _openings;

    /// <summary>Takes the secret.</summary>
    /// <param name="secret">At least 32 bytes.</param>
    /// <exception cref="ArgumentException">It is shorter.</exception>
    public SealingKey(ReadOnlySpan<byte> secret)
    {
        if (secret.Length < 32)
        {
            throw new ArgumentException("A sealing key needs at least 32 bytes.", nameof(secret));
        }

        _secret = secret.ToArray();
    }

    private SealingKey(Func<int, string, LookBackOpening?> openings) => _openings = openings;

    /// <summary>What stands in for the secret when decisions are made again without it: the keys of the rounds opened since.</summary>
    /// <param name="openings">Finds the opening of a draw by its round and nonce; null where it has not been opened.</param>
    public static SealingKey OfOpenings(Func<int, string, LookBackOpening?> openings) => new(openings);

    /// <summary>The key of one round, which proves its draw and says nothing of any other.</summary>
    /// <exception cref="SealedRoundException">The secret is not at hand and the round has not been opened.</exception>
    internal byte[] RoundKey(string issue, int round, ReadOnlySpan<byte> nonce)
    {
        if (_openings is not null)
        {
            return _openings(round, Convert.ToHexStringLower(nonce)) is { } opening
                ? Convert.FromHexString(opening.RoundKey)
                : throw new SealedRoundException($"Round {round} of {issue} is still sealed.");
        }

        var name = Encoding.UTF8.GetBytes($"monitoring look-back\n{issue}\n{round}\n");
        return HMACSHA256.HashData(_secret, (byte[])[.. name, .. nonce]);
    }
}

/// <summary>A round is still sealed, and the secret that it is sealed with is not at hand.</summary>
public sealed class SealedRoundException : Exception
{
    /// <summary>With which round.</summary>
    public SealedRoundException(string message)
        : base(message)
    {
    }

    /// <summary>With which round, and why.</summary>
    public SealedRoundException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Without a word.</summary>
    public SealedRoundException()
    {
    }
}
