using System.Net.Sockets;
using Microsoft.Extensions.Logging;

namespace Monitoring.Bus.Broker;

/// <summary>
/// Counts what lies in the queues, over and over. So it is the first to know that the broker is away, and says it: once when that
/// begins, and again from time to time.
/// </summary>
/// <param name="count">Asks the broker.</param>
/// <param name="address">The broker.</param>
/// <param name="state">Hears of it.</param>
/// <param name="system">The system's clock.</param>
/// <param name="log">Hears of it too.</param>
internal sealed class QueueLook(Func<CancellationToken, Task<QueueCounts>> count, BrokerAddress address, BusState state, TimeProvider system, ILogger log)
{
    private static readonly TimeSpan BetweenWords = TimeSpan.FromMinutes(1);

    private long _saidAt;

    /// <summary>Looks once. It fails with nothing: a figure that cannot be had is shown as none.</summary>
    /// <param name="stopping">Ends when the service is to stop. What fails because of that, or at that moment, is no news.</param>
    public async Task LookAsync(CancellationToken stopping)
    {
        var began = system.GetTimestamp();
        try
        {
            state.Saw(await count(stopping));
        }
#pragma warning disable CA1031 // Whatever it is, the figures are not there.
        catch (Exception e)
#pragma warning restore CA1031
        {
            state.Saw(null);
            if (!stopping.IsCancellationRequested)
            {
                Tell(e.GetBaseException(), began);
            }
        }
    }

    private void Tell(Exception why, long began)
    {
        if (why is SocketException { SocketErrorCode: SocketError.ConnectionRefused })
        {
            // The client itself may go on waiting for a word that cannot come.
            state.Gone(began);
        }

        if (_saidAt == 0 || system.GetElapsedTime(_saidAt) > BetweenWords)
        {
            _saidAt = system.GetTimestamp();
            log.Away(address, why.Message);
        }
    }
}
