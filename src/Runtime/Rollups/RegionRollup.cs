using Monitoring.Core.Catalogue;
using Monitoring.Core.Issues;

namespace Monitoring.Runtime.Rollups;

/// <summary>How some sites stand at one moment: how many are not closed, and their live issues by state and severity; immutable.</summary>
public sealed class RegionRollup
{
    /// <summary>No site and no issue.</summary>
    public static readonly RegionRollup None = new(new int[RollupFigure.Slots]);

    private readonly int[] _counts;

    private RegionRollup(int[] counts) => _counts = counts;

    /// <summary>How many sites are not closed.</summary>
    public int Sites => _counts[RollupFigure.SiteSlot];

    /// <summary>Whether there is nothing to count.</summary>
    internal bool IsEmpty => Array.TrueForAll(_counts, c => c == 0);

    /// <summary>How many live issues are in a state and of a severity; none is live in a state that is an issue's end.</summary>
    public int Issues(IssueState state, Severity severity) => _counts[RollupFigure.SlotOf(state, severity)];

    /// <summary>How many count in a figure.</summary>
    internal int At(int slot) => _counts[slot];

    /// <summary>The same with one figure moved.</summary>
    internal RegionRollup With(int slot, int by)
    {
        int[] counts = [.. _counts];
        counts[slot] += by;
        return new RegionRollup(counts);
    }

    /// <summary>The figures that are not those of the store.</summary>
    /// <param name="stored">The store's.</param>
    /// <param name="region">Whose figures they are.</param>
    internal List<RollupDifference> DifferencesTo(RegionRollup stored, string region) => [
        .. Enumerable.Range(0, RollupFigure.Slots)
            .Where(slot => At(slot) != stored.At(slot))
            .Select(slot => new RollupDifference(new RollupFigure(region, slot), At(slot), stored.At(slot)))];

    /// <summary>What takes these figures away where it is added.</summary>
    internal RegionRollup Negated() => new([.. _counts.Select(c => -c)]);

    /// <summary>All of them together.</summary>
    internal static RegionRollup Sum(IEnumerable<RegionRollup> parts)
    {
        var counts = new int[RollupFigure.Slots];
        foreach (var part in parts)
        {
            for (var i = 0; i < counts.Length; i++)
            {
                counts[i] += part._counts[i];
            }
        }

        return new RegionRollup(counts);
    }
}
