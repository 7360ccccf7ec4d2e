namespace Monitoring.Gateway.Access.SingleSignOn;

/// <summary>What is logged of single sign-on; event ids are stable.</summary>
internal static partial class OidcLog
{
    [LoggerMessage(2301, LogLevel.Warning, "The provider of identities {Authority} cannot be reached or used: {Reason} Until it can, people sign in by password")]
    internal static partial void NotReachable(this ILogger log, string authority, string reason);

    [LoggerMessage(2302, LogLevel.Warning, "A single sign-on came to nothing ({Refusal}): {Reason}")]
    internal static partial void CameToNothing(this ILogger log, string refusal, string reason);

    [LoggerMessage(2303, LogLevel.Information, "The provider let somebody in who is not let in here ({Refusal}); the audit says who")]
    internal static partial void NotLetIn(this ILogger log, string refusal);
}
