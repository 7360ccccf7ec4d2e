using Monitoring.Grains.Members;
using Monitoring.Grains.Placement;
using Monitoring.Runtime.Nodes;

namespace Monitoring.Grains.Keepers;

/// <summary>Keeps a shard on one node at a time, and is kept alive by a reminder.</summary>
public interface IKeeperGrain : IGrainWithStringKey, IRemindable
{
    /// <summary>Has it be there, and come back by itself.</summary>
    Task BeginAsync();
}

/// <summary>Wakes the entities of a shard.</summary>
public interface ITimekeeperGrain : IKeeperGrain;

/// <summary>Brings out the deliveries of a shard.</summary>
public interface IOutboxGrain : IKeeperGrain;

/// <summary>
/// A keeper does nothing but say that its node keeps the shard as long as it is there. The reminder brings it back wherever it
/// belongs when its node is gone, and moves it when a node has come.
/// </summary>
public abstract class KeeperGrain(Engines engines, Homes homes) : Grain, IKeeperGrain
{
    /// <summary>As often as reminders may come. A silo that is found dead has its keepers brought back at once besides.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private INode? _node;
    private string _installation = "";
    private int _shard;
    private bool _isReminded;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        (_installation, var shard) = GrainKeys.Parse(this.GetPrimaryKeyString());
        _shard = int.Parse(shard, System.Globalization.CultureInfo.InvariantCulture);
        KeepHere();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        _node is null ? Task.CompletedTask : LeaveAsync(_node, _shard, cancellationToken);

    /// <inheritdoc/>
    public async Task BeginAsync()
    {
        KeepHere();
        MoveOn();
        if (!_isReminded)
        {
            if (await this.GetReminder(nameof(IKeeperGrain)) is null)
            {
                await this.RegisterOrUpdateReminder(nameof(IKeeperGrain), Every, Every);
            }

            _isReminded = true;
        }
    }

    /// <inheritdoc/>
    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        MoveOn();
        return Task.CompletedTask;
    }

    /// <summary>Has the node keep the shard.</summary>
    protected abstract void Keep(INode node, int shard);

    /// <summary>Has the node leave it; done once another one may keep it.</summary>
    protected abstract Task LeaveAsync(INode node, int shard, CancellationToken cancellation);

    /// <summary>The engine of this silo may be another one than before.</summary>
    private void KeepHere()
    {
        var node = engines.Of(_installation).Node!;
        if (!ReferenceEquals(node, _node))
        {
            _node = node;
            Keep(node, _shard);
        }
    }

    private void MoveOn()
    {
        if (homes.HasMoved(this.GetPrimaryKeyString()))
        {
            this.MigrateOnIdle();
        }
    }
}

/// <inheritdoc cref="ITimekeeperGrain"/>
[NearPlacement, KeepAlive]
public sealed class TimekeeperGrain(Engines engines, Homes homes) : KeeperGrain(engines, homes), ITimekeeperGrain
{
    /// <inheritdoc/>
    protected override void Keep(INode node, int shard)
    {
        ArgumentNullException.ThrowIfNull(node);
        node.KeepTime(shard);
    }

    /// <inheritdoc/>
    protected override Task LeaveAsync(INode node, int shard, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(node);
        node.LeaveTime(shard);
        return Task.CompletedTask;
    }
}

/// <inheritdoc cref="IOutboxGrain"/>
[NearPlacement, KeepAlive]
public sealed class OutboxGrain(Engines engines, Homes homes) : KeeperGrain(engines, homes), IOutboxGrain
{
    /// <inheritdoc/>
    protected override void Keep(INode node, int shard)
    {
        ArgumentNullException.ThrowIfNull(node);
        node.KeepOutbox(shard);
    }

    /// <inheritdoc/>
    protected override Task LeaveAsync(INode node, int shard, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(node);
        return node.LeaveOutboxAsync(shard, cancellation);
    }
}
