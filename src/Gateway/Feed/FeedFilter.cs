using Monitoring.Gateway.Access;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries;
using Monitoring.Runtime;
using Monitoring.Runtime.Models;

namespace Monitoring.Gateway.Feed;

/// <summary>What a reader may ask for.</summary>
internal enum FeedType
{
    /// <summary>Issues.</summary>
    Issue,

    /// <summary>Alerts.</summary>
    Alert,

    /// <summary>Sites.</summary>
    Site,

    /// <summary>Regions.</summary>
    Region,
}

/// <summary>What a reader asks for.</summary>
/// <param name="Region">Code of a region whose subtree is meant; null for any.</param>
/// <param name="Site">Code of a site; null for any.</param>
/// <param name="Types">Types of entries.</param>
internal sealed record FeedFilter(string? Region, string? Site, IReadOnlyCollection<FeedType> Types)
{
    /// <summary>The word that stands for every type.</summary>
    internal const string All = "all";

    /// <summary>Reads the parameters, or says all that is wrong with them.</summary>
    internal static async ValueTask<(FeedFilter? Filter, ProblemResult? Problem)> ReadAsync(
        HttpRequest request, Caller caller, IDirectory directory, CancellationToken cancellation)
    {
        var reader = new QueryReader(request.Query);
        var filter = new FeedFilter(
            reader.Text("region"), reader.Text("site"), reader.AnyOf<FeedType>("types", All) ?? Enum.GetValues<FeedType>());
        if (reader.Finish() is { Count: > 0 } errors)
            return (null, ProblemResult.BadRequest(errors));

        var (_, refusal) = await caller.RowsAsync(directory, filter.Region, filter.Site, cancellation);
        if (refusal is not null)
            return (null, refusal);

        // All means all that one may see; what is asked for by name and may not be seen is refused.
        var closed = filter.Types.Where(type => !caller.May(PermissionFor(type))).ToList();
        return closed.Count == 0 || filter.Types.Count == Enum.GetValues<FeedType>().Length
            ? (filter with { Types = [.. filter.Types.Except(closed)] }, null)
            : (null, NotFor(caller.Role, closed));
    }

    /// <summary>The role may not see types that were asked for by name.</summary>
    internal static ProblemResult NotFor(Role role, IEnumerable<FeedType> types) => ProblemResult.Of(
        StatusCodes.Status403Forbidden, $"The role {role.Word()} may not see these types: {string.Join(", ", types.Select(Words.Of))}.");

    /// <summary>What a reader needs to be shown a type at all.</summary>
    internal static Permission PermissionFor(FeedType type) => type switch
    {
        FeedType.Issue => Permission.ReadIssues,
        FeedType.Alert => Permission.ReadAlerts,
        FeedType.Site => Permission.ReadSites,
        _ => Permission.ReadRegions,
    };
}
