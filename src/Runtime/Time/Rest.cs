using NodaTime;

namespace Monitoring.Runtime.Time;

/// <summary>Sleeps for a while, or until somebody says that there is something to do.</summary>
internal sealed class Rest(TimeProvider system) : IDisposable
{
    /// <summary>A timer must not end before what it waits for, and may be as much too early.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(1);

    private readonly SemaphoreSlim _ended = new(0);

    /// <summary>Ends the present sleep, or the next one before it begins; more often than once does no more.</summary>
    public void End()
    {
        if (_ended.CurrentCount == 0)
        {
            _ended.Release();
        }
    }

    /// <summary>Sleeps; for no time or less it does not sleep at all.</summary>
    /// <exception cref="OperationCanceledException">The end has come.</exception>
    public async Task ForAsync(Duration longest, CancellationToken stopping)
    {
        if (longest > Duration.Zero)
        {
            using var woken = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            var timer = Task.Delay(longest.ToTimeSpan() + Slack, system, woken.Token);
            await Task.WhenAny(timer, _ended.WaitAsync(woken.Token));
            await woken.CancelAsync();
        }

        stopping.ThrowIfCancellationRequested();
    }

    /// <inheritdoc/>
    public void Dispose() => _ended.Dispose();
}
