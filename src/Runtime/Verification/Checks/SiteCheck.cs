using Monitoring.Core;
using Monitoring.Core.Policies;
using Monitoring.Core.Sites;
using Monitoring.Runtime.Projections;
using Monitoring.Runtime.Serialization;
using Monitoring.Runtime.Verification.Archiving;
using Monitoring.Runtime.Verification.Reading;
using Monitoring.Runtime.Verification.Rows;

namespace Monitoring.Runtime.Verification.Checks;

/// <summary>A site.</summary>
internal sealed class SiteCheck(StoredName name, EntityKey key, CheckParts with) : EntityCheck(name, key, with)
{
    private static readonly BurdenTerms Open = new(0, int.MaxValue);

    private SiteState _state = SiteState.None;

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Tables { get; } = ["sites", "burdens", "visits"];

    /// <inheritdoc/>
    protected override void Begin(Checkpoint from) => _state = CoreJson.Read<SiteState>(from.State);

    /// <inheritdoc/>
    protected override void Take(StoredLine line)
    {
        var facts = CoreJson.Read<SiteEvent[]>(line.Facts);
        var before = _state;
        foreach (var fact in facts)
        {
            _state = SiteState.Evolve(_state, fact);
        }

        foreach (var row in SiteProjection.Rows(_state, facts, line.Seq, () => Open))
        {
            Rows.Take(row);
        }

        With.Decisions?.Site(Key, line, before, facts);
    }

    /// <inheritdoc/>
    protected override byte[] State() => CoreJson.Write(_state);

    /// <inheritdoc/>
    protected override RowImage? Settle(RowImage expected, StoredRow? found) =>
        expected.Table == "burdens" ? Tolerance.Burden(expected, With.World, found) : expected;

    /// <inheritdoc/>
    protected override void Finish(long id)
    {
        if (SiteDecider.NextWake(_state) is { } by)
        {
            DemandWake(id, by);
        }
    }
}
