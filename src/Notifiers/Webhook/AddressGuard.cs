using System.Net;
using System.Net.Sockets;

namespace Monitoring.Notifiers.Webhook;

/// <summary>
/// Keeps webhooks from being aimed at what is not public: this machine, its neighbours, the services of a cloud. It judges
/// the address a connection would go to, after DNS. What it knows to be public passes, and what the configuration allows;
/// everything else does not.
/// </summary>
/// <param name="allowed">Networks that pass whatever they are.</param>
public sealed class AddressGuard(IReadOnlyList<IPNetwork> allowed)
{
    private static readonly (IPNetwork Network, string Name)[] Special =
    [
        (IPNetwork.Parse("0.0.0.0/8"), "an unspecified"),
        (IPNetwork.Parse("10.0.0.0/8"), "a private"),
        (IPNetwork.Parse("100.64.0.0/10"), "a carrier's private"),
        (IPNetwork.Parse("127.0.0.0/8"), "a loopback"),
        (IPNetwork.Parse("168.63.129.16/32"), "a cloud's internal"),
        (IPNetwork.Parse("169.254.0.0/16"), "a link-local"),
        (IPNetwork.Parse("172.16.0.0/12"), "a private"),
        (IPNetwork.Parse("192.0.0.0/24"), "a reserved"),
        (IPNetwork.Parse("192.0.2.0/24"), "a documentation"),
        (IPNetwork.Parse("192.88.99.0/24"), "a reserved"),
        (IPNetwork.Parse("192.168.0.0/16"), "a private"),
        (IPNetwork.Parse("198.18.0.0/15"), "a benchmarking"),
        (IPNetwork.Parse("198.51.100.0/24"), "a documentation"),
        (IPNetwork.Parse("203.0.113.0/24"), "a documentation"),
        (IPNetwork.Parse("224.0.0.0/4"), "a multicast"),
        (IPNetwork.Parse("240.0.0.0/4"), "a reserved"),
        (IPNetwork.Parse("::/128"), "an unspecified"),
        (IPNetwork.Parse("::1/128"), "a loopback"),
        (IPNetwork.Parse("64:ff9b:1::/48"), "a private NAT64"),
        (IPNetwork.Parse("2001::/23"), "a tunnelling or reserved"),
        (IPNetwork.Parse("2001:db8::/32"), "a documentation"),
        (IPNetwork.Parse("2002::/16"), "a tunnelling"),
        (IPNetwork.Parse("3fff::/20"), "a documentation"),
        (IPNetwork.Parse("fc00::/7"), "a unique-local"),
        (IPNetwork.Parse("fe80::/10"), "a link-local"),
        (IPNetwork.Parse("fec0::/10"), "a site-local"),
        (IPNetwork.Parse("ff00::/8"), "a multicast"),
    ];

    private static readonly IPNetwork PublicV6 = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>What keeps an address from being used, for example <c>a loopback</c>; null when it may be.</summary>
    public string? Refusal(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);

        // Judged by where it leads: an IPv4 address inside an IPv6 one is that IPv4 address.
        var real = Inner(address);
        return IsAllowed(address) || IsAllowed(real) ? null : Kind(real);
    }

    /// <summary>Reads networks in CIDR notation, separated by commas.</summary>
    /// <exception cref="FormatException">One of them is none.</exception>
    public static IReadOnlyList<IPNetwork> ParseNetworks(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return
        [
            .. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(n =>
                IPNetwork.TryParse(n, out var network) && n.StartsWith($"{network.BaseAddress}/", StringComparison.OrdinalIgnoreCase)
                    ? network
                    : throw new FormatException($"'{n}' is no network in CIDR notation, such as 10.1.0.0/16; its address must be the first of the network.")),
        ];
    }

    private static string? Kind(IPAddress address)
    {
        foreach (var (network, name) in Special)
        {
            if (network.Contains(address))
            {
                return name;
            }
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6 && !PublicV6.Contains(address) ? "a reserved" : null;
    }

    private static IPAddress Inner(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6 && Nat64.Contains(address)
            ? new IPAddress(address.GetAddressBytes().AsSpan(12))
            : address;
    }

    private bool IsAllowed(IPAddress address)
    {
        foreach (var network in allowed)
        {
            if (network.Contains(address))
            {
                return true;
            }
        }

        return false;
    }
}
