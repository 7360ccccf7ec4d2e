using System.Text.Json;
using Monitoring.Contracts.Reading;

namespace Monitoring.Contracts;

/// <summary>
/// Reads CloudEvents 1.0 from field systems: one in structured mode, many in a batch, one in binary mode. Nothing that
/// is sent makes it throw; what breaks the contract comes back as errors, all of an event's at once. It keeps no state
/// and may be used from many threads.
/// </summary>
public static class CloudEventReader
{
    /// <summary>Reads one event in structured mode.</summary>
    /// <param name="utf8">The JSON of the event. The result keeps no reference to it.</param>
    /// <param name="now">Our clock; the event may lie ahead of it by at most <see cref="Limits.ClockDrift"/>.</param>
    /// <returns>The event, or its errors; errors of the document as a whole have an empty field.</returns>
    public static ReadEvent ReadStructured(ReadOnlyMemory<byte> utf8, DateTimeOffset now) => ReadOne(utf8, now, byStaff: false);

    /// <summary>Reads one event as a ledger keeps it: from a field system, or made here of what staff recorded.</summary>
    /// <param name="utf8">The JSON of the event. The result keeps no reference to it.</param>
    /// <returns>The event, or its errors. How far it lay ahead of our clock was judged when it came in.</returns>
    public static ReadEvent ReadRecorded(ReadOnlyMemory<byte> utf8) => ReadOne(utf8, DateTimeOffset.MaxValue - Limits.ClockDrift, byStaff: true);

    /// <summary>Reads a batch: a JSON array of events in structured mode, which stand or fall alone.</summary>
    /// <param name="utf8">The JSON of the batch. The result keeps no reference to it.</param>
    /// <param name="now">Our clock, the same for all events of the batch.</param>
    /// <param name="maxEvents">How many events it may hold; at least 0.</param>
    public static BatchResult ReadBatch(ReadOnlyMemory<byte> utf8, DateTimeOffset now, int maxEvents = Limits.EventsPerBatch)
    {
        if (!JsonText.TryParse(utf8, Limits.Depth + 1, "", out var document, out var error))
        {
            return BatchResult.Unreadable(error);
        }

        using (document)
        {
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Array)
            {
                return BatchResult.Unreadable(new("", ErrorCodes.WrongType, "A batch must be a JSON array of events."));
            }

            var length = root.GetArrayLength();
            if (length > maxEvents)
            {
                return BatchResult.Unreadable(new("", ErrorCodes.TooMany, $"A batch may hold at most {maxEvents} events."));
            }

            var events = new List<ReadEvent>(length);
            foreach (var element in root.EnumerateArray())
            {
                events.Add(EnvelopeReader.Read(element, now, []));
            }

            return BatchResult.Of(events);
        }
    }

    /// <summary>Reads one event in binary mode: attributes in <c>ce-</c> headers, data in the body.</summary>
    /// <param name="headers">
    /// All headers of the request; those not beginning with <c>ce-</c>, in any case, are passed over.
    /// </param>
    /// <param name="contentType">
    /// The value of Content-Type, which stands for <c>datacontenttype</c>; null when there is none.
    /// </param>
    /// <param name="body">The body. The result keeps no reference to it.</param>
    /// <param name="now">Our clock.</param>
    /// <returns>The event, or its errors, named by the attributes and the paths of structured mode.</returns>
    public static ReadEvent ReadBinary(
        IEnumerable<KeyValuePair<string, string>> headers, string? contentType, ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(headers);
        var structured = BinaryMode.ToStructured(headers, contentType, body, out var errors);
        using var document = JsonDocument.Parse(structured);
        return EnvelopeReader.Read(document.RootElement, now, errors);
    }

    private static ReadEvent ReadOne(ReadOnlyMemory<byte> utf8, DateTimeOffset now, bool byStaff)
    {
        if (!JsonText.TryParse(utf8, Limits.Depth, "", out var document, out var error))
        {
            return ReadEvent.Refused(null, null, [error]);
        }

        using (document)
        {
            return EnvelopeReader.Read(document.RootElement, now, [], byStaff);
        }
    }
}
