using Monitoring.Runtime.Storage;

namespace Monitoring.Runtime.Nodes;

/// <summary>
/// Has a node catch up when it is told that others have committed something. Where that fails it is done again: in a quiet cluster no
/// other word may come for long, and feed and figures would stay behind.
/// </summary>
/// <param name="catchUp">Catches up with all that was committed before the call.</param>
/// <param name="system">The system's clock.</param>
/// <param name="stopping">Set when the end has begun.</param>
internal sealed class Hearing(Func<CancellationToken, Task> catchUp, TimeProvider system, CancellationToken stopping)
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    private int _isAgain;

    /// <summary>Returns once it has caught up, or somebody who waits to try again does so for all.</summary>
    public async Task HearAsync()
    {
        try
        {
            while (!await TryAsync() && Interlocked.Exchange(ref _isAgain, 1) == 0)
            {
                await Task.Delay(AfterFailure, system, stopping);

                // From here on whoever fails waits himself, since what he was told of may not be in what is read next.
                Volatile.Write(ref _isAgain, 0);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
        {
            // The end.
        }
    }

    private async Task<bool> TryAsync()
    {
        try
        {
            await catchUp(stopping);
            return true;
        }
        catch (StoreException)
        {
            return false;
        }
    }
}
