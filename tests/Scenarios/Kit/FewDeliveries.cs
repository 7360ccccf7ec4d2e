using System.Collections.Concurrent;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Scenarios.Kit;

/// <summary>An outbox in memory that is read while it may refuse to be written.</summary>
public sealed class FewDeliveries : IOutboxStore
{
    private readonly ConcurrentDictionary<long, PendingDelivery> _pending = new();
    private readonly ConcurrentDictionary<long, int> _tries = new();
    private readonly ConcurrentQueue<DeliveryResult> _kept = new();
    private volatile Func<long, Exception?> _refusal = _ => null;

    /// <summary>What was kept, in order.</summary>
    public IReadOnlyList<DeliveryResult> Kept => [.. _kept];

    /// <summary>How often it was to keep what became of each delivery.</summary>
    public IReadOnlyDictionary<long, int> Tries => _tries;

    /// <summary>Adds deliveries to addresses of their own, from number 1 on.</summary>
    public void Add(int count)
    {
        for (var id = 1; id <= count; id++)
        {
            _pending[id] = new PendingDelivery(id, $"a{id}", new DeliveryTarget("webhook", $"https://{id}.example", null), [1], 0, null);
        }
    }

    /// <summary>From now on it does not keep what became of those deliveries for which this is an exception.</summary>
    public void Refuse(Func<long, Exception?> refusal) => _refusal = refusal;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<PendingDelivery>> DueAsync(
        Instant now, IReadOnlyCollection<long> excluded, IReadOnlyCollection<string> busy, int limit, CancellationToken cancellation)
    {
        // Whoever asks without end leaves the others their turn.
        await Task.Yield();
        return [.. _pending.Values.Where(d => !excluded.Contains(d.Id) && !busy.Contains(d.Target.Address)).OrderBy(d => d.Id).Take(limit)];
    }

    /// <inheritdoc/>
    public ValueTask<Instant?> NextDueAsync(Instant now, CancellationToken cancellation) => ValueTask.FromResult<Instant?>(null);

    /// <inheritdoc/>
    public ValueTask<OutboxBacklog> BacklogAsync(Instant now, CancellationToken cancellation) =>
        ValueTask.FromResult(new OutboxBacklog(_pending.Count, 0, null));

    /// <inheritdoc/>
    public ValueTask HoldAsync(IReadOnlyList<long> ids, Instant until, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<PendingDelivery>> FreshAsync(DeliveryTarget target, int limit, CancellationToken cancellation) =>
        ValueTask.FromResult<IReadOnlyList<PendingDelivery>>([]);

    /// <inheritdoc/>
    public ValueTask<bool> FreezeAsync(long lead, IReadOnlyList<long> others, byte[] body, CancellationToken cancellation) =>
        ValueTask.FromResult(false);

    /// <inheritdoc/>
    public ValueTask RecordAsync(IReadOnlyList<DeliveryResult> results, CancellationToken cancellation)
    {
        foreach (var result in results)
        {
            _tries.AddOrUpdate(result.Id, 1, (_, tries) => tries + 1);
            if (_refusal(result.Id) is { } refusal)
            {
                return ValueTask.FromException(refusal);
            }

            _kept.Enqueue(result);
            _pending.TryRemove(result.Id, out _);
        }

        return ValueTask.CompletedTask;
    }
}
