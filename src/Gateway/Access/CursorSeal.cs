using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Access;

/// <summary>
/// Seals the cursors of lists whose positions would tell how much lies between two rows a caller may see, and so that
/// there was something it may not. The same position is always the same text: an answer that says the same has the same bytes.
/// </summary>
internal sealed class CursorSeal(IStore store)
{
    private const string Setting = "cursor.key";
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private byte[]? _key;

    /// <summary>The opaque form of a position; null stays null.</summary>
    internal async ValueTask<string?> SealAsync(string? position, CancellationToken cancellation)
    {
        if (position is null)
            return null;

        // A nonce made of what is sealed never meets another text, which is all that the cipher asks of it.
        var key = await KeyAsync(cancellation);
        var plain = Encoding.UTF8.GetBytes(position);
        return Seal(key, HMACSHA256.HashData(key, plain).AsSpan(0, NonceBytes), plain);
    }

    /// <summary>An opaque form of a position that is another each time, so that not even sameness shows.</summary>
    internal async ValueTask<string> SealAfreshAsync(string position, CancellationToken cancellation) =>
        Seal(await KeyAsync(cancellation), RandomNumberGenerator.GetBytes(NonceBytes), Encoding.UTF8.GetBytes(position));

    /// <summary>The position of a cursor; null for null.</summary>
    /// <exception cref="FormatException">It was not sealed here.</exception>
    internal async ValueTask<string?> OpenAsync(string? cursor, CancellationToken cancellation)
    {
        if (cursor is null)
            return null;

        var box = Base64Url.IsValid(cursor) ? Base64Url.DecodeFromChars(cursor) : [];
        if (box.Length <= NonceBytes + TagBytes)
            throw new FormatException("This is no cursor.");

        var plain = new byte[box.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(HMACSHA256.HashData(await KeyAsync(cancellation), "cipher"u8), TagBytes);
        try
        {
            cipher.Decrypt(box.AsSpan(0, NonceBytes), box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), plain);
        }
        catch (AuthenticationTagMismatchException e)
        {
            throw new FormatException("This cursor was not made here.", e);
        }

        return Encoding.UTF8.GetString(plain);
    }

    private static string Seal(byte[] key, ReadOnlySpan<byte> nonce, byte[] plain)
    {
        var box = new byte[NonceBytes + TagBytes + plain.Length];
        nonce.CopyTo(box);
        using var cipher = new AesGcm(HMACSHA256.HashData(key, "cipher"u8), TagBytes);
        cipher.Encrypt(
            box.AsSpan(0, NonceBytes), plain, box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes));
        return Base64Url.EncodeToString(box);
    }

    // Kept with the installation, so that a cursor outlives a restart.
    private async ValueTask<byte[]> KeyAsync(CancellationToken cancellation) =>
        _key ??= await store.KeepSettingAsync(Setting, RandomNumberGenerator.GetBytes(KeyBytes), cancellation);
}
