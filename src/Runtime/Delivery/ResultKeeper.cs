using Microsoft.Extensions.Logging;
using Monitoring.Runtime.Storage;

namespace Monitoring.Runtime.Delivery;

/// <summary>
/// Has the store keep what became of attempts. What it does not take, as when its disk is full, is not forgotten: it is tried again
/// until it is taken, since an attempt that the store knows nothing of would be made once more.
/// </summary>
/// <param name="outbox">Where it is kept.</param>
/// <param name="system">The system's clock.</param>
/// <param name="log">Told once of each that is not taken at first.</param>
internal sealed class ResultKeeper(IOutboxStore outbox, TimeProvider system, ILogger log)
{
    /// <summary>While the store does not take so many, nothing more should be sent.</summary>
    private const int Most = 32;

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    private int _notTaken;

    /// <summary>Whether so many are not taken that nothing more should be sent.</summary>
    public bool IsFull => Volatile.Read(ref _notTaken) >= Most;

    /// <summary>Tries once; where that is false, <see cref="KeepAsync"/> is to be called.</summary>
    public async Task<bool> TryAsync(DeliveryResult result, CancellationToken stopping)
    {
        var failure = await FailureAsync(result, stopping);
        if (failure is not null)
        {
            Interlocked.Increment(ref _notTaken);
            log.DeliveryNotKept(failure, result.Id);
        }

        return failure is null;
    }

    /// <summary>Tries again, at the pace of seconds, until it is taken.</summary>
    /// <exception cref="OperationCanceledException">The end has come.</exception>
    public async Task KeepAsync(DeliveryResult result, CancellationToken stopping)
    {
        try
        {
            do
            {
                await Task.Delay(AfterFailure, system, stopping);
            }
            while (await FailureAsync(result, stopping) is not null);
        }
        finally
        {
            Interlocked.Decrement(ref _notTaken);
        }
    }

    private async Task<Exception?> FailureAsync(DeliveryResult result, CancellationToken stopping)
    {
        try
        {
            await outbox.RecordAsync([result], stopping);
            return null;
        }
#pragma warning disable CA1031 // Whatever the store throws, to send it once more would not help.
        catch (Exception e) when (e is not OperationCanceledException || !stopping.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return e;
        }
    }
}
