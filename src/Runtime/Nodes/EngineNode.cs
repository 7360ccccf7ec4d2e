using System.Collections.Concurrent;
using Monitoring.Core;
using Monitoring.Runtime.Delivery;
using Monitoring.Runtime.Entities;
using Monitoring.Runtime.Rollups;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Time;
using NodaTime;

namespace Monitoring.Runtime.Nodes;

/// <summary>An engine as one of several nodes: what makes it one, and what the others ask of it.</summary>
internal sealed class EngineNode : INode, IDisposable
{
    private readonly ClusterParts _cluster;
    private readonly EntityHost _host;
    private readonly NodeMemory _memory;
    private readonly RollupHolder _rollups;
    private readonly OutboxPump _pump;
    private readonly TimeProvider _system;
    private readonly StandingClock? _clock;
    private readonly ShardTimekeeper _timekeeper;
    private readonly Caretaker _caretaker;
    private readonly Hearing _hearing;
    private readonly ConcurrentDictionary<int, bool> _outbox;
    private readonly ConcurrentDictionary<long, Lazy<Task<CommandResult>>> _arriving = new();
    private readonly CancellationToken _stopping;
    private IDisposable? _listening;

    /// <summary>Puts it together.</summary>
    /// <param name="cluster">The store and the others.</param>
    /// <param name="host">Its entities.</param>
    /// <param name="memory">What it has in memory beside them.</param>
    /// <param name="rollups">Holds roll-ups.</param>
    /// <param name="pump">Brings out deliveries.</param>
    /// <param name="outbox">The shards whose deliveries it brings out.</param>
    /// <param name="clock">The clock that stands still; null for the system's.</param>
    /// <param name="system">The system's clock.</param>
    /// <param name="stopping">Set when the end has begun.</param>
    public EngineNode(
        ClusterParts cluster,
        EntityHost host,
        NodeMemory memory,
        RollupHolder rollups,
        OutboxPump pump,
        ConcurrentDictionary<int, bool> outbox,
        StandingClock? clock,
        TimeProvider system,
        CancellationToken stopping)
    {
        (_cluster, _host, _memory, _rollups, _pump, _outbox, _clock, _system, _stopping) = (cluster, host, memory, rollups, pump, outbox, clock, system, stopping);
        _timekeeper = new ShardTimekeeper(cluster.Store, host, system);
        _caretaker = new Caretaker(cluster, host, () => IsInCharge, system);
        _hearing = new Hearing(memory.CatchUpAsync, system, stopping);
        host.Router = new NodeRouter(host, memory, cluster, system);
        host.Armed = _timekeeper.Armed;
        memory.Alerted = pump.Nudge;
        Clock = clock is null ? null : new SharedClock(clock, host, cluster, stopping);
    }

    /// <summary>Moves the clocks of all nodes; null where they run by themselves.</summary>
    public SharedClock? Clock { get; }

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Regions => [.. _host.Directory.All().Select(r => r.Code)];

    /// <summary>Whether this node keeps the first shard, and so looks after what there is once.</summary>
    public bool IsInCharge => _outbox.ContainsKey(Shards.First);

    /// <summary>Begins to hear what others commit.</summary>
    public async Task ListenAsync(CancellationToken cancellation)
    {
        _listening = _cluster.Store.OnCommitted(() => _ = _hearing.HearAsync());
        await _memory.CatchUpAsync(cancellation);
        if (Clock is { } clock)
        {
            await clock.StartAsync(cancellation);
        }
    }

    /// <summary>Begins to keep the shards that it is given.</summary>
    public void Start()
    {
        if (Clock is null)
        {
            _timekeeper.Start(_stopping);
        }

        _caretaker.Start(_stopping);
    }

    /// <summary>Waits for the end of what was stopped.</summary>
    public async Task StoppedAsync()
    {
        _listening?.Dispose();
        await _timekeeper.StoppedAsync();
        await _caretaker.StoppedAsync();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _timekeeper.Dispose();
        Clock?.Dispose();
    }

    /// <inheritdoc/>
    public async Task<Task<EntityAnswer>> HandAsync(EntityKey entity, EntityRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var model = _host.ModelOf(entity.Kind);
        var command = request.Kind switch
        {
            EntityRequestKind.Wake => model.Wake,
            EntityRequestKind.Message => request.Command ?? _host.CommandOf(entity, request.Body),
            _ => request.Command ?? model.ReadCommand(request.Body),
        };
        if (command is null)
        {
            return Task.FromResult(new EntityAnswer(Results.Retry, 0));
        }

        try
        {
            // What is decided here must stand on all that was committed before: what may be refused for other places, on
            // everything; a message on what its sender stood on. Whatever else it stood on too early is found when it is written.
            await (model.NamesOthers(command) ? _memory.CatchUpAsync(_stopping) : _memory.ReachedAsync(request.After, _stopping));
        }
        catch (Exception e) when (e is StoreException or OperationCanceledException)
        {
            return Task.FromResult(new EntityAnswer(Results.Retry, 0));
        }

        return AnswerAsync(request.Kind switch
        {
            EntityRequestKind.Command => SendAsync(entity, request, command),
            EntityRequestKind.Message => ArrivedAsync(entity, request, command),
            _ => _host.Wake(new ArmedWake(entity, Instant.FromUnixTimeTicks(request.Happened), 0)),
        });
    }

    /// <inheritdoc/>
    public void Got(EntityKey entity) => _host.Forget(entity);

    /// <inheritdoc/>
    public Task<IHeldRollup> HoldAsync(string region, RollupSnapshot? snapshot) => _rollups.HoldAsync(region, snapshot, _stopping);

    /// <inheritdoc/>
    public void KeepTime(int shard) => _timekeeper.Keep(shard);

    /// <inheritdoc/>
    public void LeaveTime(int shard) => _timekeeper.Leave(shard);

    /// <inheritdoc/>
    public void KeepOutbox(int shard)
    {
        _outbox[shard] = true;
        _pump.Nudge();
    }

    /// <inheritdoc/>
    public Task LeaveOutboxAsync(int shard, CancellationToken cancellation)
    {
        _outbox.TryRemove(shard, out _);
        return _pump.PastAsync(cancellation);
    }

    /// <inheritdoc/>
    public async Task PutOutAsync(string name, CancellationToken cancellation)
    {
        await _cluster.Store.PutOutAsync(name, cancellation);
        await _caretaker.RecoverAsync(cancellation);
    }

    /// <inheritdoc/>
    public async Task<long> SettleAsync(CancellationToken cancellation)
    {
        await _host.PastAsync(cancellation);
        return _host.Begun;
    }

    /// <inheritdoc/>
    public void MoveClock(Instant instant) => _clock?.MoveTo(instant);

    /// <inheritdoc/>
    public async Task FlushAsync(CancellationToken cancellation)
    {
        await _memory.CatchUpAsync(cancellation);
        await _host.Projector.FlushAsync(cancellation);
    }

    private static async Task<EntityAnswer> AnswerAsync(Task<CommandResult> deciding)
    {
        var result = await deciding;
        return new EntityAnswer(result, result.Through);
    }

    private async Task<CommandResult> SendAsync(EntityKey entity, EntityRequest request, object command)
    {
        var envelope = new Envelope
        {
            Command = command,
            Kind = request.Entry,
            Happened = Instant.FromUnixTimeTicks(request.Happened),
            Input = request.Input,
            Identity = request.Identity,
        };
        var result = await _host.Send(entity, envelope);
        return envelope.FollowUps is { } followUps ? await FollowUps.AddAsync(result, followUps, _host.Options, _system) : result;
    }

    /// <summary>A message that comes again while it is on its way here is the same.</summary>
    private async Task<CommandResult> ArrivedAsync(EntityKey entity, EntityRequest request, object command)
    {
        var arriving = _arriving.GetOrAdd(
            request.MessageId,
            _ => new Lazy<Task<CommandResult>>(() => _host.Deliver(
                new StoredMessage(request.MessageId, entity, request.Identity!, Instant.FromUnixTimeTicks(request.Happened), request.Input.ToArray()),
                command,
                request.After)));
        try
        {
            return await arriving.Value;
        }
        finally
        {
            _arriving.TryRemove(KeyValuePair.Create(request.MessageId, arriving));
        }
    }
}
