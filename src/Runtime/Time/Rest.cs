using Monitoring.Runtime.Entities;
using NodaTime;

namespace Monitoring.Runtime.Time;

/// <summary>Sleeps until an instant of the domain's clock, or until somebody says that something earlier may be due.</summary>
internal sealed class Rest(EntityHost host, TimeProvider system) : IDisposable
{
    private readonly SemaphoreSlim _ended = new(0);

    /// <summary>Ends the present sleep, or the next one before it begins; more often than once does no more.</summary>
    public void End()
    {
        if (_ended.CurrentCount == 0)
        {
            _ended.Release();
        }
    }

    /// <summary>Sleeps; an instant that has come does not sleep at all.</summary>
    /// <exception cref="OperationCanceledException">The end has come.</exception>
    public async Task UntilAsync(Instant until, CancellationToken stopping)
    {
        var wait = until - host.Clock.Now;
        if (wait > Duration.Zero)
        {
            using var woken = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            var timer = Task.Delay(wait.ToTimeSpan() + TimeSpan.FromMilliseconds(1), system, woken.Token);
            await Task.WhenAny(timer, _ended.WaitAsync(woken.Token));
            await woken.CancelAsync();
        }

        stopping.ThrowIfCancellationRequested();
    }

    /// <inheritdoc/>
    public void Dispose() => _ended.Dispose();
}
