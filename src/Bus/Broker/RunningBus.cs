using MassTransit;
using Microsoft.Extensions.Logging;

namespace Monitoring.Bus.Broker;

/// <summary>
/// A bus of the library, from its start to its end. The library does not stop a bus whose start has not come to an end, as that of
/// one whose broker is away: it would try on and on, and take messages beside the one that took its place. So its start is called
/// off, and whatever of it should come back finds that it is over.
/// </summary>
internal sealed class RunningBus
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _over;
    private readonly TimeProvider _system;
    private readonly ILogger _log;

    /// <summary>Makes it and begins to start it.</summary>
    /// <param name="make">Makes the bus; is told when it is over.</param>
    /// <param name="system">The system's clock.</param>
    /// <param name="log">Where it says what went wrong.</param>
    /// <param name="stopping">Ends the start when the service is to stop.</param>
    public RunningBus(Func<CancellationToken, IBusControl> make, TimeProvider system, ILogger log, CancellationToken stopping)
    {
        (_system, _log) = (system, log);
        _over = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        Bus = make(_over.Token);
        Started = Bus.StartAsync(_over.Token);
    }

    /// <summary>The bus.</summary>
    public IBusControl Bus { get; }

    /// <summary>Ends when it is started, which waits for the broker, or cannot be.</summary>
    public Task Started { get; }

    /// <summary>Whether it was to end.</summary>
    public bool IsOver => _over.IsCancellationRequested;

    /// <summary>
    /// Ends it, and waits for that no longer than some seconds: the client can wait for ever for a broker that is gone. What it held
    /// goes back to its queue.
    /// </summary>
    public async Task StopAsync()
    {
        await _over.CancelAsync();
        using var bound = new CancellationTokenSource(3 * Grace, _system);
        try
        {
            // A start that was called off stops what it had begun; what was started before is stopped after.
            await Task.WhenAny(Started, Task.Delay(Grace, _system, bound.Token));
            await Bus.StopAsync(bound.Token).WaitAsync(bound.Token);
        }
#pragma warning disable CA1031 // It was to end, and has.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _log.NotStarted(e);
        }
        finally
        {
            _over.Dispose();
        }
    }
}
