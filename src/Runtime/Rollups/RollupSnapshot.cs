using Monitoring.Core.Catalogue;
using Monitoring.Core.Issues;
using Monitoring.Runtime.Models;

namespace Monitoring.Runtime.Rollups;

/// <summary>How a region stood with all below it, at one position of the ledger; what is kept of a roll-up that is held.</summary>
/// <param name="Position">The position that the figures are true at: everything up to there is in them, and nothing after it.</param>
/// <param name="Figures">How many by figure, <c>sites</c> or for example <c>overdue/serious</c>; what is not named is 0.</param>
public sealed record RollupSnapshot(long Position, IReadOnlyDictionary<string, int> Figures)
{
    private static readonly Dictionary<string, int> Slots = (
        from state in Enum.GetValues<IssueState>()
        from severity in Enum.GetValues<Severity>()
        select (Name: $"{Words.Of(state)}/{Words.Of(severity)}", Slot: RollupFigure.SlotOf(state, severity)))
        .Append((Name: "sites", Slot: RollupFigure.SiteSlot))
        .ToDictionary(f => f.Name, f => f.Slot, StringComparer.Ordinal);

    /// <summary>The snapshot of some figures.</summary>
    internal static RollupSnapshot Of(long position, RegionRollup figures) => new(
        position, Slots.Where(s => figures.At(s.Value) != 0).ToDictionary(s => s.Key, s => figures.At(s.Value), StringComparer.Ordinal));

    /// <summary>The figures; null where one of them has a name that is none, so that nothing can be said of the others.</summary>
    internal RegionRollup? Read()
    {
        var rollup = RegionRollup.None;
        foreach (var (name, count) in Figures)
        {
            if (!Slots.TryGetValue(name, out var slot))
            {
                return null;
            }

            rollup = rollup.With(slot, count);
        }

        return rollup;
    }
}
