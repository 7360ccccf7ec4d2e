using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Monitoring.Notifiers.Webhook;

/// <summary>Signs as Standard Webhooks says: HMAC-SHA256 over id, time and body, so that a receiver knows who sent it, when, and that it is whole.</summary>
public static class WebhookSignature
{
    /// <summary>The header that names the message.</summary>
    public const string IdHeader = "webhook-id";

    /// <summary>The header that says when it was sent, in seconds since 1970.</summary>
    public const string TimestampHeader = "webhook-timestamp";

    /// <summary>The header that proves it.</summary>
    public const string SignatureHeader = "webhook-signature";

    /// <summary>The value of the signature header: one signature for each secret, separated by spaces.</summary>
    /// <param name="secrets">The secrets, without prefix and decoded; at least one.</param>
    /// <param name="id">The message; without a full stop.</param>
    /// <param name="timestamp">Seconds since 1970.</param>
    /// <param name="body">What is sent, byte by byte.</param>
    public static string Of(IEnumerable<byte[]> secrets, string id, long timestamp, ReadOnlySpan<byte> body)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        var head = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}."));
        byte[] signed = [.. head, .. body];
        return string.Join(' ', secrets.Select(s => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(s, signed))}"));
    }
}
