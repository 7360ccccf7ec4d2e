using System.Collections.Frozen;
using Monitoring.Runtime;

namespace Monitoring.Gateway.Access;

/// <summary>Where a caller may use what its role may do: subtrees of regions, single sites, or everywhere.</summary>
internal sealed class Scope
{
    /// <summary>Everywhere; only for admins.</summary>
    internal static readonly Scope Everything = new([], [], isEverything: true);

    /// <summary>Circles cannot be registered; should a store hold one, the walk up ends all the same.</summary>
    private const int MostLevels = 64;

    private readonly FrozenSet<string> _regions;
    private readonly FrozenSet<string> _sites;

    private Scope(IEnumerable<string> regions, IEnumerable<string> sites, bool isEverything)
    {
        _regions = regions.ToFrozenSet(StringComparer.Ordinal);
        _sites = sites.ToFrozenSet(StringComparer.Ordinal);
        IsEverything = isEverything;
    }

    /// <summary>Whether nothing is left out.</summary>
    internal bool IsEverything { get; }

    /// <summary>Codes of the regions whose subtrees are meant.</summary>
    internal IReadOnlyCollection<string> Regions => _regions;

    /// <summary>Codes of the single sites.</summary>
    internal IReadOnlyCollection<string> Sites => _sites;

    /// <summary>The scope a token names. One that names nothing reaches nothing, unless it is an admin's.</summary>
    internal static Scope Of(Role role, IReadOnlyList<string> regions, IReadOnlyList<string> sites) =>
        role == Role.Admin && regions.Count + sites.Count == 0 ? Everything : new Scope(regions, sites, isEverything: false);

    /// <summary>Whether a region lies in it; one that does not exist never does, except in everything.</summary>
    internal bool HasRegion(IDirectory directory, string code)
    {
        if (IsEverything)
            return true;

        var at = directory.Region(code);
        for (var level = 0; at is not null && level < MostLevels; level++)
        {
            if (_regions.Contains(at.Code))
                return true;

            at = at.Parent is { } parent ? directory.Region(parent) : null;
        }

        return false;
    }

    /// <summary>Whether a site is named by itself.</summary>
    internal bool NamesSite(string code) => _sites.Contains(code);

    /// <summary>Whether a site of a region lies in it.</summary>
    internal bool HasSite(IDirectory directory, string code, string region) =>
        IsEverything || _sites.Contains(code) || HasRegion(directory, region);

    /// <summary>
    /// The rung it reaches above a region: 1 is that region itself, the next its parent. 0 when it holds no region there, so that
    /// only single sites are named.
    /// </summary>
    internal int RungOver(IDirectory directory, string region)
    {
        var path = directory.PathCodes(region);
        var highest = path.TakeWhile(code => !IsEverything && !_regions.Contains(code)).Count();
        return path.Count - highest;
    }

    /// <summary>Codes of the regions in it that lie below no other one in it.</summary>
    internal IReadOnlyCollection<string> TopRegions(IDirectory directory) => IsEverything
        ? directory.Children(null)
        : [.. _regions.Where(code => directory.Region(code) is { } region && (region.Parent is not { } parent || !HasRegion(directory, parent)))];

    /// <summary>Codes of all regions in it; null for all there are.</summary>
    internal IReadOnlyCollection<string>? AllRegions(IDirectory directory) =>
        IsEverything ? null : [.. _regions.SelectMany(directory.Subtree).Distinct(StringComparer.Ordinal)];
}
