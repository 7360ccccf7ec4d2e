using Monitoring.Core.Issues;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Runtime;
using Monitoring.Runtime.Queries;

namespace Monitoring.Gateway.Queries;

/// <summary>How every region stands at one moment; read once for an answer, so that its parts agree.</summary>
internal sealed class LiveFigures
{
    private readonly IDirectory _directory;
    private readonly ILookup<string, LiveCount> _counts;
    private readonly IReadOnlyDictionary<string, int> _sites;

    private LiveFigures(IDirectory directory, IReadOnlyList<LiveCount> counts, IReadOnlyDictionary<string, int> sites)
    {
        _directory = directory;
        _counts = counts.ToLookup(c => c.Region);
        _sites = sites;
    }

    /// <summary>Reads them.</summary>
    internal static async Task<LiveFigures> ReadAsync(IMonitoring monitoring, CancellationToken cancellation) => new(
        monitoring.Directory,
        await monitoring.Read.LiveCountsAsync(cancellation),
        await monitoring.Read.SiteCountsAsync(cancellation));

    /// <summary>How the subtree of a region stands.</summary>
    internal LiveAnswer Of(string region)
    {
        var subtree = _directory.Subtree(region);
        var counts = subtree.SelectMany(code => _counts[code]).ToList();
        return new LiveAnswer(
            SeverityCounts.Of(counts, IssueState.Open),
            SeverityCounts.Of(counts, IssueState.Overdue),
            SeverityCounts.Of(counts, IssueState.AwaitingLookBack),
            DueToday: null,
            subtree.Sum(code => _sites.GetValueOrDefault(code)));
    }
}
