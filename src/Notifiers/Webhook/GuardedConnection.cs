using System.Net;
using System.Net.Sockets;

namespace Monitoring.Notifiers.Webhook;

/// <summary>
/// Connects only to addresses that the guard lets pass. The name is resolved here and the connection goes to the very
/// address that was judged, so a name that answers differently the second time gains nothing.
/// </summary>
/// <param name="guard">Judges.</param>
internal sealed class GuardedConnection(AddressGuard guard)
{
    /// <summary>Opens a connection.</summary>
    /// <exception cref="AddressRefusedException">No address of the host may be used.</exception>
    /// <exception cref="SocketException">The name could not be resolved, or nobody could be reached.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var endPoint = context.DnsEndPoint;
        var addresses = IPAddress.TryParse(endPoint.Host, out var literal)
            ? [literal]
            : await Dns.GetHostAddressesAsync(endPoint.Host, cancellation);
        var usable = new List<IPAddress>(addresses.Length);
        string? refusal = null;
        foreach (var address in addresses)
        {
            if (guard.Refusal(address) is { } kind)
            {
                refusal ??= kind;
            }
            else
            {
                usable.Add(address);
            }
        }

        if (usable.Count == 0 && refusal is not null)
        {
            throw new AddressRefusedException(refusal);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync([.. usable], endPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A webhook leads to an address that it must not be aimed at.</summary>
/// <param name="kind">What kind of address it is, for example <c>a loopback</c>; not which, for that would answer who asks for names inside.</param>
#pragma warning disable CA1032, CA1064 // It never leaves this folder, which makes and catches it.
internal sealed class AddressRefusedException(string kind)
    : IOException($"The receiver has {kind} address, to which no webhook may be aimed unless Webhook:AllowedNetworks names its network.");
#pragma warning restore CA1032, CA1064
