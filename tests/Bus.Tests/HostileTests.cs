using System.Text;
using Monitoring.Bus.Tests.Kit;
using Monitoring.Core;
using RabbitMQ.Client;

namespace Monitoring.Bus.Tests;

/// <summary>
/// Messages with properties that harm whoever passes them on: they are parked once like others, or go round, and what comes after
/// them is taken. Once each, and again and again when MONITORING_SOAK is 1.
/// </summary>
public sealed class HostileTests : IAsyncLifetime
{
    private static readonly int Times = Soak.Times(1, 20);

    /// <summary>No text; read as such, each byte becomes a sign that takes three.</summary>
    private static readonly byte[] NoText = [.. Enumerable.Repeat((byte)0xff, 200)];

    private readonly Field _field = new();
    private BrokerClient _broker = null!;

    public static TheoryData<string, string[]> Copies { get; } = new()
    {
        { "CC", [BusNames.EventsQueue] },
        { "CC", [BusNames.Parked, BusNames.Again] },
        { "CC", [] },
        { "BCC", [BusNames.EventsQueue] },
    };

    public static TheoryData<string> Shorts { get; } = ["content-type", "content-encoding", "correlation-id", "reply-to", "message-id", "type", "app-id", "cluster-id"];

    public async ValueTask InitializeAsync() => _broker = await BrokerClient.OpenAsync();

    public ValueTask DisposeAsync() => _broker.DisposeAsync();

    [Theory]
    [MemberData(nameof(Copies), DisableDiscoveryEnumeration = true)]
    public Task What_is_parked_goes_nowhere_else_whatever_its_headers_ask_for(string header, string[] queues) => ParkedOnceAsync(
        () => _broker.PublishAsync("hello"u8.ToArray(), With(header, queues.ToList<object?>())));

    [Theory]
    [MemberData(nameof(Copies), DisableDiscoveryEnumeration = true)]
    public Task What_goes_round_goes_nowhere_else_whatever_its_headers_ask_for(string header, string[] queues) =>
        GoesRoundAsync(With(header, queues.ToList<object?>()));

    [Fact]
    public Task What_says_that_it_died_here_before_comes_back_all_the_same() => GoesRoundAsync(With("x-death", new List<object?>
    {
        new Dictionary<string, object?>
        {
            ["queue"] = BusNames.EventsQueue, ["reason"] = "expired", ["count"] = 1L, ["exchange"] = "", ["routing-keys"] = new List<object?> { "event" },
        },
    }));

    [Theory]
    [MemberData(nameof(Shorts), DisableDiscoveryEnumeration = true)]
    public async Task A_property_that_becomes_too_long_by_being_read_is_left_out(string property)
    {
        var parked = await ParkedOnceAsync(() => RawPublisher.PublishAsync(_broker, "hello"u8.ToArray(), RawProperty.Short(property, NoText)));
        parked.Header("x-routing-key").ShouldBe("event");
    }

    [Fact]
    public async Task A_name_of_a_header_that_becomes_too_long_by_being_read_is_left_out()
    {
        var parked = await ParkedOnceAsync(() => RawPublisher.PublishAsync(_broker, "hello"u8.ToArray(), RawProperty.Header(NoText, (byte)'t', 1)));
        parked.Header("x-routing-key").ShouldBe("event");
    }

    [Fact]
    public async Task What_cannot_be_written_for_a_reason_that_nobody_thought_of_is_parked_with_our_own_headers_alone()
    {
        var parked = await ParkedOnceAsync(() => RawPublisher.PublishAsync(
            _broker,
            "hello"u8.ToArray(),
            RawProperty.Short("message-id", (byte)'m'),
            RawProperty.Header("table"u8.ToArray(), [(byte)'F', .. RawProperty.Long([(byte)NoText.Length, .. NoText, (byte)'t', 1])])));
        parked.Properties.IsMessageIdPresent().ShouldBeFalse();
        parked.Header("x-routing-key").ShouldBe("event");
        parked.Header("x-tries").ShouldBe("1");
    }

    [Fact]
    public async Task A_header_of_bytes_as_large_as_the_broker_lets_through_leaves_room_for_the_errors()
    {
        var parked = await ParkedOnceAsync(() => _broker.PublishAsync("hello"u8.ToArray(), With("bytes", new BinaryTableValue(new byte[130_900]))));
        parked.Header("bytes").ShouldBeNull();
    }

    [Fact]
    public async Task More_headers_than_anybody_needs_do_not_hold_up_the_others()
    {
        var headers = Enumerable.Range(0, 18_000).ToDictionary(i => $"{i:x}", object? (_) => null);
        await ParkedOnceAsync(() => _broker.PublishAsync("hello"u8.ToArray(), new BasicProperties { Headers = headers }));
    }

    private static BasicProperties With(string header, object? value) => new()
    {
        ContentType = "application/cloudevents+json",
        Headers = new Dictionary<string, object?> { [header] = value },
    };

    private async Task<Found> ParkedOnceAsync(Func<Task> publish)
    {
        await using var gateway = await BusGateway.WithCityAsync(_broker, _field);
        Found parked = null!;
        for (var i = 1; i <= Times; i++)
        {
            await publish();
            parked = await _broker.TakeAsync(BusNames.Parked);
            parked.Text.ShouldBe("hello");
            parked.Header("x-errors")!.ShouldContain("\"code\":");

            // Whatever were to come back has come by the time when something new has.
            await _broker.PublishAsync(_field.Duty("H-1"));
            await Wait.UntilAsync(async () => (await gateway.LedgerAsync(EntityKey.Item("H-1", Field.Corridors))).Count == i, "what comes after it is taken");
            await NothingIsLeftAsync(gateway);
            (await gateway.MetricAsync("monitoring_bus_events_total{outcome=\"parked\"}")).ShouldBe(i);
        }

        return parked;
    }

    private async Task GoesRoundAsync(BasicProperties properties)
    {
        await using var gateway = await BusGateway.WithCityAsync(_broker, _field, hotels: 0, ("Bus:RetrySeconds", "0.2"));
        for (var i = 1; i <= Times; i++)
        {
            var site = $"H-{i}";
            var rounds = await RoundsAsync(gateway);
            await _broker.PublishAsync(Encoding.UTF8.GetBytes(_field.Duty(site)), properties);
            await Wait.UntilAsync(async () => await RoundsAsync(gateway) >= rounds + 2, "it goes round");
            await gateway.PostAsync(_field.Site(site));

            await Wait.UntilAsync(async () => (await gateway.LedgerAsync(EntityKey.Item(site, Field.Corridors))).Count == 1, "it is taken");
            await NothingIsLeftAsync(gateway);
            (await gateway.MetricAsync("monitoring_bus_events_total{outcome=\"taken\"}")).ShouldBe(i);
        }
    }

    private async Task NothingIsLeftAsync(BusGateway gateway)
    {
        await Wait.UntilAsync(() => gateway.Bus.UnderWay == 0, "nothing is under way");
        foreach (var queue in (string[])[BusNames.EventsQueue, BusNames.Again, BusNames.Parked])
        {
            await _broker.CountIsAsync(queue, 0);
        }
    }

    private static Task<double?> RoundsAsync(BusGateway gateway) => gateway.MetricAsync("monitoring_bus_events_total{outcome=\"again\"}");
}
