using Monitoring.Contracts;
using Monitoring.Gateway.Bodies;

namespace Monitoring.Gateway.Parked;

/// <summary>Why a parked message is discarded: <c>{"reason":"…"}</c>.</summary>
internal static class DiscardBody
{
    /// <summary>Characters of a reason, at most.</summary>
    internal const int LongestReason = 300;

    private const string Missing = "Say why the message is discarded.";

    /// <summary>Reads it.</summary>
    internal static readonly OneText Reason = new("reason", Missing, Flaw);

    private static (string Code, string Message)? Flaw(string reason) => string.IsNullOrWhiteSpace(reason)
        ? (ErrorCodes.TooShort, Missing)
        : reason.EnumerateRunes().Count() > LongestReason ? (ErrorCodes.TooLong, $"At most {LongestReason} characters.") : null;
}
