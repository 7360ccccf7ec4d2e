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

    /// <summary>An account was made.</summary>
    internal const string AccountCreated = "account-created";

    /// <summary>An account was given another name to show, role or scope.</summary>
    internal const string AccountChanged = "account-changed";

    /// <summary>An account was disabled.</summary>
    internal const string AccountDisabled = "account-disabled";

    /// <summary>An account that was disabled was enabled again.</summary>
    internal const string AccountEnabled = "account-enabled";

    /// <summary>Somebody else has set the password of an account.</summary>
    internal const string AccountPasswordReset = "account-password-reset";

    /// <summary>Somebody has set a password of their own.</summary>
    internal const string AccountPasswordChanged = "account-password-changed";

    /// <summary>Somebody has tried passwords of an account until it was locked.</summary>
    internal const string AccountLocked = "account-locked";

    /// <summary>Somebody has signed in.</summary>
    internal const string AccountSignedIn = "account-signed-in";

    /// <summary>Somebody else has ended the sessions of an account.</summary>
    internal const string AccountSessionsEnded = "account-sessions-ended";

    /// <summary>An account was linked with somebody whom a provider of identities knows.</summary>
    internal const string AccountLinked = "account-linked";

    /// <summary>The link of an account was removed.</summary>
    internal const string AccountUnlinked = "account-unlinked";

    /// <summary>A provider of identities let somebody in who is not let in here.</summary>
    internal const string SignOnRefused = "sign-on-refused";

    /// <summary>Outlines of regions were set.</summary>
    internal const string OutlinesSet = "outlines-set";

    /// <summary>The outline of a region was removed.</summary>
    internal const string OutlineRemoved = "outline-removed";

    /// <summary>All of them.</summary>
    internal static readonly IReadOnlyList<string> All =
    [
        TokenCreated, TokenRevoked, ParkedResent, ParkedDiscarded, DeliveryResent, DeliveriesResent, SecretShown, SecretRotated,
        AccountCreated, AccountChanged, AccountDisabled, AccountEnabled, AccountPasswordReset, AccountPasswordChanged, AccountLocked,
        AccountSignedIn, AccountSessionsEnded, AccountLinked, AccountUnlinked, SignOnRefused, OutlinesSet, OutlineRemoved,
    ];

    /// <summary>What a token may do and where, in one line for people.</summary>
    internal static string Describe(TokenRow token)
    {
        var parts = Describe(token.Role, token.Name, token.Regions, token.Sites);
        if (token.ExpiresAt is { } end)
            parts.Add($"until {InstantPattern.General.Format(end)}");

        return string.Join("; ", parts);
    }

    /// <summary>What an account may do and where, in one line for people.</summary>
    internal static string Describe(string role, string name, string displayName, IReadOnlyList<string> regions, IReadOnlyList<string> sites) =>
        string.Join("; ", Describe(role, name, regions, sites).Append($"of {displayName}"));

    private static List<string> Describe(string role, string name, IReadOnlyList<string> regions, IReadOnlyList<string> sites)
    {
        var parts = new List<string> { $"{role} '{name}'" };
        if (regions.Count > 0)
            parts.Add($"regions {string.Join(", ", regions)}");

        if (sites.Count > 0)
            parts.Add($"sites {string.Join(", ", sites)}");

        return parts;
    }
}
