using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Notifiers.Webhook;

/// <summary>
/// The secrets that receivers verify alerts with: one for each address, derived from the key of the installation, so that
/// none is kept. A rotation counts the generation of an address up; for a day the secret before it signs too.
/// </summary>
/// <param name="key">The key of the installation; at least 32 bytes.</param>
/// <param name="channels">Remembers rotations.</param>
public sealed class WebhookSecrets(byte[] key, IChannelStore channels)
{
    /// <summary>How long the secret before still signs after a rotation.</summary>
    public static readonly Duration Overlap = Duration.FromHours(24);

    /// <summary>What secrets start with, as Standard Webhooks says.</summary>
    public const string Prefix = "whsec_";

    /// <summary>The secret of an address and generation, as its receiver is told it.</summary>
    public string Text(string address, int generation) => Prefix + Convert.ToBase64String(Secret(address, generation));

    /// <summary>The secrets that sign a message to an address at an instant, the newest first.</summary>
    public async ValueTask<IReadOnlyList<byte[]>> SigningAsync(string address, Instant now, CancellationToken cancellation) =>
        [.. (await GenerationsAsync(address, now, cancellation)).Select(g => Secret(address, g.Generation))];

    /// <summary>The generations of an address's secret that sign at an instant, the newest first.</summary>
    public ValueTask<IReadOnlyList<SecretGeneration>> GenerationsAsync(string address, Instant now, CancellationToken cancellation) =>
        channels.SecretsAsync(address, now - Overlap, cancellation);

    /// <summary>Replaces the secret of an address.</summary>
    /// <returns>The new generation.</returns>
    public ValueTask<int> RotateAsync(string address, Instant now, CancellationToken cancellation) =>
        channels.RotateAsync(address, now, cancellation);

    private byte[] Secret(string address, int generation)
    {
        // The generation comes first and is a number, so that no address can be made to look like another with a generation.
        var text = string.Create(CultureInfo.InvariantCulture, $"webhook-secret\n{generation}\n{address}");
        return HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
    }
}
