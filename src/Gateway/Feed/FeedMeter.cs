using System.Diagnostics.Metrics;
using Monitoring.Gateway.Telemetry;
using Monitoring.Runtime.Models;

namespace Monitoring.Gateway.Feed;

/// <summary>What is measured of feeds. Every figure is there from the start, also while it is 0.</summary>
internal sealed class FeedMeter : IDisposable
{
    private readonly Meter _meter = new(GatewayMeter.Name);
    private readonly long[] _sent = new long[Enum.GetValues<FeedEvent>().Length];
    private readonly long[] _resets = new long[Enum.GetValues<ResetReason>().Length];
    private long _cut;

    /// <summary>Makes the instruments.</summary>
    public FeedMeter(OpenFeeds open)
    {
        _meter.CreateObservableGauge("monitoring.feed.open", () => open.Count, "{feed}", "Live feeds that are open.");
        _meter.CreateObservableCounter("monitoring.feed.entries", () => Of<FeedEvent>(_sent, "type"), "{entry}", "Entries sent to readers of live feeds, by type.");
        _meter.CreateObservableCounter("monitoring.feed.resets", () => Of<ResetReason>(_resets, "reason"), "{reset}", "Readers of live feeds that were told to start afresh, by reason.");
        _meter.CreateObservableCounter("monitoring.feed.cut", () => Interlocked.Read(ref _cut), "{feed}", "Live feeds that were cut because their reader took nothing.");
    }

    /// <summary>An entry was sent.</summary>
    internal void Sent(FeedEvent type) => Interlocked.Increment(ref _sent[(int)type]);

    /// <summary>A reader was told to start afresh.</summary>
    internal void Reset(ResetReason reason) => Interlocked.Increment(ref _resets[(int)reason]);

    /// <summary>A reader was cut.</summary>
    internal void Cut() => Interlocked.Increment(ref _cut);

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    private static IEnumerable<Measurement<long>> Of<T>(long[] counts, string tag)
        where T : struct, Enum =>
        Enum.GetValues<T>().Select((value, i) =>
            new Measurement<long>(Interlocked.Read(ref counts[i]), new KeyValuePair<string, object?>(tag, Words.Of(value))));
}
