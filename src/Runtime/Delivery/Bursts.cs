using Monitoring.Contracts.Alerts;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Runtime.Delivery;

/// <summary>
/// Keeps a burst to one recipient from becoming a storm: the first alert goes at once and opens a window; what comes to the
/// same recipient within it waits, and goes as one message when the window ends. Channels of the installation are feeds for
/// machines and get every alert on its own. Called by the pump's loop alone.
/// </summary>
/// <param name="outbox">Where alerts wait.</param>
/// <param name="window">How long a window is; zero groups nothing.</param>
internal sealed class Bursts(IOutboxStore outbox, Duration window)
{
    /// <summary>How many alerts one message stands for at most; what is beyond goes with the next.</summary>
    private const int MaxInOne = 100;

    /// <summary>When that many windows are remembered, those that are over are forgotten.</summary>
    private const int ManyWindows = 1_024;

    private readonly Dictionary<DeliveryTarget, Instant> _windows = [];

    /// <summary>What is to be sent now in the place of a due delivery, or null when that waits for others.</summary>
    /// <param name="due">A due delivery.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="gone">Takes the ids of other deliveries that go with it.</param>
    /// <param name="isUnderWay">Whether a delivery is being sent alone, and so goes with no other.</param>
    /// <param name="cancellation">Gives up; what was frozen or held stays so.</param>
    public async ValueTask<PendingDelivery?> NextAsync(
        PendingDelivery due, Instant now, ISet<long> gone, Func<long, bool> isUnderWay, CancellationToken cancellation)
    {
        if (!due.IsFresh || due.Target.Recipient is null || window == Duration.Zero)
        {
            return due;
        }

        if (_windows.TryGetValue(due.Target, out var until) && until > now)
        {
            await outbox.HoldAsync([due.Id], until, cancellation);
            return null;
        }

        var message = due.WasHeld ? await TogetherAsync(due, gone, isUnderWay, cancellation) : due;
        if (message is not null)
        {
            Open(due.Target, now);
        }

        return message;
    }

    private async ValueTask<PendingDelivery?> TogetherAsync(PendingDelivery due, ISet<long> gone, Func<long, bool> isUnderWay, CancellationToken cancellation)
    {
        var all = (await outbox.FreshAsync(due.Target, MaxInOne, cancellation)).Where(d => !isUnderWay(d.Id)).ToList();
        if (all.Count < 2)
        {
            return due;
        }

        var body = AlertBundle.ToUtf8([.. all.Select(d => (ReadOnlyMemory<byte>)d.Body)]);
        if (!await outbox.FreezeAsync(all[0].Id, [.. all.Skip(1).Select(d => d.Id)], body, cancellation))
        {
            // Another node was faster; what is left is due still, and is looked at again.
            return null;
        }

        gone.UnionWith(all.Select(d => d.Id));
        return all[0] with { Body = body, IsFresh = false, IsBundle = true };
    }

    private void Open(DeliveryTarget target, Instant now)
    {
        if (_windows.Count >= ManyWindows)
        {
            foreach (var over in _windows.Where(w => w.Value <= now).Select(w => w.Key).ToList())
            {
                _windows.Remove(over);
            }
        }

        _windows[target] = now + window;
    }
}
