using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Monitoring.Contracts;
using Monitoring.Contracts.Receipts;
using Monitoring.Core;
using Monitoring.Core.Catalogue;
using Monitoring.Core.CheckItems;
using Monitoring.Runtime.Delivery;
using Monitoring.Runtime.Directory;
using Monitoring.Runtime.Entities;
using Monitoring.Runtime.Feed;
using Monitoring.Runtime.Intake;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Nodes;
using Monitoring.Runtime.Projections;
using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Rollups;
using Monitoring.Runtime.Serialization;
using Monitoring.Runtime.Staff;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Telemetry;
using Monitoring.Runtime.Time;
using Monitoring.Runtime.Verification.Roots;
using NodaTime;

namespace Monitoring.Runtime;

/// <summary>The whole system in one process over any store, or one node of several over a store that they share.</summary>
public sealed class MonitoringEngine : IMonitoring, IDeliveryPump, IAsyncDisposable
{
    /// <summary>How many moves of roll-ups a node remembers, about 50 bytes each: some minutes under load, hours otherwise.</summary>
    private const int RememberedMoves = 65_536;

    private readonly EngineParts _parts;
    private readonly IDomainClock _clock;
    private readonly LiveDirectory _directory;
    private readonly LiveRollups _rollups;
    private readonly RollupComparison _comparison;
    private readonly RootSigner? _roots;
    private readonly LedgerFeed _feed;
    private readonly EngineMeter _meter;
    private readonly EntityHost _host;
    private readonly Timekeeper _timekeeper;
    private readonly OutboxPump _pump;
    private readonly BacklogWatch _backlog;
    private readonly ChannelWatch _channels;
    private readonly EventIntake _intake;
    private readonly StaffDesk _desk;
    private readonly ManualClock? _manualClock;
    private readonly EngineNode? _node;
    private readonly NodeMemory? _memory;
    private readonly ILogger _log;
    private readonly CancellationTokenSource _stopping = new();
    private int _isDisposed;

    /// <summary>Puts the parts together; nothing runs before <see cref="StartAsync"/>.</summary>
    public MonitoringEngine(EngineParts parts)
    {
        _parts = parts;
        _log = parts.Logs.CreateLogger<MonitoringEngine>();
        _clock = parts.StandStillAt is { } start ? new StandingClock(start) : new RealClock(parts.System);
        _directory = new LiveDirectory(parts.Catalogue, parts.Store, parts.Options.MaxCachedSites);
        _rollups = new LiveRollups(parts.Cluster is null ? 0 : RememberedMoves);
        var alerts = new AlertProjection(parts.Options.PublicUrl.TrimEnd('/'), parts.Options.Source, parts.Options.Everywhere);
        EntityModel[] models =
        [
            new RegionModel(_directory, parts.Store, new RegionProjection(alerts)),
            new SiteModel(_directory),
            new ItemModel(parts.SealingKey, new ItemProjection(alerts)),
        ];
        _comparison = new RollupComparison(
            _rollups, parts.ReadModel, TimeSpan.FromSeconds(parts.Options.RollupComparisonSeconds), parts.System, _log);
        _roots = parts.Roots is var (roots, rootKey)
            ? new RootSigner(roots, rootKey, TimeSpan.FromSeconds(parts.Options.RootSeconds), parts.System, _log)
            : null;
        _meter = new EngineMeter(this);
        _feed = new LedgerFeed(parts.Store, parts.Options.FeedInMemory, parts.Options.FeedMemoryMiB * (1L << 20));
        _memory = parts.Cluster is null ? null : new NodeMemory(parts.Cluster.Store, _directory, _rollups, _feed);
        _host = new EntityHost(parts.Store, _directory, _rollups, _feed, _meter, _clock, parts.System, parts.Options, models, _log, _memory);
        var outbox = new ConcurrentDictionary<int, bool>();
        _pump = new OutboxPump(parts.Cluster?.Store.OutboxOf(() => [.. outbox.Keys]) ?? parts.Outbox, parts.Notifiers, parts.Delivery, _meter, parts.System, _log);
        _backlog = new BacklogWatch(parts.Outbox, parts.System, _log);
        _timekeeper = new Timekeeper(_host, parts.System);
        _channels = new ChannelWatch(parts.Channels, _host, parts.Delivery, parts.System, _log);
        _pump.Recorded = _channels.Look;
        _host.Armed = _timekeeper.Armed;
        _host.Alerted = _pump.Nudge;
        _meter.Watch(new EngineGauges
        {
            Waiting = () => _host.Committer.Waiting,
            Tidying = () => _host.Committer.Tidying,
            UnderWay = () => _host.UnderWay,
            Resident = () => _host.Resident,
            IsStoreWorking = () => IsStoreWorking,
            Rollups = () => _rollups.Now,
            RollupDrift = () => _comparison.Drift,
            HeldDrift = () => _comparison.HeldDrift,
            Outbox = () => _backlog.Last,
        });
        var first = new FirstArrivals(parts.Store, parts.ReadModel);
        _intake = new EventIntake(_host, _directory, parts.Store, first, parts.System);
        _desk = new StaffDesk(_host, _intake, first, parts.Store);
        if (_memory is not null)
        {
            _node = new EngineNode(parts.Cluster!, _host, _memory, new RollupHolder(_rollups, _memory, _comparison, _log), _pump, outbox, _clock as StandingClock, parts.System, _stopping.Token);
            _directory.CatchUp = _memory.CatchUpAsync;
            _comparison.CatchUp = _memory.CatchUpAsync;
            _feed.CatchUp = _memory.CatchUpAsync;
            _roots?.IsInCharge = () => _node.IsInCharge;
        }
        else if (_clock is StandingClock standing)
        {
            _manualClock = new ManualClock(standing, _host, _timekeeper, _stopping.Token);
        }
    }

    /// <inheritdoc/>
    public Instant Now => _clock.Now;

    /// <inheritdoc/>
    public CatalogueData Catalogue => _parts.Catalogue;

    /// <inheritdoc/>
    public IDirectory Directory => _directory;

    /// <inheritdoc/>
    public IReadModel Read => _parts.ReadModel;

    /// <inheritdoc/>
    public RegionRollups Rollups => _rollups.Now;

    /// <summary>What changes for staff.</summary>
    public ILedgerFeed Feed => _feed;

    /// <summary>Moves the domain's clock; null when it is the system's.</summary>
    public IManualClock? ManualClock => _node is null ? _manualClock : _node.Clock;

    /// <summary>What other nodes ask of this one; null where it is alone.</summary>
    public INode? Node => _node;

    /// <summary>Whether the store took what was last written to it.</summary>
    public bool IsStoreWorking => _host.Committer.IsStoreWorking;

    /// <summary>How many entities are in memory.</summary>
    public int ResidentEntities => _host.Resident;

    /// <summary>Goes on where the last run stopped, however it did: messages under way, routine rows, what came due meanwhile.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        var counted = await Read.RollupsAsync(cancellation);
        _rollups.Load(counted);
        _memory?.Start(counted.Position);
        await _directory.LoadAsync(cancellation);
        _rollups.Grow(null, _directory.Tree, 0);
        await _feed.StartAsync(_memory is null ? long.MaxValue : counted.Position, cancellation);
        await CatalogueInUse.CheckAsync(Catalogue, _directory, _parts.Store, cancellation);
        WarnOfUncoveredYear();
        if (_node is { } node)
        {
            // What was under way, and what came due, is found by whoever keeps the shards.
            await node.ListenAsync(cancellation);
            await _host.Projector.StartAsync(cancellation);
            node.Start();
        }
        else
        {
            await GoOnAsync(cancellation);
        }

        _channels.Start(_stopping.Token);
        _pump.Start(_stopping.Token);
        _backlog.Start(_stopping.Token);
        _comparison.Start(_stopping.Token);
        _roots?.Start(_stopping.Token);
    }

    /// <summary>Where it is alone, it goes on with everything.</summary>
    private async Task GoOnAsync(CancellationToken cancellation)
    {
        await ResumeMessagesAsync(cancellation);
        await _host.Projector.StartAsync(cancellation);
        await _timekeeper.CatchUpAsync(cancellation);
        if (ManualClock is not null)
        {
            _log.ClockStandsStill(Now);
            await ManualClock.AdvanceAsync(Duration.Zero, cancellation);
        }
        else
        {
            _timekeeper.Start(_stopping.Token);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<ItemView?> ItemAsync(string site, string item, CancellationToken cancellation)
    {
        if (!Catalogue.Templates.ContainsKey(item)
            || await _directory.EntryAsync(site, cancellation) is not { } entry
            || await _parts.Store.LoadAsync(EntityKey.Item(site, item), cancellation) is not { } stored)
        {
            return null;
        }

        var state = stored.Snapshot is { } snapshot ? CoreJson.Read<ItemState>(snapshot.State) : ItemState.None;
        foreach (var facts in stored.Tail)
        {
            state = CoreJson.Read<ItemEvent[]>(facts).Aggregate(state, ItemEvolution.Evolve);
        }

        return new ItemView(state, entry.Rules(item).Rules, entry.Place);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Receipt>> SubmitAsync(IReadOnlyList<IncomingEvent> events, CancellationToken cancellation) =>
        _intake.SubmitAsync(events, cancellation);

    /// <inheritdoc/>
    public ValueTask<CommandResult> SendAsync(EntityKey entity, object command, Order order, CancellationToken cancellation) =>
        _desk.SendAsync(entity, command, order, Now, cancellation);

    /// <inheritdoc/>
    public ValueTask<CommandResult> RecordAsync(IncomingEvent e, Order order, CancellationToken cancellation) =>
        _desk.SubmitAsync(e, order, cancellation);

    /// <summary>Returns once everything that any node was told before the call can be seen here; at once where it is alone.</summary>
    /// <exception cref="StoreException">The store could not be asked.</exception>
    public Task HearAsync(CancellationToken cancellation) => _memory?.CatchUpAsync(cancellation) ?? Task.CompletedTask;

    /// <summary>Returns once nothing is under way and the read model shows everything.</summary>
    public async Task SettleAsync(CancellationToken cancellation)
    {
        await _host.SettledAsync(cancellation);
        await _host.Projector.FlushAsync(cancellation);
    }

    /// <summary>Compares the roll-ups with the store now, as is done regularly anyway.</summary>
    /// <returns>How many figures of regions differed; they no longer do.</returns>
    public Task<int> CompareRollupsAsync(CancellationToken cancellation) => _comparison.CompareAsync(cancellation);

    /// <inheritdoc/>
    public void DeliverNow() => _pump.Nudge();

    /// <summary>Stops: what was decided is written, routine rows too; everything else goes on at the next start.</summary>
    public async ValueTask DisposeAsync()
    {
        // A host that hands it out as a service disposes of it once more.
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
        {
            return;
        }

        if (_node is not null)
        {
            await QuietAsync();
        }

        await _stopping.CancelAsync();
        if (_node is { } node)
        {
            await node.StoppedAsync();
        }

        await _timekeeper.StoppedAsync();
        await _pump.StoppedAsync();
        await _backlog.StoppedAsync();
        await _comparison.StoppedAsync();
        await _channels.StoppedAsync();
        try
        {
            await _host.Projector.FlushAsync(CancellationToken.None);
        }
        catch (StoreException e)
        {
            _log.RoutineRowsNotWritten(e);
        }

        _host.Dispose();
        if (_roots is not null)
        {
            await _roots.StoppedAsync();
            if (_roots.IsInCharge())
            {
                await _roots.FinishAsync();
            }

            _roots.Dispose();
        }

        _timekeeper.Dispose();
        _manualClock?.Dispose();
        _node?.Dispose();
        _pump.Dispose();
        _comparison.Dispose();
        _meter.Dispose();
        _channels.Dispose();
        _stopping.Dispose();
    }

    /// <summary>
    /// Messages that were durable and not consumed when the last run ended, in the order they were sent. Those to an entity that
    /// cannot be read wait for it, and nobody waits for them.
    /// </summary>
    private async Task ResumeMessagesAsync(CancellationToken cancellation)
    {
        const int page = 1_000;
        for (var after = 0L; ;)
        {
            var messages = await _parts.Store.MessagesAsync(after, page, cancellation);
            foreach (var message in messages)
            {
                _ = _host.Deliver(message, null, 0);
                after = message.Id;
            }

            // What they lead to is finished as well, before anything else looks at the entities.
            await _host.SettledAsync(cancellation);
            if (messages.Count < page)
            {
                break;
            }
        }
    }

    /// <summary>Waits a moment for what is on its way to other nodes; what does not arrive is brought by one of them.</summary>
    private async Task QuietAsync()
    {
        try
        {
            await _host.SettledAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(5), _parts.System);
        }
        catch (TimeoutException)
        {
            // It is in the store.
        }
    }

    private void WarnOfUncoveredYear()
    {
        var year = Now.InUtc().Year;
        foreach (var calendar in Catalogue.Calendars.Values.Where(c => !c.Covers(year)))
        {
            _log.CalendarNotCovered(calendar.Code, year);
        }
    }
}
