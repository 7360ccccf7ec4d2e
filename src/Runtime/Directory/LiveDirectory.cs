using System.Collections.Concurrent;
using Monitoring.Core.Calendars;
using Monitoring.Core.Catalogue;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Policies;
using Monitoring.Core.Regions;
using Monitoring.Core.Sites;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Runtime.Directory;

/// <summary>
/// Regions and sites as they are now: all regions and the sites in use, in memory, moved by every commit before anybody
/// is told of it.
/// </summary>
/// <param name="catalogue">Templates, policies and calendars.</param>
/// <param name="store">Where sites not in memory are.</param>
/// <param name="maxSites">How many sites are held at most.</param>
internal sealed class LiveDirectory(CatalogueData catalogue, IStore store, int maxSites) : IDirectory
{
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, SiteEntry> _sites = new();
    private readonly ConcurrentDictionary<(string Template, string Policy, string Calendar, string Zone), RulesEntry> _rules = new();
    private volatile RegionTree _tree = RegionTree.Empty;

    /// <summary>Has it hear what other nodes committed; null where there are none.</summary>
    public Func<CancellationToken, Task>? CatchUp { get; set; }

    /// <summary>The catalogue in force.</summary>
    public CatalogueData Catalogue => catalogue;

    /// <summary>All regions as they lie now.</summary>
    public RegionTree Tree => _tree;

    /// <inheritdoc/>
    public RegionFacts? Region(string code) => _tree.Find(code);

    /// <summary>All regions.</summary>
    public IEnumerable<RegionFacts> All() => _tree.All;

    /// <inheritdoc/>
    public IReadOnlyList<string> Children(string? region) => _tree.Children(region);

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Subtree(string region) => _tree.Subtree(region);

    /// <inheritdoc/>
    public IReadOnlyList<string> PathCodes(string region) =>
        Region(region) is { } facts ? [.. RegionSettings.Path(facts, Region).Select(r => r.Code).Reverse()] : [];

    /// <inheritdoc/>
    public DateTimeZone Zone(string region) =>
        Region(region) is { } facts ? RegionSettings.Zone(facts, Region) : DateTimeZoneProviders.Tzdb[RegionSettings.DefaultTimeZone];

    /// <inheritdoc/>
    public async ValueTask<SiteFacts?> SiteAsync(string code, CancellationToken cancellation) =>
        (await EntryAsync(code, cancellation))?.Place.Site;

    /// <summary>Takes all regions from the store.</summary>
    public async ValueTask LoadAsync(CancellationToken cancellation) =>
        _tree = RegionTree.Of(await store.RegionsAsync(cancellation));

    /// <summary>A site that is in memory, or null.</summary>
    public SiteEntry? Cached(string site) => _sites.GetValueOrDefault(site);

    /// <summary>A site, from memory or the store; null when there is none.</summary>
    public async ValueTask<SiteEntry?> EntryAsync(string site, CancellationToken cancellation)
    {
        if (_sites.TryGetValue(site, out var known))
        {
            return known;
        }

        if (await store.SiteAsync(site, cancellation) is not { } facts)
        {
            return null;
        }

        await MeetAsync(facts.Region, cancellation);
        lock (_gate)
        {
            // A commit may have brought a newer one meanwhile.
            return _sites.TryGetValue(site, out known) ? known : Keep(facts);
        }
    }

    /// <summary>
    /// Makes sure that a region is known here that the store has: another node may have made it a moment ago. Whatever else is
    /// known too late here is found when what was decided on it is written.
    /// </summary>
    /// <param name="region">Its code; null for none.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task MeetAsync(string? region, CancellationToken cancellation) =>
        CatchUp is { } catchUp && region is not null && Region(region) is null ? catchUp(cancellation) : Task.CompletedTask;

    /// <summary>Moves along with rows that have become durable.</summary>
    public void Apply(IReadOnlyList<Row> rows)
    {
        foreach (var row in rows)
        {
            if (row is RegionRow region)
            {
                lock (_gate)
                {
                    _tree = _tree.With(region.Facts);
                    ExpireAll();
                }
            }
            else if (row is SiteRow site)
            {
                lock (_gate)
                {
                    if (_sites.TryRemove(site.Facts.Code, out var old))
                    {
                        old.Expire();
                    }

                    Keep(site.Facts);
                }
            }
        }
    }

    private SiteEntry Keep(SiteFacts facts)
    {
        if (_sites.Count >= maxSites)
        {
            // Whoever still holds an entry keeps it; only the short cut to it is lost.
            foreach (var (code, _) in _sites.Take(Math.Max(1, maxSites / 8)))
            {
                if (_sites.TryRemove(code, out var dropped))
                {
                    dropped.Expire();
                }
            }
        }

        var entry = Entry(facts);
        _sites[facts.Code] = entry;
        return entry;
    }

    private SiteEntry Entry(SiteFacts facts)
    {
        var tree = _tree;
        var path = RegionSettings.Path(tree.Find(facts.Region)!, tree.Find);
        var parts = new List<Content> { Contents.Of("site", facts) };
        parts.AddRange(path.Select(r => tree.ContentOf(r.Code)));
        var policy = RegionSettings.Nearest(path, r => r.Policy) ?? CatalogueData.DefaultPolicy;
        var calendar = RegionSettings.Nearest(path, r => r.Calendar) ?? CatalogueData.DefaultCalendar;
        var zone = RegionSettings.Nearest(path, r => r.TimeZone) ?? RegionSettings.DefaultTimeZone;
        return new SiteEntry(new Place(facts, path), Contents.OfParts("place", parts), t => _rules.GetOrAdd((t, policy, calendar, zone), Rules));
    }

    private RulesEntry Rules((string Template, string Policy, string Calendar, string Zone) key)
    {
        var template = catalogue.Templates[key.Template];
        var policy = catalogue.Policies[key.Policy];
        var calendar = catalogue.Calendars[key.Calendar];
        var rules = new ItemRules(template, policy, new WorkingTime(calendar, DateTimeZoneProviders.Tzdb[key.Zone]));
        return new RulesEntry(rules, Contents.Of("rules", new KeptRules(template, policy, calendar, key.Zone)));
    }

    private void ExpireAll()
    {
        foreach (var (_, entry) in _sites)
        {
            entry.Expire();
        }

        _sites.Clear();
    }
}

/// <summary>Rules as they are kept: all that a decision depended on but the place.</summary>
/// <param name="Template">What is checked.</param>
/// <param name="Policy">The policy.</param>
/// <param name="Calendar">The calendar.</param>
/// <param name="Zone">IANA name of the time zone.</param>
public sealed record KeptRules(Template Template, Policy Policy, WorkingCalendar Calendar, string Zone);
