using Monitoring.Runtime.Queries;

namespace Monitoring.Runtime.Rollups;

/// <summary>
/// How every region stands now, in memory: taken from the store once, then moved by every commit before anybody is told of
/// it. Can be compared with what the store counts at an earlier position, without anything standing still meanwhile.
/// </summary>
internal sealed class LiveRollups
{
    private readonly Lock _gate = new();
    private readonly List<CommittedMove> _recorded = [];
    private volatile RegionRollups _now = RegionRollups.None;
    private bool _isRecording;
    private long _through;
    private long _awaited;
    private TaskCompletionSource? _reached;

    /// <summary>How every region stands now.</summary>
    public RegionRollups Now => _now;

    /// <summary>Takes over what the store has counted, before anything is committed.</summary>
    public void Load(StoredRollups stored)
    {
        lock (_gate)
        {
            _now = RegionRollups.From(stored);
            _through = stored.Position;
        }
    }

    /// <summary>Moves along with a transaction that has become durable; called in the order of commits.</summary>
    /// <param name="moves">Its moves, in order.</param>
    /// <param name="through">Its last ledger position; 0 when it has no entries, and then it has no moves either.</param>
    public void Apply(IReadOnlyList<CommittedMove> moves, long through)
    {
        lock (_gate)
        {
            if (moves.Count > 0)
            {
                _now = _now.With(moves.Select(m => m.Move));
                if (_isRecording)
                {
                    _recorded.AddRange(moves);
                }
            }

            _through = Math.Max(_through, through);
            if (_reached is { } reached && _through >= _awaited)
            {
                reached.SetResult();
                _reached = null;
            }
        }
    }

    /// <summary>From now on moves are remembered, until <see cref="StopRecording"/>. One caller at a time.</summary>
    public void Record()
    {
        lock (_gate)
        {
            _isRecording = true;
        }
    }

    /// <summary>Forgets the moves remembered.</summary>
    public void StopRecording()
    {
        lock (_gate)
        {
            _isRecording = false;
            _recorded.Clear();
            _reached = null;
        }
    }

    /// <summary>
    /// Done once everything up to a position that the store has is in here: a transaction can be read as soon as it is
    /// durable, a moment before it has moved anything here.
    /// </summary>
    public Task ReachedAsync(long position)
    {
        lock (_gate)
        {
            if (_through >= position)
            {
                return Task.CompletedTask;
            }

            _awaited = position;
            _reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _reached.Task;
        }
    }

    /// <summary>
    /// Compares with what the store counted while moves were recorded, and takes it over where it differs. What was counted
    /// at an earlier position is brought up to now by the moves after it.
    /// </summary>
    /// <param name="stored">Counted after <see cref="Record"/>; its position has been reached here.</param>
    /// <returns>The figures that differed.</returns>
    public IReadOnlyList<RollupDifference> TakeOver(StoredRollups stored)
    {
        var counted = RegionRollups.From(stored);
        lock (_gate)
        {
            var truth = counted.With(_recorded.Where(m => m.Position > stored.Position).Select(m => m.Move));
            var differences = _now.DifferencesTo(truth);
            if (differences.Count > 0)
            {
                _now = truth;
            }

            return differences;
        }
    }
}
