using Microsoft.AspNetCore.Http.HttpResults;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Commands;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Runtime;

namespace Monitoring.Gateway.Queries;

/// <summary>Issues: a list, one, and what happened to it.</summary>
internal static class IssueQueries
{
    /// <summary>How far issues are counted.</summary>
    internal const int MostCounted = 10_000;

    /// <summary>A page of issues in the order asked for.</summary>
    internal static async Task<Results<Ok<ListAnswer<IssueAnswer>>, ProblemResult>> ListAsync(
        HttpRequest request, Caller caller, IMonitoring monitoring, CancellationToken cancellation)
    {
        var reader = new QueryReader(request.Query);
        var region = reader.Text("region");
        var query = IssueFilter.Read(reader, monitoring.Catalogue, caller).Sorted(reader);
        if (reader.Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        var (rows, refusal) = await caller.RowsAsync(monitoring.Directory, region, query.Site, cancellation);
        if (refusal is not null)
            return refusal;

        // To the read model no state means every state; here it means that what was asked for excludes itself.
        if (query.States.Count == 0)
            return TypedResults.Ok(new ListAnswer<IssueAnswer>([], null));

        try
        {
            var page = await monitoring.Read.IssuesAsync(query.Within(rows), cancellation);
            return TypedResults.Ok(new ListAnswer<IssueAnswer>(
                await IssueAnswer.OfAsync(page.Items, monitoring, caller, cancellation), page.Next));
        }
        catch (FormatException)
        {
            return QueryFailure.Cursor();
        }
    }

    /// <summary>How many issues a list has, as far as they are counted.</summary>
    internal static async Task<Results<Ok<CountAnswer>, ProblemResult>> CountAsync(
        HttpRequest request, Caller caller, IMonitoring monitoring, CancellationToken cancellation)
    {
        var reader = new QueryReader(request.Query);
        var region = reader.Text("region");
        var query = IssueFilter.Read(reader, monitoring.Catalogue, caller);
        if (reader.Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        var (rows, refusal) = await caller.RowsAsync(monitoring.Directory, region, query.Site, cancellation);
        if (refusal is not null)
            return refusal;

        return TypedResults.Ok(query.States.Count == 0
            ? new CountAnswer(0, true)
            : await IssueCounts.OfAsync(monitoring, query.Within(rows), cancellation));
    }

    /// <summary>One issue with its notices.</summary>
    internal static async Task<Results<Ok<IssueAnswer>, ProblemResult>> OneAsync(
        string number, HttpRequest request, Caller caller, IMonitoring monitoring, CancellationToken cancellation)
    {
        if (new QueryReader(request.Query).Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        if (await monitoring.Read.IssueAsync(number, cancellation) is not { } row || !caller.Sees(monitoring.Directory, row))
            return QueryFailure.Issue();

        VersionTag.Send(request.HttpContext.Response, row.Revision);
        var zone = monitoring.Directory.Zone(row.Region);
        var notices = await monitoring.Read.NoticesAsync(number, cancellation);
        var issue = await IssueAnswer.OfAsync(row, monitoring, caller, cancellation);
        issue = await issue.WithStoryAsync(row, monitoring, cancellation);
        return TypedResults.Ok(issue with { Notices = [.. notices.Select(n => NoticeAnswer.Of(n, zone))] });
    }

    /// <summary>What happened to an issue, in order.</summary>
    internal static async Task<Results<Ok<ListAnswer<TimelineAnswer>>, ProblemResult>> TimelineAsync(
        string number, HttpRequest request, Caller caller, CursorSeal seal, IMonitoring monitoring, CancellationToken cancellation)
    {
        var reader = new QueryReader(request.Query);
        var limit = reader.Limit();
        var cursor = reader.Cursor();
        if (reader.Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        if (await TimelineCursor.OpenAsync(cursor, seal, cancellation) is not { } from)
            return QueryFailure.Cursor();

        if (await monitoring.Read.IssueAsync(number, cancellation) is not { } row || !caller.Sees(monitoring.Directory, row))
            return QueryFailure.Issue();

        var page = await Timeline.PageAsync(monitoring, caller, row, from, limit, cancellation);
        return TypedResults.Ok(page with { Next = await seal.SealAsync(page.Next, cancellation) });
    }
}
