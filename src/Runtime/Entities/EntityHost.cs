using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Monitoring.Core;
using Monitoring.Runtime.Directory;
using Monitoring.Runtime.Feed;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Nodes;
using Monitoring.Runtime.Rollups;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Telemetry;
using Monitoring.Runtime.Time;

namespace Monitoring.Runtime.Entities;

/// <summary>Keeps the entities in use in memory, one object each, and brings commands to them.</summary>
internal sealed class EntityHost : IEntityRouter, IDisposable
{
    private readonly ConcurrentDictionary<EntityKey, Entity> _entities = new();
    private readonly EntityModel[] _models;
    private readonly TimeProvider _system;
    private readonly CancellationTokenSource _stopping = new();
    private readonly UnderWay _underWay = new();
    private int _isSweeping;

    /// <summary>Starts the committer.</summary>
    public EntityHost(
        IStore store,
        LiveDirectory directory,
        LiveRollups rollups,
        LedgerFeed feed,
        EngineMeter meter,
        IDomainClock clock,
        TimeProvider system,
        EngineOptions options,
        EntityModel[] models,
        ILogger log,
        NodeMemory? node = null)
    {
        (Store, Directory, Clock, Options, Log, _models, _system) = (store, directory, clock, options, log, models, system);
        Stopping = _stopping.Token;
        Reader = new EntityReader(store, directory);
        Meter = meter;
        Node = node;
        Router = this;
        Committer = new Committer(store, directory, rollups, feed, meter, system, options.MaxBatch, log, node);
        Projector = new Projector(this, system);
    }

    /// <summary>The store.</summary>
    public IStore Store { get; }

    /// <summary>Regions and sites as they are now.</summary>
    public LiveDirectory Directory { get; }

    /// <summary>Reads entities.</summary>
    public EntityReader Reader { get; }

    /// <summary>The domain's clock.</summary>
    public IDomainClock Clock { get; }

    /// <summary>The bounds.</summary>
    public EngineOptions Options { get; }

    /// <summary>The log.</summary>
    public ILogger Log { get; }

    /// <summary>What is measured.</summary>
    public EngineMeter Meter { get; }

    /// <summary>Group commit.</summary>
    public Committer Committer { get; }

    /// <summary>Routine rows of the read model.</summary>
    public Projector Projector { get; }

    /// <summary>What is in memory, where this is one of several nodes; null where it is alone.</summary>
    public NodeMemory? Node { get; }

    /// <summary>Brings commands to entities wherever they are; this host itself where it is alone.</summary>
    public IEntityRouter Router { get; set; }

    /// <summary>Told of every wake that was armed or put off.</summary>
    public Action<ArmedWake> Armed { get; set; } = _ => { };

    /// <summary>Told whenever there is something new to deliver outside.</summary>
    public Action Alerted { get; set; } = () => { };

    /// <summary>Set when the end has begun.</summary>
    public CancellationToken Stopping { get; }

    /// <summary>How much is under way: commands, messages and wakes that are not answered yet.</summary>
    public int UnderWay => _underWay.Count;

    /// <summary>How much was ever under way.</summary>
    public long Begun => _underWay.Begun;

    /// <summary>How many entities are in memory.</summary>
    public int Resident => _entities.Count;

    /// <summary>The model of a kind.</summary>
    public EntityModel ModelOf(EntityKind kind) => _models[(int)kind];

    /// <summary>Something is under way that no entity here has yet, or has no more.</summary>
    /// <returns>The watch that counts it.</returns>
    public int Enter() => _underWay.Enter();

    /// <summary>It is over.</summary>
    /// <param name="watch">The watch that counted it.</param>
    public void Leave(int watch) => _underWay.Leave(watch);

    /// <inheritdoc/>
    public Task<CommandResult> Send(EntityKey key, Envelope envelope)
    {
        if (_underWay.Count >= Options.MaxUnderWay)
        {
            return Task.FromResult(Results.Retry);
        }

        Post(key, envelope);
        return envelope.Task;
    }

    /// <inheritdoc/>
    public Task<CommandResult> Deliver(StoredMessage message, object? command, long position)
    {
        if ((command ?? CommandOf(message.To, message.Body)) is not { } read)
        {
            return Task.FromResult(Results.Retry);
        }

        var envelope = new Envelope
        {
            Command = read,
            Kind = EntryKinds.Message,
            Happened = message.Sent,
            Input = message.Body,
            Identity = message.Identity,
            MessageId = message.Id,
        };
        Post(message.To, envelope);
        return envelope.Task;
    }

    /// <inheritdoc/>
    public Task<CommandResult> Wake(ArmedWake wake)
    {
        var envelope = new Envelope
        {
            Command = ModelOf(wake.Entity.Kind).Wake,
            Kind = EntryKinds.Wake,
            Happened = wake.Due,
            WakeDue = wake.Due,
        };
        Post(wake.Entity, envelope);
        return envelope.Task;
    }

    /// <summary>Reads a command that came as a message; null where this version cannot, and then the message stays in the store.</summary>
    public object? CommandOf(EntityKey to, ReadOnlyMemory<byte> body)
    {
        try
        {
            return ModelOf(to.Kind).ReadCommand(body.Span);
        }
#pragma warning disable CA1031 // Whatever is wrong with it is a matter of this message; the others go on.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Log.MessageNotRead(e, to);
            return null;
        }
    }

    /// <summary>Has an entity read anew before it decides again; somebody else may have had it meanwhile.</summary>
    public void Forget(EntityKey key)
    {
        if (_entities.TryGetValue(key, out var entity))
        {
            entity.Forget();
        }
    }

    /// <summary>The one object of an entity.</summary>
    public Entity Get(EntityKey key)
    {
        if (_entities.TryGetValue(key, out var entity))
        {
            return entity;
        }

        entity = _entities.GetOrAdd(key, static (k, host) => new Entity(k, host.ModelOf(k.Kind), host), this);
        if (_entities.Count > Options.MaxResidentEntities && Interlocked.CompareExchange(ref _isSweeping, 1, 0) == 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static host => host.Sweep(), this, preferLocal: false);
        }

        return entity;
    }

    /// <summary>Answers a command.</summary>
    public void Complete(Envelope envelope, CommandResult result)
    {
        envelope.TrySetResult(result);
        Uncount(envelope);
    }

    /// <summary>A command is under way, from now on or still.</summary>
    public void Count(Envelope envelope) => envelope.Watch ??= _underWay.Enter();

    /// <summary>A command is under way no more, or nobody is to wait for it.</summary>
    public void Uncount(Envelope envelope)
    {
        if (envelope.Watch is { } watch)
        {
            envelope.Watch = null;
            _underWay.Leave(watch);
        }
    }

    /// <summary>Runs an entity again after a moment, when what held it up may have passed.</summary>
    public void RunLater(Entity entity) => _ = RunLaterAsync(entity);

    /// <summary>Returns once nothing at all is under way.</summary>
    public Task SettledAsync(CancellationToken cancellation) => _underWay.NothingAsync(cancellation);

    /// <summary>Returns once all is over that was under way at the call, whatever has begun since.</summary>
    public Task PastAsync(CancellationToken cancellation) => _underWay.PastAsync(cancellation);

    /// <summary>Stops, after writing what was decided.</summary>
    public void Dispose()
    {
        _stopping.Cancel();
        Projector.Dispose();
        Committer.Dispose();
        _underWay.Dispose();
        _stopping.Dispose();
    }

    private async Task RunLaterAsync(Entity entity)
    {
        try
        {
            await Task.Delay(TimeSpan.FromSeconds(1), _system, Stopping);
            ThreadPool.UnsafeQueueUserWorkItem(entity, preferLocal: false);
        }
        catch (OperationCanceledException)
        {
            // What waits inside is in the store and goes on at the next start. Another node that sent it need not wait that long.
            entity.GiveUp();
        }
    }

    private void Post(EntityKey key, Envelope envelope)
    {
        Count(envelope);
        PostOutcome outcome;
        do
        {
            outcome = Get(key).Post(envelope);
        }
        while (outcome == PostOutcome.Gone);

        if (outcome == PostOutcome.Full)
        {
            Complete(envelope, Results.Retry);
        }
    }

    /// <summary>Lets go of entities that nobody used since the last sweep, until a good part of the bound is free.</summary>
    private void Sweep()
    {
        var target = Options.MaxResidentEntities - Math.Max(1, Options.MaxResidentEntities / 8);
        for (var round = 0; round < 2 && _entities.Count > target; round++)
        {
            foreach (var (key, entity) in _entities)
            {
                if (_entities.Count <= target)
                {
                    break;
                }

                if (entity.TryLeave())
                {
                    _entities.TryRemove(KeyValuePair.Create(key, entity));
                }
            }
        }

        Volatile.Write(ref _isSweeping, 0);
    }
}
