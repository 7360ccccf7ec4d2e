using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Monitoring.Gateway.Access.Sessions;

/// <summary>What a browser shows to go on with its session, and what is made of it.</summary>
internal static class SessionSecret
{
    /// <summary>Longer texts are not tried: no secret is that long.</summary>
    private const int LongestText = 128;

    // Lets people and secret scanners see what a leaked text is.
    private const string Prefix = "mos_";
    private const int Bytes = 32;

    // Letters that nobody mistakes for one another when an id is read out.
    private const string IdPrefix = "s-";
    private const string IdLetters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int IdLength = 10;

    /// <summary>A new secret: 256 bits nobody can guess, so a plain hash is enough to keep it by.</summary>
    internal static string Create() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>A new id to call a session by; it is no secret.</summary>
    internal static string CreateId() => IdPrefix + RandomNumberGenerator.GetString(IdLetters, IdLength);

    /// <summary>Whether a text can be one at all.</summary>
    internal static bool CanBe(string text) => text.StartsWith(Prefix, StringComparison.Ordinal) && text.Length <= LongestText;

    /// <summary>SHA-256 of the secret.</summary>
    internal static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>
    /// What a page must send with whatever changes something. It follows from the secret, which another site cannot read; and
    /// from it the secret does not follow, so a script may know it.
    /// </summary>
    internal static string CsrfToken(string secret) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), "csrf"u8));
}
