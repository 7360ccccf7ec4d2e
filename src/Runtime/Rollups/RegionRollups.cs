using System.Collections.Immutable;
using Monitoring.Core.Catalogue;
using Monitoring.Core.Issues;
using Monitoring.Runtime.Queries;

namespace Monitoring.Runtime.Rollups;

/// <summary>How the own sites of every region stand at one moment; immutable, so that all figures taken from it agree.</summary>
public sealed class RegionRollups
{
    /// <summary>Nothing to count anywhere.</summary>
    public static readonly RegionRollups None = new(ImmutableDictionary<string, RegionRollup>.Empty);

    // A region without anything to count is not in it.
    private readonly ImmutableDictionary<string, RegionRollup> _regions;

    private RegionRollups(ImmutableDictionary<string, RegionRollup> regions) => _regions = regions;

    /// <summary>What the store has counted.</summary>
    public static RegionRollups From(StoredRollups stored)
    {
        var regions = None._regions.ToBuilder();
        foreach (var live in stored.Live)
        {
            Move(regions, RollupFigure.Issue(live.Region, live.State, live.Severity), live.Count);
        }

        foreach (var (region, sites) in stored.Sites)
        {
            Move(regions, RollupFigure.Site(region), sites);
        }

        return new RegionRollups(regions.ToImmutable());
    }

    /// <summary>The figures of one region's own sites.</summary>
    public RegionRollup Of(string region) => _regions.GetValueOrDefault(region, RegionRollup.None);

    /// <summary>The figures of several regions together, for example of a subtree.</summary>
    /// <param name="regions">Codes; each is to be named once.</param>
    public RegionRollup Sum(IEnumerable<string> regions) => RegionRollup.Sum(regions.Select(Of));

    /// <summary>Live issues of all regions together, by state and severity; what is not there is 0.</summary>
    public IEnumerable<(IssueState State, Severity Severity, int Count)> LiveIssues()
    {
        var all = RegionRollup.Sum(_regions.Values);
        return from state in Enum.GetValues<IssueState>()
               where state is not (IssueState.Closed or IssueState.Withdrawn)
               from severity in Enum.GetValues<Severity>()
               select (state, severity, all.Issues(state, severity));
    }

    /// <summary>The same after some moves.</summary>
    internal RegionRollups With(IEnumerable<RollupMove> moves)
    {
        var regions = _regions.ToBuilder();
        foreach (var move in moves)
        {
            if (move.From is { } from)
            {
                Move(regions, from, -1);
            }

            if (move.To is { } to)
            {
                Move(regions, to, 1);
            }
        }

        return new RegionRollups(regions.ToImmutable());
    }

    /// <summary>The figures that are not those of the store.</summary>
    internal IReadOnlyList<RollupDifference> DifferencesTo(RegionRollups stored) =>
        [.. _regions.Keys.Union(stored._regions.Keys).SelectMany(region => Of(region).DifferencesTo(stored.Of(region), region))];

    private static void Move(ImmutableDictionary<string, RegionRollup>.Builder regions, RollupFigure figure, int by)
    {
        var moved = regions.GetValueOrDefault(figure.Region, RegionRollup.None).With(figure.Slot, by);
        if (moved.IsEmpty)
        {
            regions.Remove(figure.Region);
        }
        else
        {
            regions[figure.Region] = moved;
        }
    }
}
