using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Gateway.OpenApi.Building;
using Monitoring.Gateway.Tests.Access;
using Monitoring.Gateway.Tests.Feed;

namespace Monitoring.Gateway.Tests.OpenApi;

/// <summary>The events of the live feed, held against the document: what a stream carries no witness of answers sees.</summary>
public sealed class FeedDocumentTests
{
    [Fact]
    public async Task Every_event_is_named_and_its_data_is_valid_by_its_schema()
    {
        await Validator.Programs.NeedAsync("to hold the events of a feed against their schemas");
        await using var city = await City.StartAsync();
        var document = city.App.Services.GetRequiredService<ApiDocument>().Json;
        await using var all = await city.FeedFromTheBeginningAsync("admin");
        await using var left = await city.FeedAsync("viewer");
        await using var lost = await city.FeedAsync("viewer", lastEventId: "garbage");
        await left.UntilAsync(f => f.All.Count == 1);
        (await city.SendAsync("admin", HttpMethod.Put, $"/api/sites/{City.Own}", """{"region":"YZ"}""")).Status.ShouldBe(200);
        (await city.SendAsync("admin", HttpMethod.Put, "/api/regions/T1", """{"riskLevel":"high"}""")).Status.ShouldBe(200);
        await left.UntilAsync(f => f.Lines.Contains($"gone {city.OwnIssue}"));
        await lost.UntilAsync(f => f.All.Count > 0);
        await all.UntilAsync(f => f.Lines.Contains("region T1 risk-raised"));

        var seen = all.All.Concat(left.All).Concat(lost.All).ToList();
        seen.Select(e => e.Type).Distinct().ShouldBe(Events(document).Select(e => e.Key), ignoreOrder: true);
        foreach (var one in seen)
            await ShouldBeValidAsync(document, one.Type, one.Data.GetRawText());
    }

    [Fact]
    public async Task The_example_is_a_stream_of_such_events()
    {
        await Validator.Programs.NeedAsync("to hold the events of the example against their schemas");
        await using var gateway = await RunningGateway.StartAsync();
        var document = gateway.App.Services.GetRequiredService<ApiDocument>().Json;
        var answer = document["paths"]!["/api/feed"]!["get"]!["responses"]!["200"]!["content"]!["text/event-stream"]!;
        using var example = new MemoryStream(Encoding.UTF8.GetBytes(answer["examples"]!["example"]!["value"]!.GetValue<string>()));
        var seen = SseParser.Create(example).Enumerate().ToList();
        seen.Count.ShouldBeGreaterThan(3);
        foreach (var one in seen)
            await ShouldBeValidAsync(document, one.EventType, one.Data);
    }

    private static JsonObject Events(JsonObject document) =>
        document["components"]!["schemas"]!["FeedEvent"]!["discriminator"]!["mapping"]!.AsObject();

    private static async Task ShouldBeValidAsync(JsonObject document, string type, string data)
    {
        var component = Events(document)[type]!.GetValue<string>().Split('/')[^1];
        var pointer = Validator.Pointer("components", "schemas", component, "properties", "data", "contentSchema");
        (await Validator.ValidateAsync(("feed", document), pointer, JsonNode.Parse(data))).ShouldBe("", $"{type} {data}");
    }
}
