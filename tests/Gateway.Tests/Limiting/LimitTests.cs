using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Monitoring.Gateway.Limiting;
using Monitoring.Gateway.Tests.Access;
using Monitoring.Gateway.Tests.Staff;

namespace Monitoring.Gateway.Tests.Limiting;

/// <summary>Each limit has its answer: status, code, value, and when to come again where that helps.</summary>
public sealed class LimitTests
{
    private const string Batch = "application/cloudevents-batch+json";

    [Fact]
    public async Task A_target_that_is_too_long_is_refused_with_its_limit()
    {
        await using var gateway = await RunningGateway.StartAsync(configuration: ("Limits:UrlBytes", "1024"));
        ShouldBeLimited(await gateway.GetAsync($"/api/issues?q={new string('a', 1100)}"), 414, "url-bytes", 1024);
        (await gateway.GetAsync($"/api/issues?q={new string('a', 150)}")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_query_of_too_many_parameters_is_refused_before_any_is_read()
    {
        await using var gateway = await RunningGateway.StartAsync(configuration: ("Limits:QueryParameters", "16"));
        ShouldBeLimited(await gateway.GetAsync("/api/issues?" + string.Join('&', Enumerable.Range(0, 17))), 400, "query-parameters", 16);
        (await gateway.GetAsync("/api/issues?" + string.Join('&', Enumerable.Range(0, 16)))).ShouldBeProblem(400).Errors.Count.ShouldBe(16);
    }

    [Fact]
    public async Task Headers_that_are_too_many_or_too_long_are_refused_with_their_limit()
    {
        await using var gateway = await RunningGateway.StartAsync(configuration: [("Limits:HeaderFields", "16"), ("Limits:HeaderBytes", "4096")]);
        ShouldBeLimited(await AskAsync(gateway, 17, 1), 431, "header-fields", 16);
        ShouldBeLimited(await AskAsync(gateway, 1, 4_090), 431, "header-bytes", 4096);
        (await AskAsync(gateway, 10, 100)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Bodies_that_are_too_large_are_refused_with_the_limit_of_their_route()
    {
        await using var gateway = await RealGateway.StartAsync(("Limits:BodyBytes", "2048"), ("Limits:CommandBytes", "1024"), ("Import:BodyBytes", "4096"));
        var large = Encoding.UTF8.GetBytes($"{{\"x\":\"{new string('a', 5_000)}\"}}");
        ShouldBeLimited(await gateway.SendAsync(HttpMethod.Post, "/api/events", large, "application/cloudevents+json"), 413, "body-bytes", 2048);
        ShouldBeLimited(await gateway.SendAsync(HttpMethod.Post, "/api/import/sites", large, "text/csv"), 413, "body-bytes", 4096);
        foreach (var path in new[] { "/api/issues/x/comment", "/api/issues/bulk", "/api/notices/x/revoke", "/api/sites/S/suspend", "/api/tokens", "/api/webhooks/secret", "/api/webhooks/rotate", "/dev/clock" })
            ShouldBeLimited(await gateway.SendAsync(HttpMethod.Post, path, large, "application/json"), 413, "body-bytes", 1024);

        foreach (var path in new[] { "/api/sites/S", "/api/regions/R" })
            ShouldBeLimited(await gateway.SendAsync(HttpMethod.Put, path, large, "application/json"), 413, "body-bytes", 1024);
    }

    [Fact]
    public async Task Batches_and_files_of_too_many_are_refused_with_their_limit()
    {
        await using var gateway = await RealGateway.StartAsync(("Intake:EventsPerBatch", "2"), ("Import:Lines", "2"));
        var answer = await gateway.SendAsync(HttpMethod.Post, "/api/events", "[1,2,3]"u8.ToArray(), Batch);
        ShouldBeLimited(answer, 413, "batch-events", 2);
        answer.Errors.ShouldBe([": too-many"]);
        ShouldBeLimited(await gateway.ImportAsync("sites", "code\nA\nB\nC\n"), 413, "import-lines", 2);
    }

    [Fact]
    public async Task One_event_of_too_many_fields_is_wrong_and_no_batch_of_too_many_events()
    {
        await using var gateway = await RunningGateway.StartAsync();
        var fields = string.Join(',', Enumerable.Range(0, 65).Select(i => $"\"x{i}\":1"));
        var answer = (await gateway.PostAsync("/api/events", $"{{{fields}}}", "application/cloudevents+json")).ShouldBeProblem(400);
        answer.Errors.ShouldBe([": too-many"]);
        answer.Json["limit"].ShouldBeNull();
    }

    [Fact]
    public async Task A_token_that_sends_too_many_events_waits_and_nothing_of_them_is_taken()
    {
        var clock = new OffsetClock();
        await using var gateway = await RunningGateway.StartAsync(
            configuration: [("Limits:EventsPerMinute", "60"), ("Intake:EventsPerBatch", "50")], clock: clock);
        (await gateway.PostAsync("/api/events", Events(40), Batch)).Status.ShouldBe(200);

        var refused = await gateway.PostAsync("/api/events", Events(30), Batch);
        ShouldBeLimited(refused, 429, "events-per-minute", 60);
        int.Parse(refused.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture).ShouldBeInRange(5, 10);
        gateway.Monitoring.Submitted.Count.ShouldBe(1);

        clock.Advance(TimeSpan.FromSeconds(10));
        (await gateway.PostAsync("/api/events", Events(30), Batch)).Status.ShouldBe(200);
        ShouldBeLimited(await gateway.PostAsync("/api/events", Events(50), Batch), 429, "events-per-minute", 60);

        await gateway.BecomeAsync("source", $"\"sites\":[\"{World.Hotel}\"]");
        (await gateway.PostAsync("/api/events", Events(50), Batch)).Status.ShouldBe(200, "another token has events of its own");
    }

    [Fact]
    public async Task Bad_tokens_are_answered_for_a_while_and_a_good_one_from_the_same_address_always()
    {
        await using var gateway = await RunningGateway.StartAsync(configuration: ("Limits:BadTokensPerMinute", "3"));
        var good = gateway.Client.DefaultRequestHeaders.Authorization;
        gateway.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "wrong");
        for (var i = 0; i < 3; i++)
            (await gateway.GetAsync("/api/me")).ShouldBeProblem(401);

        ShouldBeLimited(await gateway.GetAsync("/api/me"), 429, "bad-tokens-per-minute", 3).Headers.Keys.ShouldContain("Retry-After");
        gateway.Client.DefaultRequestHeaders.Authorization = null;
        (await gateway.GetAsync("/api/me")).ShouldBeProblem(401);
        gateway.Client.DefaultRequestHeaders.Authorization = good;
        (await gateway.GetAsync("/api/me")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Imports_beyond_those_under_way_are_asked_to_come_again()
    {
        await using var gateway = await RunningGateway.StartAsync(configuration: ("Import:AtOnce", "1"));
        using (var underWay = gateway.App.Services.GetRequiredService<RequestAllowances>().Import())
        {
            underWay.IsAcquired.ShouldBeTrue();
            var refused = await gateway.PostAsync("/api/import/sites?dryRun=true", "code\n", "text/csv");
            ShouldBeLimited(refused, 429, "imports-at-once", 1).Headers.Keys.ShouldContain("Retry-After");
        }

        (await gateway.PostAsync("/api/import/sites?dryRun=true", "code\n", "text/csv")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_the_configuration_is_named_at_once()
    {
        var wrong = await Should.ThrowAsync<OptionsValidationException>(() => RealGateway.StartAsync(
            ("Limits:BodyBytes", "0"), ("Limits:Connections", "many"), ("Limits:GraceSeconds", "x"), ("Intake:EventsPerBatch", "0"), ("Import:Lines", "0"),
            ("Engine:MaxBatch", "0"), ("Delivery:GroupSeconds", "-1"), ("Webhook:TimeoutSeconds", "0"), ("Telemetry:TraceShare", "2")));
        foreach (var option in new[] { "BodyBytes", "Limits:Connections", "Limits:GraceSeconds", "EventsPerBatch", "Lines", "MaxBatch", "GroupSeconds", "TimeoutSeconds", "TraceShare" })
            wrong.Failures.ShouldContain(f => f.Contains(option));
    }

    private static Answer ShouldBeLimited(Answer answer, int status, string code, long value)
    {
        answer.ShouldBeProblem(status);
        answer.Json["limit"]!["code"]!.GetValue<string>().ShouldBe(code);
        answer.Json["limit"]!["value"]!.GetValue<long>().ShouldBe(value);
        answer.Json["detail"]!.GetValue<string>().ShouldNotBeEmpty();
        return answer;
    }

    private static Task<Answer> AskAsync(RunningGateway gateway, int headers, int length)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/me");
        for (var i = 0; i < headers; i++)
            request.Headers.Add($"X-{i}", new string('a', length));

        return gateway.SendAsync(request);
    }

    private static string Events(int count) => $"[{string.Join(',', Enumerable.Range(0, count).Select(i =>
        $$$"""
        {"specversion":"1.0","id":"{{{Guid.NewGuid()}}}","source":"/field/t","type":"inspection.reading.v1","subject":"{{{World.Hotel}}}","time":"2022-03-18T09:30:00+08:00",
         "data":{"item":"isolation-hotel.pressure","value":3,"unit":"Pa"}}
        """))}]";
}
