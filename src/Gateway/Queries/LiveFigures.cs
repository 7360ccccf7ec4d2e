using Monitoring.Core.Issues;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Runtime;
using Monitoring.Runtime.Rollups;

namespace Monitoring.Gateway.Queries;

/// <summary>How every region stands at one moment; taken once for an answer, so that its parts agree.</summary>
internal sealed class LiveFigures
{
    private readonly IDirectory _directory;
    private readonly RegionRollups _rollups;

    private LiveFigures(IDirectory directory, RegionRollups rollups) => (_directory, _rollups) = (directory, rollups);

    /// <summary>Takes them as they are now.</summary>
    internal static LiveFigures Now(IMonitoring monitoring) => new(monitoring.Directory, monitoring.Rollups);

    /// <summary>How the subtree of a region stands.</summary>
    internal LiveAnswer Of(string region)
    {
        var sum = _rollups.Sum(_directory.Subtree(region));
        return new LiveAnswer(
            SeverityCounts.Of(sum, IssueState.Open),
            SeverityCounts.Of(sum, IssueState.Overdue),
            SeverityCounts.Of(sum, IssueState.AwaitingLookBack),
            DueToday: null,
            sum.Sites);
    }
}
