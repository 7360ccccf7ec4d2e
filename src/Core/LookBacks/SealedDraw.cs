using System.Buffers.Binary;
using System.Security.Cryptography;
using NodaTime;

namespace Monitoring.Core.LookBacks;

/// <summary>What goes into the ledger when a look-back is drawn: everything but the instant and the key.</summary>
/// <param name="Round">Which round of the issue.</param>
/// <param name="Window">The pieces of working time it was drawn from, ascending; never empty.</param>
/// <param name="Nonce">Makes the draw this one; the head of the item's chain, which nobody chooses.</param>
/// <param name="Commitment">Hides the instant and holds whoever drew it to it.</param>
public sealed record SealedLookBack(int Round, IReadOnlyList<Interval> Window, string Nonce, string Commitment)
{
    /// <summary>From when the look-back may come; inspection roles see it.</summary>
    public Instant From => Window[0].Start;

    /// <summary>Until when the look-back may come; inspection roles see it.</summary>
    public Instant To => Window[^1].End;
}

/// <summary>What proves a draw afterwards.</summary>
/// <param name="RoundKey">The key of the round, in hexadecimal.</param>
/// <param name="At">The instant drawn.</param>
public sealed record LookBackOpening(string RoundKey, Instant At);

/// <summary>
/// Draws the instant of a look-back. The round key is an HMAC-SHA-256 of the secret over issue, round and nonce; the
/// instant is the round key's keyed hash, spread evenly over the seconds of the window; the commitment is the round
/// key's hash over nonce and instant, which hides as long as the round key is unknown and binds once it is shown.
/// </summary>
public static class SealedDraw
{
    /// <summary>Draws and commits.</summary>
    /// <param name="key">The secret.</param>
    /// <param name="issue">Number of the issue.</param>
    /// <param name="round">Round of the issue, 1 or more.</param>
    /// <param name="nonce">Unique to this draw.</param>
    /// <param name="window">Pieces of working time, ascending; never empty.</param>
    public static SealedLookBack Seal(SealingKey key, string issue, int round, byte[] nonce, IReadOnlyList<Interval> window)
    {
        var roundKey = key.RoundKey(issue, round, nonce);
        var at = InstantOf(roundKey, window);
        return new SealedLookBack(round, window, Convert.ToHexStringLower(nonce), Commit(roundKey, nonce, at));
    }

    /// <summary>The instant of a sealed look-back and what proves it; only for whoever has the secret.</summary>
    public static LookBackOpening Open(SealingKey key, string issue, SealedLookBack look)
    {
        var roundKey = key.RoundKey(issue, look.Round, Convert.FromHexString(look.Nonce));
        return new LookBackOpening(Convert.ToHexStringLower(roundKey), InstantOf(roundKey, look.Window));
    }

    /// <summary>Whether the opening is the one committed to; needs no secret.</summary>
    public static bool Proves(LookBackOpening opening, SealedLookBack look)
    {
        var roundKey = Convert.FromHexString(opening.RoundKey);
        return InstantOf(roundKey, look.Window) == opening.At
            && Commit(roundKey, Convert.FromHexString(look.Nonce), opening.At) == look.Commitment;
    }

    private static Instant InstantOf(byte[] roundKey, IReadOnlyList<Interval> window)
    {
        var seconds = window.Sum(p => WholeSeconds(p));

        // 64 bits over fewer than 2^32 seconds: the bias is below one in four thousand million.
        var hash = HMACSHA256.HashData(roundKey, "instant"u8);
        var left = (long)(BinaryPrimitives.ReadUInt64BigEndian(hash) % (ulong)seconds);
        foreach (var piece in window)
        {
            if (left < WholeSeconds(piece))
            {
                return piece.Start + Duration.FromSeconds(left);
            }

            left -= WholeSeconds(piece);
        }

        throw new InvalidOperationException("The draw lies inside the window by construction.");
    }

    private static long WholeSeconds(Interval piece) => Math.Max(1, (long)piece.Duration.TotalSeconds);

    private static string Commit(byte[] roundKey, byte[] nonce, Instant at)
    {
        Span<byte> ticks = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(ticks, at.ToUnixTimeTicks());
        return Convert.ToHexStringLower(HMACSHA256.HashData(roundKey, (byte[])[.. "commitment"u8, .. nonce, .. ticks]));
    }
}
