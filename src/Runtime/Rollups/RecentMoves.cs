namespace Monitoring.Runtime.Rollups;

/// <summary>The latest moves in the order of commits, by which what was true a while ago is brought up to now. Whoever has it guards it.</summary>
/// <param name="capacity">How many are kept; 0 for none.</param>
internal sealed class RecentMoves(int capacity)
{
    private readonly CommittedMove[] _ring = new CommittedMove[capacity];
    private long _added;
    private long _first;

    /// <summary>All moves after this position are here.</summary>
    public long After { get; private set; }

    /// <summary>Forgets everything up to a position.</summary>
    public void Clear(long position) => (After, _first) = (position, _added);

    /// <summary>Adds the next one.</summary>
    public void Add(in CommittedMove move)
    {
        if (capacity == 0)
        {
            return;
        }

        if (_added - _first == capacity)
        {
            After = At(_first).Position;
            _first++;
        }

        _ring[_added % capacity] = move;
        _added++;
    }

    /// <summary>How many there are after a position, of those that are here.</summary>
    public long CountSince(long position) => _added - FirstSince(position);

    /// <summary>Those after a position, which must not lie before <see cref="After"/>.</summary>
    public IEnumerable<CommittedMove> Since(long position)
    {
        for (var i = FirstSince(position); i < _added; i++)
        {
            yield return At(i);
        }
    }

    /// <summary>Where the first stands that comes after a position.</summary>
    private long FirstSince(long position)
    {
        var (low, high) = (_first, _added);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = At(middle).Position > position ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private CommittedMove At(long index) => _ring[index % capacity];
}
