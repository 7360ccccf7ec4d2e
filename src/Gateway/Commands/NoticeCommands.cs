using Monitoring.Contracts.Staff;
using Monitoring.Core;
using Monitoring.Core.CheckItems;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Problems;
using Monitoring.Runtime;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Commands;

/// <summary>What staff do to a notice.</summary>
internal static class NoticeCommands
{
    /// <summary>Takes it back, with a reason.</summary>
    internal static async Task<IResult> RevokeAsync(
        string number, HttpContext context, Caller caller, IMonitoring monitoring, IStore store, CancellationToken cancellation)
    {
        var (request, unreadable) = await CommandRequest.ReadAsync(context.Request, cancellation);
        if (request is null)
            return unreadable!;

        if (StaffCommandReader.Read(StaffActions.Revoke, request.Body, out var errors) is not StaffCommand.Revoke said)
            return ProblemResult.BadRequest(errors);

        if (await FindAsync(store, monitoring, caller, number, cancellation) is not { } item)
            return Unknown();

        var order = request.ToOrder(caller, context.Request.Headers, exists: true, out var wrong);
        if (wrong is not null)
            return wrong;

        var result = await monitoring.SendAsync(item, Revoke(said, number, caller, monitoring), order, cancellation);
        return CommandOutcome.IsDone(result, context.Response)
            ? TypedResults.Ok(new RevokedNoticeAnswer(number, item.SiteCode, item.Template))
            : CommandOutcome.Problem(result, context.Response);
    }

    /// <summary>The check item of a notice that the caller may see, or null.</summary>
    internal static async ValueTask<EntityKey?> FindAsync(
        IStore store, IMonitoring monitoring, Caller caller, string number, CancellationToken cancellation) =>
        await store.ItemOfNoticeAsync(number, cancellation) is { } item
        && await monitoring.Directory.SiteAsync(item.SiteCode, cancellation) is { } site
        && caller.Sees(monitoring.Directory, site)
            ? item
            : null;

    /// <summary>The command that takes a notice back.</summary>
    internal static ItemCommand Revoke(StaffCommand.Revoke said, string number, Caller caller, IMonitoring monitoring) =>
        new ItemCommand.RevokeNotice(monitoring.Now, number, caller.Name, said.Reason);

    /// <summary>No such notice.</summary>
    internal static ProblemResult Unknown() => ProblemResult.NotFound("number", "unknown-notice", "There is no such notice.");
}
