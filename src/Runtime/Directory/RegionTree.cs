using System.Collections.Immutable;
using Monitoring.Core.Regions;
using Monitoring.Runtime.Storage;

namespace Monitoring.Runtime.Directory;

/// <summary>All regions at one moment; immutable.</summary>
internal sealed class RegionTree
{
    /// <summary>No regions.</summary>
    public static readonly RegionTree Empty = new(ImmutableDictionary<string, (RegionFacts, Content)>.Empty);

    private readonly ImmutableDictionary<string, (RegionFacts Facts, Content Content)> _regions;
    private readonly Lazy<ILookup<string, string>> _children;

    private RegionTree(ImmutableDictionary<string, (RegionFacts Facts, Content Content)> regions)
    {
        _regions = regions;
        _children = new(() => regions.Values
            .OrderBy(r => r.Facts.Code, StringComparer.Ordinal)
            .ToLookup(r => r.Facts.Parent ?? "", r => r.Facts.Code));
    }

    /// <summary>Every region.</summary>
    public IEnumerable<RegionFacts> All => _regions.Values.Select(r => r.Facts);

    /// <summary>The tree of these regions.</summary>
    public static RegionTree Of(IEnumerable<RegionFacts> regions) =>
        new(regions.ToImmutableDictionary(r => r.Code, r => (r, Contents.Of("region", r))));

    /// <summary>The tree with one region new or changed.</summary>
    public RegionTree With(RegionFacts facts) =>
        new(_regions.SetItem(facts.Code, (facts, Contents.Of("region", facts))));

    /// <summary>Whether a region as it is to be would lie below itself, because what it is moved below was moved below it meanwhile.</summary>
    public bool WouldLieBelowItself(RegionFacts facts) =>
        facts.Parent is { } parent && Find(facts.Code) is { } before && before.Parent != parent && Subtree(facts.Code).Contains(parent);

    /// <summary>A region, or null.</summary>
    public RegionFacts? Find(string code) => _regions.TryGetValue(code, out var region) ? region.Facts : null;

    /// <summary>What the ledger refers to.</summary>
    public Content ContentOf(string code) => _regions[code].Content;

    /// <summary>The codes directly below, ascending.</summary>
    public IReadOnlyList<string> Children(string? region) => [.. _children.Value[region ?? ""]];

    /// <summary>The codes of a region and of all below it.</summary>
    public IReadOnlyCollection<string> Subtree(string region)
    {
        if (!_regions.ContainsKey(region))
        {
            return [];
        }

        var found = new List<string> { region };
        for (var i = 0; i < found.Count; i++)
        {
            found.AddRange(_children.Value[found[i]]);
        }

        return found;
    }
}
