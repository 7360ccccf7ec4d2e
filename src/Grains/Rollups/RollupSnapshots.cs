using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Monitoring.Runtime.Rollups;
using Orleans.Storage;

namespace Monitoring.Grains.Rollups;

/// <summary>
/// Snapshots of figures, by the persistence of Orleans. They spare nobody a mistake and cost nobody an answer: whatever is wrong
/// with one, or with where it is stored, the figures go on from what the node has counted, and the next one is written later.
/// </summary>
public sealed partial class RollupSnapshots(IServiceProvider services, IOptions<RollupOptions> options, ILogger<RollupSnapshots> log)
{
    /// <summary>The name under which the storage is configured.</summary>
    public const string Storage = "rollups";

    private const string StateName = "rollup";

    private readonly IGrainStorage _storage = services.GetRequiredKeyedService<IGrainStorage>(Storage);

    /// <summary>How often at most one is written.</summary>
    internal TimeSpan Every => options.Value.SnapshotEvery;

    /// <summary>The snapshot of a region.</summary>
    internal async Task<KeptSnapshot> ReadAsync(GrainId grain)
    {
        var kept = new KeptSnapshot(grain);
        await TryReadAsync(kept);
        return kept;
    }

    /// <summary>Writes another one in its place, unless somebody else has; then the next one is written over that.</summary>
    internal async Task WriteAsync(KeptSnapshot kept, RollupSnapshot snapshot, CancellationToken cancellation)
    {
        var before = kept.State.State;
        kept.State.State = new RollupState { Snapshot = snapshot };
        try
        {
            await _storage.WriteStateAsync(StateName, kept.Grain, kept.State).WaitAsync(cancellation);
        }
        catch (InconsistentStateException)
        {
            await TryReadAsync(kept);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            kept.State.State = before;
            NotWritten(log, e, kept.Grain);
        }
    }

    private async Task TryReadAsync(KeptSnapshot kept)
    {
        try
        {
            await _storage.ReadStateAsync(StateName, kept.Grain, kept.State);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            kept.State.State = new RollupState();
            NotRead(log, e, kept.Grain);
        }
    }

    [LoggerMessage(4002, LogLevel.Warning, "The snapshot of the figures of {Grain} could not be read; they go on without it")]
    private static partial void NotRead(ILogger log, Exception e, GrainId grain);

    [LoggerMessage(4003, LogLevel.Warning, "A snapshot of the figures of {Grain} could not be written; it is tried again")]
    private static partial void NotWritten(ILogger log, Exception e, GrainId grain);
}
