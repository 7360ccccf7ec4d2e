using System.Text.Json;
using Monitoring.Core.Calendars;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Policies;
using Monitoring.Core.Regions;
using Monitoring.Core.Sites;
using Monitoring.Runtime.Directory;
using Monitoring.Runtime.Serialization;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Runtime.Verification.Reading;

/// <summary>
/// What decisions rested on, as the store keeps it by the hash of its content. All rules are held, since there are few;
/// places come and go with the entities that are read.
/// </summary>
/// <param name="store">Where it is kept.</param>
internal sealed class KeptWorld(IStoreSnapshot store)
{
    private const int MaxPlaces = 10_000;

    private readonly Dictionary<long, RulesEntry> _rules = [];
    private readonly Dictionary<string, List<ItemRules>> _ofTemplate = [];
    private readonly HashSet<BurdenTerms> _burdens = [];
    private readonly Dictionary<long, Place> _places = [];
    private readonly Dictionary<string, RegionFacts> _regions = [];

    /// <summary>The terms for burdens of every policy that was ever in use.</summary>
    public IReadOnlyCollection<BurdenTerms> Burdens => _burdens;

    /// <summary>Any of the rules, as a pattern for others of their kind; null where there are none.</summary>
    public ItemRules? Pattern { get; private set; }

    /// <summary>Takes rules.</summary>
    /// <exception cref="JsonException">They cannot be read.</exception>
    public void Take(StoredContent content)
    {
        var kept = CoreJson.Read<KeptRules>(content.Body);
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(kept.Zone) ?? throw new JsonException($"{kept.Zone} is no time zone.");
        var rules = new ItemRules(kept.Template, kept.Policy, new WorkingTime(kept.Calendar, zone));
        _rules[content.Id] = new RulesEntry(rules, new Content(content.Kind, content.Hash, content.Body, []));
        Pattern ??= rules;
        _burdens.Add(kept.Policy.Burden);
        if (!_ofTemplate.TryGetValue(kept.Template.Code, out var known))
        {
            _ofTemplate[kept.Template.Code] = known = [];
        }

        known.Add(rules);
    }

    /// <summary>The rules of a number, or null.</summary>
    public RulesEntry? Rules(long id) => _rules.GetValueOrDefault(id);

    /// <summary>All rules a template ever had.</summary>
    public IReadOnlyList<ItemRules> RulesOf(string template) => _ofTemplate.GetValueOrDefault(template) ?? [];

    /// <summary>The place of a number, or null where it or a part of it is missing.</summary>
    /// <exception cref="JsonException">It cannot be read.</exception>
    public Place? PlaceOf(long id)
    {
        if (_places.TryGetValue(id, out var known))
        {
            return known;
        }

        if (store.Content(id) is not { } content || CoreJson.Read<string[]>(content.Body) is not [var site, .. { Length: > 0 } regions])
        {
            return null;
        }

        var facts = store.Content(Convert.FromHexString(site)) is { } kept ? CoreJson.Read<SiteFacts>(kept.Body) : null;
        var path = regions.Select(Region).OfType<RegionFacts>().ToList();
        if (facts is null || path.Count < regions.Length)
        {
            return null;
        }

        if (_places.Count >= MaxPlaces)
        {
            _places.Clear();
        }

        return _places[id] = new Place(facts, path);
    }

    private RegionFacts? Region(string hash)
    {
        if (_regions.TryGetValue(hash, out var known))
        {
            return known;
        }

        if (store.Content(Convert.FromHexString(hash)) is not { } content)
        {
            return null;
        }

        if (_regions.Count >= MaxPlaces)
        {
            _regions.Clear();
        }

        return _regions[hash] = CoreJson.Read<RegionFacts>(content.Body);
    }
}
