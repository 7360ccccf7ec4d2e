using Monitoring.Contracts.Staff;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Problems;
using Monitoring.Runtime;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Commands.Bulk;

/// <summary>One change of status for many sites, such as the schools of a district that close for a week.</summary>
internal static class SiteBulk
{
    /// <summary>Handles it.</summary>
    internal static Task<IResult> PostAsync(HttpContext context, Caller caller, IMonitoring monitoring, IStore store) =>
        BulkRun.AnswerAsync(BulkForm.Sites, context, caller, monitoring, store, Check, OneAsync);

    // What the body says is the same for each, so it is wrong for all or for none.
    private static ProblemResult? Check(BulkRun run)
    {
        var read = SiteStatusChange.Of(run.Asked.Action).Event(run.EventFor, run.OrderFor(BulkRun.AnySite), BulkRun.AnySite);
        return read.IsValid ? null : ProblemResult.BadRequest(read.Errors);
    }

    private static async Task<BulkResult> OneAsync(BulkRun run, string code, CancellationToken cancellation)
    {
        var change = SiteStatusChange.Of(run.Asked.Action);
        var order = run.OrderFor(code);
        var done = await change.DoAsync(run.Monitoring, run.Caller, code, order, () => change.Event(run.EventFor, order, code), cancellation);
        return done.Result is { } result
            ? BulkResult.OfCode(code, result)
            : BulkResult.OfCode(code, done.Status, done.Errors);
    }
}
