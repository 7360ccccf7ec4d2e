using Monitoring.Core.Catalogue;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Runtime;
using Monitoring.Runtime.Queries;

namespace Monitoring.Gateway.Queries;

/// <summary>Counts issues: from the roll-ups where they count just that, and otherwise in the store as far as a limit.</summary>
internal static class IssueCounts
{
    /// <summary>How many there are.</summary>
    internal static async ValueTask<CountAnswer> OfAsync(IMonitoring monitoring, IssueQuery query, CancellationToken cancellation)
    {
        if (IsRolledUp(query))
        {
            var all = monitoring.Rollups.Sum(query.Regions ?? EveryRegion(monitoring.Directory));
            var severities = query.Severities.Count == 0 ? Enum.GetValues<Severity>() : query.Severities;
            return new CountAnswer(query.States.Sum(state => severities.Sum(severity => all.Issues(state, severity))), true);
        }

        var count = await monitoring.Read.CountIssuesAsync(query, IssueQueries.MostCounted, cancellation);
        return new CountAnswer(Math.Min(count, IssueQueries.MostCounted), count <= IssueQueries.MostCounted);
    }

    /// <summary>Codes of all regions there are.</summary>
    internal static IReadOnlyCollection<string> EveryRegion(IDirectory directory) =>
        [.. directory.Children(null).SelectMany(directory.Subtree)];

    /// <summary>Whether nothing is asked for that the roll-ups do not count by.</summary>
    private static bool IsRolledUp(IssueQuery query) =>
        query is { IsLive: true, Sites.Count: 0, Site: null, SiteTypes.Count: 0, Templates: null, DueBefore: null, Text: null }
        && query is { Taken: null, TakenBy: null, AssignedTo: null, LookBackCalled: false };
}
