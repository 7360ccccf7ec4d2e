using Microsoft.Extensions.Options;

namespace Monitoring.Gateway.Tests;

public sealed class HostTests
{
    private const string Clock = "2022-03-18T10:00:00+08:00";

    [Fact]
    public async Task Health_needs_no_token_and_readiness_waits_for_the_engine()
    {
        await using var gateway = await RunningGateway.StartAsync(ready: false);
        gateway.Client.DefaultRequestHeaders.Authorization = null;
        (await gateway.GetAsync("/health/live")).Text.ShouldBe("""{"status":"live"}""");
        (await gateway.GetAsync("/health/ready")).ShouldBeProblem(503);
        ((Health.Readiness)gateway.App.Services.GetService(typeof(Health.Readiness))!).Ready(() => true);
        (await gateway.GetAsync("/health/ready")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task The_clock_moves_and_tells_where_it_stands()
    {
        await using var gateway = await RunningGateway.StartAsync(configuration: ("Serve:ManualClock", Clock));
        (await gateway.PostAsync("/dev/clock", """{"advance":"PT4H"}""", "application/json")).Text.ShouldBe("""{"now":"2022-03-18T14:00:00+08:00"}""");
        (await gateway.PostAsync("/dev/clock", """{"advance":"P1DT2H"}""", "application/json")).Text.ShouldBe("""{"now":"2022-03-19T16:00:00+08:00"}""");
        (await gateway.PostAsync("/dev/clock", """{"advance":"PT0S"}""", "application/json")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("""{"advance":"-PT4H"}""", "advance: bad-format")]
    [InlineData("""{"advance":"PT-4H"}""", "advance: out-of-range")]
    [InlineData("""{"advance":"P1000000D"}""", "advance: out-of-range")]
    [InlineData("""{"advance":"PT9223372036854775807H"}""", "advance: out-of-range")]
    [InlineData("""{"advance":"P9999999999D"}""", "advance: bad-format")]
    [InlineData("""{"advance":"P11Y"}""", "advance: bad-format")]
    [InlineData("""{"advance":"4 hours"}""", "advance: bad-format")]
    [InlineData("""{"advance":""}""", "advance: bad-format")]
    [InlineData("""{"advance":4}""", "advance: wrong-type")]
    [InlineData("{}", "advance: required")]
    [InlineData("""{"advance":"PT1H","by":1}""", "by: unknown-field")]
    [InlineData("[]", ": wrong-type")]
    [InlineData("", "advance: required")]
    [InlineData("{", ": not-json")]
    public async Task The_clock_refuses_what_is_no_step_forward(string body, string error)
    {
        await using var gateway = await RunningGateway.StartAsync(configuration: ("Serve:ManualClock", Clock));
        (await gateway.PostAsync("/dev/clock", body, "application/json")).ShouldBeProblem(400).Errors.ShouldBe([error]);
        gateway.Monitoring.Now.ShouldBe(World.At(Clock));
    }

    [Fact]
    public async Task Without_a_manual_clock_the_route_does_not_exist()
    {
        await using var gateway = await RunningGateway.StartAsync();
        (await gateway.PostAsync("/dev/clock", """{"advance":"PT4H"}""", "application/json")).ShouldBeProblem(404);
    }

    [Fact]
    public async Task A_wrong_method_is_405_and_names_the_right_one()
    {
        await using var gateway = await RunningGateway.StartAsync();
        (await gateway.GetAsync("/api/events")).ShouldBeProblem(405);
        (await gateway.PostAsync("/api/issues", "{}", "application/json")).ShouldBeProblem(405);
    }

    [Fact]
    public async Task A_failure_of_ours_is_500_and_says_nothing_of_the_inside()
    {
        await using var gateway = await RunningGateway.StartAsync();
        gateway.Monitoring.Read.Fails = true;
        var answer = (await gateway.GetAsync("/api/issues")).ShouldBeProblem(500);
        answer.Text.ShouldNotContain("secret");
        gateway.Log.Lines.ShouldContain(l => l.Text.Contains("secret of the store"));
    }

    [Theory]
    [InlineData("Limits:BodyBytes", "0")]
    [InlineData("Limits:Connections", "many")]
    [InlineData("Intake:EventsPerBatch", "0")]
    [InlineData("Serve:ManualClock", "2022-03-18T10:00:00")]
    [InlineData("Serve:Data", "")]
    public async Task Wrong_configuration_stops_the_start(string key, string value) =>
        await Should.ThrowAsync<OptionsValidationException>(() => RunningGateway.StartAsync(configuration: (key, value)));
}
