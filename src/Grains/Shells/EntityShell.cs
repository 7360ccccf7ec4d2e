using Monitoring.Core;
using Monitoring.Grains.Placement;
using Monitoring.Runtime.Nodes;
using Orleans.Concurrency;

namespace Monitoring.Grains.Shells;

/// <summary>
/// A shell around an entity: it is where its node has it, and has no rule in it. It is reentrant, since the entity keeps the
/// order of its commands and decides many of them in one commit. Decisions run on the thread pool: they may ask the store.
/// </summary>
public abstract class EntityShell(EntityKind kind, Engines engines, Members.Homes homes) : Grain, IEntityShell
{
    private string _installation = "";
    private EntityKey _entity;
    private Task _last = Task.CompletedTask;
    private INode? _lastNode;

    /// <summary>The code of the entity.</summary>
    protected string Code => _entity.Code;

    /// <summary>The engine of this silo, which may be another one than before.</summary>
    /// <exception cref="NotHereException">There is none here now.</exception>
    protected INode Node => engines.Of(_installation).Node!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        (_installation, var code) = GrainKeys.Parse(this.GetPrimaryKeyString());
        _entity = new EntityKey(kind, code);
        Node.Got(_entity);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<EntityAnswer> TakeAsync(EntityRequest request)
    {
        MoveOn();
        var node = Node;
        var before = node == _lastNode ? _last : Task.CompletedTask;
        var handing = Task.Run(() => HandAsync(node, request, before));
        (_last, _lastNode) = (handing, node);
        return handing.Unwrap();
    }

    /// <summary>Where a node has come that this belongs to from now on, the next call finds it there.</summary>
    protected void MoveOn()
    {
        if (homes.HasMoved(this.GetPrimaryKeyString()))
        {
            this.MigrateOnIdle();
        }
    }

    /// <summary>
    /// What came in later is handed over later, however long the one before has to wait for news. Nothing waits for what was
    /// handed to a node that has ended.
    /// </summary>
    private async Task<Task<EntityAnswer>> HandAsync(INode node, EntityRequest request, Task before)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return await node.HandAsync(_entity, request);
    }
}

/// <summary>The grain around a site.</summary>
[Reentrant, NearPlacement]
public sealed class SiteGrain(Engines engines, Members.Homes homes) : EntityShell(EntityKind.Site, engines, homes), ISiteGrain;

/// <summary>The grain around a check item.</summary>
[Reentrant, NearPlacement]
public sealed class CheckItemGrain(Engines engines, Members.Homes homes) : EntityShell(EntityKind.Item, engines, homes), ICheckItemGrain;
