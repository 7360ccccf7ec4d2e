using Monitoring.Runtime.Storage;
using NodaTime.Text;

namespace Monitoring.Gateway.Access.Tokens;

/// <summary>The words of the audit.</summary>
internal static class AuditActions
{
    /// <summary>A token was made.</summary>
    internal const string TokenCreated = "token-created";

    /// <summary>A token was taken back.</summary>
    internal const string TokenRevoked = "token-revoked";

    /// <summary>A message of the broker that could not be taken was sent again, and was taken.</summary>
    internal const string ParkedResent = "parked-resent";

    /// <summary>A message of the broker that could not be taken was discarded.</summary>
    internal const string ParkedDiscarded = "parked-discarded";

    /// <summary>A delivery of an alert was sent again.</summary>
    internal const string DeliveryResent = "delivery-resent";

    /// <summary>Deliveries that had failed were sent again.</summary>
    internal const string DeliveriesResent = "deliveries-resent";

    /// <summary>The secret of an address was shown.</summary>
    internal const string SecretShown = "webhook-secret-shown";

    /// <summary>The secret of an address was replaced.</summary>
    internal const string SecretRotated = "webhook-secret-rotated";

    /// <summary>Outlines of regions were set.</summary>
    internal const string OutlinesSet = "outlines-set";

    /// <summary>The outline of a region was removed.</summary>
    internal const string OutlineRemoved = "outline-removed";

    /// <summary>All of them.</summary>
    internal static readonly IReadOnlyList<string> All =
        [TokenCreated, TokenRevoked, ParkedResent, ParkedDiscarded, DeliveryResent, DeliveriesResent, SecretShown, SecretRotated, OutlinesSet, OutlineRemoved];

    /// <summary>What a token may do and where, in one line for people.</summary>
    internal static string Describe(TokenRow token)
    {
        var parts = new List<string> { $"{token.Role} '{token.Name}'" };
        if (token.Regions.Count > 0)
            parts.Add($"regions {string.Join(", ", token.Regions)}");

        if (token.Sites.Count > 0)
            parts.Add($"sites {string.Join(", ", token.Sites)}");

        if (token.ExpiresAt is { } end)
            parts.Add($"until {InstantPattern.General.Format(end)}");

        return string.Join("; ", parts);
    }
}
