using Monitoring.Contracts.Payloads;

namespace Monitoring.Contracts;

/// <summary>
/// One event from a field system that keeps the contract. <see cref="Source"/> and <see cref="Id"/> together are its
/// identity.
/// </summary>
public sealed record IncomingEvent
{
    /// <summary>The system it comes from: a URI reference of 1 to 256 characters.</summary>
    public required string Source { get; init; }

    /// <summary>Its number within the source: 1 to 256 characters.</summary>
    public required string Id { get; init; }

    /// <summary>One of <see cref="EventTypes.Served"/>.</summary>
    public required string Type { get; init; }

    /// <summary>The code of the site, or of the region for <see cref="EventTypes.Region"/>.</summary>
    public required string Subject { get; init; }

    /// <summary>When it happened, with the offset the sender named.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>What happened. Its type follows from <see cref="Type"/>.</summary>
    public required EventData Data { get; init; }

    /// <summary>
    /// The revision that what it is about must still have; null for any. No event says so itself: it is set by those who
    /// record one for somebody who acts on what he has read.
    /// </summary>
    public int? ExpectedRevision { get; init; }

    /// <summary>
    /// The structured JSON of exactly this event: a copy of the bytes as they came, without its neighbours in a batch;
    /// for binary mode the structured form made from headers and body. It stays valid when the caller's buffer is reused.
    /// </summary>
    public required ReadOnlyMemory<byte> Utf8 { get; init; }
}
