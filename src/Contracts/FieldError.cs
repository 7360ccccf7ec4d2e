namespace Monitoring.Contracts;

/// <summary>One thing that is wrong with an event, said so that its sender can put it right.</summary>
/// <param name="Field">
/// The JSON path, for example <c>data.results[2].outcome</c>; empty when it is the document as a whole.
/// </param>
/// <param name="Code">One of <see cref="ErrorCodes"/>.</param>
/// <param name="Message">
/// An English sentence for people. It never repeats the value, which may be what must not be stored.
/// </param>
public sealed record FieldError(string Field, string Code, string Message);
