using Monitoring.Contracts;
using Monitoring.Core;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Runtime;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Gateway.Queries;

/// <summary>
/// One issue with its rounds: findings, extensions, claims and look-backs, and what was brought along for each. All of it
/// everybody may see who sees the issue; a look-back that is waited for is not in it.
/// </summary>
internal static class IssueDetail
{
    /// <summary>Adds what the ledger tells.</summary>
    internal static async Task<IssueAnswer> WithStoryAsync(
        this IssueAnswer answer, IssueRow row, IMonitoring monitoring, CancellationToken cancellation)
    {
        var story = await IssueStory.ReadAsync(monitoring.Read, row, cancellation);
        var zone = monitoring.Directory.Zone(row.Region);
        var rounds = new List<RoundAnswer>(story.Rounds.Count);
        foreach (var round in story.Rounds)
        {
            var findings = new List<FindingAnswer>(round.Findings.Count);
            foreach (var finding in round.Findings)
                findings.Add(await FindingAsync(finding, row, monitoring.Read, zone, cancellation));

            rounds.Add(new RoundAnswer(
                round.Number,
                round.From.In(zone),
                round.DueAt.In(zone),
                findings,
                [.. round.Extensions.Select(e => Extension(e, zone))],
                [.. round.Claims.Select(c => new ClaimAnswer(
                    c.At.In(zone), c.ReceivedAt.In(zone), c.Brought?.Source, c.Brought?.Note, c.Brought?.Evidence ?? []))],
                [.. round.LookBacks.Select(l => new LookBackAnswer(
                    l.Fact.At.In(zone), Words.Of(l.Fact.Outcome), l.Fact.Unit, l.Brought?.Note, l.Brought?.Evidence ?? []))]));
        }

        return answer with
        {
            RegionNames = TextAnswer.NamesOf(monitoring.Directory, answer.Region),
            FoundBy = story.Issue?.FinderUnit,
            QuietUntil = story.Issue?.QuietUntil.In(zone),
            Rounds = rounds,
            Comments = [.. story.Comments.Select(c => new CommentAnswer(c.At.In(zone), c.Fact.By, c.Fact.Text))],
        };
    }

    // What a visit wrote and showed stands with the visit, in the ledger of the site.
    private static async Task<FindingAnswer> FindingAsync(
        StoryFinding finding, IssueRow row, IReadModel read, DateTimeZone zone, CancellationToken cancellation)
    {
        if (finding.ByVisit)
        {
            foreach (var visit in await read.VisitsAsync(row.Site, null, finding.At, 5, cancellation))
            {
                var entries = await read.EntriesAsync(EntityKey.Site(row.Site), visit.Seq - 1, 1, cancellation);
                var result = entries.Select(e => BroughtAlong.Of(e, EventTypes.Visit)).OfType<BroughtAlong>()
                    .SelectMany(brought => brought.Results)
                    .FirstOrDefault(r => BroughtAlong.Text(r, "item") == row.Item);
                if (result is not null)
                    return new FindingAnswer(finding.At.In(zone), true, visit.Unit, BroughtAlong.Text(result, "note"), BroughtAlong.EvidenceOf(result));
            }
        }

        return new FindingAnswer(finding.At.In(zone), finding.ByVisit, null, null, []);
    }

    private static ExtensionAnswer Extension(StoryExtension e, DateTimeZone zone) => new(
        e.AskedAt.In(zone),
        e.Until.In(zone),
        e.Reason,
        e.Decided?.Fact.Granted,
        e.Decided?.At.In(zone),
        e.Decided?.Fact.By,
        e.Decided?.Fact.Reason);
}
