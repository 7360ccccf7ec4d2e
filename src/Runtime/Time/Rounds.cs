namespace Monitoring.Runtime.Time;

/// <summary>Background work that comes round on the system's clock, until the system stops. Whatever fails ends one round and not the work.</summary>
internal static class Rounds
{
    /// <summary>Runs until it is stopped.</summary>
    /// <param name="every">How long after a round has begun the next one comes.</param>
    /// <param name="system">The system's clock.</param>
    /// <param name="atOnce">Whether the first round comes at once.</param>
    /// <param name="round">One round.</param>
    /// <param name="failed">Told of a round that failed: mostly the store did.</param>
    /// <param name="stopping">Ends it; what a round leaves behind is found at the next start.</param>
    public static async Task RunAsync(
        TimeSpan every, TimeProvider system, bool atOnce, Func<CancellationToken, Task> round, Action<Exception> failed, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(every, system);
        try
        {
            while (atOnce || await timer.WaitForNextTickAsync(stopping))
            {
                atOnce = false;
                try
                {
                    await round(stopping);
                }
                catch (Exception e) when (!IsEnd(e, stopping))
                {
                    failed(e);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The end.
        }
    }

    /// <summary>Whether work ends with an exception since it was stopped; whatever else fails must not end a loop, for nobody would notice.</summary>
    public static bool IsEnd(Exception e, CancellationToken stopping) => e is OperationCanceledException && stopping.IsCancellationRequested;
}
