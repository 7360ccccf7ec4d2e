using System.Reflection;
using Microsoft.AspNetCore.Http.HttpResults;
using Monitoring.Core.Issues;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Runtime;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Queries;

/// <summary>How the installation stands as a whole, for whoever keeps it alive.</summary>
internal static class StatusQueries
{
    /// <summary>The version of the program.</summary>
    internal static readonly string Version =
        typeof(StatusQueries).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";

    /// <summary>Version, clock, live issues and outbox.</summary>
    internal static async Task<Results<Ok<StatusAnswer>, ProblemResult>> NowAsync(
        HttpRequest request, IMonitoring monitoring, IStore store, CancellationToken cancellation)
    {
        if (new QueryReader(request.Query).Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        var regions = monitoring.Directory.Children(null).SelectMany(monitoring.Directory.Subtree);
        var all = monitoring.Rollups.Sum(regions);
        var outbox = store is IOutboxCounts counts ? await counts.CountAsync(cancellation) : null;
        return TypedResults.Ok(new StatusAnswer(
            Version,
            monitoring.Now.ToDateTimeOffset(),
            all.Sites,
            SeverityCounts.Of(all, IssueState.Open),
            SeverityCounts.Of(all, IssueState.Overdue),
            SeverityCounts.Of(all, IssueState.AwaitingLookBack),
            outbox));
    }
}
