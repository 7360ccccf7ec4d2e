namespace Monitoring.Runtime.Verification;

/// <summary>Something that is not as the ledger says, or a ledger that is not as it was written.</summary>
/// <param name="Kind">What kind, in kebab case: <c>chain-broken</c>, <c>row-differs</c> …</param>
/// <param name="Entity">Whose it is, or null where it belongs to none.</param>
/// <param name="Table">Where it stands.</param>
/// <param name="Column">The column, or null where the whole row is meant.</param>
/// <param name="Row">Which row, or null.</param>
/// <param name="Expected">What should stand there.</param>
/// <param name="Found">What stands there.</param>
public sealed record Difference(string Kind, string? Entity, string Table, string? Column, string? Row, string? Expected, string? Found);

/// <summary>The first difference of a kind at a column, and how many there are.</summary>
/// <param name="First">The first one.</param>
/// <param name="Count">How many in all.</param>
public sealed record DifferenceGroup(Difference First, long Count);

/// <summary>The names of what can be different.</summary>
public static class DifferenceKinds
{
    /// <summary>The file itself is damaged.</summary>
    public const string Damaged = "file-damaged";

    /// <summary>An entry does not follow the one before it: bytes were changed.</summary>
    public const string ChainBroken = "chain-broken";

    /// <summary>An entry of an entity is missing between two others.</summary>
    public const string EntryMissing = "entry-missing";

    /// <summary>A place in commit order is empty: an entry was taken out.</summary>
    public const string PositionMissing = "position-missing";

    /// <summary>An entity is missing, or has no entries.</summary>
    public const string EntityMissing = "entity-missing";

    /// <summary>An entry belongs to no entity.</summary>
    public const string EntryOfNobody = "entry-of-nobody";

    /// <summary>The ledger ends before what is known of it: its tail was cut off.</summary>
    public const string TailCut = "tail-cut";

    /// <summary>What a root signed is not what the ledger holds.</summary>
    public const string RootDiffers = "root-differs";

    /// <summary>A root is not signed with the installation's key, or does not follow the one before.</summary>
    public const string RootForged = "root-forged";

    /// <summary>A content is not what its hash says.</summary>
    public const string ContentChanged = "content-changed";

    /// <summary>An entry names a content that is not there.</summary>
    public const string ContentMissing = "content-missing";

    /// <summary>The identity of an entry is not that of its input.</summary>
    public const string IdentityDiffers = "identity-differs";

    /// <summary>The policy an entry names for people is not that of its rules.</summary>
    public const string PolicyDiffers = "policy-differs";

    /// <summary>The facts of an entry cannot be read or folded.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>A snapshot is not what the facts come to, or is lost where entries are archived that nothing can be folded from.</summary>
    public const string SnapshotDiffers = "snapshot-differs";

    /// <summary>The opening of a draw does not prove its commitment.</summary>
    public const string DrawNotProven = "draw-not-proven";

    /// <summary>A row of the read model is missing.</summary>
    public const string RowMissing = "row-missing";

    /// <summary>A row of the read model that nothing led to.</summary>
    public const string RowUnexpected = "row-unexpected";

    /// <summary>A row of the read model says something else than the ledger.</summary>
    public const string RowDiffers = "row-differs";

    /// <summary>An entity that nothing will wake when there is something to decide, or only later.</summary>
    public const string WakeMissing = "wake-missing";

    /// <summary>A decision comes out differently when it is made again.</summary>
    public const string DecisionDiffers = "decision-differs";
}

/// <summary>Gathers differences: of each kind at a table and column the first, and how many.</summary>
internal sealed class Differences
{
    private readonly Dictionary<(string Kind, string Table, string? Column), (Difference First, long Count)> _groups = [];

    /// <summary>All kinds found, in the order they were first found.</summary>
    public IReadOnlyList<DifferenceGroup> Groups => [.. _groups.Values.Select(g => new DifferenceGroup(g.First, g.Count))];

    /// <summary>How many there are in all.</summary>
    public long Total { get; private set; }

    /// <summary>Takes one.</summary>
    public void Add(Difference difference)
    {
        Total++;
        var group = (difference.Kind, difference.Table, difference.Column);
        _groups[group] = _groups.TryGetValue(group, out var known) ? (known.First, known.Count + 1) : (difference, 1);
    }
}
