using Monitoring.Core;
using Monitoring.Core.Regions;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Serialization;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Verification.Archiving;
using Monitoring.Runtime.Verification.Reading;
using Monitoring.Runtime.Verification.Rows;
using NodaTime;

namespace Monitoring.Runtime.Verification.Checks;

/// <summary>A region.</summary>
internal sealed class RegionCheck(StoredName name, EntityKey key, CheckParts with) : EntityCheck(name, key, with)
{
    private readonly Dictionary<string, RowImage> _earlier = new(StringComparer.Ordinal);
    private RegionState _state = RegionState.None;
    private Instant _decided = Instant.MaxValue;

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Tables { get; } = ["regions", "alerts"];

    /// <inheritdoc/>
    protected override void Begin(Checkpoint from) => _state = CoreJson.Read<RegionState>(from.State);

    /// <inheritdoc/>
    protected override void Take(StoredLine line)
    {
        var facts = CoreJson.Read<RegionEvent[]>(line.Facts);
        var before = _state;
        _decided = line.Decided;
        foreach (var fact in facts)
        {
            _state = RegionState.Evolve(_state, fact);
        }

        foreach (var row in Project(line, facts, line.Position))
        {
            Rows.Take(row);
        }

        // What was decided while the tree changed may have seen it without that change; then its alert names the path of before.
        if (facts.Any(f => f is RegionEvent.ChannelFailed))
        {
            foreach (var image in Project(line, facts, With.Regions.LastChangeBefore(line.Position)).OfType<AlertRow>().Select(RowImage.Of))
            {
                _earlier[image.Name] = image;
            }
        }

        With.Decisions?.Region(Key, line, before, facts);
    }

    /// <inheritdoc/>
    protected override byte[] State() => CoreJson.Write(_state);

    /// <inheritdoc/>
    protected override RowImage? Settle(RowImage expected, StoredRow? found) =>
        found is not null
        && RowComparison.Compare(expected, found).Any()
        && _earlier.TryGetValue(expected.Name, out var earlier)
        && expected.Table == earlier.Table
        && !RowComparison.Compare(earlier, found).Any()
            ? earlier
            : expected;

    /// <inheritdoc/>
    protected override void Finish(long id)
    {
        // Each portion of what it has to tell leaves an entry, so the next was due at once when the last entry was made.
        if (RegionDecider.NextWake(_state, _decided) is { } by)
        {
            DemandWake(id, by);
        }
    }

    private List<Row> Project(StoredLine line, RegionEvent[] facts, long position)
    {
        var scope = new Scope(Key, null, line.Decided, line.Seq, Head);
        return With.RegionRows.Rows(_state, facts, scope, code => With.Regions.Find(code, position));
    }
}
