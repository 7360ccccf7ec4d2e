using System.Diagnostics;

namespace Monitoring.Runtime.Telemetry;

/// <summary>The spans of the engine; they cost nothing while nobody listens, and carry numbers and kinds, never what an event says.</summary>
internal static class EngineTrace
{
    /// <summary>The source of all spans.</summary>
    public static readonly ActivitySource Source = new(EngineMeter.Name);

    /// <summary>Events that came together, from their arrival to the last receipt.</summary>
    public static Activity? Submit(int events) => Source.StartActivity("submit")?.SetTag("monitoring.events", events);

    /// <summary>One transaction.</summary>
    public static Activity? Commit(int changes) => Source.StartActivity("commit")?.SetTag("monitoring.changes", changes);

    /// <summary>One attempt to deliver an alert.</summary>
    public static Activity? Deliver(string kind, string alert) =>
        Source.StartActivity("deliver", ActivityKind.Producer)?.SetTag("monitoring.channel", kind).SetTag("monitoring.alert", alert);
}
