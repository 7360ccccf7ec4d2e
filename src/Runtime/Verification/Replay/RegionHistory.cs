using Monitoring.Core.Regions;
using Monitoring.Runtime.Serialization;
using Monitoring.Runtime.Verification.Archiving;
using Monitoring.Runtime.Verification.Reading;

namespace Monitoring.Runtime.Verification.Replay;

/// <summary>Every region as it was after each of its changes; the tree of any moment can be found in it.</summary>
internal sealed class RegionHistory
{
    private readonly Dictionary<string, List<(long Position, RegionFacts Facts)>> _regions = [];
    private readonly List<long> _changes = [];

    /// <summary>Takes the changes of one region; what it was when its earlier ones were archived counts from the start.</summary>
    public void Take(Checkpoint? from, IEnumerable<StoredLine> lines)
    {
        if (from is not null && CoreJson.Read<RegionState>(from.State).Facts is { } facts)
        {
            Add(0, facts);
        }

        foreach (var line in lines)
        {
            foreach (var changed in CoreJson.Read<RegionEvent[]>(line.Facts).OfType<RegionEvent.Changed>())
            {
                Add(line.Position, changed.Facts);
            }
        }
    }

    /// <summary>The facts of a region before a position of the ledger, or null.</summary>
    public RegionFacts? Find(string code, long before) =>
        _regions.GetValueOrDefault(code)?.FindLast(r => r.Position < before).Facts;

    /// <summary>The position of the last change before a position, or 0: what was being decided just then may have seen the tree without it.</summary>
    public long LastChangeBefore(long position) => _changes.Where(c => c < position).DefaultIfEmpty(0).Max();

    private void Add(long position, RegionFacts facts)
    {
        if (!_regions.TryGetValue(facts.Code, out var known))
        {
            _regions[facts.Code] = known = [];
        }

        known.Add((position, facts));
        _changes.Add(position);
    }
}
