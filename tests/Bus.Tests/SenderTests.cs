using System.Text;
using Monitoring.Bus.Tests.Kit;
using Monitoring.Core;
using RabbitMQ.Client;

namespace Monitoring.Bus.Tests;

/// <summary>Who may send what, where that is configured.</summary>
public sealed class SenderTests : IAsyncLifetime
{
    private readonly Field _field = new();
    private BrokerClient _broker = null!;

    public async ValueTask InitializeAsync() => _broker = await BrokerClient.OpenAsync();

    public ValueTask DisposeAsync() => _broker.DisposeAsync();

    private string User => Uri.UnescapeDataString(_broker.Server.Address.UserInfo.Split(':')[0]);

    [Fact]
    public async Task A_sender_reaches_its_regions_and_nobody_else_anything()
    {
        await using var gateway = await BusGateway.WithCityAsync(_broker, _field, 1, ("Bus:Senders:0:User", User), ("Bus:Senders:0:Regions:0", "T1"));
        await gateway.PostAsync(_field.Region("T2", "D1"), _field.Site("O-1", "T2"));

        await SendAsync(_field.Duty("H-1"), User);
        await Wait.UntilAsync(async () => (await gateway.LedgerAsync(EntityKey.Item("H-1", Field.Corridors))).Count == 1, "the own is taken");
        await SendAsync(_field.Duty("O-1"), User);
        (await _broker.TakeAsync(BusNames.Parked)).Header("x-errors")!.ShouldContain("\"field\":\"subject\",\"code\":\"forbidden\"");
        await SendAsync(_field.Duty("H-1"), null);
        (await _broker.TakeAsync(BusNames.Parked)).Header("x-errors")!.ShouldContain("\"field\":\"user-id\",\"code\":\"forbidden\"");
        (await gateway.LedgerAsync(EntityKey.Item("H-1", Field.Corridors))).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Headers_that_a_publisher_writes_make_nobody_else_of_it()
    {
        await using var gateway = await BusGateway.WithCityAsync(_broker, _field, 1, ("Bus:Senders:0:User", "somebody-else"), ("Bus:Senders:0:Regions:0", "T1"));
        await SendAsync(_field.Duty("H-1"), null, ("x-user-id", "somebody-else"), ("x-tries", "1"));

        var parked = await _broker.TakeAsync(BusNames.Parked);
        parked.Header("x-errors")!.ShouldContain("\"field\":\"user-id\",\"code\":\"forbidden\"");
        parked.Header("x-user-id").ShouldBeNull();
    }

    [Fact]
    public async Task An_event_of_a_sender_waits_for_its_site_too()
    {
        await using var gateway = await BusGateway.WithCityAsync(
            _broker, _field, 0, ("Bus:RetrySeconds", "0.2"), ("Bus:Senders:0:User", User), ("Bus:Senders:0:Regions:0", "T1"));
        await SendAsync(_field.Duty("H-8"), User);
        await Wait.UntilAsync(async () => await gateway.MetricAsync("monitoring_bus_events_total{outcome=\"again\"}") > 0, "it goes round");
        await gateway.PostAsync(_field.Site("H-8"));

        // It came back with the user it was sent by, although the system sent it round.
        await Wait.UntilAsync(async () => (await gateway.LedgerAsync(EntityKey.Item("H-8", Field.Corridors))).Count == 1, "it is taken");
    }

    [Fact]
    public async Task A_site_of_a_sender_waits_for_its_region_and_that_for_the_one_it_lies_in()
    {
        await using var gateway = await BusGateway.WithCityAsync(
            _broker, _field, 0, ("Bus:RetrySeconds", "0.2"), ("Bus:Senders:0:User", User), ("Bus:Senders:0:Regions:0", "C"));
        await SendAsync(_field.Site("N-1", "T9"), User);
        await SendAsync(_field.Region("T9", "D9"), User);
        await Wait.UntilAsync(async () => await gateway.MetricAsync("monitoring_bus_events_total{outcome=\"again\"}") > 1, "both go round");
        await gateway.PostAsync(_field.Region("D9", "C"));

        await Wait.UntilAsync(async () => (await gateway.SendAsync(HttpMethod.Get, "/api/sites/N-1")).Status == 200, "the site is registered");
        await _broker.CountIsAsync(BusNames.Parked, 0);
    }

    [Fact]
    public async Task A_site_that_goes_to_a_region_out_of_reach_is_parked_at_once()
    {
        await using var gateway = await BusGateway.WithCityAsync(_broker, _field, 0, ("Bus:Senders:0:User", User), ("Bus:Senders:0:Regions:0", "T1"));
        await SendAsync(_field.Site("N-1", "D1"), User);

        (await _broker.TakeAsync(BusNames.Parked)).Header("x-errors")!.ShouldContain("\"field\":\"subject\",\"code\":\"forbidden\"");
    }

    [Fact]
    public async Task A_new_site_and_what_follows_about_it_pass_together()
    {
        await using var gateway = await BusGateway.WithCityAsync(_broker, _field, 0, ("Bus:Senders:0:User", User), ("Bus:Senders:0:Regions:0", "T1"));
        await SendAsync(Field.Batch(_field.Site("H-7"), _field.Duty("H-7")), User);

        await Wait.UntilAsync(async () => (await gateway.LedgerAsync(EntityKey.Item("H-7", Field.Corridors))).Count == 1, "both are taken");
    }

    private Task SendAsync(string json, string? user, params (string Name, string Value)[] headers)
    {
        var properties = new BasicProperties
        {
            ContentType = json.StartsWith('[') ? "application/cloudevents-batch+json" : "application/cloudevents+json",
            Headers = headers.ToDictionary(h => h.Name, object? (h) => h.Value),
        };
        if (user is not null)
        {
            properties.UserId = user;
        }

        return _broker.PublishAsync(Encoding.UTF8.GetBytes(json), properties);
    }
}
