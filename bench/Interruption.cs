using System.Runtime.InteropServices;

namespace Monitoring.Bench;

/// <summary>Cleans up when a signal breaks a run off: the process then ends without the ends of its <c>using</c> blocks.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly PosixSignalRegistration[] _signals;

    public Interruption(Action cleanUp) =>
        _signals = [.. new[] { PosixSignal.SIGHUP, PosixSignal.SIGINT, PosixSignal.SIGTERM }
            .Select(signal => PosixSignalRegistration.Create(signal, _ => cleanUp()))];

    public void Dispose()
    {
        foreach (var signal in _signals)
        {
            signal.Dispose();
        }
    }
}
