using Monitoring.Core.Issues;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Runtime;
using Monitoring.Runtime.Queries;
using NodaTime;

namespace Monitoring.Gateway.Queries;

/// <summary>Which figures.</summary>
/// <param name="Region">Code of the region whose subtree is meant.</param>
/// <param name="First">Local day, inclusive.</param>
/// <param name="Last">Local day, inclusive.</param>
/// <param name="Type">Code of the type of site, or null for all.</param>
internal sealed record DaySpan(string Region, LocalDate First, LocalDate Last, string? Type);

/// <summary>What happened in a subtree over a span of days.</summary>
internal static class DayFigures
{
    /// <summary>Reads them; what is open and overdue is as of now.</summary>
    internal static async Task<FiguresAnswer> ReadAsync(
        IMonitoring monitoring, LiveFigures live, DaySpan span, CancellationToken cancellation)
    {
        var zone = monitoring.Directory.Zone(span.Region);
        var regions = monitoring.Directory.Subtree(span.Region);
        var figures = await monitoring.Read.FiguresAsync(
            new FiguresQuery(regions, span.First, span.Last, zone.StartOf(span.First), zone.StartOf(span.Last.PlusDays(1)), span.Type),
            cancellation);
        var (open, overdue) = await NowAsync(monitoring, live, span, cancellation);
        return new FiguresAnswer
        {
            From = span.First.ToDateOnly(),
            To = span.Last.ToDateOnly(),
            Type = span.Type,
            Persons = figures.Persons,
            Sorties = figures.Sorties,
            Visits = figures.Visits,
            Sites = figures.Sites,
            IssuesFound = figures.IssuesFound,
            IssuesRectified = figures.IssuesRectified,
            Open = open,
            Overdue = overdue,
            Suggestions = figures.Suggestions,
            LookBacks = figures.LookBacks,
            LookBacksPassed = figures.LookBacksPassed,
            DutiesMissed = figures.DutiesMissed,
        };
    }

    /// <summary>How many open issues come due before the local day of a region ends, as far as they are counted.</summary>
    internal static ValueTask<CountAnswer> DueTodayAsync(IMonitoring monitoring, VisibleRows rows, DateTimeZone zone, CancellationToken cancellation)
    {
        var query = new IssueQuery
        {
            States = [IssueState.Open],
            DueBefore = zone.StartOf(monitoring.Now.DayIn(zone).PlusDays(1)),
        };
        return IssueCounts.OfAsync(monitoring, query.Within(rows), cancellation);
    }

    // Live counts are kept by region and not by type of site, so a type is counted issue by issue.
    private static async Task<(int Open, int Overdue)> NowAsync(
        IMonitoring monitoring, LiveFigures live, DaySpan span, CancellationToken cancellation)
    {
        if (span.Type is null)
        {
            var now = live.Of(span.Region);
            return (now.Open.Total, now.Overdue.Total);
        }

        var query = new IssueQuery { Regions = monitoring.Directory.Subtree(span.Region), SiteTypes = [span.Type] };
        return (
            await monitoring.Read.CountIssuesAsync(query with { States = [IssueState.Open] }, int.MaxValue - 1, cancellation),
            await monitoring.Read.CountIssuesAsync(query with { States = [IssueState.Overdue] }, int.MaxValue - 1, cancellation));
    }
}
