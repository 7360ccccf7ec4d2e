using Monitoring.Contracts;
using Monitoring.Gateway.Problems;
using Monitoring.Runtime;

namespace Monitoring.Gateway.Queries;

/// <summary>The refusals that several queries share.</summary>
internal static class QueryFailure
{
    /// <summary>No such region.</summary>
    internal static ProblemResult Region() => ProblemResult.NotFound("region", "unknown-region", "There is no such region.");

    /// <summary>No such site.</summary>
    internal static ProblemResult Site() => ProblemResult.NotFound("site", "unknown-site", "There is no such site.");

    /// <summary>What is unknown of the places that a list is narrowed to, or null.</summary>
    /// <param name="monitoring">Knows the places.</param>
    /// <param name="regions">The codes of a region and those below it, none when it is unknown; null when no region is named.</param>
    /// <param name="site">The code of a site; null when none is named.</param>
    /// <param name="cancellation">Ends the look-up.</param>
    internal static async ValueTask<ProblemResult?> PlaceAsync(
        IMonitoring monitoring, IReadOnlyCollection<string>? regions, string? site, CancellationToken cancellation)
    {
        if (regions is { Count: 0 })
            return Region();

        return site is not null && await monitoring.Directory.SiteAsync(site, cancellation) is null ? Site() : null;
    }

    /// <summary>No such issue.</summary>
    internal static ProblemResult Issue() => ProblemResult.NotFound("number", "unknown-issue", "There is no such issue.");

    /// <summary>A cursor that is none of ours.</summary>
    internal static ProblemResult Cursor() =>
        ProblemResult.BadRequest([new FieldError("cursor", ErrorCodes.BadFormat, "This is not a cursor of an earlier answer.")]);
}
