using Monitoring.Contracts;
using Monitoring.Core;
using Monitoring.Core.Alerts;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Issues;
using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Serialization;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Gateway.Queries;

/// <summary>What was found wrong.</summary>
/// <param name="At">When, by its own time.</param>
/// <param name="ByVisit">Whether a visit found it.</param>
internal sealed record StoryFinding(Instant At, bool ByVisit);

/// <summary>More time that was asked for.</summary>
internal sealed record StoryExtension(Instant AskedAt, Instant Until, string? Reason)
{
    /// <summary>How and when it was decided; null while it is not.</summary>
    internal (ItemEvent.ExtensionDecided Fact, Instant At)? Decided { get; init; }
}

/// <summary>A claim, with what was brought along.</summary>
internal sealed record StoryClaim(Instant At, Instant ReceivedAt, BroughtAlong? Brought);

/// <summary>A look-back done, with what was brought along.</summary>
internal sealed record StoryLookBack(ItemEvent.LookBackDone Fact, BroughtAlong? Brought);

/// <summary>Somebody was told, by a step of a ladder or not.</summary>
internal sealed record StoryTold(Alert Alert, ItemEvent.Climbed? Climbed, bool OnTheLine);

/// <summary>A round of an issue: from raised, or from a look-back that failed, to the next.</summary>
internal sealed class StoryRound(int number, Instant from, Instant dueAt)
{
    internal int Number => number;

    internal Instant From => from;

    internal Instant DueAt { get; set; } = dueAt;

    internal List<StoryFinding> Findings { get; } = [];

    internal List<StoryExtension> Extensions { get; } = [];

    internal List<StoryClaim> Claims { get; } = [];

    internal List<StoryLookBack> LookBacks { get; } = [];

    internal List<StoryTold> Told { get; } = [];
}

/// <summary>All that happened to one issue, from the ledger of its check item.</summary>
internal sealed class IssueStory
{
    private const int Portion = 200;

    private readonly string _number;
    private ItemState _state;

    private IssueStory(string number, ItemState state)
    {
        (_number, _state) = (number, state);
        if (Ours() is { } issue)
        {
            // What came before is archived; the round goes on from here.
            Issue = issue;
            Rounds.Add(new StoryRound(issue.Round, issue.DeadlineFrom, issue.DueAt));
        }
    }

    /// <summary>The issue as it was when it was last heard of; null where the ledger says nothing of it any more.</summary>
    internal Issue? Issue { get; private set; }

    /// <summary>Its rounds, the first first.</summary>
    internal List<StoryRound> Rounds { get; } = [];

    /// <summary>What people said.</summary>
    internal List<(Instant At, ItemEvent.Commented Fact)> Comments { get; } = [];

    /// <summary>Reads it.</summary>
    internal static async Task<IssueStory> ReadAsync(IReadModel read, IssueRow row, CancellationToken cancellation)
    {
        var item = EntityKey.Item(row.Site, row.Item);
        var kept = await read.CheckpointAsync(item, cancellation);
        var story = new IssueStory(row.Number, kept is null ? ItemState.None : CoreJson.Read<ItemState>(kept.State));
        var after = kept?.Seq ?? 0L;
        while (true)
        {
            var entries = await read.EntriesAsync(item, after, Portion, cancellation);
            foreach (var entry in entries)
                story.Take(entry);

            if (entries.Count < Portion)
                return story;

            after = entries[^1].Seq;
        }
    }

    private Issue? Ours() => _state.Issue is { } issue && issue.Number == _number ? issue : null;

    private void Take(StoredEntry entry)
    {
        if (entry.Facts.Length == 0)
            return;

        ItemEvent.Climbed? climbed = null;
        foreach (var fact in CoreJson.Read<ItemEvent[]>(entry.Facts))
        {
            if (fact is ItemEvent.IssueRaised raised && raised.Number == _number)
            {
                Rounds.Add(new StoryRound(1, raised.RaisedAt, raised.DueAt));
                Rounds[^1].Findings.Add(new StoryFinding(raised.FoundAt, raised.FinderUnit is not null));
            }
            else if (fact is ItemEvent.Commented said && said.Issue == _number)
            {
                Comments.Add((entry.Decided, said));
            }
            else if (Ours() is { IsLive: true } && Rounds.Count > 0)
            {
                Take(entry, fact, climbed);
            }

            climbed = fact switch { ItemEvent.Climbed c => c, ItemEvent.Told => null, _ => climbed };
            _state = ItemEvolution.Evolve(_state, fact);
            Issue = Ours() ?? Issue;
        }
    }

    private void Take(StoredEntry entry, ItemEvent fact, ItemEvent.Climbed? climbed)
    {
        var round = Rounds[^1];
        switch (fact)
        {
            case ItemEvent.FindingJoined e:
                round.Findings.Add(new StoryFinding(e.At, e.ByVisit));
                break;
            case ItemEvent.DeadlineMoved e:
                round.DueAt = e.DueAt;
                break;
            case ItemEvent.Reopened e:
                Rounds.Add(new StoryRound(round.Number + 1, e.At, e.DueAt));
                break;
            case ItemEvent.Claimed e:
                round.Claims.Add(new StoryClaim(e.At, e.ReceivedAt, BroughtAlong.Of(entry, EventTypes.Rectification)));
                break;
            case ItemEvent.LookBackDone e:
                round.LookBacks.Add(new StoryLookBack(e, BroughtAlong.Of(entry, EventTypes.LookBack)));
                break;
            case ItemEvent.ExtensionAsked e:
                round.Extensions.Add(new StoryExtension(e.At, e.Until, BroughtAlong.Of(entry, EventTypes.Extension)?.Reason));
                break;
            case ItemEvent.ExtensionDecided e when round.Extensions.Count > 0:
                round.Extensions[^1] = round.Extensions[^1] with { Decided = (e, entry.Decided) };
                break;
            case ItemEvent.Told e when e.Alert.Issue == _number:
                round.Told.Add(new StoryTold(e.Alert, climbed, e.OnTheLine));
                break;
        }
    }
}
