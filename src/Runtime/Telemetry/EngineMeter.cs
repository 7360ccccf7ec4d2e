using System.Diagnostics.Metrics;
using Monitoring.Runtime.Rollups;
using NodaTime;

namespace Monitoring.Runtime.Telemetry;

/// <summary>
/// Everything the engine measures: all instruments of the meter <c>Monitoring</c>, which ends with it. Each engine has a
/// meter of its own whose scope is that engine, so that several in one process can be told apart. No tag has more values
/// than a page: types, reasons, kinds and outcomes, never codes of sites or names.
/// </summary>
internal sealed class EngineMeter : IDisposable
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "Monitoring";

    private static readonly InstrumentAdvice<double> Seconds =
        new() { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] };

    private static readonly InstrumentAdvice<double> Lateness =
        new() { HistogramBucketBoundaries = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 5, 30, 60, 300, 3600, 86400] };

    private static readonly InstrumentAdvice<int> Sizes =
        new() { HistogramBucketBoundaries = [1, 4, 16, 64, 256, 1024, 4096] };

    private readonly Meter _meter;
    private readonly Counter<long> _events;
    private readonly Histogram<int> _changes;
    private readonly Histogram<double> _commits;
    private readonly Counter<long> _failedCommits;
    private readonly Histogram<double> _wakes;
    private readonly Counter<long> _alerts;
    private readonly Histogram<double> _deliveries;
    private readonly Counter<long> _failedCalls;

    /// <summary>Makes the instruments that are told.</summary>
    /// <param name="engine">Whose they are.</param>
    public EngineMeter(object engine)
    {
        _meter = new Meter(new MeterOptions(Name) { Scope = engine });
        _events = _meter.CreateCounter<long>("monitoring.events", "{event}", "Field events by type and outcome.");
        _changes = _meter.CreateHistogram("monitoring.commit.changes", "{change}", "Changes that one transaction wrote.", null, Sizes);
        _commits = _meter.CreateHistogram("monitoring.commit.duration", "s", "How long one transaction took.", null, Seconds);
        _failedCommits = _meter.CreateCounter<long>("monitoring.commit.failures", "{transaction}", "Transactions that the store did not take.");
        _wakes = _meter.CreateHistogram("monitoring.wake.lateness", "s", "From when a wake was due until it was decided, by the domain's clock.", null, Lateness);
        _alerts = _meter.CreateCounter<long>("monitoring.alerts", "{alert}", "Alerts decided, by reason and severity.");
        _failedCalls = _meter.CreateCounter<long>("monitoring.calls.failed", "{call}", "Calls to other nodes that failed and are made again; none where there is one node.");
        _deliveries = _meter.CreateHistogram("monitoring.delivery.duration", "s", "Attempts to deliver, by kind of channel and outcome.", null, Seconds);
    }

    /// <summary>Makes the instruments that ask, whenever somebody listens; to be called once, when everything asked is there.</summary>
    public void Watch(EngineGauges gauges)
    {
        _meter.CreateObservableGauge("monitoring.commit.waiting", gauges.Waiting, "{change}", "Changes that somebody waits for and that no transaction has taken yet.");
        _meter.CreateObservableGauge("monitoring.projection.waiting", gauges.Tidying, "{change}", "Routine rows of the read model that wait to be written.");
        _meter.CreateObservableGauge("monitoring.commands.underway", gauges.UnderWay, "{command}", "Commands, messages and wakes that are not answered yet.");
        _meter.CreateObservableGauge("monitoring.entities.resident", gauges.Resident, "{entity}", "Entities in memory.");
        _meter.CreateObservableGauge("monitoring.store.working", () => gauges.IsStoreWorking() ? 1 : 0, null, "1 while the store takes what is written, 0 while it does not.");
        _meter.CreateObservableGauge("monitoring.issues.live", () => Live(gauges.Rollups()), "{issue}", "Live issues by state and severity.");
        _meter.CreateObservableGauge("monitoring.outbox.pending", () => Of(gauges.Outbox()?.Pending), "{delivery}", "Deliveries that wait to be tried, or tried again.");
        _meter.CreateObservableGauge("monitoring.outbox.failed", () => Of(gauges.Outbox()?.Failed), "{delivery}", "Deliveries that were given up.");
        _meter.CreateObservableGauge("monitoring.outbox.age", () => Of(gauges.Outbox()?.Age.TotalSeconds), "s", "How long the delivery that has been due longest has been due.");
        _meter.CreateObservableGauge(
            "monitoring.rollups.drift",
            () => Of(gauges.RollupDrift()),
            "{figure}",
            "Figures of regions that differed from the store at the last comparison; anything but 0 is a mistake of the system.");
        _meter.CreateObservableCounter(
            "monitoring.rollup.drift",
            gauges.HeldDrift,
            "{figure}",
            "Figures of roll-ups held by nodes of a cluster that differed from the store when they were compared; anything but 0 is a mistake of the system.");
    }

    /// <summary>A field event got its receipt.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="outcome">The status of the receipt.</param>
    public void Event(string type, string outcome) => _events.Add(1, Tag("type", type), Tag("outcome", outcome));

    /// <summary>A transaction was written.</summary>
    public void Committed(int changes, TimeSpan took)
    {
        _changes.Record(changes);
        _commits.Record(took.TotalSeconds);
    }

    /// <summary>A transaction failed.</summary>
    public void CommitFailed() => _failedCommits.Add(1);

    /// <summary>A call to another node failed in a way that may pass.</summary>
    public void CallFailed() => _failedCalls.Add(1);

    /// <summary>A wake was decided.</summary>
    /// <param name="late">How long after it was due.</param>
    public void Woken(Duration late) => _wakes.Record(Math.Max(0, late.TotalSeconds));

    /// <summary>An alert is durable.</summary>
    public void Alerted(string reason, string severity) => _alerts.Add(1, Tag("reason", reason), Tag("severity", severity));

    /// <summary>An attempt to deliver is over.</summary>
    /// <param name="kind">Kind of channel.</param>
    /// <param name="outcome"><c>delivered</c>, <c>retryable</c> or <c>permanent</c>.</param>
    /// <param name="took">How long it took.</param>
    public void Delivered(string kind, string outcome, TimeSpan took) =>
        _deliveries.Record(took.TotalSeconds, Tag("kind", kind), Tag("outcome", outcome));

    /// <summary>Ends all instruments.</summary>
    public void Dispose() => _meter.Dispose();

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);

    private static IEnumerable<Measurement<T>> Of<T>(T? value)
        where T : struct => value is { } known ? [new Measurement<T>(known)] : [];

    private static IEnumerable<Measurement<int>> Live(RegionRollups rollups) =>
        rollups.LiveIssues().Select(live => new Measurement<int>(
            live.Count, Tag("state", Models.Words.Of(live.State)), Tag("severity", Models.Words.Of(live.Severity))));
}
