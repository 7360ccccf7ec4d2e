using Monitoring.Core;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;

namespace Monitoring.Storage.Postgres.Writer;

/// <summary>What the database says of the entities and identities of a batch.</summary>
/// <param name="Slots">Every entity of the batch.</param>
/// <param name="Identities">Those of its identities that the ledger has; null where nobody has looked.</param>
/// <param name="Changed">Regions and sites that other nodes changed since the batch was judged.</param>
internal sealed record Facts(IReadOnlyDictionary<EntityKey, EntitySlot> Slots, IReadOnlySet<Guid>? Identities, ChangedPlaces Changed);

/// <summary>A change that is written.</summary>
/// <param name="Index">Its place in the batch.</param>
/// <param name="Change">The change.</param>
/// <param name="Slot">Its entity.</param>
/// <param name="Wakes">Whether its wake is written.</param>
/// <param name="Snapshots">Whether its snapshot is written.</param>
internal readonly record struct Kept(int Index, Change Change, EntitySlot Slot, bool Wakes, bool Snapshots);

/// <summary>
/// Which changes of a batch are written and how the others end, decided in their order before anything is sent. Each stands
/// or falls alone. Where nobody has looked for the identities the plan takes none of them for a duplicate, since they hardly
/// ever are; the unique key then says when it was wrong, and the plan is made again with all there is to know.
/// </summary>
internal sealed class CommitPlan
{
    private readonly Facts _facts;
    private readonly HashSet<Guid> _seen = [];

    private CommitPlan(IReadOnlyList<Change> changes, Facts facts)
    {
        _facts = facts;
        Outcomes = new CommitOutcome[changes.Count];
        for (var i = 0; i < changes.Count; i++)
        {
            Take(i, changes[i]);
        }
    }

    /// <summary>How each change ends; the numbers of those that are written are filled in as they are given.</summary>
    public CommitOutcome[] Outcomes { get; }

    /// <summary>The changes that are written, in order.</summary>
    public List<Kept> Written { get; } = [];

    /// <summary>Whether a change cannot be judged without looking for its identities.</summary>
    public bool IsInDoubt { get; private set; }

    /// <summary>Every entity of the batch.</summary>
    public IEnumerable<EntitySlot> Slots => _facts.Slots.Values;

    /// <summary>Plans a batch.</summary>
    /// <exception cref="StoreException">The entries of a change do not follow each other.</exception>
    public static CommitPlan Of(IReadOnlyList<Change> changes, Facts facts) => new(changes, facts);

    private void Take(int index, Change change)
    {
        var slot = _facts.Slots[change.Entity];
        if (change.Entries.Count == 0)
        {
            Tidy(index, change, slot);
            return;
        }

        for (var i = 0; i < change.Entries.Count; i++)
        {
            if (change.Entries[i].Seq != change.Head + 1 + i)
            {
                throw new StoreException($"Entry {i} of {change.Entity} has number {change.Entries[i].Seq} after {change.Head}.") { IsRefusal = true };
            }
        }

        var (status, culprit) = slot.IsRefused || _facts.Changed.Concern(change) ? (CommitStatus.Conflict, 0) : Judge(change, slot);
        if (status != CommitStatus.Committed)
        {
            slot.IsRefused = true;
            Outcomes[index] = new CommitOutcome(status, 0, 0, culprit, 0);
            return;
        }

        foreach (var entry in change.Entries)
        {
            if (entry.Identity is { } identity)
            {
                _seen.Add(Identities.Of(identity));
            }
        }

        slot.Head += change.Entries.Count;
        slot.IsNeeded = true;
        Written.Add(new Kept(index, change, slot, Wakes: true, Snapshots: true));
    }

    /// <summary>An event that is in the ledger is a duplicate, whoever decided it; otherwise the entries must follow the last one.</summary>
    private (CommitStatus Status, int Culprit) Judge(Change change, EntitySlot slot)
    {
        if (change.Head > slot.Head)
        {
            return (CommitStatus.Conflict, 0);
        }

        if (change.Head < slot.Head)
        {
            IsInDoubt |= _facts.Identities is null;
            return IsKnown(change.Entries[0]) ? (CommitStatus.Duplicate, 0) : (CommitStatus.Conflict, 0);
        }

        HashSet<Guid>? own = null;
        for (var i = 0; i < change.Entries.Count; i++)
        {
            var entry = change.Entries[i];
            if (entry.Identity is null)
            {
                continue;
            }

            if (IsKnown(entry) || (change.Entries.Count > 1 && !(own ??= []).Add(Identities.Of(entry.Identity))))
            {
                return (CommitStatus.Duplicate, i);
            }
        }

        return (CommitStatus.Committed, 0);
    }

    private bool IsKnown(LedgerEntry entry) =>
        entry.Identity is { } bytes && Identities.Of(bytes) is var identity && (_seen.Contains(identity) || _facts.Identities?.Contains(identity) == true);

    /// <summary>
    /// A change without entries is fenced by nothing but the head. A snapshot of entries that are stored is right all the
    /// same and a wake is put off again by the next turn, but rows and messages of an older state would take back newer ones.
    /// </summary>
    private void Tidy(int index, Change change, EntitySlot slot)
    {
        var isCurrent = !slot.IsRefused && slot.Head == change.Head;
        if (!isCurrent && (change.Rows.Count > 0 || change.Messages.Count > 0 || change.Consumed.Count > 0))
        {
            Outcomes[index] = new CommitOutcome(CommitStatus.Conflict, 0, 0, 0, 0);
            return;
        }

        slot.IsNeeded |= change.Snapshot is not null || change.Wake is { Due: not null };
        Written.Add(new Kept(index, change, slot, Wakes: isCurrent, Snapshots: !slot.IsRefused && change.Snapshot?.Seq <= slot.Head));
    }
}
