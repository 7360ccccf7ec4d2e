using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Monitoring.Contracts;
using Monitoring.Gateway.Access;
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
        HttpRequest request, Caller caller, CursorSeal seal, IMonitoring monitoring, CancellationToken cancellation)
    {
        var reader = new QueryReader(request.Query);
        var region = reader.Text("region");
        var query = Read(reader);
        if (query.From > query.To)
            reader.Fail("to", ErrorCodes.OutOfRange, "This must not be before 'from'.");

        if (reader.Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        var (rows, refusal) = await caller.RowsAsync(monitoring.Directory, region, query.Site, cancellation);
        if (refusal is not null)
            return refusal;

        if (query.Issue is not null
            && (await monitoring.Read.IssueAsync(query.Issue, cancellation) is not { } issue || !caller.Sees(monitoring.Directory, issue)))
        {
            return UnknownIssue();
        }

        try
        {
            // Alerts are numbered through; what lies between two of them must not show in a cursor.
            var narrowed = query.Within(rows, caller) with { Cursor = await seal.OpenAsync(query.Cursor, cancellation) };
            var page = await monitoring.Read.AlertsAsync(narrowed, cancellation);
            return TypedResults.Ok(new ListAnswer<JsonObject>(
                [.. page.Items.Select(alert => AlertAnswer.Of(alert, monitoring.Directory, caller))],
                await seal.SealAsync(page.Next, cancellation)));
        }
        catch (FormatException)
        {
            return QueryFailure.Cursor();
        }
    }

    /// <summary>No issue by which alerts could be found.</summary>
    internal static ProblemResult UnknownIssue() => ProblemResult.NotFound("issue", "unknown-issue", "There is no such issue.");

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
