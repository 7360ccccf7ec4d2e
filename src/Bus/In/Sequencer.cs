using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace Monitoring.Bus.In;

/// <summary>
/// Puts the deliveries of a channel into the order in which they came: the client hands them to many workers at once, and what
/// one publisher sends must be taken as it was sent. A delivery that does not come holds the others up for a moment only. Each
/// channel counts by itself: there may be two for a while, where a client comes back that was given up.
/// </summary>
/// <param name="release">Takes deliveries in their order.</param>
/// <param name="system">The system's clock.</param>
/// <param name="log">Where it says that one did not come.</param>
internal sealed class Sequencer(Action<Delivery> release, TimeProvider system, ILogger log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    // What is left of a channel that is gone can not be acknowledged any more, and goes with it.
    private readonly ConditionalWeakTable<object, Sequence> _channels = [];

    /// <summary>Takes a delivery.</summary>
    /// <param name="channel">Whose it is; each counts anew.</param>
    /// <param name="delivery">The delivery.</param>
    public void Offer(object channel, Delivery delivery)
    {
        var sequence = _channels.GetValue(channel, static _ => new Sequence());
        lock (sequence)
        {
            sequence.Early[delivery.Tag] = delivery;
            ReleaseAll(sequence);
        }
    }

    /// <summary>Releases what has its turn, and sees to it that what is left does not wait for ever for the one that is missing.</summary>
    private void ReleaseAll(Sequence sequence)
    {
        while (sequence.Early.Count > 0)
        {
            var (tag, first) = sequence.Early.First();
            if (tag > sequence.Next)
            {
                SkipInTime(sequence);
                return;
            }

            sequence.Early.Remove(tag);
            sequence.Next = Math.Max(sequence.Next, tag + 1);
            release(first);
        }
    }

    private void SkipInTime(Sequence sequence)
    {
        // Each gap has a time of its own, which begins when everything before it is released.
        if (sequence.Awaited != sequence.Next)
        {
            sequence.Awaited = sequence.Next;
            _ = SkipLaterAsync(sequence, sequence.Next);
        }
    }

    private async Task SkipLaterAsync(Sequence sequence, ulong missing)
    {
        await Task.Delay(Patience, system);
        lock (sequence)
        {
            if (sequence.Next == missing && sequence.Early.Count > 0)
            {
                log.Skipped(missing);
                sequence.Next = sequence.Early.Keys.First();
                ReleaseAll(sequence);
            }
        }
    }

    /// <summary>How far one channel has come, and what of it came before its turn.</summary>
    private sealed class Sequence
    {
        public SortedDictionary<ulong, Delivery> Early { get; } = [];

        public ulong Next { get; set; } = 1;

        /// <summary>The last one for which a time was set; tags begin at 1.</summary>
        public ulong Awaited { get; set; }
    }
}
