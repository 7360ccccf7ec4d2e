using System.Diagnostics.Metrics;

namespace Monitoring.Runtime.Telemetry;

/// <summary>
/// Everything the engine measures: all instruments of the meter <c>Monitoring</c>, which ends with it. Each engine has a
/// meter of its own whose scope is that engine, so that several in one process can be told apart.
/// </summary>
internal sealed class EngineMeter : IDisposable
{
    private readonly Meter _meter;

    /// <summary>Makes the instruments; each asks for its value when somebody listens.</summary>
    /// <param name="engine">Whose it is.</param>
    /// <param name="rollupDrift">How many figures differed at the last comparison of the roll-ups; null for no value.</param>
    public EngineMeter(object engine, Func<int?> rollupDrift)
    {
        _meter = new Meter(new MeterOptions("Monitoring") { Scope = engine });
        _meter.CreateObservableGauge(
            "monitoring.rollups.drift",
            () => Of(rollupDrift()),
            unit: "{figure}",
            description: "Figures of regions that differed from the store at the last comparison; anything but 0 is a mistake of the system.");
    }

    /// <summary>Ends all instruments.</summary>
    public void Dispose() => _meter.Dispose();

    private static IEnumerable<Measurement<int>> Of(int? value) => value is { } known ? [new Measurement<int>(known)] : [];
}
