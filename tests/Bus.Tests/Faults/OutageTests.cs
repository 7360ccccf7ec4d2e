using Monitoring.Bus.Broker;
using Monitoring.Bus.Tests.Kit;
using Monitoring.Contracts.Receipts;

namespace Monitoring.Bus.Tests.Faults;

/// <summary>A broker that is away for longer than the library is given to come back, and one that stands still while the service stops.</summary>
public sealed class OutageTests : IAsyncLifetime
{
    /// <summary>More than a bus is given to come back.</summary>
    private static readonly TimeSpan TooLong = TimeSpan.FromMinutes(1.1);

    /// <summary>What the files of <c>deploy</c> give a service to stop.</summary>
    private static readonly TimeSpan Stop = TimeSpan.FromSeconds(70);

    private readonly Field _field = new();
    private readonly LogLines _log = new();
    private BrokerClient _broker = null!;

    public async ValueTask InitializeAsync()
    {
        _broker = await BrokerClient.OpenAsync();
        Assert.SkipUnless(_broker.Server.IsPrivate, "The broker is somebody else's, and is not to be stopped.");
    }

    public async ValueTask DisposeAsync()
    {
        if (_broker.Server is { IsPrivate: true, IsRunning: false })
        {
            await _broker.Server.StartAsync();
        }

        await _broker.DisposeAsync();
        _log.Dispose();
    }

    [Fact]
    public async Task However_long_the_broker_is_away_one_consumer_takes_events_when_it_is_back()
    {
        await _broker.Server.StopAsync(kill: false);
        var (clock, state) = (new OffsetClock(), new BusState());
        using var meter = new BusMeter();
        var options = new BusOptions { Address = _broker.Server.Address.ToString() };
        await using var host = new BusHost(options, new BrokerAddress(options), new NoDoor(), 1, state, meter, clock, _log);
        await host.StartAsync(TestContext.Current.CancellationToken);
        for (var i = 0; i < 3; i++)
        {
            await Wait.UntilAsync(() => _log.Count("Starting bus") == i + 1, "a bus is started");
            clock.Advance(TooLong);
            await Wait.UntilAsync(() => _log.Count(3005) == i + 1, "the bus is given up");
        }

        await Wait.UntilAsync(() => _log.Count("Starting bus") == 4, "a bus is started");

        // The library says of each that it has ended; of one that was not started yet it would say that it can not be stopped.
        await Wait.UntilAsync(() => _log.Count("Bus stopped") == 3, "those that were given up have ended");
        _log.Count(3006).ShouldBe(0, _log.ToString());
        await _broker.Server.StartAsync();
        await Wait.UntilAsync(() => state.IsConnected, "events are taken", TimeSpan.FromMinutes(2));
        await using var broker = await BrokerClient.OpenAsync(isEmpty: false);
        await Wait.UntilAsync(async () => await broker.ConsumersAsync(BusNames.EventsQueue) > 0, "somebody consumes");
        (await broker.ConsumersAsync(BusNames.EventsQueue)).ShouldBe(1u);
    }

    [Fact]
    public async Task A_bus_that_is_over_connects_no_more_even_where_the_library_has_not_stopped_it()
    {
        using var over = new CancellationTokenSource();
        var bus = BusFactory.Out(new BrokerAddress(new BusOptions { Address = "amqp://127.0.0.1:1" }), _log, over.Token);
        _ = bus.StartAsync(TestContext.Current.CancellationToken);
        await Wait.UntilAsync(() => _log.Count("Connection Failed") > 0, "it has tried");
        await over.CancelAsync();

        await Wait.UntilAsync(() => _log.Count("ReceiveTransport Operation Cancelled") > 0, "it tries no more");
    }

    [Fact]
    public async Task A_broker_that_stands_still_does_not_hold_up_the_stop()
    {
        var gateway = await BusGateway.WithCityAsync(_broker, _field);
        await gateway.PostAsync(_field.Visit("H-1"));
        await Wait.UntilAsync(async () => (await gateway.GetAsync("/api/deliveries?state=delivered"))["items"]!.AsArray().Count == 1, "an alert has gone out");
        await _broker.Server.FreezeAsync();
        try
        {
            await gateway.DisposeAsync().AsTask().WaitAsync(Stop, TimeProvider.System, TestContext.Current.CancellationToken);
        }
        finally
        {
            await _broker.Server.ThawAsync();
        }
    }

    /// <summary>Where nothing comes.</summary>
    private sealed class NoDoor : IEventDoor
    {
        public DateTimeOffset Now => DateTimeOffset.UnixEpoch;

        public ValueTask<IReadOnlyList<Receipt>> SubmitAsync(IReadOnlyList<SentEvent> events, CancellationToken cancellation) =>
            throw new InvalidOperationException("Nothing was sent.");
    }
}
