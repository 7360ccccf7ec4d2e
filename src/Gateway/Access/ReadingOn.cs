using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Access;

/// <summary>
/// Keeps what is known of who may come in as new as it must be: what this process changes is read at once, what another does
/// within <see cref="LookAgain"/>, and while the store is away what was known holds for <see cref="WithoutStore"/>.
/// </summary>
/// <param name="read">Reads on from the last change known; never called twice at once.</param>
/// <param name="system">The system's clock.</param>
internal sealed class ReadingOn(Func<CancellationToken, Task> read, TimeProvider system) : IDisposable
{
    /// <summary>How long after a change by another process this one may still go by what it knew.</summary>
    internal static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);

    /// <summary>
    /// For how long what was known holds while the store is away: nobody can revoke anything in it then, and what is measured
    /// must be readable just then.
    /// </summary>
    internal static readonly TimeSpan WithoutStore = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim _reading = new(1, 1);
    private long _readAt;
    private long _confirmedAt;
    private volatile bool _hasRead;

    /// <summary>Returns when what is known is new enough to go by.</summary>
    /// <exception cref="StoreException">The store has been away for longer than <see cref="WithoutStore"/>, or since the start.</exception>
    internal ValueTask BeFreshAsync(CancellationToken cancellation)
    {
        if (!_hasRead || system.GetElapsedTime(Volatile.Read(ref _confirmedAt)) >= WithoutStore)
            return new ValueTask(RefreshAsync(cancellation));

        return system.GetElapsedTime(Volatile.Read(ref _readAt)) >= LookAgain ? TryAsync(cancellation) : ValueTask.CompletedTask;
    }

    /// <summary>Reads on; to be called after every change that this process makes.</summary>
    internal async Task RefreshAsync(CancellationToken cancellation)
    {
        await _reading.WaitAsync(cancellation);
        await ReadAsync(cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    // One reads, and the others go by what is known meanwhile.
    private async ValueTask TryAsync(CancellationToken cancellation)
    {
        if (!await _reading.WaitAsync(0, cancellation))
            return;

        try
        {
            await ReadAsync(cancellation);
        }
        catch (StoreException)
        {
            // Whoever asks within the next seconds need not wait for it, too.
            Volatile.Write(ref _readAt, system.GetTimestamp());
        }
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        try
        {
            await read(cancellation);
            Volatile.Write(ref _readAt, system.GetTimestamp());
            Volatile.Write(ref _confirmedAt, _readAt);
            _hasRead = true;
        }
        finally
        {
            _reading.Release();
        }
    }
}
