using System.Net;
using System.Net.Sockets;

namespace Monitoring.EndToEnd.Tests.Kit;

/// <summary>Ports for servers that cannot be asked which one they took.</summary>
internal static class FreePort
{
    /// <summary>A port of the loopback that nobody uses at this moment.</summary>
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
