using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Monitoring.Runtime.Entities;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Telemetry;
using Monitoring.Runtime.Time;
using NodaTime;

namespace Monitoring.Runtime.Delivery;

/// <summary>
/// Brings alerts out: at least once each, the most severe first, bursts to one recipient together, retried with growing
/// pauses on the system's clock, given up visibly.
/// </summary>
internal sealed class OutboxPump : IDisposable
{
    private const int MaxAtOnce = 32;

    /// <summary>How many of these go to one address, so that a slow receiver does not hold up all others.</summary>
    private const int MaxAtOneAddress = 4;

    private static readonly Duration LongestRest = Duration.FromSeconds(30);

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    private readonly IOutboxStore _outbox;
    private readonly Dictionary<string, INotifier> _notifiers;
    private readonly EngineMeter _meter;
    private readonly TimeProvider _system;
    private readonly ILogger _log;
    private readonly RetrySchedule _retries;
    private readonly Bursts _bursts;
    private readonly ConcurrentDictionary<long, string> _underWay = new();

    /// <summary>Counts rounds and deliveries.</summary>
    private readonly UnderWay _work = new();
    private readonly SemaphoreSlim _places = new(MaxAtOnce, MaxAtOnce);
    private readonly Rest _rest;
    private readonly ResultKeeper _results;
    private Task _loop = Task.CompletedTask;

    /// <summary>Takes one notifier per kind.</summary>
    public OutboxPump(
        IOutboxStore outbox, IEnumerable<INotifier> notifiers, DeliveryOptions options, EngineMeter meter, TimeProvider system, ILogger log)
    {
        (_outbox, _meter, _system, _log) = (outbox, meter, system, log);
        _notifiers = notifiers.ToDictionary(n => n.Kind);
        _retries = options.Retries;
        _rest = new Rest(system);
        _bursts = new Bursts(outbox, options.Group);
        _results = new ResultKeeper(outbox, system, log);
    }

    /// <summary>Told of every attempt that was recorded.</summary>
    public Action<DeliveryResult> Recorded { get; set; } = _ => { };

    private Instant Now => Instant.FromDateTimeOffset(_system.GetUtcNow());

    /// <summary>Starts.</summary>
    public void Start(CancellationToken stopping) => _loop = RunAsync(stopping);

    /// <summary>Says that there may be something to deliver.</summary>
    public void Nudge() => _rest.End();

    /// <summary>Waits for a start that was stopped.</summary>
    public Task StoppedAsync() => _loop;

    /// <summary>
    /// Returns once nothing is sent any more of what was due at the call, so that somebody else may bring out what is left. For what
    /// the store does not take it waits no longer than one try, and that may be sent twice.
    /// </summary>
    public async Task PastAsync(CancellationToken cancellation)
    {
        // First a round that may have asked before the call, then the deliveries that it has begun meanwhile.
        await _work.PastAsync(cancellation);
        await _work.PastAsync(cancellation);
    }

    /// <summary>Lets go of what it holds.</summary>
    public void Dispose()
    {
        _work.Dispose();
        _places.Dispose();
        _rest.Dispose();
    }

    private async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                try
                {
                    // One instant for both questions: what comes due between two would be in neither answer.
                    var now = Now;
                    if (!await StartSomeAsync(now, stopping))
                    {
                        await RestAsync(now, stopping);
                    }
                }
                catch (Exception e) when (!Rounds.IsEnd(e, stopping))
                {
                    _log.OutboxNotRead(e);
                    await Task.Delay(AfterFailure, _system, stopping);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The end; what was under way is tried again at the next start.
        }
    }

    private async Task<bool> StartSomeAsync(Instant now, CancellationToken stopping)
    {
        var watch = _work.Enter();
        try
        {
            return await StartDueAsync(now, stopping);
        }
        finally
        {
            _work.Leave(watch);
        }
    }

    private async Task<bool> StartDueAsync(Instant now, CancellationToken stopping)
    {
        // Counted here and not again below: what ends meanwhile only makes room for the next round.
        var atAddress = _underWay.Values.GroupBy(a => a).ToDictionary(a => a.Key, a => a.Count());
        var busy = atAddress.Where(a => a.Value >= MaxAtOneAddress).Select(a => a.Key).ToList();
        var due = await _outbox.DueAsync(now, [.. _underWay.Keys], busy, MaxAtOnce, stopping);
        var gone = new HashSet<long>();
        var some = false;
        foreach (var delivery in due.Where(d => !gone.Contains(d.Id)))
        {
            if (_results.IsFull)
            {
                break;
            }

            var address = delivery.Target.Address;
            if (atAddress.GetValueOrDefault(address) >= MaxAtOneAddress)
            {
                continue;
            }

            some = true;
            if (await _bursts.NextAsync(delivery, Now, gone, _underWay.ContainsKey, stopping) is { } message)
            {
                atAddress[address] = atAddress.GetValueOrDefault(address) + 1;
                await _places.WaitAsync(stopping);
                _underWay[message.Id] = address;
                _ = DeliverAsync(message, _work.Enter(), stopping);
            }
        }

        return some;
    }

    private async Task RestAsync(Instant asked, CancellationToken stopping)
    {
        var next = await _outbox.NextDueAsync(asked, stopping);
        await _rest.ForAsync(next is { } due ? Duration.Min(due - Now, LongestRest) : LongestRest, stopping);
    }

    /// <summary>Sends it once, and has it under way until the store has what became of it: until then it is due, and would be sent over and over.</summary>
    private async Task DeliverAsync(PendingDelivery delivery, int watch, CancellationToken stopping)
    {
        try
        {
            DeliveryResult result;
            bool isKept;
            try
            {
                result = await SendAsync(delivery, stopping);
                isKept = await _results.TryAsync(result, stopping);
            }
            finally
            {
                // The store may take nothing for hours: neither a round that waits for a place nor a shard that moves waits for that.
                _work.Leave(watch);
                _places.Release();
            }

            if (!isKept)
            {
                await _results.KeepAsync(result, stopping);
            }

            Recorded(result);
        }
        catch (Exception e) when (stopping.IsCancellationRequested && e is OperationCanceledException or ObjectDisposedException)
        {
            // Tried again at the next start.
        }
#pragma warning disable CA1031 // One delivery that fails in an unforeseen way must not end the pump; it stays due and is tried again, but not at once.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _log.DeliveryNotKept(e, delivery.Id);
            await Task.Delay(AfterFailure, _system, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        finally
        {
            _underWay.TryRemove(delivery.Id, out _);
            Nudge();
        }
    }

    private async Task<DeliveryResult> SendAsync(PendingDelivery delivery, CancellationToken stopping)
    {
        var triedAt = Now;
        var started = _system.GetTimestamp();
        using var span = EngineTrace.Deliver(delivery.Target.Kind, delivery.Alert);
        var isServed = _notifiers.TryGetValue(delivery.Target.Kind, out var notifier);
        var attempt = isServed
            ? await TryAsync(notifier!, delivery, stopping)
            : new DeliveryAttempt.Permanent($"Nothing here serves channels of kind '{delivery.Target.Kind}'.");
        var took = _system.GetElapsedTime(started);
        _meter.Delivered(notifier?.Kind ?? "unknown", Outcome(attempt), took);
        return Result(delivery, attempt, triedAt) with { Took = Duration.FromTimeSpan(took), IsOfBundle = delivery.IsBundle, IsOfChannel = isServed };
    }

    /// <summary>One attempt. What a notifier did not foresee may pass like anything else, and must not be tried again at once.</summary>
    private async Task<DeliveryAttempt> TryAsync(INotifier notifier, PendingDelivery delivery, CancellationToken stopping)
    {
        try
        {
            return await notifier.DeliverAsync(delivery, stopping);
        }
#pragma warning disable CA1031 // Whatever a notifier throws, the delivery waits its turn like one that failed.
        catch (Exception e) when (e is not OperationCanceledException || !stopping.IsCancellationRequested)
#pragma warning restore CA1031
        {
            _log.NotifierFailed(e, delivery.Id, notifier.Kind);
            return new DeliveryAttempt.Retryable($"The channel failed: {e.GetType().Name}.", null);
        }
    }

    private static string Outcome(DeliveryAttempt attempt) => attempt switch
    {
        DeliveryAttempt.Delivered => "delivered",
        DeliveryAttempt.Retryable => "retryable",
        _ => "permanent",
    };

    private DeliveryResult Result(PendingDelivery delivery, DeliveryAttempt attempt, Instant triedAt)
    {
        switch (attempt)
        {
            case DeliveryAttempt.Delivered:
                return new DeliveryResult(delivery.Id, DeliveryState.Delivered, triedAt, null, null);
            case DeliveryAttempt.Retryable retry:
#pragma warning disable CA5394 // Spreading retries needs no secret.
                var next = _retries.Next(delivery.Attempts + 1, delivery.FirstTriedAt ?? triedAt, Now, retry.After, Random.Shared.NextDouble());
#pragma warning restore CA5394
                if (next is null)
                {
                    _log.DeliveryGivenUp(delivery.Id, delivery.Alert, retry.Error);
                }

                return new DeliveryResult(delivery.Id, next is null ? DeliveryState.Failed : DeliveryState.Pending, triedAt, next, retry.Error);
            case DeliveryAttempt.Permanent permanent:
                _log.DeliveryGivenUp(delivery.Id, delivery.Alert, permanent.Error);
                return new DeliveryResult(delivery.Id, DeliveryState.Failed, triedAt, null, permanent.Error);
            default:
                throw new InvalidOperationException($"{attempt.GetType().Name} is no attempt.");
        }
    }
}
