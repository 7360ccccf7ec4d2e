using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Monitoring.Bus.Tests.Kit;
using Monitoring.Core;
using RabbitMQ.Client;

namespace Monitoring.Bus.Tests;

/// <summary>Events that come by the broker, in every form that is served.</summary>
public sealed class IntakeTests : IAsyncLifetime
{
    private readonly Field _field = new();
    private BrokerClient _broker = null!;

    public async ValueTask InitializeAsync() => _broker = await BrokerClient.OpenAsync();

    public ValueTask DisposeAsync() => _broker.DisposeAsync();

    [Fact]
    public async Task What_one_publisher_sends_one_by_one_is_taken_in_its_order()
    {
        await using var gateway = await BusGateway.StartAsync(_broker);
        foreach (var e in _field.City())
        {
            await _broker.PublishAsync(e);
        }

        await _broker.PublishAsync(_field.Site("H-1"));
        await _broker.PublishAsync(_field.Visit("H-1"));
        await _broker.PublishAsync(_field.Event("rectification", "H-1", new { item = Field.Waste, note = "put right" }));

        await Wait.UntilAsync(async () => await StatesAsync(gateway) is ["awaitingLookBack"], "the issue is claimed");
        (await gateway.MetricAsync("monitoring_bus_events_total{outcome=\"again\"}")).ShouldBe(0);
        (await gateway.MetricAsync("monitoring_bus_events_total{outcome=\"taken\"}")).ShouldBe(6);
        await _broker.CountIsAsync(BusNames.EventsQueue, 0);
        gateway.Bus.UnderWay.ShouldBe(0);
    }

    [Fact]
    public async Task A_batch_is_taken_in_its_order_and_each_event_stands_alone()
    {
        await using var gateway = await BusGateway.StartAsync(_broker);
        var bad = JsonNode.Parse(_field.Duty("H-1"))!.AsObject();
        bad["data"]!["item"] = "isolation-hotel.nothing";
        var broken = """{"specversion":"1.0","id":"x1", "source":"/field/bus","colour":"red"}""";
        await _broker.PublishAsync(
            Field.Batch([.. _field.City(), _field.Site("H-1"), bad.ToJsonString(), broken, _field.Duty("H-1")]),
            "application/cloudevents-batch+json",
            "batch");

        var parked = new[] { await _broker.TakeAsync(BusNames.Parked), await _broker.TakeAsync(BusNames.Parked) }.OrderBy(p => p.Body.Length).ToList();
        parked[0].Text.ShouldBe(broken);
        parked[0].Properties.ContentType.ShouldBe("application/cloudevents+json");
        parked[0].Header("x-errors")!.ShouldContain("\"field\":\"type\",\"code\":\"required\"");
        parked[1].Text.ShouldBe(bad.ToJsonString());
        parked[1].Header("x-errors")!.ShouldContain("unknown-item");
        parked[1].Header("x-routing-key").ShouldBe("batch");
        await Wait.UntilAsync(async () => (await gateway.LedgerAsync(EntityKey.Item("H-1", Field.Corridors))).Count == 1, "the good duty is taken");
        await _broker.CountIsAsync(BusNames.Parked, 0);
        await _broker.CountIsAsync(BusNames.EventsQueue, 0);
    }

    [Theory]
    [InlineData("application/cloudevents+json; charset=utf-8")]
    [InlineData("APPLICATION/CloudEvents+JSON")]
    [InlineData(null)]
    public async Task Other_ways_to_say_that_it_is_a_structured_event_are_understood(string? contentType)
    {
        await using var gateway = await BusGateway.WithCityAsync(_broker, _field);
        var properties = new BasicProperties();
        if (contentType is not null)
        {
            properties.ContentType = contentType;
        }

        await _broker.PublishAsync(System.Text.Encoding.UTF8.GetBytes(_field.Duty("H-1")), properties);

        await TakenAsync(gateway);
    }

    [Fact]
    public async Task A_list_without_a_content_type_is_a_batch()
    {
        await using var gateway = await BusGateway.WithCityAsync(_broker, _field);
        await _broker.PublishAsync(System.Text.Encoding.UTF8.GetBytes(" \n" + Field.Batch(_field.Duty("H-1"))), new BasicProperties());

        await TakenAsync(gateway);
    }

    [Theory]
    [InlineData("cloudEvents:")]
    [InlineData("cloudEvents_")]
    public async Task Binary_mode_of_the_AMQP_binding_is_understood(string prefix)
    {
        await using var gateway = await BusGateway.WithCityAsync(_broker, _field);
        var e = JsonNode.Parse(_field.Duty("H-1"))!.AsObject();
        var properties = new BasicProperties { ContentType = "application/json", Headers = new Dictionary<string, object?>() };
        foreach (var (name, value) in e.Where(p => p.Key != "data"))
        {
            properties.Headers[prefix + name] = value!.GetValue<string>();
        }

        await _broker.PublishAsync(System.Text.Encoding.UTF8.GetBytes(e["data"]!.ToJsonString()), properties);

        await TakenAsync(gateway);
    }

    [Fact]
    public async Task The_same_event_by_both_ways_at_once_is_taken_once()
    {
        await using var gateway = await BusGateway.WithCityAsync(_broker, _field);

        for (var i = 1; i <= Soak.Times(1, 20); i++)
        {
            var site = $"W-{i}";
            await gateway.PostAsync(_field.Site(site));
            var before = await TakenSoFarAsync(gateway);

            // Both ways together bring fewer than may wait for one item, so that nobody is told to come again.
            var events = Enumerable.Range(0, 100).Select(_ => _field.Duty(site)).ToList();
            await Task.WhenAll(
                Task.WhenAll(events.Select(e => _broker.PublishAsync(e))),
                Task.WhenAll(events.Chunk(20).Select(portion => gateway.PostAsync(portion))));

            await Wait.UntilAsync(async () => await TakenSoFarAsync(gateway) == before + 100, "all are answered");
            (await gateway.LedgerAsync(EntityKey.Item(site, Field.Corridors))).ShouldBe(events.Select(Field.IdOf), ignoreOrder: true);
        }

        await _broker.CountIsAsync(BusNames.Parked, 0);
    }

    [Fact]
    public async Task What_was_not_taken_before_the_system_ended_is_taken_by_the_next_start()
    {
        await using var gateway = await BusGateway.WithCityAsync(_broker, _field, hotels: 20);
        var events = Enumerable.Range(0, 2_000).Select(i => (Site: $"H-{(i % 20) + 1}", Json: _field.Duty($"H-{(i % 20) + 1}"))).ToList();
        await Task.WhenAll(events.Select(e => _broker.PublishAsync(e.Json)));
        await gateway.RestartAsync();

        await _broker.CountIsAsync(BusNames.EventsQueue, 0);
        await Wait.UntilAsync(() => gateway.Bus.UnderWay == 0, "nothing is under way");
        foreach (var site in events.GroupBy(e => e.Site))
        {
            (await gateway.LedgerAsync(EntityKey.Item(site.Key, Field.Corridors))).ShouldBe(site.Select(e => Field.IdOf(e.Json)), ignoreOrder: true);
        }

        await _broker.CountIsAsync(BusNames.Parked, 0);
    }

    private static async Task<double> TakenSoFarAsync(BusGateway gateway) => (await gateway.MetricAsync("monitoring_bus_events_total{outcome=\"taken\"}"))!.Value;

    private static async Task TakenAsync(BusGateway gateway) => await Wait.UntilAsync(
        async () => (await gateway.LedgerAsync(EntityKey.Item("H-1", Field.Corridors))).Count == 1, "the duty is taken");

    /// <summary>The states of the issues of H-1; none before the site itself has come by the broker, for which there is no other sign.</summary>
    private static async Task<IReadOnlyList<string>> StatesAsync(BusGateway gateway)
    {
        var (status, answer) = await gateway.SendAsync(HttpMethod.Get, "/api/issues?site=H-1");
        if (status == StatusCodes.Status404NotFound)
        {
            return [];
        }

        status.ShouldBe(StatusCodes.Status200OK, answer?.ToJsonString());
        return [.. answer!["items"]!.AsArray().Select(i => i!["state"]!.GetValue<string>())];
    }
}
