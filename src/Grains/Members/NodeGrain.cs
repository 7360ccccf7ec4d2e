using Monitoring.Runtime.Nodes;
using NodaTime;
using Orleans.Concurrency;
using Orleans.Placement;
using Orleans.Runtime.Placement;

namespace Monitoring.Grains.Members;

/// <summary>A silo itself, for what is asked of each: its key is the installation, a slash, and the silo's address.</summary>
public interface INodeGrain : IGrainWithStringKey
{
    /// <summary>Waits until all is over that was under way there at the call.</summary>
    /// <returns>How much has been begun since the start.</returns>
    Task<long> SettleAsync();

    /// <summary>Moves its manual clock.</summary>
    /// <param name="ticks">To where, in ticks since 1970.</param>
    Task MoveClockAsync(long ticks);

    /// <summary>Hears what the others have committed and writes the routine rows that wait.</summary>
    Task FlushAsync();
}

/// <summary>Places a grain on the silo that its key names.</summary>
[Serializable]
public sealed class NamedPlacement : PlacementStrategy
{
    /// <summary>The one there is.</summary>
    internal static readonly NamedPlacement One = new();
}

/// <summary>Places a grain by <see cref="NamedPlacement"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NamedPlacementAttribute() : PlacementAttribute(NamedPlacement.One);

/// <summary>Finds the silo that a key names.</summary>
public sealed class NamedDirector : IPlacementDirector
{
    /// <inheritdoc/>
    public Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (_, name) = GrainKeys.Parse(target.GrainIdentity.Key.ToString()!);
        var silo = SiloAddress.FromParsableString(name);
        return context.GetCompatibleSilos(target).Contains(silo)
            ? Task.FromResult(silo)
            : throw new SiloUnavailableException($"{name} takes no part any more.");
    }
}

/// <inheritdoc/>
[Reentrant, NamedPlacement]
public sealed class NodeGrain(Engines engines) : Grain, INodeGrain
{
    /// <summary>Longer calls would be given up by the caller; it asks again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private INode Node => engines.Of(GrainKeys.Parse(this.GetPrimaryKeyString()).Installation).Node!;

    /// <inheritdoc/>
    public async Task<long> SettleAsync()
    {
        var node = Node;
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        try
        {
            return await Task.Run(() => node.SettleAsync(patience.Token));
        }
        catch (OperationCanceledException e)
        {
            throw new TimeoutException("Something is under way still.", e);
        }
    }

    /// <inheritdoc/>
    public Task MoveClockAsync(long ticks)
    {
        Node.MoveClock(Instant.FromUnixTimeTicks(ticks));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task FlushAsync()
    {
        var node = Node;
        return Task.Run(() => node.FlushAsync(CancellationToken.None));
    }
}
