using System.Diagnostics;

namespace Monitoring.Bus.Tests.Kit;

/// <summary>Waits for something to become true, never longer than a bound.</summary>
internal static class Wait
{
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Looks again and again until the condition holds.</summary>
    public static async Task UntilAsync(Func<Task<bool>> condition, string what, TimeSpan? bound = null)
    {
        var waited = Stopwatch.StartNew();
        while (!await condition())
        {
            if (waited.Elapsed > (bound ?? Bound))
            {
                throw new TimeoutException($"Within {waited.Elapsed.TotalSeconds:0} s it did not happen: {what}.");
            }

            await Task.Delay(Pause, TimeProvider.System);
        }
    }

    /// <summary>Looks again and again until the condition holds.</summary>
    public static Task UntilAsync(Func<bool> condition, string what, TimeSpan? bound = null) => UntilAsync(() => Task.FromResult(condition()), what, bound);

    /// <summary>Looks again and again until it is done; never longer than the bound while nothing of what is looked at changes.</summary>
    public static async Task WhileProgressAsync<T>(Func<Task<T>> look, Func<T, bool> isDone, string what)
    {
        var waited = Stopwatch.StartNew();
        var last = await look();
        while (!isDone(last))
        {
            if (waited.Elapsed > Bound)
            {
                throw new TimeoutException($"For {waited.Elapsed.TotalSeconds:0} s nothing has changed ({last}) and it did not happen: {what}.");
            }

            await Task.Delay(Pause, TimeProvider.System);
            var seen = await look();
            if (!EqualityComparer<T>.Default.Equals(seen, last))
            {
                waited.Restart();
            }

            last = seen;
        }
    }
}
