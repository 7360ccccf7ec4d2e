using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Monitoring.Contracts;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Runtime;
using Monitoring.Runtime.Queries;

namespace Monitoring.Gateway.Queries;

/// <summary>What was told, and whether it arrived.</summary>
internal static class AlertQueries
{
    /// <summary>A page of alerts, the newest first.</summary>
    internal static async Task<Results<Ok<ListAnswer<JsonObject>>, ProblemResult>> ListAsync(
        HttpRequest request, IMonitoring monitoring, CancellationToken cancellation)
    {
        var reader = new QueryReader(request.Query);
        var region = reader.Text("region");
        var query = Read(reader);
        if (query.From > query.To)
            reader.Fail("to", ErrorCodes.OutOfRange, "This must not be before 'from'.");

        if (reader.Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        query = query with { Regions = region is null ? null : monitoring.Directory.Subtree(region) };
        if (await QueryFailure.PlaceAsync(monitoring, query.Regions, query.Site, cancellation) is { } unknown)
            return unknown;

        if (query.Issue is not null && await monitoring.Read.IssueAsync(query.Issue, cancellation) is null)
            return ProblemResult.NotFound("issue", "unknown-issue", "There is no such issue.");

        try
        {
            var page = await monitoring.Read.AlertsAsync(query, cancellation);
            return TypedResults.Ok(new ListAnswer<JsonObject>(
                [.. page.Items.Select(alert => AlertAnswer.Of(alert, monitoring.Directory))], page.Next));
        }
        catch (FormatException)
        {
            return QueryFailure.Cursor();
        }
    }

    private static AlertQuery Read(QueryReader reader) => new()
    {
        Site = reader.Text("site"),
        Issue = reader.Text("issue"),
        Reason = reader.OneOf("reason", Vocabulary.AlertReasons),
        From = reader.Instant("from"),
        To = reader.Instant("to"),
        Limit = reader.Limit(),
        Cursor = reader.Cursor(),
    };
}
