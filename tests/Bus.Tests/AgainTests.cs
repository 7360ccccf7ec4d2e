using System.Diagnostics;
using Monitoring.Bus.Tests.Kit;
using Monitoring.Core;

namespace Monitoring.Bus.Tests;

/// <summary>Events that are not taken for now. Those of unknown sites once each, and again and again when MONITORING_SOAK is 1.</summary>
public sealed class AgainTests : IAsyncLifetime
{
    private static readonly int Times = Soak.Times(1, 20);

    private readonly Field _field = new();
    private BrokerClient _broker = null!;

    public async ValueTask InitializeAsync() => _broker = await BrokerClient.OpenAsync();

    public ValueTask DisposeAsync() => _broker.DisposeAsync();

    [Fact]
    public async Task An_event_of_an_unknown_subject_is_taken_once_its_subject_is_registered()
    {
        await using var gateway = await BusGateway.WithCityAsync(_broker, _field, hotels: 0, ("Bus:RetrySeconds", "0.2"));
        for (var i = 0; i < Times; i++)
        {
            var site = $"H-{i}";
            var rounds = await RoundsAsync(gateway);
            await _broker.PublishAsync(_field.Duty(site));
            await Wait.UntilAsync(async () => await RoundsAsync(gateway) >= rounds + 2, "it goes round");
            await _broker.CountIsAsync(BusNames.Parked, 0);
            await gateway.PostAsync(_field.Site(site));

            await Wait.UntilAsync(async () => (await gateway.LedgerAsync(EntityKey.Item(site, Field.Corridors))).Count == 1, "it is taken");
        }

        (await gateway.MetricAsync("monitoring_bus_events_total{outcome=\"parked\"}")).ShouldBe(0);
    }

    [Fact]
    public async Task A_site_whose_region_is_under_way_waits_for_it()
    {
        await using var gateway = await BusGateway.StartAsync(_broker, ("Bus:RetrySeconds", "0.2"));
        await _broker.PublishAsync(_field.Site("H-9"));
        await Wait.UntilAsync(async () => await RoundsAsync(gateway) >= 1, "it goes round");
        await gateway.PostAsync(_field.City());

        await Wait.UntilAsync(async () => (await gateway.SendAsync(HttpMethod.Get, "/api/sites/H-9")).Status == 200, "the site is registered");
    }

    [Fact]
    public async Task It_is_parked_with_its_error_when_its_time_is_over_and_says_since_when_it_was_tried()
    {
        await using var gateway = await BusGateway.WithCityAsync(
            _broker, _field, hotels: 0, ("Bus:RetrySeconds", "0.3"), ("Bus:UnknownSubjectMinutes", "0.02"));
        for (var i = 0; i < Times; i++)
        {
            var waited = Stopwatch.StartNew();
            var e = _field.Duty("H-9");
            await _broker.PublishAsync(Field.Batch(e), "application/cloudevents-batch+json");

            var parked = await _broker.TakeAsync(BusNames.Parked);
            waited.Elapsed.ShouldBeGreaterThan(TimeSpan.FromSeconds(1));
            parked.Text.ShouldBe(e);
            parked.Header("x-errors")!.ShouldContain("unknown-subject");
            long.Parse(parked.Header("x-tries")!, System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(2);
            DateTimeOffset.Parse(parked.Header("x-first-tried-at")!, System.Globalization.CultureInfo.InvariantCulture)
                .ShouldBeLessThan(DateTimeOffset.Parse(parked.Header("x-parked-at")!, System.Globalization.CultureInfo.InvariantCulture) - TimeSpan.FromSeconds(1));
            parked.Header("x-routing-key").ShouldBe("event");
        }

        await _broker.CountIsAsync(BusNames.Again, 0);
    }

    [Fact]
    public async Task What_the_engine_does_not_take_for_now_is_held_and_nothing_is_lost()
    {
        // One command at a time: nearly everything is answered 'retry' at first.
        await using var gateway = await BusGateway.StartAsync(_broker, ("Engine:MaxUnderWay", "1"), ("Bus:Prefetch", "50"));
        foreach (var e in _field.City().Concat(Enumerable.Range(1, 8).Select(i => _field.Site($"H-{i}"))))
        {
            await gateway.PostAsync(e);
        }

        await using var most = new MostUnderWay(gateway);
        var events = Enumerable.Range(0, 160).Select(i => (Site: $"H-{(i % 8) + 1}", Json: _field.Duty($"H-{(i % 8) + 1}"))).ToList();
        await Task.WhenAll(events.Select(e => _broker.PublishAsync(e.Json)));

        foreach (var site in events.GroupBy(e => e.Site))
        {
            await Wait.UntilAsync(async () => (await gateway.LedgerAsync(EntityKey.Item(site.Key, Field.Corridors))).Count == 20, $"all of {site.Key} are taken");
            (await gateway.LedgerAsync(EntityKey.Item(site.Key, Field.Corridors))).ShouldBe(site.Select(e => Field.IdOf(e.Json)), ignoreOrder: true);
        }

        most.Seen.ShouldBeInRange(1, 50);
        (await gateway.MetricAsync("monitoring_bus_held_total"))!.Value.ShouldBeGreaterThan(0);
        (await RoundsAsync(gateway)).ShouldBe(0);
        await _broker.CountIsAsync(BusNames.Parked, 0);
    }

    private static async Task<double> RoundsAsync(BusGateway gateway) => (await gateway.MetricAsync("monitoring_bus_events_total{outcome=\"again\"}"))!.Value;
}
