using System.Collections.Frozen;
using Monitoring.Bus;
using Monitoring.Gateway.Access.Sessions;
using Monitoring.Gateway.Access.SingleSignOn;
using Monitoring.Gateway.Demo;
using Monitoring.Gateway.Events;
using Monitoring.Gateway.Evidence;
using Monitoring.Gateway.Feed;
using Monitoring.Gateway.Hosting;
using Monitoring.Gateway.Import;
using Monitoring.Gateway.Outlines;
using Monitoring.Gateway.Telemetry;
using Monitoring.Notifiers.Webhook;
using Monitoring.Runtime;
using Monitoring.Runtime.Delivery;
using Monitoring.Storage.Postgres;

namespace Monitoring.Gateway.Configuring;

/// <summary>The sections of the configuration that are the system's own. What is not listed here is not read, and what is listed is documented.</summary>
internal static class Sections
{
    /// <summary>Each with the type that its options are bound to, in the order of the reference.</summary>
    internal static readonly IReadOnlyList<(string Name, Type Options)> All =
    [
        ("Serve", typeof(ServeOptions)),
        ("Postgres", typeof(PostgresOptions)),
        ("Cluster", typeof(ClusterOptions)),
        ("Engine", typeof(EngineOptions)),
        ("Intake", typeof(IntakeOptions)),
        ("Limits", typeof(ServerLimits)),
        ("SignIn", typeof(SignInOptions)),
        ("SignIn:Oidc", typeof(OidcOptions)),
        ("Import", typeof(ImportOptions)),
        ("Feed", typeof(FeedOptions)),
        ("Evidence", typeof(EvidenceOptions)),
        ("Outlines", typeof(OutlineOptions)),
        ("Bus", typeof(BusOptions)),
        ("Delivery", typeof(DeliveryOptions)),
        ("Webhook", typeof(WebhookOptions)),
        ("Telemetry", typeof(TelemetryOptions)),
        ("Demo", typeof(DemoOptions)),
    ];

    private static readonly FrozenDictionary<Type, string> Names = All.ToFrozenDictionary(s => s.Options, s => s.Name);

    /// <summary>The name of the section that a type is bound to.</summary>
    /// <exception cref="KeyNotFoundException">The type is not listed.</exception>
    internal static string NameOf<T>() => Names[typeof(T)];

    /// <summary>The key of an option in the configuration.</summary>
    /// <param name="option">Name of a property of the type.</param>
    internal static string KeyOf<T>(string option) => $"{NameOf<T>()}:{option}";
}
