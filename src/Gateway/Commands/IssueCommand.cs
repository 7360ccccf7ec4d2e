using Monitoring.Contracts.Staff;
using Monitoring.Core;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries;
using Monitoring.Runtime;

namespace Monitoring.Gateway.Commands;

/// <summary>What staff do to one issue.</summary>
/// <param name="action">Which action of <see cref="StaffActions"/>.</param>
internal sealed class IssueCommand(string action)
{
    /// <summary>Handles a request.</summary>
    internal async Task<IResult> PostAsync(string number, HttpContext context, Caller caller, IMonitoring monitoring, CancellationToken cancellation)
    {
        var (request, unreadable) = await CommandRequest.ReadAsync(context.Request, cancellation);
        if (request is null)
            return unreadable!;

        if (StaffCommandReader.Read(action, request.Body, out var errors) is not { } said)
            return ProblemResult.BadRequest(errors);

        if (await IssueCommands.FindAsync(monitoring, caller, number, cancellation) is not { } issue)
            return QueryFailure.Issue();

        var order = request.ToOrder(caller, context.Request.Headers, exists: true, out var wrong);
        if (wrong is not null)
            return wrong;

        var command = CommandMapping.ForIssue(said, number, issue.Region, caller, monitoring);
        var result = await monitoring.SendAsync(EntityKey.Item(issue.Site, issue.Item), command, order, cancellation);
        return await IssueCommands.AnswerAsync(result, applied: true, number, context.Response, caller, monitoring, cancellation);
    }
}
