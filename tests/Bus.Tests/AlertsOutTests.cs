using System.Text.Json.Nodes;
using Monitoring.Bus.Tests.Kit;

namespace Monitoring.Bus.Tests;

/// <summary>Alerts that go out over the broker.</summary>
public sealed class AlertsOutTests : IAsyncLifetime
{
    private readonly Field _field = new();
    private BrokerClient _broker = null!;

    public async ValueTask InitializeAsync() => _broker = await BrokerClient.OpenAsync();

    public ValueTask DisposeAsync() => _broker.DisposeAsync();

    [Fact]
    public async Task Each_alert_is_published_once_word_for_word_by_reason_and_region()
    {
        await using var gateway = await BusGateway.WithCityAsync(_broker, _field);
        var all = await _broker.ListenAsync();
        var some = await _broker.ListenAsync("issue-raised.T1");
        var none = await _broker.ListenAsync("issue-raised.D1");
        await _broker.PublishAsync(_field.Visit("H-1"));

        var alert = await _broker.TakeAsync(all);
        alert.RoutingKey.ShouldBe("issue-raised.T1");
        (alert.Properties.ContentType, alert.Properties.Persistent, alert.Properties.Type).ShouldBe(
            ("application/cloudevents+json", true, "inspection.alert.v1"));
        var e = JsonNode.Parse(alert.Text)!;
        (e["specversion"]!.GetValue<string>(), e["type"]!.GetValue<string>(), e["subject"]!.GetValue<string>()).ShouldBe(("1.0", "inspection.alert.v1", "H-1"));
        var shown = (await gateway.GetAsync("/api/alerts?site=H-1"))["items"]!.AsArray().ShouldHaveSingleItem()!.AsObject();
        shown["deliveries"]!.AsArray().ShouldHaveSingleItem()!["kind"]!.GetValue<string>().ShouldBe("amqp");
        shown.Remove("deliveries");
        JsonNode.DeepEquals(e["data"], shown).ShouldBeTrue();
        (await _broker.TakeAsync(some)).Text.ShouldBe(alert.Text);

        var delivery = await DeliveredAsync(gateway);
        alert.Properties.MessageId.ShouldBe(delivery["message"]!.GetValue<string>());
        (await _broker.CountAsync(all)).ShouldBe(0u);
        (await _broker.CountAsync(none)).ShouldBe(0u);

        // Sent again it is the same message.
        (await gateway.SendAsync(HttpMethod.Post, $"/api/deliveries/{delivery["id"]}/resend")).Status.ShouldBe(200);
        var again = await _broker.TakeAsync(all);
        (again.Text, again.Properties.MessageId).ShouldBe((alert.Text, alert.Properties.MessageId));
    }

    [Fact]
    public async Task An_alert_that_nobody_listens_to_is_delivered_all_the_same()
    {
        await using var gateway = await BusGateway.WithCityAsync(_broker, _field);
        await _broker.PublishAsync(_field.Visit("H-1"));

        await DeliveredAsync(gateway);
    }

    [Fact]
    public async Task Where_somebody_must_listen_it_is_tried_until_somebody_does()
    {
        await using var gateway = await BusGateway.WithCityAsync(_broker, _field, 1, ("Bus:AlertsMustRoute", "true"), ("Delivery:FirstRetrySeconds", "0.2"), ("Delivery:LongestRetrySeconds", "0.5"));
        await _broker.PublishAsync(_field.Visit("H-1"));
        await Wait.UntilAsync(async () => (await DeliveryAsync(gateway))?["attempts"]!.GetValue<int>() > 1, "it is tried more than once");
        (await DeliveryAsync(gateway))!["lastError"]!.GetValue<string>().ShouldBe("No queue takes alerts with the routing key issue-raised.T1.");
        var all = await _broker.ListenAsync();

        (await _broker.TakeAsync(all)).RoutingKey.ShouldBe("issue-raised.T1");
        await DeliveredAsync(gateway);
    }

    [Fact]
    public async Task A_bus_that_is_for_events_alone_publishes_nothing()
    {
        await using var gateway = await BusGateway.WithCityAsync(_broker, _field, 1, ("Bus:Alerts", "false"));
        await _broker.PublishAsync(_field.Visit("H-1"));

        await Wait.UntilAsync(async () => (await gateway.GetAsync("/api/alerts?site=H-1"))["items"]!.AsArray().Count == 1, "the alert is decided");
        (await gateway.GetAsync("/api/deliveries"))["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_channel_of_a_person_cannot_lead_to_another_exchange()
    {
        await using var gateway = await BusGateway.WithCityAsync(_broker, _field);
        await gateway.PostAsync(_field.Event("site", "H-1", new { code = "H-1", contact = new { name = "Li", channels = new[] { new { kind = "amqp", address = "amq.topic" } } } }));
        await _broker.PublishAsync(_field.Visit("H-1"));

        await Wait.UntilAsync(
            async () => (await gateway.GetAsync("/api/deliveries?state=failed"))["items"]!.AsArray() is [var failed]
                && failed!["lastError"]!.GetValue<string>() == "Alerts go to the exchange inspection.alerts and to no other.",
            "it is given up");
    }

    private static async Task<JsonNode?> DeliveryAsync(BusGateway gateway) => (await gateway.GetAsync("/api/deliveries?kind=amqp"))["items"]!.AsArray().FirstOrDefault();

    private static async Task<JsonNode> DeliveredAsync(BusGateway gateway)
    {
        JsonNode? delivery = null;
        await Wait.UntilAsync(async () => (delivery = await DeliveryAsync(gateway))?["state"]!.GetValue<string>() == "delivered", "the alert is delivered");
        return delivery!;
    }
}
