using System.Globalization;

namespace Monitoring.Core.Regions;

/// <summary>Shows by which channel somebody can be reached without showing how: enough to recognise it, too little to use it.</summary>
public static class ChannelMask
{
    private const string Hidden = "***";

    /// <summary>The address as it may be shown.</summary>
    public static string Address(string address)
    {
        // What is secret of a webhook is its path and query; a user name or password in it even more so.
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
        {
            return $"{uri.Scheme}://{uri.Host}";
        }

        var at = address.LastIndexOf('@');
        if (at > 0)
        {
            return string.Concat(StringInfo.GetNextTextElement(address), Hidden, address.AsSpan(at));
        }

        return IsNumber(address) ? string.Concat(address.AsSpan(0, 3), "****", address.AsSpan(address.Length - 4)) : Hidden;
    }

    private static bool IsNumber(string address) =>
        address.Length >= 10 && address.All(c => char.IsAsciiDigit(c) || c is '+' or '-' or ' ');
}
