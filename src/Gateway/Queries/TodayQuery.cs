using Microsoft.AspNetCore.Http.HttpResults;
using Monitoring.Core.Catalogue;
using Monitoring.Core.Issues;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Runtime;
using Monitoring.Runtime.Queries;
using NodaTime;

namespace Monitoring.Gateway.Queries;

/// <summary>The strip of today's numbers over the caller's area, or a region of it.</summary>
internal static class TodayQuery
{
    private static readonly IssueState[] Live = [IssueState.Open, IssueState.Overdue, IssueState.AwaitingLookBack];

    /// <summary>How the area stands.</summary>
    internal static async Task<Results<Ok<TodayAnswer>, ProblemResult>> OneAsync(
        HttpRequest request, Caller caller, IMonitoring monitoring, CancellationToken cancellation)
    {
        var reader = new QueryReader(request.Query);
        var region = reader.Text("region");
        if (reader.Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        var (rows, refusal) = await caller.RowsAsync(monitoring.Directory, region, site: null, cancellation);
        if (refusal is not null)
            return refusal;

        var zone = await ZoneAsync(monitoring.Directory, caller.Scope, region, cancellation);
        var day = monitoring.Now.DayIn(zone);
        var span = new SumSpan(day, day, zone.StartOf(day), zone.StartOf(day.PlusDays(1)));
        var counted = await monitoring.Read.SumsAsync(new SumsQuery { Regions = rows.Regions, Sites = rows.Sites, Spans = [span] }, cancellation);
        var sums = counted is [var only] ? only : Sums.None("");
        var live = await LiveAsync(monitoring, rows, cancellation);
        var called = new IssueQuery { States = [IssueState.AwaitingLookBack], LookBackCalled = true };
        return TypedResults.Ok(new TodayAnswer
        {
            Day = day.ToDateOnly(),
            Now = monitoring.Now.In(zone),
            Open = live(IssueState.Open),
            Overdue = live(IssueState.Overdue),
            AwaitingLookBack = live(IssueState.AwaitingLookBack),
            DueToday = await DayFigures.DueTodayAsync(monitoring, rows, zone, cancellation),
            Raised = sums.Raised,
            Closed = sums.Closed,
            CameOverdue = sums.Overdue,
            DutiesMissed = sums.DutiesMissed,
            LookBacksDue = caller.May(Permission.ReadSealed) ? await IssueCounts.OfAsync(monitoring, called.Within(rows), cancellation) : null,
        });
    }

    // Regions are counted by the roll-ups; what single sites add to them is little, and is read.
    private static async ValueTask<Func<IssueState, SeverityCounts>> LiveAsync(IMonitoring monitoring, VisibleRows rows, CancellationToken cancellation)
    {
        var regions = rows.Regions ?? IssueCounts.EveryRegion(monitoring.Directory);
        var sum = monitoring.Rollups.Sum(regions);
        var own = rows.Regions is null || rows.Sites.Count == 0 ? [] : await OfSitesAsync(monitoring.Read, regions, rows.Sites, cancellation);
        return state =>
        {
            var counts = Enum.GetValues<Severity>().ToDictionary(s => s, s => sum.Issues(state, s) + own.Count(i => i.State == state && i.Severity == s));
            return new SeverityCounts(counts[Severity.General], counts[Severity.Serious], counts[Severity.Critical], counts.Values.Sum());
        };
    }

    private static async ValueTask<List<(IssueState State, Severity Severity)>> OfSitesAsync(
        IReadModel read, IReadOnlyCollection<string> regions, IReadOnlyCollection<string> sites, CancellationToken cancellation)
    {
        var found = new List<(IssueState, Severity)>();
        var portion = new IssueQuery { Regions = [], Sites = sites, States = Live, Limit = QueryReader.MaxLimit };
        while (true)
        {
            var page = await read.IssuesAsync(portion, cancellation);
            found.AddRange(page.Items.Where(i => !regions.Contains(i.Region)).Select(i => (i.State, i.Severity)));
            if (page.Next is null)
                return found;

            portion = portion with { Cursor = page.Next };
        }
    }

    private static async ValueTask<DateTimeZone> ZoneAsync(IDirectory directory, Scope scope, string? region, CancellationToken cancellation)
    {
        var code = region ?? scope.Regions.Order(StringComparer.Ordinal).FirstOrDefault() ?? (scope.IsEverything && directory.Children(null) is [var top, ..] ? top : null);
        if (code is null && scope.Sites.Order(StringComparer.Ordinal).FirstOrDefault() is { } site)
            code = (await directory.SiteAsync(site, cancellation))?.Region;

        return directory.Zone(code ?? "");
    }
}
