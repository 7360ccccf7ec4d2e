using Microsoft.AspNetCore.Http.HttpResults;
using Monitoring.Core.Catalogue;
using Monitoring.Core.Issues;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Commands;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Runtime;
using Monitoring.Runtime.Queries;

namespace Monitoring.Gateway.Queries;

/// <summary>Issues: a list, one, and what happened to it.</summary>
internal static class IssueQueries
{
    private static readonly IssueState[] Live = [IssueState.Open, IssueState.Overdue, IssueState.AwaitingLookBack];

    /// <summary>A page of issues, the earliest due first.</summary>
    internal static async Task<Results<Ok<ListAnswer<IssueAnswer>>, ProblemResult>> ListAsync(
        HttpRequest request, Caller caller, IMonitoring monitoring, CancellationToken cancellation)
    {
        var reader = new QueryReader(request.Query);
        var region = reader.Text("region");
        var query = Read(reader, monitoring.Catalogue);
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
                [.. page.Items.Select(row => IssueAnswer.Of(row, monitoring, caller))], page.Next));
        }
        catch (FormatException)
        {
            return QueryFailure.Cursor();
        }
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
        return TypedResults.Ok(IssueAnswer.Of(row, monitoring, caller) with { Notices = [.. notices.Select(n => NoticeAnswer.Of(n, zone))] });
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

    private static IssueQuery Read(QueryReader reader, CatalogueData catalogue)
    {
        var states = reader.AnyOf<IssueState>("state", all: "all") ?? Live;
        var overdue = reader.Flag("overdue");
        return new IssueQuery
        {
            Site = reader.Text("site"),
            SiteType = reader.KnownText("type", catalogue.SiteTypes.ContainsKey, "type of site"),
            Template = reader.KnownText("template", catalogue.Templates.ContainsKey, "template"),
            Severity = reader.Word<Severity>("severity"),
            States = overdue is null ? states : [.. states.Where(s => s == IssueState.Overdue == overdue)],
            DueBefore = reader.Instant("dueBefore"),
            Text = reader.Text("q"),
            Limit = reader.Limit(),
            Cursor = reader.Cursor(),
        };
    }
}
