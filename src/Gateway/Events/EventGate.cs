using Monitoring.Contracts;
using Monitoring.Contracts.Payloads;
using Monitoring.Contracts.Receipts;
using Monitoring.Gateway.Access;
using Monitoring.Runtime;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Events;

/// <summary>
/// Says of each event of one request whether its caller may send it. To a caller with bounds a subject that does not exist
/// is the same as one outside its scope, so that nothing can be learnt by trying. What it may register in this request it
/// may also speak of in the events that follow.
/// </summary>
internal sealed class EventGate(Caller caller, IDirectory directory)
{
    private readonly HashSet<string> _newRegions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _newSites = new(StringComparer.Ordinal);

    /// <summary>Whether every event gets through, whatever it is about.</summary>
    internal bool IsOpen => caller is { Role: Role.Admin, Scope.IsEverything: true };

    /// <summary>The receipt of an event that may not be sent; null for one that may.</summary>
    internal async ValueTask<Receipt?> RefuseAsync(IncomingEvent e, CancellationToken cancellation)
    {
        if (IsOpen)
            return null;

        if (!caller.Role.MayPost(e.Type))
            return Forbidden(e, "type", $"The role {caller.Role.Word()} may not send events of this type.");

        try
        {
            return await ReachesAsync(e, cancellation) ? null : Forbidden(e, "subject", "This token may not send this about this subject.");
        }
        catch (StoreException)
        {
            return new Receipt(e.Id, e.Source, ReceiptStatus.Retry, [], []);
        }
    }

    /// <summary>
    /// The receipt as this caller may see it. A duplicate is told what its first arrival raised; if that was about another
    /// subject, under an id somebody else has used, it is none of this caller's business.
    /// </summary>
    internal Receipt Show(IncomingEvent e, Receipt receipt) =>
        IsOpen || receipt.Issues.Count == 0
            ? receipt
            : receipt with { Issues = [.. receipt.Issues.Where(i => i.StartsWith(e.Subject + ".", StringComparison.Ordinal))] };

    private ValueTask<bool> ReachesAsync(IncomingEvent e, CancellationToken cancellation) => e.Data switch
    {
        RegionData region => ValueTask.FromResult(Reaches(region)),
        SiteData site => ReachesAsync(site, cancellation),
        _ => ReachesSiteAsync(e.Subject, cancellation),
    };

    private bool Reaches(RegionData region)
    {
        var known = directory.Region(region.Code);
        var moves = region.Parent is not null && region.Parent != known?.Parent;
        if (moves && !HasRegion(region.Parent!))
            return false;

        if (known is not null)
            return HasRegion(region.Code);

        if (!moves)
            return _newRegions.Contains(region.Code);

        _newRegions.Add(region.Code);
        return true;
    }

    private async ValueTask<bool> ReachesAsync(SiteData site, CancellationToken cancellation)
    {
        var known = await directory.SiteAsync(site.Code, cancellation);
        var moves = site.Region is not null && site.Region != known?.Region;
        if (moves && !HasRegion(site.Region!))
            return false;

        if (known is not null)
            return caller.Sees(directory, known);

        if (!moves)
            return _newSites.Contains(site.Code);

        _newSites.Add(site.Code);
        return true;
    }

    private async ValueTask<bool> ReachesSiteAsync(string code, CancellationToken cancellation) =>
        caller.Scope.NamesSite(code)
        || _newSites.Contains(code)
        || (await directory.SiteAsync(code, cancellation) is { } site && caller.Sees(directory, site));

    private bool HasRegion(string code) => _newRegions.Contains(code) || caller.Sees(directory, code);

    private static Receipt Forbidden(IncomingEvent e, string field, string message) =>
        new(e.Id, e.Source, ReceiptStatus.Rejected, [], [new FieldError(field, ErrorCodes.Forbidden, message)]);
}
