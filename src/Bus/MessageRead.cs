using Monitoring.Contracts;

namespace Monitoring.Bus;

/// <summary>What reading a message came to.</summary>
/// <param name="Events">One result for each of its events, in their order; none where the message as a whole cannot be read.</param>
/// <param name="Error">Why the message as a whole cannot be read, or null.</param>
/// <param name="IsBatch">Whether it is a list of events, of which each stands and falls alone.</param>
public sealed record MessageRead(IReadOnlyList<ReadEvent> Events, FieldError? Error, bool IsBatch)
{
    internal static MessageRead One(ReadEvent read) =>
        read.Errors is [{ Field: "" } document] ? Unreadable(document) : new([read], null, IsBatch: false);

    internal static MessageRead Unreadable(FieldError error) => new([], error, IsBatch: false);
}
