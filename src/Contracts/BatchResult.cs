namespace Monitoring.Contracts;

/// <summary>
/// What reading a batch came to. Either <see cref="DocumentError"/> says why nothing of it could be read, or
/// <see cref="Events"/> has one result for each of its events, in their order; each stands or falls alone.
/// </summary>
public sealed record BatchResult
{
    private BatchResult(IReadOnlyList<ReadEvent> events, FieldError? documentError)
    {
        Events = events;
        DocumentError = documentError;
    }

    /// <summary>One result per event, in order; empty for an empty batch and when the document could not be read.</summary>
    public IReadOnlyList<ReadEvent> Events { get; }

    /// <summary>
    /// Why the document as a whole is refused: <c>not-json</c>, <c>wrong-type</c> (no array), <c>too-deep</c>,
    /// <c>too-many</c> or <c>bad-utf8</c>. Null when it could be read, even if every event in it is refused.
    /// </summary>
    public FieldError? DocumentError { get; }

    internal static BatchResult Of(IReadOnlyList<ReadEvent> events) => new(events, null);

    internal static BatchResult Unreadable(FieldError error) => new([], error);
}
