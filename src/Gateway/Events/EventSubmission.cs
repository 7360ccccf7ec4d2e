using Monitoring.Contracts;
using Monitoring.Contracts.Receipts;
using Monitoring.Runtime;

namespace Monitoring.Gateway.Events;

/// <summary>Hands what was read on to the engine, and puts the receipts of both together in the order of the events.</summary>
internal static class EventSubmission
{
    /// <summary>Submits the valid events in one call and answers every event by its place.</summary>
    internal static async ValueTask<IReadOnlyList<Receipt>> TakeAsync(
        IMonitoring monitoring, IReadOnlyList<ReadEvent> read, CancellationToken cancellation)
    {
        var valid = new List<IncomingEvent>(read.Count);
        foreach (var one in read)
        {
            if (one.Event is { } incoming)
                valid.Add(incoming);
        }

        var answers = valid.Count == 0 ? [] : await monitoring.SubmitAsync(valid, cancellation);
        return valid.Count == read.Count ? answers : Merge(read, answers);
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

    private static Receipt[] Merge(IReadOnlyList<ReadEvent> read, IReadOnlyList<Receipt> answers)
    {
        var merged = new Receipt[read.Count];
        var next = 0;
        for (var i = 0; i < merged.Length; i++)
            merged[i] = read[i].IsValid ? answers[next++] : Receipt.Rejected(read[i]);

        return merged;
    }
}
