using Monitoring.Runtime.Nodes;
using Monitoring.Runtime.Rollups;
using Monitoring.Runtime.Storage;

namespace Monitoring.Grains.Rollups;

/// <summary>What one region's grain keeps: figures that its node moves, and now and then a snapshot of them. Only its grain calls it.</summary>
internal sealed class RegionKeeping(RollupSnapshots snapshots)
{
    private INode? _node;
    private IHeldRollup? _held;
    private KeptSnapshot? _kept;
    private bool _isWriting;
    private bool _hasEnded;

    /// <summary>The figures as they stand; null while there are none.</summary>
    public RollupSnapshot? Now => _held?.Take();

    /// <summary>Begins to hold figures, going on from the snapshot; nothing where a node holds them already.</summary>
    /// <exception cref="StoreException">What other nodes committed could not be read; it may be tried again.</exception>
    public async Task BeginAsync(GrainId grain, INode node, string region)
    {
        if (ReferenceEquals(node, _node))
        {
            return;
        }

        _node = node;
        _held?.Dispose();
        _held = null;
        try
        {
            _kept = await snapshots.ReadAsync(grain);
            var held = await Task.Run(() => node.HoldAsync(region, _kept.Snapshot));
            if (_hasEnded || !ReferenceEquals(node, _node))
            {
                held.Dispose();
                return;
            }

            _held = held;
        }
        catch
        {
            _node = null;
            throw;
        }
    }

    /// <summary>Writes a snapshot where the last one no longer says how the figures stand.</summary>
    public async Task KeepAsync(CancellationToken cancellation)
    {
        if (_isWriting || _held is not { } held || _kept is not { } kept || (kept.Snapshot is { } last && !held.HasOutgrown(last)))
        {
            return;
        }

        _isWriting = true;
        try
        {
            await snapshots.WriteAsync(kept, held.Take(), cancellation);
        }
        finally
        {
            _isWriting = false;
        }
    }

    /// <summary>Writes what is to be written, and lets go.</summary>
    public async Task EndAsync(CancellationToken cancellation)
    {
        _hasEnded = true;
        await KeepAsync(cancellation);
        _held?.Dispose();
        _held = null;
    }
}
