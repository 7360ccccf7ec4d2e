using Microsoft.Extensions.Logging;
using Monitoring.Bus.Broker;
using Monitoring.Bus.In;
using Monitoring.Bus.Parking;
using RabbitMQ.Client.Exceptions;

namespace Monitoring.Bus;

/// <summary>
/// Takes events from the broker while it runs. What must be there is declared at the start; a broker that is not there yet, or
/// goes away, is tried again and again, and stops nothing else.
/// </summary>
public sealed class BusHost : IAsyncDisposable
{
    private const int NotAllowed = 530;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan FirstContact = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>The library comes back by itself within half a minute, but for a sign-in that was refused: then it gives up.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly BrokerAddress _address;
    private readonly BusState _state;
    private readonly TimeProvider _system;
    private readonly ILogger _log;
    private readonly BrokerLink _out;
    private readonly BrokerLink _look;
    private readonly ParkedQueue _parked;
    private readonly Intake _intake;
    private readonly QueueLook _queues;
    private readonly Func<RunningBus> _startBus;
    private readonly CancellationTokenSource _stopping = new();
    private RunningBus? _bus;
    private Task _rounds = Task.CompletedTask;
    private long _seenAt;

    /// <summary>Puts it together; nothing is connected yet.</summary>
    /// <param name="options">How the broker is used.</param>
    /// <param name="address">Where it is.</param>
    /// <param name="door">Where events go in.</param>
    /// <param name="eventsPerBatch">Events of one batch, at most.</param>
    /// <param name="state">Is told how it does.</param>
    /// <param name="meter">Is told what happens.</param>
    /// <param name="system">The system's clock.</param>
    /// <param name="logs">Where it logs.</param>
    public BusHost(
        BusOptions options, BrokerAddress address, IEventDoor door, int eventsPerBatch, BusState state, BusMeter meter, TimeProvider system, ILoggerFactory logs)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(meter);
        ArgumentNullException.ThrowIfNull(state);
        (_address, _state, _system) = (address, state, system);
        _log = logs.CreateLogger<BusHost>();
        _out = new BrokerLink(address, "monitoring: parking", system);
        _look = new BrokerLink(address, "monitoring: parked messages", system);
        var reader = new MessageReader(options.MessageBytes, eventsPerBatch);
        _parked = new ParkedQueue(_look, reader, system);
        var parker = new Parker(_out, address.User, options, meter, system, _log);
        _intake = new Intake(door, new Outcomes(parker, options, meter, system, _log), options, reader, state, system, _log);
        _queues = new QueueLook(CountAsync, address, state, system, _log);
        var receive = new ReceiveFilter(_intake, address.User, system);
        ConsumeWatch Watch(CancellationToken over) => new(address, state, meter, system, _log, over, _stopping.Token);
        _startBus = () => new RunningBus(
            over => BusFactory.In(address, options.Prefetch, Watch(over), receive, logs, over), system, _log, _stopping.Token);
        state.Publishes(() => _out.IsBlocked);
        meter.Watch(state);
    }

    /// <summary>The messages that lie parked.</summary>
    public IParkedMessages Parked => _parked;

    /// <summary>Declares what must be there, and begins to take events.</summary>
    /// <exception cref="BusException">The broker is there and refuses what must be; the message says what.</exception>
    public async Task StartAsync(CancellationToken cancellation)
    {
        await DeclareAsync(cancellation);
        _rounds = Task.Run(GoRoundsAsync, CancellationToken.None);
    }

    /// <summary>Takes no more events, and waits a moment for those under way; the broker gives the others to somebody again.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        await _rounds;
        var stopped = StopBusAsync();
        await Task.WhenAny(stopped, Task.Delay(Grace, _system));
        await _intake.StopAsync();
        await stopped;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _intake.DisposeAsync();
        await _out.DisposeAsync();
        await _look.DisposeAsync();
        _parked.Dispose();
        _stopping.Dispose();
    }

    private async Task DeclareAsync(CancellationToken cancellation)
    {
        try
        {
            await _look.UseAsync(
                async channel =>
                {
                    await Topology.DeclareAsync(channel, cancellation);
                    return true;
                },
                FirstContact,
                cancellation);
        }
        catch (BrokerUnreachableException e) when (RefusalIn(e) is { } refusal)
        {
            throw new BusException($"The broker {_address} refuses the user or the virtual host: {refusal.Message}", e);
        }
        catch (Exception e) when (e is not BusException && !cancellation.IsCancellationRequested)
        {
            _log.Unreachable(_address, e.GetBaseException().Message);
        }
    }

    private static Exception? RefusalIn(Exception e)
    {
        for (var inner = e.InnerException; inner is not null; inner = inner.InnerException)
        {
            if (inner is AuthenticationFailureException or OperationInterruptedException { ShutdownReason.ReplyCode: NotAllowed })
            {
                return inner;
            }
        }

        return null;
    }

    private async Task GoRoundsAsync()
    {
        try
        {
            while (true)
            {
                await GoRoundAsync();
                await Task.Delay(Every, _system, _stopping.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The end.
        }
    }

    private async Task GoRoundAsync()
    {
        if (_bus is null)
        {
            _bus = _startBus();
            _seenAt = _system.GetTimestamp();
            _ = WatchStartAsync(_bus);
        }
        else if (_state.IsConnected)
        {
            _seenAt = _system.GetTimestamp();
        }
        else if (_system.GetElapsedTime(_seenAt) > Patience || _state.Stuck() is { } since && _system.GetElapsedTime(since) > Grace)
        {
            _log.StartedAnew(_address);
            await StopBusAsync();
            _state.Forget();
            return;
        }

        await _queues.LookAsync(_stopping.Token);
    }

    private async Task WatchStartAsync(RunningBus bus)
    {
        try
        {
            await bus.Started;
        }
#pragma warning disable CA1031 // Whatever it is, the bus is made anew after a while.
        catch (Exception e)
#pragma warning restore CA1031
        {
            if (!bus.IsOver)
            {
                _log.NotStarted(e);
            }
        }
    }

    private async Task StopBusAsync()
    {
        if (_bus is { } bus)
        {
            _bus = null;
            await bus.StopAsync();
        }
    }

    private Task<QueueCounts> CountAsync(CancellationToken cancellation) => _look.UseAsync(
        async channel => new QueueCounts(
            await channel.MessageCountAsync(BusNames.EventsQueue, cancellation),
            await channel.MessageCountAsync(BusNames.Again, cancellation),
            await channel.MessageCountAsync(BusNames.Parked, cancellation)),
        FirstContact,
        cancellation);
}
