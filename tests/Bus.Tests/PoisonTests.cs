using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Monitoring.Bus.Tests.Kit;
using Monitoring.Core;
using RabbitMQ.Client;

namespace Monitoring.Bus.Tests;

/// <summary>
/// Messages that can never be taken: parked at once and unchanged, with every error, while their neighbours are taken. Once each, and
/// again and again when MONITORING_SOAK is 1.
/// </summary>
public sealed class PoisonTests : IAsyncLifetime
{
    private const string Structured = "application/cloudevents+json";

    private static readonly int Times = Soak.Times(1, 20);

    private readonly Field _field = new();
    private BrokerClient _broker = null!;

    public static TheoryData<string, string?, string, string> Poison { get; } = new()
    {
        { "not JSON", Structured, "hello", ":not-json" },
        { "no body", Structured, "", ":not-json" },
        { "no body and no type", null, "", ":not-json" },
        { "another JSON", Structured, "[1,2]", ":wrong-type" },
        { "no list", "application/cloudevents-batch+json", "{}", ":wrong-type" },
        { "deep", Structured, new string('[', 10_000), ":too-deep" },
        { "ten megabytes", Structured, "\"" + new string('x', 10 << 20) + "\"", ":too-long" },
        { "another content type", "application/json", "{}", "content-type:unsupported" },
        { "a type that is none", "?;;", "{}", "content-type:unsupported" },
        { "another charset", "application/cloudevents+json; charset=gbk", "{}", "content-type:unsupported" },
        { "another type of event", Structured, """{"specversion":"1.0","id":"1","source":"/a","type":"a.b","subject":"H-1","time":"2022-03-18T08:00:00+08:00","data":{}}""", "type:unsupported" },
        { "many errors", Structured, $$"""{"specversion":"1.0",{{string.Join(',', Enumerable.Range(0, 50).Select(i => $"\"Q{i}\":1"))}}}""", "id:required" },
    };

    public async ValueTask InitializeAsync() => _broker = await BrokerClient.OpenAsync();

    public ValueTask DisposeAsync() => _broker.DisposeAsync();

    [Theory]
    [MemberData(nameof(Poison), DisableDiscoveryEnumeration = true)]
    public async Task It_is_parked_unchanged_with_its_errors_and_its_neighbours_are_taken(string what, string? contentType, string body, string error)
    {
        var poison = new BasicProperties { MessageId = what, CorrelationId = "c", AppId = "tablet", Type = "t", Priority = 3, Expiration = "600000" };
        poison.Headers = new Dictionary<string, object?> { ["colour"] = "red", ["number"] = 7 };
        if (contentType is not null)
        {
            poison.ContentType = contentType;
        }

        await ParkedAsync(Encoding.UTF8.GetBytes(body), poison, error);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_parked_as_they_are() =>
        await ParkedAsync([0x7b, 0xff, 0xfe, 0x7d], new BasicProperties { ContentType = Structured }, ":bad-utf8");

    [Fact]
    public async Task A_compressed_body_is_parked_as_it_is() =>
        await ParkedAsync([0x1f, 0x8b, 0x08], new BasicProperties { ContentType = Structured, ContentEncoding = "gzip" }, "content-encoding:unsupported");

    [Fact]
    public async Task Headers_as_large_as_the_broker_lets_through_leave_room_for_the_errors()
    {
        var headers = Enumerable.Range(0, 100).ToDictionary(i => $"h{i}", object? (_) => new string('x', 1_200));
        await using var gateway = await BusGateway.StartAsync(_broker);
        for (var i = 0; i < Times; i++)
        {
            await _broker.PublishAsync("hello"u8.ToArray(), new BasicProperties { ContentType = Structured, Headers = headers });

            var parked = await _broker.TakeAsync(BusNames.Parked);
            parked.Header("x-errors")!.ShouldContain("not-json");
            parked.Header("h0").ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task A_rule_that_refuses_parks_at_once_too()
    {
        await using var gateway = await BusGateway.WithCityAsync(_broker, _field);
        for (var i = 0; i < Times; i++)
        {
            await _broker.PublishAsync(_field.Event("duty", "H-1", new { item = Field.Corridors, record = new { } }));

            var parked = await _broker.TakeAsync(BusNames.Parked);
            parked.Header("x-errors")!.ShouldContain("\"field\":\"data.record.agent\",\"code\":\"required\"");
            parked.Header("x-tries").ShouldBe("1");
        }
    }

    private async Task ParkedAsync(byte[] body, BasicProperties properties, string error)
    {
        await using var gateway = await BusGateway.WithCityAsync(_broker, _field);
        for (var i = 1; i <= Times; i++)
        {
            await _broker.PublishAsync(_field.Duty("H-1"));
            await _broker.PublishAsync(body, properties, "some.key");
            await _broker.PublishAsync(_field.Duty("H-1"));

            var parked = await _broker.TakeAsync(BusNames.Parked);
            parked.Body.AsSpan().SequenceEqual(body).ShouldBeTrue();
            var found = parked.Properties;
            (found.MessageId, found.CorrelationId, found.AppId, found.Type, found.Priority, found.ContentEncoding).ShouldBe(
                (properties.MessageId, properties.CorrelationId, properties.AppId, properties.Type, properties.Priority, properties.ContentEncoding));
            (found.IsContentTypePresent() ? found.ContentType : null).ShouldBe(properties.IsContentTypePresent() ? properties.ContentType : null);
            // The client of .NET numbers what it has confirmed; that number is no part of the message.
            foreach (var (name, value) in (properties.Headers ?? new Dictionary<string, object?>()).Where(h => h.Key != "x-dotnet-pub-seq-no"))
            {
                parked.Header(name).ShouldBe(Convert.ToString(value, CultureInfo.InvariantCulture));
            }

            // What is parked stays until somebody deals with it.
            found.IsExpirationPresent().ShouldBeFalse();
            parked.Header("x-expiration").ShouldBe(properties.Expiration);
            parked.Header("x-routing-key").ShouldBe("some.key");
            var errors = JsonNode.Parse(parked.Header("x-errors")!)!.AsArray();
            errors.Select(e => $"{e!["field"]}:{e["code"]}").ShouldContain(error);
            errors.ShouldAllBe(e => e!["message"]!.GetValue<string>().Length > 0);

            await Wait.UntilAsync(async () => (await gateway.LedgerAsync(EntityKey.Item("H-1", Field.Corridors))).Count == 2 * i, "its neighbours are taken");
            await _broker.CountIsAsync(BusNames.EventsQueue, 0);
            await Wait.UntilAsync(() => gateway.Bus.UnderWay == 0, "nothing is under way");
            (await gateway.MetricAsync("monitoring_bus_events_total{outcome=\"parked\"}")).ShouldBe(i);
        }
    }
}
