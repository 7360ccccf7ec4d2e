using System.Globalization;
using Monitoring.Runtime.Verification.Reading;
using Monitoring.Runtime.Verification.Roots;

namespace Monitoring.Runtime.Verification.Checks;

/// <summary>Holds the ledger in commit order against the roots signed over it, and finds places that are empty.</summary>
/// <param name="store">Ledger and roots.</param>
/// <param name="key">What they were signed with; null where it is not at hand.</param>
/// <param name="differences">Takes what is found.</param>
internal sealed class RootCheck(IStoreSnapshot store, RootKey? key, Differences differences)
{
    private long _position;
    private long _entries;

    /// <summary>The newest root, or null.</summary>
    public LedgerRoot? Last { get; private set; }

    /// <summary>How many roots there are.</summary>
    public int Count { get; private set; }

    /// <summary>Entries counted.</summary>
    public long Entries => _entries;

    /// <summary>Checks all.</summary>
    public void Run(CancellationToken cancellation)
    {
        using var digest = new RootDigest();
        using var marks = store.Marks().GetEnumerator();
        var more = marks.MoveNext();
        foreach (var root in store.Roots())
        {
            cancellation.ThrowIfCancellationRequested();
            while (more && marks.Current.Position <= root.Position)
            {
                Step(marks.Current);
                digest.Add(marks.Current);
                more = marks.MoveNext();
            }

            Check(root, digest.Take());
            Last = root;
            Count++;
        }

        while (more)
        {
            Step(marks.Current);
            more = marks.MoveNext();
        }

        if (store.Extent.ProjectedThrough > _position)
        {
            differences.Add(new Difference(
                DifferenceKinds.TailCut,
                null,
                "ledger",
                "position",
                null,
                $"at least {Text(store.Extent.ProjectedThrough)}, which the read model has come to",
                $"ends at {Text(_position)}"));
        }
    }

    private void Step(in LedgerMark mark)
    {
        if (mark.Position != _position + 1)
        {
            var missing = mark.Position - _position - 1;
            differences.Add(new Difference(
                DifferenceKinds.PositionMissing,
                null,
                "ledger",
                "position",
                null,
                Text(_position + 1),
                $"{Text(mark.Position)}: {Text(missing)} missing before it"));
        }

        _position = mark.Position;
        _entries++;
    }

    private void Check(LedgerRoot root, byte[] digest)
    {
        var from = Last?.Position ?? 0;
        var range = $"root over {Text(from + 1)} to {Text(root.Position)}";
        if (key?.IsSignatureOf(Last, root) == false)
        {
            differences.Add(new Difference(
                DifferenceKinds.RootForged, null, "roots", "mac", range, "signed with the installation's key, after the root before", "another signature"));
        }

        if (_position < root.Position)
        {
            differences.Add(new Difference(
                DifferenceKinds.TailCut, null, "ledger", "position", range, $"at least {Text(root.Position)}, which a root covers", $"ends at {Text(_position)}"));
        }

        if (root.Entries != _entries)
        {
            differences.Add(new Difference(
                DifferenceKinds.RootDiffers, null, "ledger", "position", range, $"{Text(root.Entries)} entries", $"{Text(_entries)} entries"));

            // Counted against the next root from here, so that one loss is not told at every root after it.
            _entries = root.Entries;
        }

        if (!digest.AsSpan().SequenceEqual(root.Digest))
        {
            differences.Add(new Difference(
                DifferenceKinds.RootDiffers, null, "ledger", "hash", range, Convert.ToHexStringLower(root.Digest), Convert.ToHexStringLower(digest)));
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
