using System.Text;
using System.Text.Json.Nodes;

namespace Monitoring.Gateway.Tests;

public sealed class EventsTests
{
    private const string Structured = "application/cloudevents+json";
    private const string Batch = "application/cloudevents-batch+json";

    [Theory]
    [InlineData(Structured)]
    [InlineData("application/cloudevents+json; charset=utf-8")]
    [InlineData("Application/CloudEvents+JSON")]
    public async Task One_structured_event_gets_one_receipt(string contentType)
    {
        await using var gateway = await RunningGateway.StartAsync();
        var answer = await gateway.PostAsync("/api/events", Event("e1"), contentType);
        answer.Status.ShouldBe(200, answer.Text);
        answer.ContentType.ShouldBe("application/json");
        answer.Text.ShouldBe("""{"receipts":[{"id":"e1","source":"/field/t","status":"accepted","issues":[],"errors":[]}]}""");
        gateway.Monitoring.Submitted.ShouldHaveSingleItem().ShouldBe(["e1"]);
    }

    [Fact]
    public async Task A_batch_is_submitted_in_one_call_and_answered_in_order()
    {
        await using var gateway = await RunningGateway.StartAsync();
        gateway.Monitoring.Statuses["e2"] = "duplicate";
        var answer = await gateway.PostAsync("/api/events", $"[{Event("e1")},{Event("e2")},{Event("e3")}]", Batch);
        answer.Status.ShouldBe(200);
        Statuses(answer).ShouldBe(["e1 accepted", "e2 duplicate", "e3 accepted"]);
        gateway.Monitoring.Submitted.ShouldHaveSingleItem().ShouldBe(["e1", "e2", "e3"]);
    }

    [Fact]
    public async Task An_invalid_event_is_rejected_at_its_place_and_its_neighbours_are_taken()
    {
        await using var gateway = await RunningGateway.StartAsync();
        var answer = await gateway.PostAsync(
            "/api/events", $"[{Event("e1")},{Event("bad", value: "\"x\"")},{Event("e3")},7]", Batch);
        answer.Status.ShouldBe(207);
        Statuses(answer).ShouldBe(["e1 accepted", "bad rejected", "e3 accepted", " rejected"]);
        answer.Json["receipts"]![1]!["errors"]![0]!["field"]!.GetValue<string>().ShouldBe("data.value");
        gateway.Monitoring.Submitted.ShouldHaveSingleItem().ShouldBe(["e1", "e3"]);
    }

    [Fact]
    public async Task A_single_rejected_event_is_207_and_reaches_nobody()
    {
        await using var gateway = await RunningGateway.StartAsync();
        var answer = await gateway.PostAsync("/api/events", Event("e1", value: "null"), Structured);
        answer.Status.ShouldBe(207);
        Statuses(answer).ShouldBe(["e1 rejected"]);
        gateway.Monitoring.Submitted.ShouldBeEmpty();
    }

    [Fact]
    public async Task Binary_mode_takes_attributes_from_headers()
    {
        await using var gateway = await RunningGateway.StartAsync();
        var answer = await gateway.PostAsync(
            "/api/events",
            """{"item":"isolation-hotel.pressure","value":3,"unit":"Pa"}""",
            "application/json",
            ("ce-specversion", "1.0"),
            ("ce-id", "b1"),
            ("ce-source", "/field/t"),
            ("ce-type", "inspection.reading.v1"),
            ("ce-subject", World.Hotel),
            ("ce-time", "2022-03-18T09:30:00+08:00"));
        answer.Status.ShouldBe(200, answer.Text);
        Statuses(answer).ShouldBe(["b1 accepted"]);
    }

    [Fact]
    public async Task The_reader_judges_by_the_domains_clock()
    {
        await using var gateway = await RunningGateway.StartAsync();
        gateway.Monitoring.Now = World.At("2022-03-18T09:00:00+08:00");
        var answer = await gateway.PostAsync("/api/events", Event("e1"), Structured);
        answer.Json["receipts"]![0]!["errors"]![0]!["code"]!.GetValue<string>().ShouldBe("in-the-future");
    }

    [Theory]
    [InlineData(Structured, "{")]
    [InlineData(Structured, "")]
    [InlineData(Structured, "[]")]
    [InlineData(Batch, "{}")]
    [InlineData(Batch, "nonsense")]
    public async Task What_cannot_be_read_at_all_is_400(string contentType, string body)
    {
        await using var gateway = await RunningGateway.StartAsync();
        var answer = await gateway.PostAsync("/api/events", body, contentType);
        answer.ShouldBeProblem(400).Errors.Count.ShouldBe(1);
        gateway.Monitoring.Submitted.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    [InlineData("application/cloudevents+xml")]
    [InlineData("application/cloudevents+json; charset=utf-16")]
    [InlineData(null)]
    public async Task Other_content_types_are_415(string? contentType)
    {
        await using var gateway = await RunningGateway.StartAsync();
        var answer = await gateway.PostAsync("/api/events", Encoding.UTF8.GetBytes(Event("e1")), contentType);
        answer.ShouldBeProblem(415);
        answer.Headers["Accept"].ShouldContain(Structured);
    }

    [Fact]
    public async Task A_compressed_body_is_415()
    {
        await using var gateway = await RunningGateway.StartAsync();
        (await gateway.PostAsync("/api/events", Event("e1"), Structured, ("Content-Encoding", "gzip"))).ShouldBeProblem(415);
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_413_whether_its_length_is_announced_or_not()
    {
        await using var gateway = await RunningGateway.StartAsync(configuration: ("Limits:BodyBytes", "2048"));
        var body = Encoding.UTF8.GetBytes($"[{Event("e1")}{new string(' ', 3000)}]");
        (await gateway.PostAsync("/api/events", body, Batch)).ShouldBeProblem(413);

        using var chunked = new HttpRequestMessage(HttpMethod.Post, "/api/events") { Content = new ByteArrayContent(body) };
        chunked.Content.Headers.TryAddWithoutValidation("Content-Type", Batch);
        chunked.Headers.TransferEncodingChunked = true;
        (await gateway.SendAsync(chunked)).ShouldBeProblem(413);
        gateway.Monitoring.Submitted.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_chunked_body_larger_than_the_first_buffer_is_read_whole()
    {
        await using var gateway = await RunningGateway.StartAsync();
        var body = $"[{string.Join(',', Enumerable.Range(0, 500).Select(i => Event($"e{i}")))}]";
        using var chunked = new HttpRequestMessage(HttpMethod.Post, "/api/events") { Content = new StringContent(body) };
        chunked.Content.Headers.Remove("Content-Type");
        chunked.Content.Headers.TryAddWithoutValidation("Content-Type", Batch);
        chunked.Headers.TransferEncodingChunked = true;
        var answer = await gateway.SendAsync(chunked);
        answer.Status.ShouldBe(200);
        answer.Json["receipts"]!.AsArray().Count.ShouldBe(500);
    }

    [Fact]
    public async Task A_batch_of_too_many_events_is_413()
    {
        await using var gateway = await RunningGateway.StartAsync(configuration: ("Intake:EventsPerBatch", "2"));
        var answer = await gateway.PostAsync("/api/events", $"[{Event("e1")},{Event("e2")},{Event("e3")}]", Batch);
        answer.ShouldBeProblem(413).Errors.ShouldBe([": too-many"]);
    }

    [Fact]
    public async Task When_every_event_is_to_be_sent_again_it_is_429_with_retry_after()
    {
        await using var gateway = await RunningGateway.StartAsync(configuration: ("Intake:RetryAfterSeconds", "7"));
        gateway.Monitoring.Statuses["e1"] = gateway.Monitoring.Statuses["e2"] = "retry";
        var answer = await gateway.PostAsync("/api/events", $"[{Event("e1")},{Event("e2")}]", Batch);
        answer.Status.ShouldBe(429);
        answer.Headers["Retry-After"].ShouldBe("7");
        Statuses(answer).ShouldBe(["e1 retry", "e2 retry"]);
    }

    [Fact]
    public async Task When_some_are_to_be_sent_again_it_is_207()
    {
        await using var gateway = await RunningGateway.StartAsync();
        gateway.Monitoring.Statuses["e1"] = "retry";
        (await gateway.PostAsync("/api/events", $"[{Event("e1")},{Event("e2")}]", Batch)).Status.ShouldBe(207);
    }

    [Fact]
    public async Task An_empty_batch_has_no_receipts()
    {
        await using var gateway = await RunningGateway.StartAsync();
        var answer = await gateway.PostAsync("/api/events", "[]", Batch);
        answer.Status.ShouldBe(200);
        answer.Text.ShouldBe("""{"receipts":[]}""");
        gateway.Monitoring.Submitted.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_of_a_payload_is_logged()
    {
        await using var gateway = await RunningGateway.StartAsync();
        await gateway.PostAsync("/api/events", Event("secret-id", value: "\"secret-value\""), Structured);
        gateway.Log.Lines.ShouldNotContain(l => l.Text.Contains("secret-"));
    }

    private static List<string> Statuses(Answer answer) =>
        [.. answer.Json["receipts"]!.AsArray().Select(r => $"{r!["id"]?.GetValue<string>()} {r["status"]!.GetValue<string>()}")];

    private static string Event(string id, string value = "3") => new JsonObject
    {
        ["specversion"] = "1.0",
        ["id"] = id,
        ["source"] = "/field/t",
        ["type"] = "inspection.reading.v1",
        ["subject"] = World.Hotel,
        ["time"] = "2022-03-18T09:30:00+08:00",
        ["datacontenttype"] = "application/json",
        ["data"] = JsonNode.Parse($$"""{"item":"isolation-hotel.pressure","value":{{value}},"unit":"Pa"}"""),
    }.ToJsonString();
}
