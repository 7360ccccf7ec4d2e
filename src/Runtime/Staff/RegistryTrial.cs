using Monitoring.Contracts;
using Monitoring.Contracts.Payloads;
using Monitoring.Core;
using Monitoring.Core.Regions;
using Monitoring.Core.Sites;
using Monitoring.Runtime.Intake;
using NodaTime;

namespace Monitoring.Runtime.Staff;

/// <summary>What an upsert of a region or site would do.</summary>
public enum RegistryChange
{
    /// <summary>It would make it.</summary>
    New,

    /// <summary>It would change what is known.</summary>
    Changed,

    /// <summary>All it says is known.</summary>
    Unchanged,

    /// <summary>It would be refused.</summary>
    Refused,
}

/// <summary>What an upsert would do, and why it would be refused.</summary>
public sealed record TrialResult(RegistryChange Change, IReadOnlyList<Refusal> Refusals);

/// <summary>
/// Tries upserts of regions and sites, each as if those tried before it had been made, by the rules that decide them in
/// earnest. It changes nothing. It knows not when each field was last set, so it takes every upsert for the newest.
/// </summary>
public sealed class RegistryTrial(IMonitoring monitoring)
{
    private readonly Dictionary<string, RegionFacts> _regions = new(StringComparer.Ordinal);

    /// <summary>Tries one more; a site once at most.</summary>
    /// <exception cref="ArgumentException">It is about something else than a region or site.</exception>
    public async ValueTask<TrialResult> TryAsync(IncomingEvent e, CancellationToken cancellation) => e.Data switch
    {
        RegionData data => Region(EventMapping.Region(data, Instant.FromDateTimeOffset(e.Time))),
        SiteData data => Site(
            await monitoring.Directory.SiteAsync(data.Code, cancellation), EventMapping.Site(data, Instant.FromDateTimeOffset(e.Time))),
        _ => throw new ArgumentException("Only regions and sites can be tried.", nameof(e)),
    };

    private TrialResult Region(RegionCommand.Upsert command)
    {
        var before = Find(command.Code);
        var context = new RegionContext(Find, static _ => [], monitoring.Catalogue);
        var decision = RegionDecider.Decide(new RegionState { Facts = before }, command, context, monitoring.Now);
        if (decision.IsRefused)
        {
            return new TrialResult(RegistryChange.Refused, decision.Refusals);
        }

        var after = decision.Events.OfType<RegionEvent.Changed>().LastOrDefault()?.Facts ?? before!;
        _regions[command.Code] = after;
        return new TrialResult(Of(before?.SaysTheSameAs(after)), []);
    }

    private TrialResult Site(SiteFacts? before, SiteCommand.Upsert command)
    {
        var decision = SiteDecider.Decide(
            new SiteState { Facts = before }, command, new SiteContext(Find, monitoring.Catalogue), monitoring.Now);
        if (decision.IsRefused)
        {
            return new TrialResult(RegistryChange.Refused, decision.Refusals);
        }

        var after = decision.Events.OfType<SiteEvent.Changed>().LastOrDefault()?.Facts ?? before!;
        return new TrialResult(Of(before?.SaysTheSameAs(after)), []);
    }

    private static RegistryChange Of(bool? same) => same switch
    {
        null => RegistryChange.New,
        true => RegistryChange.Unchanged,
        _ => RegistryChange.Changed,
    };

    private RegionFacts? Find(string code) => _regions.GetValueOrDefault(code) ?? monitoring.Directory.Region(code);
}
