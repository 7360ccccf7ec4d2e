using System.Text.Json;

namespace Monitoring.Contracts.Staff;

/// <summary>What is known of an event before the body is read that staff sent for it.</summary>
public sealed record StaffEvent
{
    /// <summary>Its source; begins with <see cref="StaffEventReader.SourcePrefix"/>.</summary>
    public required string Source { get; init; }

    /// <summary>Its number within the source.</summary>
    public required string Id { get; init; }

    /// <summary>One of <see cref="EventTypes.Served"/>.</summary>
    public required string Type { get; init; }

    /// <summary>The code of the site or region.</summary>
    public required string Subject { get; init; }

    /// <summary>Fields of its data that the route says already, by name; the body need not name them.</summary>
    public required IReadOnlyDictionary<string, string> Said { get; init; }

    /// <summary>Whether the body may name the time at which it happened.</summary>
    public bool MayBeDated { get; init; }

    /// <summary>Writes who recorded it, as extension attributes.</summary>
    public required Action<Utf8JsonWriter> Mark { get; init; }
}
