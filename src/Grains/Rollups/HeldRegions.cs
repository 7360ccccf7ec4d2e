using System.Collections.Concurrent;
using Monitoring.Runtime.Nodes;

namespace Monitoring.Grains.Rollups;

/// <summary>Whose figures are held on this silo, by the names of their grains, and which engine moves them.</summary>
public sealed class HeldRegions
{
    private readonly ConcurrentDictionary<string, INode> _held = new(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    internal IEnumerable<string> All => _held.Keys;

    /// <summary>A grain holds figures.</summary>
    internal void Add(string key, INode node) => _held[key] = node;

    /// <summary>It no longer does.</summary>
    internal void Remove(string key) => _held.TryRemove(key, out _);

    /// <summary>Whether a grain holds figures that an engine moves.</summary>
    internal bool Has(string key, INode node) => _held.TryGetValue(key, out var by) && ReferenceEquals(by, node);
}
