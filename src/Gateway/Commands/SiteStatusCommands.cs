using Monitoring.Contracts;
using Monitoring.Core;
using Monitoring.Core.Sites;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries;
using Monitoring.Runtime;
using Monitoring.Runtime.Models;

namespace Monitoring.Gateway.Commands;

/// <summary>Suspends, resumes and closes a site: an upsert of its status from one that allows it.</summary>
internal static class SiteStatusCommands
{
    private const int Attempts = 5;

    // Expected of a site whose status does not allow the change: only what was done before is answered then.
    private const int NoRevision = int.MinValue;

    /// <summary>Handles a change to a status.</summary>
    /// <param name="to">The status.</param>
    /// <param name="from">The statuses from which it may be reached.</param>
    internal static Func<string, HttpContext, Caller, IMonitoring, CancellationToken, Task<IResult>> To(SiteStatus to, params SiteStatus[] from) =>
        async (code, context, caller, monitoring, cancellation) =>
        {
            var (request, unreadable) = await CommandRequest.ReadAsync(context.Request, cancellation);
            if (request is null)
                return unreadable!;

            for (var attempt = 1; ; attempt++)
            {
                if (await monitoring.Directory.SiteAsync(code, cancellation) is not { } site || !caller.Sees(monitoring.Directory, site))
                    return QueryFailure.Site();

                var order = request.ToOrder(caller, context.Request.Headers, exists: true, out var wrong);
                if (wrong is not null)
                    return wrong;

                var read = request.ToEvent(
                    order, EventTypes.Site, code, monitoring.Now.ToDateTimeOffset(), mayBeDated: false, ("code", code), ("status", Words.Of(to)));
                if (!read.IsValid)
                    return ProblemResult.BadRequest(read.Errors);

                // The status was read here and is held against the revision there, so that it cannot change in between.
                var isAllowed = from.Contains(site.Status);
                var isAsked = order.ExpectedRevision is not null;
                order = order with { ExpectedRevision = !isAllowed ? NoRevision : order.ExpectedRevision ?? site.Revision };
                var result = await monitoring.RecordAsync(read.Event, order, cancellation);
                if (CommandOutcome.IsDone(result, context.Response))
                {
                    var now = (await monitoring.Directory.SiteAsync(code, cancellation))!;
                    return RegistryCommands.Answer(context.Response, result, EventTypes.Site, code, now.Revision);
                }

                var hasMissed = result.Refusals is [{ Code: Expected.Code }, ..];
                if (hasMissed && !isAllowed)
                    return NotFrom(site);

                if (!hasMissed || isAsked || attempt == Attempts)
                    return CommandOutcome.Problem(result, context.Response, StatusCodes.Status400BadRequest);
            }
        };

    private static ProblemResult NotFrom(SiteFacts site)
    {
        var (code, message) = site.Status switch
        {
            SiteStatus.Closed => ("site-closed", $"Site {site.Code} is closed."),
            _ => ("not-suspended", $"Site {site.Code} is not suspended."),
        };
        return ProblemResult.Of(StatusCodes.Status409Conflict, message, [new FieldError("status", code, message)]);
    }
}
