using Monitoring.Contracts.Staff;
using Monitoring.Core;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Runtime;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Commands;

/// <summary>What staff do to one issue: commands, and what they record for the field.</summary>
internal static class IssueCommands
{
    /// <summary>Handles a command of an action.</summary>
    internal static Func<string, HttpContext, Caller, IMonitoring, CancellationToken, Task<IResult>> Do(string action) =>
        async (number, context, caller, monitoring, cancellation) =>
        {
            var (request, unreadable) = await CommandRequest.ReadAsync(context.Request, cancellation);
            if (request is null)
                return unreadable!;

            if (StaffCommandReader.Read(action, request.Body, out var errors) is not { } said)
                return ProblemResult.BadRequest(errors);

            if (await FindAsync(monitoring, caller, number, cancellation) is not { } issue)
                return QueryFailure.Issue();

            var order = request.ToOrder(caller, context.Request.Headers, exists: true, out var wrong);
            if (wrong is not null)
                return wrong;

            var command = CommandMapping.ForIssue(said, number, issue.Region, caller, monitoring);
            var result = await monitoring.SendAsync(EntityKey.Item(issue.Site, issue.Item), command, order, cancellation);
            return await AnswerAsync(result, applied: true, number, context.Response, caller, monitoring, cancellation);
        };

    /// <summary>Handles an event of a type that staff record about an issue.</summary>
    internal static Func<string, HttpContext, Caller, IMonitoring, CancellationToken, Task<IResult>> Record(string type) =>
        async (number, context, caller, monitoring, cancellation) =>
        {
            var (request, unreadable) = await CommandRequest.ReadAsync(context.Request, cancellation);
            if (request is null)
                return unreadable!;

            if (await FindAsync(monitoring, caller, number, cancellation) is not { } issue)
                return QueryFailure.Issue();

            var order = request.ToOrder(caller, context.Request.Headers, exists: true, out var wrong);
            if (wrong is not null)
                return wrong;

            var read = request.ToEvent(order, type, issue.Site, monitoring.Now.ToDateTimeOffset(), mayBeDated: true, ("issue", number));
            if (!read.IsValid)
                return ProblemResult.BadRequest(read.Errors);

            var result = await monitoring.RecordAsync(read.Event, order, cancellation);
            return await AnswerAsync(result, result.Issues.Count > 0, number, context.Response, caller, monitoring, cancellation);
        };

    /// <summary>An issue that the caller may see, or null.</summary>
    internal static async ValueTask<IssueRow?> FindAsync(IMonitoring monitoring, Caller caller, string number, CancellationToken cancellation) =>
        await monitoring.Read.IssueAsync(number, cancellation) is { } row && caller.Sees(monitoring.Directory, row) ? row : null;

    private static async Task<IResult> AnswerAsync(
        CommandResult result,
        bool applied,
        string number,
        HttpResponse response,
        Caller caller,
        IMonitoring monitoring,
        CancellationToken cancellation)
    {
        if (!CommandOutcome.IsDone(result, response))
            return CommandOutcome.Problem(result, response);

        var row = (await monitoring.Read.IssueAsync(number, cancellation))!;
        VersionTag.Send(response, row.Revision);
        return TypedResults.Ok(new IssueAfterCommandAnswer(applied, await IssueAnswer.OfAsync(row, monitoring, caller, cancellation)));
    }
}
