using Monitoring.Contracts;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries;
using Monitoring.Runtime;

namespace Monitoring.Gateway.Commands;

/// <summary>What staff record about one issue for the field.</summary>
/// <param name="type">Which type of <see cref="EventTypes"/>.</param>
internal sealed class IssueRecord(string type)
{
    /// <summary>Handles a request.</summary>
    internal async Task<IResult> PostAsync(string number, HttpContext context, Caller caller, IMonitoring monitoring, CancellationToken cancellation)
    {
        var (request, unreadable) = await CommandRequest.ReadAsync(context.Request, cancellation);
        if (request is null)
            return unreadable!;

        if (await IssueCommands.FindAsync(monitoring, caller, number, cancellation) is not { } issue)
            return QueryFailure.Issue();

        var order = request.ToOrder(caller, context.Request.Headers, exists: true, out var wrong);
        if (wrong is not null)
            return wrong;

        var read = request.ToEvent(order, type, issue.Site, monitoring.Now.ToDateTimeOffset(), mayBeDated: true, ("issue", number));
        if (!read.IsValid)
            return ProblemResult.BadRequest(read.Errors);

        var result = await monitoring.RecordAsync(read.Event, order, cancellation);
        return await IssueCommands.AnswerAsync(result, result.Issues.Count > 0, number, context.Response, caller, monitoring, cancellation);
    }
}
