using Monitoring.Contracts;
using Monitoring.Contracts.Staff;
using Monitoring.Core;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Problems;
using Monitoring.Runtime;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Commands.Bulk;

/// <summary>One action for many issues.</summary>
internal static class IssueBulk
{
    /// <summary>Handles it.</summary>
    internal static Task<IResult> PostAsync(HttpContext context, Caller caller, IMonitoring monitoring, IStore store) =>
        BulkRun.AnswerAsync(BulkForm.Issues, context, caller, monitoring, store, Check, OneAsync);

    private static ProblemResult? Check(BulkRun run)
    {
        if (!run.Caller.May(RightTo(run.Asked.Action)))
            return ProblemResult.Of(StatusCodes.Status403Forbidden);

        // What the body says is the same for each, so it is wrong for all or for none.
        return run.Asked.Command is null && Event(run, run.Asked.Names[0], BulkRun.AnySite) is { IsValid: false } wrong
            ? ProblemResult.BadRequest(wrong.Errors)
            : null;
    }

    /// <summary>The route is open to whoever may take issues; some actions ask for more, as they do for one issue.</summary>
    private static Permission RightTo(string action) => action switch
    {
        StaffActions.Withdraw => Permission.Withdraw,
        StaffActions.DecideExtension => Permission.DecideExtensions,
        StaffActions.Claim => Permission.Claim,
        StaffActions.LookBack => Permission.LookBack,
        _ => Permission.TakeIssues,
    };

    private static async Task<BulkResult> OneAsync(BulkRun run, string number, CancellationToken cancellation)
    {
        var monitoring = run.Monitoring;
        if (await IssueCommands.FindAsync(monitoring, run.Caller, number, cancellation) is not { } issue)
            return BulkResult.OfNumber(number, StatusCodes.Status404NotFound, [new FieldError("number", "unknown-issue", "There is no such issue.")]);

        var order = run.OrderFor(number);
        if (run.Asked.Command is { } said)
        {
            var command = CommandMapping.ForIssue(said, number, run.Caller, monitoring.Now);
            return BulkResult.OfNumber(number, await monitoring.SendAsync(EntityKey.Item(issue.Site, issue.Item), command, order, cancellation));
        }

        var read = Event(run, number, issue.Site);
        if (!read.IsValid)
            return BulkResult.OfNumber(number, StatusCodes.Status400BadRequest, read.Errors);

        var result = await monitoring.RecordAsync(read.Event, order, cancellation);
        var done = BulkResult.OfNumber(number, result);
        return done.Errors is null ? done with { Applied = result.Issues.Count > 0 } : done;
    }

    private static ReadEvent Event(BulkRun run, string number, string site) => run.EventFor(
        run.OrderFor(number),
        run.Asked.Action == StaffActions.Claim ? EventTypes.Rectification : EventTypes.LookBack,
        site,
        mayBeDated: true,
        ("issue", number));
}
