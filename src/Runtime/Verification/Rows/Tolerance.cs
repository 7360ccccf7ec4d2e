using Monitoring.Core.CheckItems;
using Monitoring.Core.Policies;
using Monitoring.Runtime.Projections;
using Monitoring.Runtime.Verification.Reading;
using NodaTime;

namespace Monitoring.Runtime.Verification.Rows;

/// <summary>
/// What the ledger leaves open in a row. The row of an item is also written after the decision, once a second and at each
/// start: how it stands then depends on the clock and the rules of that moment, which no entry keeps. Such a row is right
/// when there is a moment after the last entry, and rules the item's template has had, that lead to it.
/// </summary>
internal static class Tolerance
{
    /// <summary>The row of an item that agrees with what stands there where that can be, and the plain one otherwise.</summary>
    public static RowImage Item(ItemState state, ItemRules rules, Instant decided, KeptWorld world, StoredRow? found)
    {
        var plain = RowImage.Of(ItemProjection.Item(state, rules, decided));
        if (found is null || !RowComparison.Compare(plain, found).Any())
        {
            return plain;
        }

        var due = found.Columns.GetValueOrDefault("next_due_at") is long ticks ? Instant.FromUnixTimeTicks(ticks) - Duration.FromTicks(1) : (Instant?)null;
        var moments = state.Suspensions.SelectMany(s => (Instant[])[s.Start, s.End]).Where(at => at > decided).Prepend(decided);
        if (due > decided)
        {
            moments = moments.Append(due.Value);
        }

        var words = moments.ToList();
        foreach (var candidate in world.RulesOf(state.Template).Prepend(rules))
        {
            // State and next due may have been taken at different moments only in theory: both follow from one.
            foreach (var moment in words)
            {
                var image = RowImage.Of(ItemProjection.Item(state, candidate, moment));
                if (!RowComparison.Compare(image, found).Any())
                {
                    return image;
                }
            }
        }

        return plain;
    }

    /// <summary>The row of an issue, without what a version that last wrote it did not know: its revision, and what lists are sorted by.</summary>
    public static RowImage Issue(RowImage plain, StoredRow? found)
    {
        if (found is null)
        {
            return plain;
        }

        var columns = new Dictionary<string, object?>(plain.Columns);
        if (found.Columns.GetValueOrDefault("revision") is 0L)
        {
            columns["revision"] = 0L;
        }

        // Since when it is overdue is kept from then on; an older version may have been there before.
        columns["overdue_at"] = found.Columns.GetValueOrDefault("overdue_at") is null ? null : columns["overdue_at"];
        if (found.Columns.GetValueOrDefault("updated_at") is null)
        {
            columns["updated_at"] = null;
            columns["next_step_at"] = null;
        }

        return plain with { Columns = columns };
    }

    /// <summary>The row of a burden with budget and mark of the policy it was written under, which no entry of a site keeps.</summary>
    public static RowImage Burden(RowImage plain, KeptWorld world, StoredRow? found)
    {
        var count = (long)plain.Columns["visits"]! + (long)plain.Columns["requests"]!;
        RowImage Under(BurdenTerms terms) => plain with
        {
            Columns = new Dictionary<string, object?>(plain.Columns) { ["budget"] = (long)terms.WeeklyBudget, ["warned"] = count >= terms.WarnAt ? 1L : 0L },
        };
        var candidates = world.Burdens.Select(Under).ToList();
        return candidates.FirstOrDefault(c => found is not null && !RowComparison.Compare(c, found).Any()) ?? candidates.FirstOrDefault() ?? plain;
    }
}
