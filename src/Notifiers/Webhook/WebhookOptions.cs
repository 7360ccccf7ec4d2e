using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Monitoring.Notifiers.Webhook;

/// <summary>How webhooks are posted.</summary>
public sealed class WebhookOptions : IValidatableObject
{
    /// <summary>How many bytes a configured key has at least.</summary>
    private const int LeastKey = 32;

    /// <summary>How long one attempt may take in all, from the name to the answer; in seconds.</summary>
    [Range(0.1, 120)]
    public double TimeoutSeconds { get; set; } = 10;

    /// <summary>
    /// Networks that webhooks may be aimed at although they are not public, in CIDR notation, separated by commas; for
    /// example <c>127.0.0.0/8, ::1/128, 10.20.0.0/16</c>. None by default.
    /// </summary>
    public string AllowedNetworks { get; set; } = "";

    /// <summary>The key that secrets are derived from, at least 32 bytes in base64; null for the one beside the data.</summary>
    public string? SigningKey { get; set; }

    /// <summary><see cref="AllowedNetworks"/> as networks.</summary>
    public IReadOnlyList<IPNetwork> Networks => AddressGuard.ParseNetworks(AllowedNetworks);

    /// <summary><see cref="SigningKey"/> as bytes, or null.</summary>
    public byte[]? Key => SigningKey is null ? null : Convert.FromBase64String(SigningKey);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (NetworksError() is { } networks)
        {
            yield return new ValidationResult($"AllowedNetworks: {networks}", [nameof(AllowedNetworks)]);
        }

        if (SigningKey is not null && !IsKey(SigningKey))
        {
            yield return new ValidationResult($"SigningKey must be at least {LeastKey} bytes in base64.", [nameof(SigningKey)]);
        }
    }

    private static bool IsKey(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && length >= LeastKey;
    }

    private string? NetworksError()
    {
        try
        {
            AddressGuard.ParseNetworks(AllowedNetworks);
            return null;
        }
        catch (FormatException e)
        {
            return e.Message;
        }
    }
}
