using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Monitoring.Core;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Verification.Archiving;
using Monitoring.Runtime.Verification.Reading;
using Monitoring.Runtime.Verification.Rows;
using NodaTime;
using NodaTime.Text;

namespace Monitoring.Runtime.Verification.Checks;

/// <summary>One entity from its first entry to its last: chain, facts, snapshot, rows, and decisions where they are made again.</summary>
/// <param name="name">The entity, as it is stored.</param>
/// <param name="key">The same as a key.</param>
/// <param name="with">What all entities are checked with.</param>
internal abstract class EntityCheck(StoredName name, EntityKey key, CheckParts with)
{
    private readonly ChainCheck _chain = new(name.Name, with.Store, with.Differences);

    /// <summary>Entries read.</summary>
    public long Entries { get; private set; }

    /// <summary>The entity.</summary>
    protected EntityKey Key => key;

    /// <summary>What all entities are checked with.</summary>
    protected CheckParts With => with;

    /// <summary>The rows its ledger leads to.</summary>
    protected ExpectedRows Rows { get; } = new();

    /// <summary>The hash that the present entry follows.</summary>
    protected byte[] Head => _chain.Previous;

    /// <summary>The tables in which such an entity has rows.</summary>
    protected abstract IReadOnlyList<string> Tables { get; }

    /// <summary>Checks it.</summary>
    public void Run()
    {
        var snapshot = with.Store.SnapshotOf(name.Id);
        with.Decisions?.Start(name.Id);
        var from = with.Store.CheckpointOf(name.Id);
        var sound = from is null || Begin(from, snapshot);
        foreach (var line in with.Store.Lines(name.Id))
        {
            Entries++;
            sound = _chain.Follows(line) && sound;
            if (!sound || !Fold(line))
            {
                sound = false;
                continue;
            }

            if (snapshot?.Seq == line.Seq)
            {
                Check(snapshot, line.Seq, line.Hash);
            }
        }

        if (Entries == 0)
        {
            Add(DifferenceKinds.EntityMissing, "ledger", null, null, "at least one entry", "nothing");
        }

        if (from is not null && !(snapshot?.Seq >= from.Seq))
        {
            var found = snapshot is null ? "nothing" : $"one of entry {Text(snapshot.Seq)}";
            Add(DifferenceKinds.SnapshotDiffers, "snapshots", "seq", null, $"one of entry {Text(from.Seq)}, the last that is archived, or newer", found);
        }

        if (snapshot is not null)
        {
            with.Snapshots++;
            if (snapshot.Seq > _chain.Seq)
            {
                Add(DifferenceKinds.TailCut, "ledger", "seq", null, $"at least {Text(snapshot.Seq)}, which its snapshot includes", $"ends at {Text(_chain.Seq)}");
            }
        }

        if (sound && Entries > 0)
        {
            Compare(from is not null);
            Finish(name.Id);
        }
        else
        {
            // What the ledger itself no longer says, rows cannot be held against; they are counted as seen.
            foreach (var table in Tables)
            {
                with.Seen(table, with.Store.Rows(table, key).Count);
            }
        }
    }

    /// <summary>Takes the state that the entries after a checkpoint follow.</summary>
    protected abstract void Begin(Checkpoint from);

    /// <summary>Folds an entry's facts and takes the rows they lead to.</summary>
    protected abstract void Take(StoredLine line);

    /// <summary>The state as a snapshot says it.</summary>
    protected abstract byte[] State();

    /// <summary>The row that is to stand there, where the ledger leaves something open in it; null to pass over what stands there.</summary>
    protected virtual RowImage? Settle(RowImage expected, StoredRow? found) => expected;

    /// <summary>What is checked once the whole ledger is folded.</summary>
    protected virtual void Finish(long id)
    {
    }

    /// <summary>Demands a wake by an instant. One that is due earlier finds nothing to decide and puts itself off.</summary>
    protected void DemandWake(long id, Instant by)
    {
        var due = with.Store.WakeOf(id);
        if (!(due <= by))
        {
            WakeMissing(due, null);
        }
    }

    /// <summary>Takes that no wake comes in time. By when it is needed may be sealed, and is not said.</summary>
    protected void WakeMissing(Instant? due, string? row) => Add(
        DifferenceKinds.WakeMissing,
        "wakes",
        due is null ? null : "due",
        row,
        "a wake by when there is something to decide",
        due is { } late ? $"one at {InstantPattern.General.Format(late)}" : "nothing");

    /// <summary>Takes a difference of this entity.</summary>
    protected void Add(string kind, string table, string? column, string? row, string expected, string found) =>
        with.Differences.Add(new Difference(kind, name.Name, table, column, row, expected, found));

    /// <summary>Archived entries are counted by their numbers; what they led to stands in the checkpoint.</summary>
    private bool Begin(Checkpoint from, Snapshot? snapshot)
    {
        Entries = from.Seq;
        _chain.Begin(from);
        try
        {
            Begin(from);
        }
        catch (JsonException e)
        {
            Add(DifferenceKinds.Unreadable, "checkpoints", "state", $"checkpoint after entry {Text(from.Seq)}", "a state", e.Message);
            return false;
        }

        if (snapshot?.Seq == from.Seq)
        {
            Check(snapshot, from.Seq, from.Hash);
        }

        return true;
    }

    private bool Fold(StoredLine line)
    {
        try
        {
            Take(line);
            return true;
        }
#pragma warning disable CA1031 // Facts that fit no state can make any rule throw; that is what is looked for here.
        catch (Exception e) when (e is not OperationCanceledException and not StoreException)
#pragma warning restore CA1031
        {
            Add(DifferenceKinds.Unreadable, "ledger", "facts", $"entry {Text(line.Seq)}", "facts that follow from the state before", e.Message);
            return false;
        }
    }

    private void Check(Snapshot snapshot, long seq, byte[] hash)
    {
        if (!snapshot.Hash.AsSpan().SequenceEqual(hash))
        {
            Add(
                DifferenceKinds.SnapshotDiffers,
                "snapshots",
                "hash",
                $"snapshot of entry {Text(seq)}",
                Convert.ToHexStringLower(hash),
                Convert.ToHexStringLower(snapshot.Hash));
        }

        var state = State();
        if (state.AsSpan().SequenceEqual(snapshot.State))
        {
            return;
        }

        JsonNode? stored;
        try
        {
            stored = JsonNode.Parse(snapshot.State);
        }
        catch (JsonException e)
        {
            Add(DifferenceKinds.SnapshotDiffers, "snapshots", "state", $"snapshot of entry {Text(seq)}", "a state", e.Message);
            return;
        }

        foreach (var (path, expected, found) in JsonDifference.Of(JsonNode.Parse(state), stored).Take(1))
        {
            Add(DifferenceKinds.SnapshotDiffers, "snapshots", "state", $"snapshot of entry {Text(seq)}: {path}", expected, found);
        }
    }

    /// <param name="hasArchive">Whether rows may come from entries that are archived; those are left alone and counted.</param>
    private void Compare(bool hasArchive)
    {
        var expected = Rows.All.ToLookup(r => r.Table);
        foreach (var table in Tables)
        {
            var stored = with.Store.Rows(table, key);
            with.Seen(table, stored.Count);
            var found = stored.ToDictionary(r => RowImage.NameOf(table, r.Columns), StringComparer.Ordinal);
            foreach (var image in expected[table])
            {
                found.Remove(image.Name, out var row);
                if (Settle(image, row) is { } settled)
                {
                    Compare(settled, row);
                }
            }

            if (hasArchive)
            {
                with.OfArchive += found.Count;
                continue;
            }

            foreach (var (unexpected, _) in found)
            {
                Add(DifferenceKinds.RowUnexpected, table, null, unexpected, "no such row", "a row");
            }
        }
    }

    private void Compare(RowImage expected, StoredRow? found)
    {
        if (found is null)
        {
            Add(DifferenceKinds.RowMissing, expected.Table, null, expected.Name, "a row", "nothing");
            return;
        }

        foreach (var (column, should, does) in RowComparison.Compare(expected, found))
        {
            Add(DifferenceKinds.RowDiffers, expected.Table, column, expected.Name, should, does);
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
