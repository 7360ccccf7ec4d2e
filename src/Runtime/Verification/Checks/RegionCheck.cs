using Monitoring.Core;
using Monitoring.Core.Regions;
using Monitoring.Runtime.Serialization;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Verification.Reading;

namespace Monitoring.Runtime.Verification.Checks;

/// <summary>A region.</summary>
internal sealed class RegionCheck(StoredName name, EntityKey key, CheckParts with) : EntityCheck(name, key, with)
{
    private RegionState _state = RegionState.None;

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Tables { get; } = ["regions"];

    /// <inheritdoc/>
    protected override void Take(StoredLine line)
    {
        var facts = CoreJson.Read<RegionEvent[]>(line.Facts);
        var before = _state;
        foreach (var fact in facts)
        {
            _state = RegionState.Evolve(_state, fact);
        }

        if (facts.Any(f => f is RegionEvent.Changed))
        {
            Rows.Take(new RegionRow(_state.Facts!));
        }

        With.Decisions?.Region(Key, line, before, facts);
    }

    /// <inheritdoc/>
    protected override byte[] State() => CoreJson.Write(_state);
}
