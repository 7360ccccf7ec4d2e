using Monitoring.Contracts;
using Monitoring.Contracts.Receipts;
using Monitoring.Core;
using Monitoring.Core.Catalogue;
using Monitoring.Runtime;
using Monitoring.Runtime.Feed;
using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Rollups;
using Monitoring.Runtime.Staff;
using NodaTime;

namespace Monitoring.Scenarios.Cluster;

/// <summary>Sends what comes in to the nodes in turn, as a load balancer does; what is asked is asked of the node that answered last.</summary>
internal sealed class InTurn(MonitoringEngine[] nodes) : IMonitoring, ILedgerFeed
{
    private int _turn;
    private volatile MonitoringEngine _last = nodes[0];

    /// <inheritdoc/>
    public Instant Now => _last.Now;

    /// <inheritdoc/>
    public CatalogueData Catalogue => _last.Catalogue;

    /// <inheritdoc/>
    public IDirectory Directory => _last.Directory;

    /// <inheritdoc/>
    public IReadModel Read => _last.Read;

    /// <inheritdoc/>
    public RegionRollups Rollups => _last.Rollups;

    /// <inheritdoc/>
    public long Last => _last.Feed.Last;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Receipt>> SubmitAsync(IReadOnlyList<IncomingEvent> events, CancellationToken cancellation)
    {
        var node = Next();
        var receipts = await node.SubmitAsync(events, cancellation);
        await node.HearAsync(cancellation);
        _last = node;
        return receipts;
    }

    /// <inheritdoc/>
    public async ValueTask<CommandResult> SendAsync(EntityKey entity, object command, Order order, CancellationToken cancellation)
    {
        var node = Next();
        var result = await node.SendAsync(entity, command, order, cancellation);
        await node.HearAsync(cancellation);
        _last = node;
        return result;
    }

    /// <inheritdoc/>
    public async ValueTask<CommandResult> RecordAsync(IncomingEvent e, Order order, CancellationToken cancellation)
    {
        var node = Next();
        var result = await node.RecordAsync(e, order, cancellation);
        await node.HearAsync(cancellation);
        _last = node;
        return result;
    }

    /// <inheritdoc/>
    public ValueTask<FeedPage> ReadAsync(long after, int limit, CancellationToken cancellation) => Next().Feed.ReadAsync(after, limit, cancellation);

    private MonitoringEngine Next() => nodes[(uint)Interlocked.Increment(ref _turn) % nodes.Length];
}
