using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries;
using Monitoring.Runtime;
using Monitoring.Runtime.Queries;

namespace Monitoring.Gateway.Access;

/// <summary>Which rows of a list a caller may see.</summary>
/// <param name="Regions">Codes of the regions whose own sites are meant; null for all.</param>
/// <param name="Sites">Codes of the sites meant besides.</param>
internal sealed record VisibleRows(IReadOnlyCollection<string>? Regions, IReadOnlyCollection<string> Sites);

/// <summary>
/// The one place where lists are narrowed to what their caller may see. Without a filter a list holds the caller's scope; a
/// filter that names something outside it is answered like one that names nothing there is.
/// </summary>
internal static class Narrowing
{
    /// <summary>The rows for the filters of a request, or why there are none.</summary>
    internal static async ValueTask<(VisibleRows Rows, ProblemResult? Refusal)> RowsAsync(
        this Caller caller, IDirectory directory, string? region, string? site, CancellationToken cancellation)
    {
        var rows = new VisibleRows(caller.Scope.AllRegions(directory), caller.Scope.Sites);
        if (region is not null)
        {
            if (directory.Region(region) is null || !caller.Sees(directory, region))
                return (rows, QueryFailure.Region());

            rows = new VisibleRows(directory.Subtree(region), []);
        }

        if (site is not null && (await directory.SiteAsync(site, cancellation) is not { } facts || !caller.Sees(directory, facts)))
            return (rows, QueryFailure.Site());

        return (rows, null);
    }

    /// <summary>Issues, narrowed.</summary>
    internal static IssueQuery Within(this IssueQuery query, VisibleRows rows) =>
        query with { Regions = rows.Regions, Sites = rows.Sites };

    /// <summary>Alerts, narrowed; also by what only the inspection side may know.</summary>
    internal static AlertQuery Within(this AlertQuery query, VisibleRows rows, Caller caller) => query with
    {
        Regions = rows.Regions,
        Sites = rows.Sites,
        WithoutInspectionOnly = !caller.May(Permission.ReadSealed),
    };
}
