using Microsoft.Extensions.Logging;

namespace Monitoring.Bus.In;

/// <summary>
/// Puts the deliveries of a channel into the order in which they came: the client hands them to many workers at once, and what
/// one publisher sends must be taken as it was sent. A delivery that does not come holds the others up for a moment only.
/// </summary>
/// <param name="release">Takes deliveries in their order.</param>
/// <param name="system">The system's clock.</param>
/// <param name="log">Where it says that one did not come.</param>
internal sealed class Sequencer(Action<Delivery> release, TimeProvider system, ILogger log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lock _one = new();
    private readonly SortedDictionary<ulong, Delivery> _early = [];
    private object? _channel;
    private ulong _next;

    /// <summary>Takes a delivery.</summary>
    /// <param name="channel">Whose it is; each counts anew.</param>
    /// <param name="delivery">The delivery.</param>
    public void Offer(object channel, Delivery delivery)
    {
        lock (_one)
        {
            if (!ReferenceEquals(channel, _channel))
            {
                // Those of the channel before cannot be acknowledged any more.
                (_channel, _next) = (channel, 1);
                _early.Clear();
            }

            _early[delivery.Tag] = delivery;
            ReleaseAll();
            if (_early.Count > 0 && delivery.Tag == _early.Keys.First())
            {
                _ = SkipLaterAsync(channel, _next);
            }
        }
    }

    private void ReleaseAll()
    {
        while (_early.Count > 0)
        {
            var (tag, first) = _early.First();
            if (tag > _next)
            {
                return;
            }

            _early.Remove(tag);
            _next = Math.Max(_next, tag + 1);
            release(first);
        }
    }

    private async Task SkipLaterAsync(object channel, ulong missing)
    {
        await Task.Delay(Patience, system);
        lock (_one)
        {
            if (ReferenceEquals(channel, _channel) && _next == missing && _early.Count > 0)
            {
                log.Skipped(missing);
                _next = _early.Keys.First();
                ReleaseAll();
            }
        }
    }
}
