using Microsoft.AspNetCore.Http.HttpResults;
using Monitoring.Contracts;
using Monitoring.Core.Regions;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Commands;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Runtime;
using Monitoring.Runtime.Models;
using NodaTime;

namespace Monitoring.Gateway.Queries;

/// <summary>Regions: how a subtree stands, how the subtrees below it stand, and what happened in a span of days.</summary>
internal static class RegionQueries
{
    /// <summary>Days of a span of figures, at most.</summary>
    internal const int MostDays = 366;

    /// <summary>One region with the live figures of its subtree, and today's.</summary>
    internal static async Task<Results<Ok<RegionAnswer>, ProblemResult>> OneAsync(
        string code, HttpRequest request, Caller caller, IMonitoring monitoring, CancellationToken cancellation)
    {
        if (new QueryReader(request.Query).Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        if (monitoring.Directory.Region(code) is not { } region || !caller.Sees(monitoring.Directory, code))
            return QueryFailure.Region();

        VersionTag.Send(request.HttpContext.Response, region.Revision);
        var zone = monitoring.Directory.Zone(code);
        var today = monitoring.Now.DayIn(zone);
        var live = LiveFigures.Now(monitoring);
        var dueToday = await DayFigures.DueTodayAsync(monitoring, new VisibleRows(monitoring.Directory.Subtree(code), []), zone, cancellation);
        var path = monitoring.Directory.PathCodes(code);
        return TypedResults.Ok(new RegionAnswer
        {
            Code = region.Code,
            Parent = region.Parent,
            Path = path,
            PathNames = TextAnswer.NamesOf(monitoring.Directory, path),
            Name = TextAnswer.Of(region.Name),
            Level = region.Level,
            RiskLevel = Words.Of(region.Risk),
            TimeZone = zone.Id,
            Calendar = region.Calendar,
            Policy = region.Policy,
            Posts = [.. region.Posts.Select(post => PostAnswer.Of(post, masks: !caller.May(Permission.ReadContacts)))],
            Live = live.Of(code) with { DueToday = dueToday.Count },
            Today = await DayFigures.ReadAsync(monitoring, live, new DaySpan(code, today, today, null), cancellation),
        });
    }

    /// <summary>The regions directly below one, each with the live figures of its subtree.</summary>
    internal static Results<Ok<ListAnswer<ChildAnswer>>, ProblemResult> Children(
        string code, HttpRequest request, Caller caller, IMonitoring monitoring)
    {
        var reader = new QueryReader(request.Query);
        var limit = reader.Limit();
        var cursor = reader.Cursor();
        if (reader.Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        if (monitoring.Directory.Region(code) is null || !caller.Sees(monitoring.Directory, code))
            return QueryFailure.Region();

        return TypedResults.Ok(ChildAnswer.Page(monitoring, monitoring.Directory.Children(code), cursor, limit));
    }

    /// <summary>The topmost regions of the caller's scope; with a text all of it whose code or name holds that.</summary>
    internal static Results<Ok<ListAnswer<ChildAnswer>>, ProblemResult> List(HttpRequest request, Caller caller, IMonitoring monitoring)
    {
        var reader = new QueryReader(request.Query);
        var text = reader.Text("q");
        var limit = reader.Limit();
        var cursor = reader.Cursor();
        if (reader.Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        var directory = monitoring.Directory;
        var codes = text is null
            ? caller.Scope.TopRegions(directory)
            : (caller.Scope.AllRegions(directory) ?? IssueCounts.EveryRegion(directory)).Where(code => directory.Region(code) is { } region && Says(region, text));
        return TypedResults.Ok(ChildAnswer.Page(monitoring, codes.Order(StringComparer.Ordinal), cursor, limit));
    }

    /// <summary>What happened in a subtree over a span of local days; today when none is named.</summary>
    internal static async Task<Results<Ok<FiguresAnswer>, ProblemResult>> FiguresAsync(
        string code, HttpRequest request, Caller caller, IMonitoring monitoring, CancellationToken cancellation)
    {
        var reader = new QueryReader(request.Query);
        var from = reader.Day("from");
        var to = reader.Day("to");
        var type = reader.KnownText("type", monitoring.Catalogue.SiteTypes.ContainsKey, "type of site");
        if (from > to)
            reader.Fail("to", ErrorCodes.OutOfRange, "The last day must not be before the first.");
        else if (from is { } first && to is { } last && Period.DaysBetween(first, last) >= MostDays)
            reader.Fail("to", ErrorCodes.OutOfRange, $"A span may have at most {MostDays} days.");

        if (reader.Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        if (monitoring.Directory.Region(code) is null || !caller.Sees(monitoring.Directory, code))
            return QueryFailure.Region();

        var today = monitoring.Now.DayIn(monitoring.Directory.Zone(code));
        var span = new DaySpan(code, from ?? to ?? today, to ?? from ?? today, type);
        var live = LiveFigures.Now(monitoring);
        return TypedResults.Ok(await DayFigures.ReadAsync(monitoring, live, span, cancellation));
    }

    private static bool Says(RegionFacts region, string text) =>
        region.Code.Contains(text, StringComparison.OrdinalIgnoreCase)
        || region.Name.Zh.Contains(text, StringComparison.OrdinalIgnoreCase)
        || region.Name.En.Contains(text, StringComparison.OrdinalIgnoreCase);
}
