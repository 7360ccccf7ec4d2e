using Monitoring.Contracts;
using Monitoring.Gateway.Bodies;

namespace Monitoring.Gateway.Deliveries;

/// <summary>Which webhook is meant: <c>{"address":"https://…"}</c>.</summary>
internal static class AddressBody
{
    /// <summary>Characters of an address, at most.</summary>
    internal const int LongestAddress = 2_000;

    /// <summary>Reads it.</summary>
    internal static readonly OneText Address = new("address", "Name the address as it stands in the channel.", Flaw);

    private static (string Code, string Message)? Flaw(string address) => address.Length > LongestAddress
        ? (ErrorCodes.TooLong, $"At most {LongestAddress} characters.")
        : Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? null
            : (ErrorCodes.BadFormat, "This must be an http or https address.");
}
