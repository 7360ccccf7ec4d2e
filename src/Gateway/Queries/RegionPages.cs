using Microsoft.AspNetCore.Http.HttpResults;
using Monitoring.Core.Issues;
using Monitoring.Core.Regions;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Runtime;
using Monitoring.Runtime.Queries;
using NodaTime;

namespace Monitoring.Gateway.Queries;

/// <summary>What the page of a region shows beside its live figures: a trend, the regions below side by side, what fails most.</summary>
internal static class RegionPages
{
    /// <summary>Days that are looked back, at most: each is counted when it is asked for.</summary>
    internal const int MostDays = 92;

    /// <summary>Days when nobody says.</summary>
    internal const int Days = 30;

    /// <summary>Templates that are named, at most.</summary>
    internal const int MostTemplates = 50;

    /// <summary>Raised, closed, overdue, missed by local day.</summary>
    internal static async Task<Results<Ok<TrendAnswer>, ProblemResult>> TrendAsync(
        string code, HttpRequest request, Caller caller, IMonitoring monitoring, CancellationToken cancellation)
    {
        var (days, wrong) = Read(code, new QueryReader(request.Query), caller, monitoring);
        if (wrong is not null)
            return wrong;

        var spans = days.Select(day => days.Span(day, day)).ToList();
        var query = new SumsQuery { Regions = monitoring.Directory.Subtree(code), Spans = spans };
        var sums = (await monitoring.Read.SumsAsync(query, cancellation)).ToDictionary(s => s.Key);
        return TypedResults.Ok(new TrendAnswer(
            days.First.ToDateOnly(),
            days.Last.ToDateOnly(),
            [.. days.Select(day =>
            {
                var sum = sums.GetValueOrDefault(day.ToString("uuuu-MM-dd", null)) ?? Sums.None("");
                return new TrendDayAnswer(day.ToDateOnly(), sum.Raised, sum.Closed, sum.Overdue, sum.DutiesMissed);
            })]));
    }

    /// <summary>The regions directly below, side by side.</summary>
    internal static async Task<Results<Ok<GridAnswer>, ProblemResult>> GridAsync(
        string code, HttpRequest request, Caller caller, IMonitoring monitoring, CancellationToken cancellation)
    {
        var (days, wrong) = Read(code, new QueryReader(request.Query), caller, monitoring);
        if (wrong is not null)
            return wrong;

        var directory = monitoring.Directory;
        var query = new SumsQuery { Regions = directory.Subtree(code), Spans = [days.Span(days.First, days.Last)], ByRegion = true };
        var sums = (await monitoring.Read.SumsAsync(query, cancellation)).ToDictionary(s => s.Key, StringComparer.Ordinal);
        var rollups = monitoring.Rollups;

        GridRowAnswer Row(RegionFacts region)
        {
            var subtree = directory.Subtree(region.Code);
            var sum = subtree.Select(sums.GetValueOrDefault).OfType<Sums>().Aggregate(Sums.None(region.Code), (all, one) => all.And(one));
            var live = rollups.Sum(subtree);
            return new GridRowAnswer(
                region.Code,
                TextAnswer.Of(region.Name),
                live.Sites,
                SeverityCounts.Of(live, IssueState.Open).Total,
                SeverityCounts.Of(live, IssueState.Overdue).Total,
                sum.Raised,
                sum.Closed,
                sum.ClosedInTime,
                sum.DutiesMissed,
                sum.LookBacks,
                sum.LookBacksPassed);
        }

        return TypedResults.Ok(new GridAnswer(
            days.First.ToDateOnly(),
            days.Last.ToDateOnly(),
            [.. directory.Children(code).Select(directory.Region).OfType<RegionFacts>().Select(Row)],
            Row(directory.Region(code)!)));
    }

    /// <summary>The templates of which most issues were raised.</summary>
    internal static async Task<Results<Ok<FailingAnswer>, ProblemResult>> FailingAsync(
        string code, HttpRequest request, Caller caller, IMonitoring monitoring, CancellationToken cancellation)
    {
        var reader = new QueryReader(request.Query);
        var limit = reader.Whole("limit", 1, MostTemplates, 10);
        var (days, wrong) = Read(code, reader, caller, monitoring);
        if (wrong is not null)
            return wrong;

        var span = days.Span(days.First, days.Last);
        var failing = await monitoring.Read.FailingAsync(monitoring.Directory.Subtree(code), span.From, span.To, limit, cancellation);
        return TypedResults.Ok(new FailingAnswer(
            [.. failing.Select(f => new FailingTemplateAnswer(f.Template, TextAnswer.TitleOf(monitoring.Catalogue, f.Template), f.Raised, f.Sites))]));
    }

    private static (LocalDays Days, ProblemResult? Wrong) Read(string code, QueryReader reader, Caller caller, IMonitoring monitoring)
    {
        var count = reader.Whole("days", 1, MostDays, Days);
        var zone = monitoring.Directory.Zone(code);
        var today = monitoring.Now.DayIn(zone);
        var days = new LocalDays(today.PlusDays(1 - count), today, zone);
        if (reader.Finish() is { Count: > 0 } errors)
            return (days, ProblemResult.BadRequest(errors));

        return monitoring.Directory.Region(code) is null || !caller.Sees(monitoring.Directory, code) ? (days, QueryFailure.Region()) : (days, null);
    }

    /// <summary>Some local days in a row.</summary>
    private sealed record LocalDays(LocalDate First, LocalDate Last, DateTimeZone Zone)
    {
        internal IEnumerable<T> Select<T>(Func<LocalDate, T> of) =>
            Enumerable.Range(0, Period.DaysBetween(First, Last) + 1).Select(n => of(First.PlusDays(n)));

        internal SumSpan Span(LocalDate from, LocalDate to) => new(from, to, Zone.StartOf(from), Zone.StartOf(to.PlusDays(1)));
    }
}
