using Monitoring.Contracts;
using Monitoring.Contracts.Staff;
using Monitoring.Gateway.Access;
using Monitoring.Runtime;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Commands.Bulk;

/// <summary>One action for many notices.</summary>
internal static class NoticeBulk
{
    /// <summary>Handles it.</summary>
    internal static Task<IResult> PostAsync(HttpContext context, Caller caller, IMonitoring monitoring, IStore store) =>
        BulkRun.AnswerAsync(BulkForm.Notices, context, caller, monitoring, store, _ => null, async (run, number, cancellation) =>
        {
            if (await NoticeCommands.FindAsync(store, monitoring, caller, number, cancellation) is not { } item)
                return BulkResult.OfNumber(number, StatusCodes.Status404NotFound, [new FieldError("number", "unknown-notice", "There is no such notice.")]);

            var command = NoticeCommands.Revoke((StaffCommand.Revoke)run.Asked.Command!, number, caller, monitoring);
            return BulkResult.OfNumber(number, await monitoring.SendAsync(item, command, run.OrderFor(number), cancellation));
        });
}
