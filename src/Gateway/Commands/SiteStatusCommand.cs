using Monitoring.Contracts;
using Monitoring.Contracts.Staff;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Problems;
using Monitoring.Runtime;

namespace Monitoring.Gateway.Commands;

/// <summary>Suspends, resumes or closes a site.</summary>
/// <param name="action">Which action of <see cref="StaffActions"/>.</param>
internal sealed class SiteStatusCommand(string action)
{
    private readonly SiteStatusChange _change = SiteStatusChange.Of(action);

    /// <summary>Handles a request.</summary>
    internal async Task<IResult> PostAsync(string code, HttpContext context, Caller caller, IMonitoring monitoring, CancellationToken cancellation)
    {
        var (request, unreadable) = await CommandRequest.ReadAsync(context.Request, cancellation);
        if (request is null)
            return unreadable!;

        var order = request.ToOrder(caller, context.Request.Headers, exists: true, out var wrong);
        if (wrong is not null)
            return wrong;

        ReadEvent Read() => _change.Event(
            (o, type, subject, mayBeDated, said) => request.ToEvent(o, type, subject, monitoring.Now.ToDateTimeOffset(), mayBeDated, said),
            order,
            code);
        var done = await _change.DoAsync(monitoring, caller, code, order, Read, cancellation);
        if (done.Result is not { } result)
        {
            return done.Status == StatusCodes.Status400BadRequest
                ? ProblemResult.BadRequest(done.Errors)
                : ProblemResult.Of(done.Status, done.Errors[0].Message, done.Errors);
        }

        if (!CommandOutcome.IsDone(result, context.Response))
            return CommandOutcome.Problem(result, context.Response, StatusCodes.Status400BadRequest);

        var now = (await monitoring.Directory.SiteAsync(code, cancellation))!;
        return RegistryCommands.Answer(context.Response, result, EventTypes.Site, code, now.Revision);
    }
}
