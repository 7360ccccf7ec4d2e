using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Monitoring.Core;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Verification.Reading;
using Monitoring.Runtime.Verification.Rows;

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
        var sound = true;
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
                Check(snapshot, line);
            }
        }

        if (Entries == 0)
        {
            Add(DifferenceKinds.EntityMissing, "ledger", null, null, "at least one entry", "nothing");
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
            Compare();
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

    /// <summary>Takes a difference of this entity.</summary>
    protected void Add(string kind, string table, string? column, string? row, string expected, string found) =>
        with.Differences.Add(new Difference(kind, name.Name, table, column, row, expected, found));

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

    private void Check(Snapshot snapshot, StoredLine line)
    {
        if (!snapshot.Hash.AsSpan().SequenceEqual(line.Hash))
        {
            Add(
                DifferenceKinds.SnapshotDiffers,
                "snapshots",
                "hash",
                $"snapshot of entry {Text(line.Seq)}",
                Convert.ToHexStringLower(line.Hash),
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
            Add(DifferenceKinds.SnapshotDiffers, "snapshots", "state", $"snapshot of entry {Text(line.Seq)}", "a state", e.Message);
            return;
        }

        foreach (var (path, expected, found) in JsonDifference.Of(JsonNode.Parse(state), stored).Take(1))
        {
            Add(DifferenceKinds.SnapshotDiffers, "snapshots", "state", $"snapshot of entry {Text(line.Seq)}: {path}", expected, found);
        }
    }

    private void Compare()
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
