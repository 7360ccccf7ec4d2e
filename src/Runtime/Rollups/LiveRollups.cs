using Monitoring.Core.Regions;
using Monitoring.Runtime.Directory;
using Monitoring.Runtime.Queries;

namespace Monitoring.Runtime.Rollups;

/// <summary>
/// How every region stands now, in memory: taken from the store once, then moved by every commit before anybody is told of
/// it. Can be compared with what the store counts at an earlier position, without anything standing still meanwhile. Sums
/// of a region with all below it are held for whoever asks, and move along at the same moments.
/// </summary>
/// <param name="recent">How many of the latest moves are kept, by which old snapshots are brought up to now.</param>
internal sealed class LiveRollups(int recent = 0)
{
    private readonly Lock _gate = new();
    private readonly List<CommittedMove> _recorded = [];
    private readonly RecentMoves _recent = new(recent);
    private readonly HeldRollups _held = new();
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
            _recent.Clear(stored.Position);
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
                foreach (var move in moves)
                {
                    _recent.Add(move);
                    _held.Move(move.Move);
                }

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

    /// <summary>The tree of regions is another one; called in the order of commits.</summary>
    /// <param name="changed">The region that changed; null for a tree that was read as a whole, before anything is held.</param>
    /// <param name="tree">The tree from now on.</param>
    /// <param name="position">The position of the change; 0 for a tree that was read.</param>
    public void Grow(RegionFacts? changed, RegionTree tree, long position)
    {
        lock (_gate)
        {
            if (_held.Grow(changed, tree, _now))
            {
                // What moved before it moved other sums than those there are now.
                _recent.Clear(position);
            }
        }
    }

    /// <summary>
    /// Holds a region with all below it from now on: as it stands here, or where there is a snapshot, as that stands once it is
    /// brought up to now by the moves after it. So what went wrong on the way of a snapshot shows when it is compared.
    /// </summary>
    /// <param name="region">Code of the region.</param>
    /// <param name="snapshot">How it stood when it was held before; null where that is not known.</param>
    /// <param name="unused">Why the snapshot was of no use; null where it was used, or there is none.</param>
    public HeldRollup Hold(string region, RollupSnapshot? snapshot, out string? unused)
    {
        lock (_gate)
        {
            var below = _held.Tree.Subtree(region).ToHashSet(StringComparer.Ordinal);
            var figures = BroughtUp(snapshot, below, out unused) ?? _now.Sum(below);
            var held = new HeldRollup(region, figures, this);
            _held.Add(held);
            return held;
        }
    }

    /// <summary>How one stands now.</summary>
    public RollupSnapshot Take(HeldRollup held)
    {
        lock (_gate)
        {
            return RollupSnapshot.Of(_through, held.Figures);
        }
    }

    /// <summary>Whether a snapshot is to be replaced; see <see cref="IHeldRollup.HasOutgrown"/>.</summary>
    public bool HasOutgrown(HeldRollup held, RollupSnapshot snapshot)
    {
        lock (_gate)
        {
            return snapshot.Position < _recent.After
                || _recent.CountSince(snapshot.Position) > recent / 4
                || snapshot.Read() is not { } then
                || then.DifferencesTo(held.Figures, held.Region).Count > 0;
        }
    }

    /// <summary>Holds one no longer.</summary>
    public void LetGo(HeldRollup held)
    {
        lock (_gate)
        {
            _held.Remove(held);
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
    public RollupDrift TakeOver(StoredRollups stored)
    {
        var counted = RegionRollups.From(stored);
        RegionTree tree;
        long through;
        List<(HeldRollup Held, RegionRollup Figures)> held;
        IReadOnlyList<RollupDifference> differences;
        lock (_gate)
        {
            counted = counted.With(_recorded.Where(m => m.Position > stored.Position).Select(m => m.Move));
            (tree, through) = (_held.Tree, _through);
            held = [.. _held.All.Select(h => (h, h.Figures))];
            differences = _now.DifferencesTo(counted);
            if (differences.Count > 0)
            {
                _now = counted;
            }
        }

        // What each should have been at that moment is summed while it moves on, and what it lacked then is added.
        var drifted = new List<HeldDrift>();
        foreach (var (one, figures) in held)
        {
            var should = counted.Sum(tree.Subtree(one.Region));
            if (figures.DifferencesTo(should, one.Region) is { Count: > 0 } wrong)
            {
                drifted.Add(new HeldDrift(one.Region, through, wrong));
                lock (_gate)
                {
                    one.Add(RegionRollup.Sum([should, figures.Negated()]));
                }
            }
        }

        return new RollupDrift(differences, drifted);
    }

    private RegionRollup? BroughtUp(RollupSnapshot? snapshot, HashSet<string> below, out string? unused)
    {
        unused = snapshot switch
        {
            null => null,
            _ when snapshot.Position < _recent.After => "it is older than the moves that this node remembers",
            _ when snapshot.Position > _through => "it is of a later time than the ledger",
            _ => null,
        };
        if (snapshot is null || unused is not null)
        {
            return null;
        }

        var figures = snapshot.Read();
        if (figures is null)
        {
            unused = "it names a figure that there is not";
            return null;
        }

        foreach (var (_, move) in _recent.Since(snapshot.Position))
        {
            figures = move.From is { } from && below.Contains(from.Region) ? figures.With(from.Slot, -1) : figures;
            figures = move.To is { } to && below.Contains(to.Region) ? figures.With(to.Slot, 1) : figures;
        }

        return figures;
    }
}
