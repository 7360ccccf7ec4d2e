using System.Diagnostics.Metrics;

namespace Monitoring.Gateway.Telemetry;

/// <summary>What the HTTP side measures beside the web server's own figures.</summary>
internal sealed class GatewayMeter : IDisposable
{
    /// <summary>The name of the meter.</summary>
    internal const string Name = "Monitoring.Gateway";

    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _invalid;

    /// <summary>Makes the instruments.</summary>
    public GatewayMeter() =>
        _invalid = _meter.CreateCounter<long>("monitoring.events.invalid", "{event}", "Events refused before they reached the engine, by the code of their first error.");

    /// <summary>An event was refused for what it says.</summary>
    /// <param name="code">The code of its first error.</param>
    internal void Invalid(string code) => _invalid.Add(1, new KeyValuePair<string, object?>("code", code));

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();
}
