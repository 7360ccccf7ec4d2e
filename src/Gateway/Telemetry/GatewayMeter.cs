using System.Diagnostics.Metrics;
using Monitoring.Gateway.Limiting;

namespace Monitoring.Gateway.Telemetry;

/// <summary>What the HTTP side measures beside the web server's own figures.</summary>
internal sealed class GatewayMeter : IDisposable
{
    /// <summary>The name of the meter.</summary>
    internal const string Name = "Monitoring.Gateway";

    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _invalid;
    private readonly Counter<long> _limited;

    /// <summary>Makes the instruments.</summary>
    public GatewayMeter()
    {
        _invalid = _meter.CreateCounter<long>("monitoring.events.invalid", "{event}", "Events refused before they reached the engine, by the code of their first error.");
        _limited = _meter.CreateCounter<long>("monitoring.http.limited", "{request}", "Requests refused because they met a limit.");
    }

    /// <summary>Begins every count of refusals at 0, so that the first one shows as a rise. To be called once somebody listens.</summary>
    internal void Begin()
    {
        foreach (var limit in Limit.All)
            _limited.Add(0, new KeyValuePair<string, object?>("limit", limit.Code));
    }

    /// <summary>A request was refused because it met a limit.</summary>
    /// <param name="limit">The limit's code.</param>
    internal void Limited(string limit) => _limited.Add(1, new KeyValuePair<string, object?>("limit", limit));

    /// <summary>An event was refused for what it says.</summary>
    /// <param name="code">The code of its first error.</param>
    internal void Invalid(string code) => _invalid.Add(1, new KeyValuePair<string, object?>("code", code));

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();
}
