using Monitoring.Bus.Tests.Kit;

namespace Monitoring.Bus.Tests.Faults;

/// <summary>
/// The PostgreSQL server goes away while events come by the broker, and comes back: they are held, the broker keeps the others, and
/// in the end each is taken once. Once, and again and again when MONITORING_SOAK is 1.
/// </summary>
public sealed class StoreFaultTests : IAsyncLifetime
{
    private const int Prefetch = 200;
    private const int TriesInVain = 4;

    private static readonly int Times = Soak.Times(1, 20);

    private readonly Field _field = new();
    private BrokerClient _broker = null!;

    public async ValueTask InitializeAsync() => _broker = await BrokerClient.OpenAsync();

    public ValueTask DisposeAsync() => _broker.DisposeAsync();

    [Fact]
    public async Task The_server_is_killed_under_load_and_what_comes_meanwhile_is_held_and_then_taken_once()
    {
        await using var server = await PostgresServer.PrivateAsync();
        Assert.SkipWhen(server is null, PostgresServer.Missing);
        await using var gateway = await BusGateway.WithCityAsync(
            _broker, TestStore.In(server!), _field, Load.Hotels, ("Bus:Prefetch", $"{Prefetch}"), ("Postgres:OutcomeSeconds", "2"));
        await using var load = new Load(_broker.Server, _field);
        await using var most = new MostUnderWay(gateway);
        for (var i = 0; i < Times; i++)
        {
            await load.SomeMoreAsync();
            await server!.StopAsync(kill: true);
            await Wait.UntilAsync(async () => await StatusAsync(gateway) == 503, "it says that the store is away");
            (await gateway.MetricAsync("monitoring_store_working")).ShouldBe(0);

            // The lanes stand still with what they hold: the broker gives no more than that, and keeps the others.
            var taken = await StandingStillAsync(gateway);
            (await _broker.CountAsync(BusNames.EventsQueue)).ShouldBeGreaterThan(0u);
            (await gateway.MetricAsync("monitoring_bus_connected")).ShouldBe(1);

            await server.StartAsync();
            await Wait.UntilAsync(async () => await StatusAsync(gateway) == 200, "the store works again", TimeSpan.FromMinutes(2));

            // What the other of the two connections was about may fail once more after the first has come back.
            await Wait.UntilAsync(async () => await gateway.MetricAsync("monitoring_store_working") == 1, "the metric says so");
            await Wait.UntilAsync(async () => await EventsAsync(gateway, "taken") > taken, "the lanes go on");
            await load.SomeMoreAsync();
        }

        await load.StopAsync();
        await load.AllTakenOnceAsync(gateway);
        (await EventsAsync(gateway, "again")).ShouldBe(0);
        (await EventsAsync(gateway, "parked")).ShouldBe(0);
        most.Seen.ShouldBe(Prefetch);
    }

    /// <summary>
    /// Waits until as much is held as may be under way, and is tried again in vain; says how much was taken before. What the server
    /// had begun when it was killed, it may still have ended.
    /// </summary>
    private static async Task<double?> StandingStillAsync(BusGateway gateway)
    {
        var (taken, held, inVain) = (await EventsAsync(gateway, "taken"), await HeldAsync(gateway), 0);
        await Wait.UntilAsync(
            async () =>
            {
                var (takenNow, heldNow) = (await EventsAsync(gateway, "taken"), await HeldAsync(gateway));
                inVain = takenNow != taken || gateway.Bus.UnderWay != Prefetch ? 0 : heldNow > held ? inVain + 1 : inVain;
                (taken, held) = (takenNow, heldNow);
                return inVain == TriesInVain;
            },
            "what is held is tried again in vain");
        return taken;
    }

    private static async Task<int> StatusAsync(BusGateway gateway) => (await gateway.SendAsync(HttpMethod.Get, "/health/ready")).Status;

    private static Task<double?> HeldAsync(BusGateway gateway) => gateway.MetricAsync("monitoring_bus_held_total");

    private static Task<double?> EventsAsync(BusGateway gateway, string outcome) =>
        gateway.MetricAsync($"monitoring_bus_events_total{{outcome=\"{outcome}\"}}");
}
