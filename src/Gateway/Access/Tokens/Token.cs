using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Monitoring.Gateway.Access.Tokens;

/// <summary>How tokens are made, judged and hashed.</summary>
internal static class Token
{
    /// <summary>Lets people and secret scanners see what a leaked text is.</summary>
    internal const string Prefix = "mon_";

    /// <summary>Longer texts are not tried: no token is that long.</summary>
    internal const int LongestText = 512;

    private const int Bytes = 32;

    // Letters that nobody mistakes for one another when an id is read out.
    private const string IdPrefix = "t-";
    private const string IdLetters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int IdLength = 10;

    /// <summary>A new token: 256 bits nobody can guess, so a plain hash is enough to keep it by.</summary>
    internal static string Create() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>A new id to call a token by; it is no secret.</summary>
    internal static string CreateId() => IdPrefix + RandomNumberGenerator.GetString(IdLetters, IdLength);

    /// <summary>SHA-256 of the token's text.</summary>
    internal static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    /// <summary>Whether a text can travel in a header: 1 to 512 visible ASCII characters.</summary>
    internal static bool CanBeSent(string text) =>
        text.Length is > 0 and <= LongestText && !text.AsSpan().ContainsAnyExceptInRange('!', '~');
}
