namespace Monitoring.Contracts;

/// <summary>What reading one event came to: the event, or everything that is wrong with it. Exactly one of the two.</summary>
public sealed record ReadEvent
{
    private ReadEvent(string? source, string? id, IncomingEvent? incoming, IReadOnlyList<FieldError> errors)
    {
        Source = source;
        Id = id;
        Event = incoming;
        Errors = errors;
    }

    /// <summary>
    /// The source as sent, so that a refused event can be answered by name; null when there is none of acceptable length.
    /// </summary>
    public string? Source { get; }

    /// <summary>The id as sent, on the same terms as <see cref="Source"/>.</summary>
    public string? Id { get; }

    /// <summary>The event; null when it is refused.</summary>
    public IncomingEvent? Event { get; }

    /// <summary>All errors, at most <see cref="Limits.ErrorsPerEvent"/>; empty when the event is good.</summary>
    public IReadOnlyList<FieldError> Errors { get; }

    /// <summary>Whether the event keeps the contract.</summary>
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(true, nameof(Event))]
    public bool IsValid => Event is not null;

    internal static ReadEvent Good(IncomingEvent incoming) => new(incoming.Source, incoming.Id, incoming, []);

    internal static ReadEvent Refused(string? source, string? id, IReadOnlyList<FieldError> errors) =>
        new(source, id, null, errors);
}
