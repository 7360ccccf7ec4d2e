using Monitoring.Core.Regions;
using Monitoring.Runtime.Serialization;
using Monitoring.Runtime.Verification.Reading;

namespace Monitoring.Runtime.Verification.Replay;

/// <summary>Every region as it was after each of its changes; the tree of any moment can be found in it.</summary>
internal sealed class RegionHistory
{
    private readonly Dictionary<string, List<(long Position, RegionFacts Facts)>> _regions = [];
    private readonly List<long> _changes = [];

    /// <summary>Takes the changes of one region.</summary>
    public void Take(IEnumerable<StoredLine> lines)
    {
        foreach (var line in lines)
        {
            foreach (var changed in CoreJson.Read<RegionEvent[]>(line.Facts).OfType<RegionEvent.Changed>())
            {
                if (!_regions.TryGetValue(changed.Facts.Code, out var known))
                {
                    _regions[changed.Facts.Code] = known = [];
                }

                known.Add((line.Position, changed.Facts));
                _changes.Add(line.Position);
            }
        }
    }

    /// <summary>The facts of a region before a position of the ledger, or null.</summary>
    public RegionFacts? Find(string code, long before) =>
        _regions.GetValueOrDefault(code)?.FindLast(r => r.Position < before).Facts;

    /// <summary>The position of the last change before a position, or 0: what was being decided just then may have seen the tree without it.</summary>
    public long LastChangeBefore(long position) => _changes.Where(c => c < position).DefaultIfEmpty(0).Max();
}
