using Monitoring.Core.Regions;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Storage;

namespace Monitoring.Runtime.Projections;

/// <summary>What others see of a region: the rows its facts lead to.</summary>
/// <param name="alerts">Builds what goes out.</param>
internal sealed class RegionProjection(AlertProjection alerts)
{
    /// <summary>The rows of one decision.</summary>
    /// <param name="after">The state after all of its facts.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="scope">What was decided on.</param>
    /// <param name="find">The facts of another region at that moment, or null.</param>
    public List<Row> Rows(RegionState after, IReadOnlyList<RegionEvent> facts, in Scope scope, Func<string, RegionFacts?> find)
    {
        var rows = new List<Row>();
        var index = 0;
        foreach (var fact in facts)
        {
            switch (fact)
            {
                case RegionEvent.Changed when rows.Count == 0:
                    rows.Add(new RegionRow(after.Facts!));
                    break;
                case RegionEvent.ChannelFailed failed:
                    rows.Add(alerts.Row(failed, AlertIds.Of(scope.Key, scope.Head, ++index), after.Facts!, find));
                    break;
                default:
                    break;
            }
        }

        return rows;
    }
}
