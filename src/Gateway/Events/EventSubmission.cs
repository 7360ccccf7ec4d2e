using Monitoring.Contracts;
using Monitoring.Contracts.Receipts;
using Monitoring.Gateway.Access;
using Monitoring.Runtime;

namespace Monitoring.Gateway.Events;

/// <summary>Hands what was read on to the engine, and puts the receipts of both together in the order of the events.</summary>
internal static class EventSubmission
{
    /// <summary>Submits the valid events that the caller may send in one call, and answers every event by its place.</summary>
    internal static async ValueTask<IReadOnlyList<Receipt>> TakeAsync(
        IMonitoring monitoring, Caller caller, IReadOnlyList<ReadEvent> read, CancellationToken cancellation)
    {
        var gate = new EventGate(caller, monitoring.Directory);
        var receipts = new Receipt?[read.Count];
        var taken = new List<IncomingEvent>(read.Count);
        for (var i = 0; i < receipts.Length; i++)
        {
            if (read[i].Event is not { } incoming)
                receipts[i] = Receipt.Rejected(read[i]);
            else if (await gate.RefuseAsync(incoming, cancellation) is { } refused)
                receipts[i] = refused;
            else
                taken.Add(incoming);
        }

        var answers = taken.Count == 0 ? [] : await monitoring.SubmitAsync(taken, cancellation);
        return taken.Count == read.Count && gate.IsOpen ? answers : Merge(gate, receipts, taken, answers);
    }

    /// <summary>The status of the answer as a whole: 429 only when nothing was taken and everything may be sent again.</summary>
    internal static int StatusOf(IReadOnlyList<Receipt> receipts)
    {
        var taken = 0;
        var retries = 0;
        foreach (var receipt in receipts)
        {
            if (receipt.Status is ReceiptStatus.Accepted or ReceiptStatus.Duplicate)
                taken++;
            else if (receipt.Status == ReceiptStatus.Retry)
                retries++;
        }

        if (taken == receipts.Count)
            return StatusCodes.Status200OK;

        return retries == receipts.Count ? StatusCodes.Status429TooManyRequests : StatusCodes.Status207MultiStatus;
    }

    private static Receipt[] Merge(EventGate gate, Receipt?[] receipts, List<IncomingEvent> taken, IReadOnlyList<Receipt> answers)
    {
        var merged = new Receipt[receipts.Length];
        var next = 0;
        for (var i = 0; i < merged.Length; i++)
        {
            if (receipts[i] is { } refused)
            {
                merged[i] = refused;
            }
            else
            {
                merged[i] = gate.Show(taken[next], answers[next]);
                next++;
            }
        }

        return merged;
    }
}
