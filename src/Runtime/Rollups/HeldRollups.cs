using Monitoring.Core.Regions;
using Monitoring.Runtime.Directory;

namespace Monitoring.Runtime.Rollups;

/// <summary>The roll-ups that are held. A move of a region's figure is one of every region above it, too. Whoever has it guards it.</summary>
internal sealed class HeldRollups
{
    private readonly Dictionary<string, List<HeldRollup>> _held = new(StringComparer.Ordinal);

    /// <summary>How regions lie below each other, as far as the figures have moved.</summary>
    public RegionTree Tree { get; private set; } = RegionTree.Empty;

    /// <summary>All of them.</summary>
    public IEnumerable<HeldRollup> All => _held.Values.SelectMany(h => h);

    /// <summary>Adds one.</summary>
    public void Add(HeldRollup held)
    {
        if (!_held.TryGetValue(held.Region, out var all))
        {
            _held[held.Region] = all = [];
        }

        all.Add(held);
    }

    /// <summary>Takes one away; nothing where it is not there.</summary>
    public void Remove(HeldRollup held)
    {
        if (_held.TryGetValue(held.Region, out var all) && all.Remove(held) && all.Count == 0)
        {
            _held.Remove(held.Region);
        }
    }

    /// <summary>Moves along.</summary>
    public void Move(in RollupMove move)
    {
        if (_held.Count == 0)
        {
            return;
        }

        if (move.From is { } from)
        {
            Above(from.Region, Tree, h => h.Move(from.Slot, -1));
        }

        if (move.To is { } to)
        {
            Above(to.Region, Tree, h => h.Move(to.Slot, 1));
        }
    }

    /// <summary>The tree is another one; a region that lies elsewhere takes the figures of all below it along.</summary>
    /// <param name="changed">The region that changed; null where the whole tree is given.</param>
    /// <param name="tree">The tree from now on.</param>
    /// <param name="own">The figures of every region's own sites now.</param>
    /// <returns>Whether sums are no longer of the same regions as before, new ones aside.</returns>
    public bool Grow(RegionFacts? changed, RegionTree tree, RegionRollups own)
    {
        var before = Tree;
        Tree = tree;
        if (changed is null || before.Find(changed.Code) is not { } old || old.Parent == changed.Parent)
        {
            return false;
        }

        var along = own.Sum(before.Subtree(changed.Code));
        Above(old.Parent, before, h => h.Add(along.Negated()));
        Above(changed.Parent, tree, h => h.Add(along));
        return true;
    }

    private void Above(string? region, RegionTree tree, Action<HeldRollup> move)
    {
        for (; region is not null; region = tree.Find(region)?.Parent)
        {
            if (_held.TryGetValue(region, out var all))
            {
                all.ForEach(move);
            }
        }
    }
}
