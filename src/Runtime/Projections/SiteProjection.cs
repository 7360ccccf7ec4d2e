using Monitoring.Core.Policies;
using Monitoring.Core.Sites;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Runtime.Projections;

/// <summary>What others see of a site: the rows its facts lead to.</summary>
internal static class SiteProjection
{
    /// <summary>The rows of one decision.</summary>
    /// <param name="after">The state after all of its facts.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="seq">The number of its ledger entry.</param>
    /// <param name="burden">The terms for burdens under the policy in force.</param>
    public static List<Row> Rows(SiteState after, IReadOnlyList<SiteEvent> facts, long seq, Func<BurdenTerms> burden)
    {
        var rows = new List<Row>();
        var site = after.Facts!;
        foreach (var fact in facts)
        {
            switch (fact)
            {
                case SiteEvent.Changed or SiteEvent.SuspensionEnded:
                    rows.Add(new SiteRow(site));
                    break;
                case SiteEvent.Visited v:
                    rows.Add(new VisitRow(
                        site.Code, seq, site.Region, site.Type, v.Day, v.At, v.Unit, v.Persons, v.Sortie, Words.Of(v.Mode), v.Campaign, v.Passed, v.Failed, v.NotApplicable, v.Suggestions));
                    rows.Add(Burden(after, v.Week, burden()));
                    break;
                case SiteEvent.Requested r:
                    rows.Add(Burden(after, r.Week, burden()));
                    break;
                default:
                    break;
            }
        }

        return rows;
    }

    private static BurdenRow Burden(SiteState state, LocalDate week, BurdenTerms terms)
    {
        var burden = state.BurdenOf(week);
        return new BurdenRow(state.Facts!.Code, week, burden.Visits, burden.Requests, terms.WeeklyBudget, burden.Count >= terms.WarnAt);
    }
}
