using System.Globalization;
using Monitoring.Contracts;
using Monitoring.Core.Catalogue;
using Monitoring.Core.Issues;
using Monitoring.Gateway.Demo.City;
using Monitoring.Runtime;
using Monitoring.Runtime.Queries;
using NodaTime;

namespace Monitoring.Gateway.Demo.Play;

/// <summary>The figures of a day as the system answers them.</summary>
internal static class DaySummary
{
    /// <summary>What the city did on a day, and how it stands.</summary>
    internal static async Task<string> OfAsync(IMonitoring monitoring, DemoCity city, Door door, LocalDate day, CancellationToken cancellation)
    {
        var (from, to) = (city.Time.Zone.AtStartOfDay(day).ToInstant(), city.Time.Zone.AtStartOfDay(day.PlusDays(1)).ToInstant());
        var figures = await monitoring.Read.FiguresAsync(
            new FiguresQuery(monitoring.Directory.Subtree(DemoCity.Code), day, day, from, to, null), cancellation);
        var duties = door.Taken.GetValueOrDefault(EventTypes.Duty);
        var refused = door.Refused.Count == 0 ? "" : $"; refused: {string.Join(", ", door.Refused.Select(r => $"{r.Value} {r.Key}"))}";
        door.Taken.Clear();
        door.Refused.Clear();
        var live = monitoring.Rollups.LiveIssues().ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
             {figures.Sorties} sorties, {figures.Visits} visits, {figures.IssuesFound} issues found, {figures.Suggestions} suggestions; {duties} duties done, {figures.DutiesMissed} missed
                {figures.LookBacks} look-backs, {figures.LookBacksPassed} passed; {figures.IssuesRectified} issues closed; now {Count(live, IssueState.Open)} open, {Count(live, IssueState.Overdue)} overdue, {Count(live, IssueState.AwaitingLookBack)} awaiting look-back{refused}
             """);
    }

    private static int Count(IEnumerable<(IssueState State, Severity Severity, int Count)> live, IssueState state) =>
        live.Where(l => l.State == state).Sum(l => l.Count);
}
