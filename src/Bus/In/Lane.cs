using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Monitoring.Contracts.Receipts;

namespace Monitoring.Bus.In;

/// <summary>
/// Hands events to the engine, as many at once as have gathered, one hand after the other: so the events of a subject keep
/// their order, and what waits while a transaction is written goes with the next. What the engine does not take for now is
/// held and tried again, and the lane with it: that is what keeps the broker from sending more.
/// </summary>
/// <param name="door">Where events go in.</param>
/// <param name="outcomes">What becomes of them.</param>
/// <param name="options">How many at once, and how long they are held.</param>
/// <param name="system">The system's clock.</param>
/// <param name="log">Where it says what is wrong.</param>
internal sealed class Lane(IEventDoor door, Outcomes outcomes, BusOptions options, TimeProvider system, ILogger log)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    // Bounded by what the broker sends without an acknowledgement.
    private readonly Channel<Entry> _waiting = Channel.CreateUnbounded<Entry>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Has an event handed over when its turn comes.</summary>
    public void Add(Piece piece) => _waiting.Writer.TryWrite(new Entry(piece, null));

    /// <summary>Waits until everything that was added before is done with or on its way elsewhere.</summary>
    public Task PassedAsync()
    {
        var mark = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return _waiting.Writer.TryWrite(new Entry(null, mark)) ? mark.Task : Task.CompletedTask;
    }

    /// <summary>Works until it is stopped.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        var pieces = new List<Piece>();
        while (await _waiting.Reader.WaitToReadAsync(stopping))
        {
            TaskCompletionSource? mark = null;
            while (mark is null && pieces.Count < options.EventsAtOnce && _waiting.Reader.TryRead(out var entry))
            {
                if (entry.Piece is { } piece)
                {
                    pieces.Add(piece);
                }

                mark = entry.Mark;
            }

            await HandOverAsync(pieces, stopping);
            pieces.Clear();
            mark?.TrySetResult();
        }
    }

    /// <summary>Hands events over until each is done with or on its way elsewhere.</summary>
    private async Task HandOverAsync(List<Piece> pieces, CancellationToken stopping)
    {
        var since = system.GetTimestamp();
        var pause = FirstPause;
        for (var left = pieces; ;)
        {
            left = [.. left.Where(p => !p.Delivery.IsGone)];
            if (left.Count == 0)
            {
                return;
            }

            var before = left.Count;
            left = await TryAsync(left, stopping);
            if (left.Count == 0)
            {
                return;
            }

            outcomes.Held(left.Count);
            pause = left.Count < before ? FirstPause : pause * 2 < LongestPause ? pause * 2 : LongestPause;
            if (system.GetElapsedTime(since).TotalSeconds >= options.HoldSeconds)
            {
                outcomes.GoRound(left);
                return;
            }

            await Task.Delay(pause, system, stopping);
        }
    }

    /// <summary>One attempt.</summary>
    /// <returns>What was not taken for a passing reason.</returns>
    private async Task<List<Piece>> TryAsync(List<Piece> pieces, CancellationToken stopping)
    {
        IReadOnlyList<Receipt> receipts;
        try
        {
            receipts = await door.SubmitAsync([.. pieces.Select(p => new SentEvent(p.Delivery.User, p.Event!))], stopping);
        }
#pragma warning disable CA1031 // Whatever fails here may pass; the events are held and nothing is lost.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.NotHandedOver(e, pieces.Count);
            return pieces;
        }

        var left = new List<Piece>();
        for (var i = 0; i < receipts.Count; i++)
        {
            if (receipts[i].Status == ReceiptStatus.Retry)
            {
                left.Add(pieces[i]);
            }
            else
            {
                outcomes.Take(pieces[i], receipts[i]);
            }
        }

        return left;
    }

    private readonly record struct Entry(Piece? Piece, TaskCompletionSource? Mark);
}
