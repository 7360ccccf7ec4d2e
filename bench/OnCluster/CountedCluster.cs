using Monitoring.Core;
using Monitoring.Runtime.Nodes;
using NodaTime;

namespace Monitoring.Bench.OnCluster;

/// <summary>The other nodes, with a count of the calls to grains of entities: each call asks for the shell once.</summary>
internal sealed class CountedCluster(ICluster others) : ICluster
{
    private long _calls;

    /// <summary>Calls so far.</summary>
    public long Calls => Interlocked.Read(ref _calls);

    public IEntityShell Shell(EntityKey entity)
    {
        Interlocked.Increment(ref _calls);
        return others.Shell(entity);
    }

    public bool IsPassing(Exception e) => others.IsPassing(e);

    public ValueTask<bool> IsGoneAsync(string name, CancellationToken cancellation) => others.IsGoneAsync(name, cancellation);

    public Task<long> SettleAsync(CancellationToken cancellation) => others.SettleAsync(cancellation);

    public Task MoveClockAsync(Instant instant, CancellationToken cancellation) => others.MoveClockAsync(instant, cancellation);

    public Task FlushAsync(CancellationToken cancellation) => others.FlushAsync(cancellation);
}
