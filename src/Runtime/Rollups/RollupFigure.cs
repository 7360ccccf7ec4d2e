using Monitoring.Core.Catalogue;
using Monitoring.Core.Issues;

namespace Monitoring.Runtime.Rollups;

/// <summary>
/// One figure of one region: its sites, or its live issues of a state and severity. An entity counts as one in at most one
/// figure: a site that is not closed, an item with a live issue.
/// </summary>
/// <param name="Region">Code of the region.</param>
/// <param name="Slot">Where it stands among the figures of a region.</param>
internal readonly record struct RollupFigure(string Region, int Slot)
{
    /// <summary>Where the number of sites stands; the issues follow, state by state.</summary>
    public const int SiteSlot = 0;

    private const int Severities = (int)Severity.Critical + 1;

    /// <summary>How many figures a region has; those of states that are an issue's end stay at 0.</summary>
    public static int Slots { get; } = 1 + (Enum.GetValues<IssueState>().Length * Severities);

    /// <summary>Where a site counts.</summary>
    public static RollupFigure Site(string region) => new(region, SiteSlot);

    /// <summary>Where a live issue counts.</summary>
    public static RollupFigure Issue(string region, IssueState state, Severity severity) => new(region, SlotOf(state, severity));

    /// <summary>Where the live issues of a state and severity stand.</summary>
    public static int SlotOf(IssueState state, Severity severity) => 1 + ((int)state * Severities) + (int)severity;

    /// <summary>Region and figure, for people.</summary>
    public override string ToString() => Slot == SiteSlot
        ? $"{Region} sites"
        : $"{Region} {(IssueState)((Slot - 1) / Severities)} {(Severity)((Slot - 1) % Severities)}";
}
