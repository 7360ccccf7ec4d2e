using System.Collections.Concurrent;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Sites;
using Monitoring.Runtime.Storage;

namespace Monitoring.Runtime.Directory;

/// <summary>The rules of a template under one region's settings, with the content that keeps them.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="Content">What the ledger refers to.</param>
internal sealed record RulesEntry(ItemRules Rules, Content Content)
{
    /// <summary>Name and version of the policy, as the ledger keeps them for people.</summary>
    public string Policy { get; } = $"{Rules.Policy.Name} v{Rules.Policy.Version}";
}

/// <summary>A site as it is between two changes of it or of the regions; thrown away by either.</summary>
/// <param name="place">The site and the regions above it.</param>
/// <param name="content">What the ledger refers to.</param>
/// <param name="rulesOf">Finds the rules of a template here.</param>
internal sealed class SiteEntry(Place place, Content content, Func<string, RulesEntry> rulesOf)
{
    private readonly ConcurrentDictionary<string, RulesEntry> _rules = new();
    private volatile bool _isStale;

    /// <summary>The site and the regions above it.</summary>
    public Place Place { get; } = place;

    /// <summary>What the ledger refers to.</summary>
    public Content Content { get; } = content;

    /// <summary>Whether the site or a region has changed since.</summary>
    public bool IsStale => _isStale;

    /// <summary>The rules of a template here.</summary>
    public RulesEntry Rules(string template) => _rules.GetOrAdd(template, rulesOf);

    /// <summary>Tells whoever holds it to look again.</summary>
    public void Expire() => _isStale = true;
}
