namespace Monitoring.Contracts;

/// <summary>The media types by which a transport tells how an event was sent.</summary>
public static class MediaTypes
{
    /// <summary>One event in structured mode.</summary>
    public const string Structured = "application/cloudevents+json";

    /// <summary>Many events in one document.</summary>
    public const string Batch = "application/cloudevents-batch+json";

    /// <summary>The only type of <c>data</c> that is served, and that of the body in binary mode.</summary>
    public const string Json = "application/json";
}
