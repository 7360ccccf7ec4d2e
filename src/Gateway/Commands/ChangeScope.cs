using Monitoring.Contracts;
using Monitoring.Contracts.Payloads;
using Monitoring.Gateway.Access;
using Monitoring.Runtime;

namespace Monitoring.Gateway.Commands;

/// <summary>
/// Whether a caller may make a change of a region or site: what is changed must be his to see, and so must the region it is
/// put into. What he may not see is as unknown to him as what is not there.
/// </summary>
internal static class ChangeScope
{
    /// <summary>Why the change is not his to make; null where it is, and where the rules will find it impossible anyway.</summary>
    internal static async ValueTask<FieldError?> RefusalAsync(
        Caller caller, IDirectory directory, IncomingEvent change, CancellationToken cancellation)
    {
        switch (change.Data)
        {
            case RegionData region:
                if (IsHidden(caller, directory, region.Code))
                    return new FieldError("code", "unknown-region", "There is no such region.");

                if (directory.Region(region.Code) is null && region.Parent is null && !caller.Scope.IsEverything)
                    return new FieldError("parent", ErrorCodes.Forbidden, "This token may not register a region at the top.");

                return region.Parent is { } parent && IsHidden(caller, directory, parent)
                    ? new FieldError("parent", "unknown-region", $"There is no region {parent}.")
                    : null;
            case SiteData site:
                if (await directory.SiteAsync(site.Code, cancellation) is { } known && !caller.Sees(directory, known))
                    return new FieldError("code", "unknown-site", "There is no such site.");

                return site.Region is { } home && IsHidden(caller, directory, home)
                    ? new FieldError("region", "unknown-region", $"There is no region {home}.")
                    : null;
            default:
                throw new ArgumentException("Only regions and sites are changed.", nameof(change));
        }
    }

    private static bool IsHidden(Caller caller, IDirectory directory, string region) =>
        directory.Region(region) is not null && !caller.Sees(directory, region);
}
