using System.Globalization;
using Monitoring.Bus;
using Monitoring.Contracts;
using Monitoring.Contracts.Receipts;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Access.Tokens;
using Monitoring.Gateway.Events;
using Monitoring.Runtime;

namespace Monitoring.Gateway.Parked;

/// <summary>
/// Where staff deal with what lies parked. What one sends again goes in by the same door as any event that one sends, with
/// one's own rights, and leaves the queue when all of it was taken. Whatever removes a message stands in the audit first.
/// </summary>
internal sealed class ParkedDesk(IMonitoring monitoring, IParkedMessages parked, Auditing auditing)
{
    /// <summary>What a caller may see of what lies there, the oldest first.</summary>
    internal async Task<IReadOnlyList<ParkedMessage>> ListAsync(Caller caller, CancellationToken cancellation)
    {
        var seen = new List<ParkedMessage>();
        foreach (var message in await parked.ListAsync(cancellation))
        {
            if (await SeesAsync(caller, message, cancellation))
                seen.Add(message);
        }

        return seen;
    }

    /// <summary>One message, or null.</summary>
    internal async Task<ParkedMessage?> FindAsync(string id, Caller caller, CancellationToken cancellation)
    {
        ParkedMessage? found = null;
        await parked.WithAsync(
            id,
            async message =>
            {
                found = await SeesAsync(caller, message, cancellation) ? message : null;
                return false;
            },
            cancellation);
        return found;
    }

    /// <summary>Sends a message again; null where there is none.</summary>
    /// <param name="id">The message.</param>
    /// <param name="corrected">What is sent in its place; null sends it as it is.</param>
    /// <param name="caller">Who sends it.</param>
    /// <param name="cancellation">Gives up.</param>
    internal async Task<ParkedResend?> ResendAsync(string id, MessageRead? corrected, Caller caller, CancellationToken cancellation)
    {
        ParkedResend? outcome = null;
        await parked.WithAsync(
            id,
            async message =>
            {
                if (!await SeesAsync(caller, message, cancellation))
                    return false;

                var read = corrected ?? parked.Read(message, monitoring.Now.ToDateTimeOffset());
                if (read.Error is { } error)
                {
                    outcome = new ParkedResend(error, false, []);
                    return false;
                }

                var receipts = await EventSubmission.TakeAsync(monitoring, caller, read.Events, cancellation);
                var all = receipts.All(r => r.Status is ReceiptStatus.Accepted or ReceiptStatus.Duplicate);
                if (all)
                    await AuditAsync(caller, AuditActions.ParkedResent, message, corrected is null ? "as it was" : "corrected");

                outcome = new ParkedResend(null, all, receipts);
                return all;
            },
            cancellation);
        return outcome;
    }

    /// <summary>Removes a message; false where there is none.</summary>
    internal async Task<bool> DiscardAsync(string id, string reason, Caller caller, CancellationToken cancellation)
    {
        var discarded = false;
        await parked.WithAsync(
            id,
            async message =>
            {
                if (!await SeesAsync(caller, message, cancellation))
                    return false;

                await AuditAsync(caller, AuditActions.ParkedDiscarded, message, reason);
                return discarded = true;
            },
            cancellation);
        return discarded;
    }

    /// <summary>
    /// Those who know no bounds see everything. Others see what says that it is about a region or site in their scope; what
    /// says nothing that can be read is nobody's in particular.
    /// </summary>
    private async ValueTask<bool> SeesAsync(Caller caller, ParkedMessage message, CancellationToken cancellation)
    {
        if (caller.Scope.IsEverything)
            return true;

        if (message.Event.Subject is not { } subject)
            return false;

        return message.Event.Type == EventTypes.Region
            ? caller.Sees(monitoring.Directory, subject)
            : await monitoring.Directory.SiteAsync(subject, cancellation) is { } site && caller.Sees(monitoring.Directory, site);
    }

    private async ValueTask AuditAsync(Caller caller, string action, ParkedMessage message, string detail)
    {
        var name = message.Event;
        var error = message.Errors is [var first, ..] ? first.Code : "no error";
        var text = string.Create(
            CultureInfo.InvariantCulture, $"{name.Type ?? "no event"} {name.Source} {name.Id} about {name.Subject ?? "nothing"} ({error}): {detail}");
        await auditing.KeepAsync(caller, action, message.Id, text);
    }
}

/// <summary>What became of the wish to send a parked message again.</summary>
/// <param name="Error">Why it cannot be read at all, or null.</param>
/// <param name="Removed">Whether all of it was taken.</param>
/// <param name="Receipts">One for each event.</param>
internal sealed record ParkedResend(FieldError? Error, bool Removed, IReadOnlyList<Receipt> Receipts);
