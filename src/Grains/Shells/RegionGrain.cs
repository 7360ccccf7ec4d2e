using Monitoring.Core;
using Monitoring.Grains.Members;
using Monitoring.Grains.Placement;
using Monitoring.Grains.Rollups;
using Monitoring.Grains.Wire;
using Orleans.Concurrency;

namespace Monitoring.Grains.Shells;

/// <summary>
/// The grain around a region. It also holds the figures of the region with all below it, which its node moves, and keeps a
/// snapshot of them. It stays until its node ends or it belongs elsewhere.
/// </summary>
[Reentrant, NearPlacement, KeepAlive]
public sealed class RegionGrain(Engines engines, Homes homes, RollupSnapshots snapshots, HeldRegions regions)
    : EntityShell(EntityKind.Region, engines, homes), IRegionGrain
{
    private readonly RegionKeeping _keeping = new(snapshots);

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        this.RegisterGrainTimer(_keeping.KeepAsync, new GrainTimerCreationOptions(snapshots.Every, snapshots.Every) { Interleave = true });
    }

    /// <inheritdoc/>
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        regions.Remove(this.GetPrimaryKeyString());
        await _keeping.EndAsync(cancellationToken);
        await base.OnDeactivateAsync(reason, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task HoldAsync()
    {
        MoveOn();
        var node = Node;
        await _keeping.BeginAsync(this.GetGrainId(), node, Code);
        regions.Add(this.GetPrimaryKeyString(), node);
    }

    /// <inheritdoc/>
    public Task<RollupWire?> RollupAsync() => Task.FromResult(
        _keeping.Now is { } now ? new RollupWire { Position = now.Position, Figures = new Dictionary<string, int>(now.Figures) } : null);
}
