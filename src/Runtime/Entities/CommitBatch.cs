using Monitoring.Runtime.Directory;
using Monitoring.Runtime.Storage;

namespace Monitoring.Runtime.Entities;

/// <summary>What one transaction writes, and how that ended.</summary>
internal sealed class CommitBatch
{
    /// <summary>What is written.</summary>
    public List<CommitItem> Items { get; } = [];

    /// <summary>The changes of <see cref="Items"/>, in the same order.</summary>
    public List<Change> Changes { get; } = [];

    /// <summary>What was decided on a region or site that has changed since: it is decided again and not written.</summary>
    public List<CommitItem> Stale { get; } = [];

    /// <summary>How each change ended; empty where all failed.</summary>
    public CommitOutcome[] Outcomes { get; set; } = [];

    /// <summary>Why nothing was written; null when something was.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Whether it failed for one of several changes alone, so that the others are to be written without that one.</summary>
    public bool IsToBeHalved => Failure is StoreException { IsRefusal: true } && Items.Count > 1;

    /// <summary>The first of its positions, which follow each other; 0 when it has none.</summary>
    public long First { get; private set; }

    /// <summary>The last of its positions; 0 when it has none.</summary>
    public long Last { get; private set; }

    /// <summary>The news of other nodes that came before it and were not heard yet; none where there are no others.</summary>
    public IReadOnlyList<NewsEntry> Before { get; private set; } = [];

    /// <summary>How many changes of it somebody waits for.</summary>
    public int Waited { get; set; }

    /// <summary>Whether it appends to the ledger.</summary>
    public bool HasEntries => Changes.Exists(c => c.Entries.Count > 0);

    /// <summary>
    /// Takes changes along; what is stale is kept apart, and so are moves of regions that would lie below themselves after the
    /// moves before them: each was right on the tree that it was decided on.
    /// </summary>
    /// <param name="items">The changes, in order.</param>
    /// <param name="tree">The regions, which nothing else changes meanwhile; null where none of the changes is one of a region.</param>
    public void Add(IReadOnlyList<CommitItem> items, RegionTree? tree)
    {
        foreach (var item in items)
        {
            var region = tree is null ? null : item.Change.Rows.OfType<RegionRow>().FirstOrDefault()?.Facts;
            if (item.IsStale || (region is not null && tree!.WouldLieBelowItself(region)))
            {
                Stale.Add(item);
                continue;
            }

            tree = region is null ? tree : tree!.With(region);
            Items.Add(item);
            Changes.Add(item.Change);
        }
    }

    /// <summary>It is durable, and so is what other nodes have to say that came before it.</summary>
    public void Committed(NodeCommit commit)
    {
        Before = commit.Before;
        Committed([.. commit.Outcomes]);
    }

    /// <summary>It is durable.</summary>
    public void Committed(CommitOutcome[] outcomes)
    {
        Outcomes = outcomes;
        for (var i = 0; i < outcomes.Length; i++)
        {
            if (outcomes[i].Position > 0)
            {
                var first = outcomes[i].Position - Changes[i].Entries.Count + 1;
                First = First == 0 ? first : Math.Min(First, first);
                Last = Math.Max(Last, outcomes[i].Position);
            }
        }
    }
}
