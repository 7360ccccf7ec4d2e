using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Monitoring.Runtime.Delivery;
using Monitoring.Runtime.Storage;

namespace Monitoring.Scenarios.Kit;

/// <summary>A message as it was handed to a channel.</summary>
/// <param name="Delivery">What was handed over.</param>
/// <param name="Taken">Whether it was taken.</param>
public sealed record Posted(PendingDelivery Delivery, bool Taken)
{
    /// <summary>The alert that leads it.</summary>
    public AlertSeen Alert => AlertSeen.Of(Delivery.Body);

    /// <summary>The ids of all alerts it stands for, in order.</summary>
    public IReadOnlyList<string> Alerts => Alert.Data.TryGetProperty("others", out var others)
        ? [Alert.Id, .. others.EnumerateArray().Select(Id)]
        : [Alert.Id];

    private static string Id(JsonElement alert) => alert.GetProperty("alert").GetString()!;
}

/// <summary>A channel of the kind webhook that keeps what it is handed, and fails where a story wants it to.</summary>
public sealed class Postbox : INotifier
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<Posted> _posted = new();
    private readonly ConcurrentDictionary<string, bool> _broken = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _slow = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Kind => "webhook";

    /// <summary>Everything so far.</summary>
    public IReadOnlyList<Posted> Posted => [.. _posted];

    /// <summary>What went to an address so far.</summary>
    public IReadOnlyList<Posted> At(string address) => [.. _posted.Where(p => p.Delivery.Target.Address == address)];

    /// <summary>From now on an address takes nothing.</summary>
    public void Break(string address) => _broken[address] = true;

    /// <summary>From now on an address takes everything.</summary>
    public void Mend(string address) => _broken.TryRemove(address, out _);

    /// <summary>From now on an address answers nothing, until it is <see cref="Answer">made to</see>.</summary>
    public void Delay(string address) => _slow[address] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>An address answers what it has been handed, and everything after it at once.</summary>
    public void Answer(string address)
    {
        if (_slow.TryRemove(address, out var held))
        {
            held.SetResult();
        }
    }

    /// <inheritdoc/>
    public async Task<DeliveryAttempt> DeliverAsync(PendingDelivery delivery, CancellationToken cancellation)
    {
        var taken = !_broken.ContainsKey(delivery.Target.Address);
        _posted.Enqueue(new Posted(delivery, taken));
        if (_slow.TryGetValue(delivery.Target.Address, out var held))
        {
            await held.Task.WaitAsync(cancellation);
        }

        return taken ? new DeliveryAttempt.Delivered() : new DeliveryAttempt.Retryable("It is broken.", null);
    }

    /// <summary>Waits for something to become true, with a bound that is only reached when something is broken.</summary>
    public async Task UntilAsync(Func<Postbox, bool> condition, string what)
    {
        var waited = Stopwatch.StartNew();
        while (!condition(this))
        {
            if (waited.Elapsed > Bound)
            {
                throw new TimeoutException($"It did not happen: {what}. Posted: {string.Join("; ", Posted.Select(p => $"{p.Delivery.Target.Address} {p.Alert.Reason} {p.Taken}"))}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }
    }
}
