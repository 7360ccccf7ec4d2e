using Monitoring.Contracts;
using Monitoring.Contracts.Staff;
using Monitoring.Core;
using Monitoring.Core.Sites;
using Monitoring.Gateway.Access;
using Monitoring.Runtime;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Staff;

namespace Monitoring.Gateway.Commands;

/// <summary>Makes an event of what staff said.</summary>
internal delegate ReadEvent StaffEventMaker(Order order, string type, string subject, bool mayBeDated, params (string Name, string Value)[] said);

/// <summary>How a change of a site's status ended: as the engine says, or before it was asked.</summary>
/// <param name="Result">What the engine says; null where it was not asked.</param>
/// <param name="Status">The HTTP status where it was not.</param>
/// <param name="Errors">Why.</param>
internal readonly record struct SiteStatusDone(CommandResult? Result, int Status, IReadOnlyList<FieldError> Errors);

/// <summary>A change of a site's status: an upsert of it from a status that allows it.</summary>
/// <param name="To">The status.</param>
/// <param name="From">The statuses from which it may be reached.</param>
internal sealed record SiteStatusChange(SiteStatus To, IReadOnlyList<SiteStatus> From)
{
    private const int Attempts = 5;

    // Expected of a site whose status does not allow the change: only what was done before is answered then.
    private const int NoRevision = int.MinValue;

    /// <summary>The change that an action stands for.</summary>
    /// <param name="action">One of <see cref="BulkForm.Sites"/>.</param>
    internal static SiteStatusChange Of(string action) => action switch
    {
        StaffActions.Suspend => new(SiteStatus.Suspended, [SiteStatus.Active, SiteStatus.Suspended]),
        StaffActions.Resume => new(SiteStatus.Active, [SiteStatus.Suspended]),
        _ => new(SiteStatus.Closed, [SiteStatus.Active, SiteStatus.Suspended]),
    };

    /// <summary>The event that says it.</summary>
    internal ReadEvent Event(StaffEventMaker make, Order order, string code) =>
        make(order, EventTypes.Site, code, mayBeDated: false, ("code", code), ("status", Words.Of(To)));

    /// <summary>Makes it, on the status that the site has.</summary>
    /// <param name="monitoring">The engine.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="code">The site.</param>
    /// <param name="order">The order; the revision it expects is that of the caller, or null.</param>
    /// <param name="read">The event.</param>
    /// <param name="cancellation">Gives up.</param>
    internal async Task<SiteStatusDone> DoAsync(
        IMonitoring monitoring, Caller caller, string code, Order order, Func<ReadEvent> read, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await monitoring.Directory.SiteAsync(code, cancellation) is not { } site || !caller.Sees(monitoring.Directory, site))
                return Not(StatusCodes.Status404NotFound, "site", "unknown-site", "There is no such site.");

            var change = read();
            if (!change.IsValid)
                return new SiteStatusDone(null, StatusCodes.Status400BadRequest, change.Errors);

            // The status was read here and is held against the revision there, so that it cannot change in between.
            var isAllowed = From.Contains(site.Status);
            var fenced = order with { ExpectedRevision = !isAllowed ? NoRevision : order.ExpectedRevision ?? site.Revision };
            var result = await monitoring.RecordAsync(change.Event, fenced, cancellation);
            var hasMissed = result.Refusals is [{ Code: Expected.Code }, ..];
            if (hasMissed && !isAllowed)
            {
                return site.Status == SiteStatus.Closed
                    ? Not(StatusCodes.Status409Conflict, "status", "site-closed", $"Site {site.Code} is closed.")
                    : Not(StatusCodes.Status409Conflict, "status", "not-suspended", $"Site {site.Code} is not suspended.");
            }

            if (!hasMissed || order.ExpectedRevision is not null || attempt == Attempts)
                return new SiteStatusDone(result, 0, []);
        }
    }

    private static SiteStatusDone Not(int status, string field, string code, string message) =>
        new(null, status, [new FieldError(field, code, message)]);
}
