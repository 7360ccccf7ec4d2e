using System.Net.Http.Headers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Monitoring.Gateway.Access.Tokens;

namespace Monitoring.Gateway.Tests;

public sealed class AccessTests
{
    [Fact]
    public async Task Every_endpoint_but_health_and_the_documents_needs_a_token()
    {
        await using var gateway = await RunningGateway.StartAsync(configuration: ("Serve:ManualClock", "2022-03-18T10:00:00+08:00"));
        gateway.Client.DefaultRequestHeaders.Authorization = null;
        var endpoints = gateway.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();

        endpoints.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(e => e.RoutePattern.RawText)
            .ShouldBe(["/health/live", "/health/ready", "/api/session", "/api/session", "/api/session/oidc", "/openapi/v1.json", "/asyncapi/v3.json", "/docs", "/docs/reference.css"], ignoreOrder: true);
        foreach (var endpoint in endpoints.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null))
        {
            var method = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Single();
            var path = endpoint.RoutePattern.RawText!.Replace("{number}", "x", StringComparison.Ordinal).Replace("{code}", "x", StringComparison.Ordinal)
                .Replace("{id}", "x", StringComparison.Ordinal);
            var answer = await gateway.SendAsync(new HttpRequestMessage(HttpMethod.Parse(method), path));
            if (method == "HEAD")
                answer.Status.ShouldBe(401);
            else
                answer.ShouldBeProblem(401);

            answer.Headers["WWW-Authenticate"].ShouldBe("Bearer");
        }
    }

    [Fact]
    public async Task A_path_that_does_not_exist_is_told_to_nobody_without_a_token()
    {
        await using var gateway = await RunningGateway.StartAsync();
        (await gateway.GetAsync("/nothing")).ShouldBeProblem(404);
        gateway.Client.DefaultRequestHeaders.Authorization = null;
        (await gateway.GetAsync("/nothing")).ShouldBeProblem(401);
    }

    [Theory]
    [InlineData("Bearer wrong")]
    [InlineData("Bearer ")]
    [InlineData("Bearer")]
    [InlineData("Basic bW9uOm1vbg==")]
    [InlineData("Bearer mon_test-token-of-the-gateway x")]
    public async Task A_wrong_token_is_refused(string header)
    {
        await using var gateway = await RunningGateway.StartAsync();
        gateway.Client.DefaultRequestHeaders.Authorization = null;
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/issues");
        request.Headers.TryAddWithoutValidation("Authorization", header);
        var answer = await gateway.SendAsync(request);
        answer.ShouldBeProblem(401);
        answer.Headers["WWW-Authenticate"].ShouldContain("invalid_token");
    }

    [Fact]
    public async Task The_token_of_the_environment_has_full_rights_and_is_kept_as_a_hash()
    {
        var settings = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        await using var gateway = await RunningGateway.StartAsync(settings);
        (await gateway.GetAsync("/api/issues")).Status.ShouldBe(200);
        settings["token.bootstrap"].ShouldBe(Token.Hash(RunningGateway.Token));
        gateway.Console.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_given_token_one_is_made_and_printed_once()
    {
        var settings = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        string token;
        await using (var first = await RunningGateway.StartAsync(settings, token: null))
        {
            token = first.Console.Split((char[])['\n', ' '], StringSplitOptions.RemoveEmptyEntries).Single(w => w.StartsWith("mon_", StringComparison.Ordinal));
            token.Length.ShouldBe("mon_".Length + 43);
            first.Log.Lines.ShouldNotContain(l => l.Text.Contains(token));
            settings["token.bootstrap"].ShouldBe(Token.Hash(token));
        }

        await using var second = await RunningGateway.StartAsync(settings, token: null);
        second.Console.ShouldBeEmpty();
        second.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        (await second.GetAsync("/api/issues")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_token_set_at_a_later_start_is_ignored_with_a_warning()
    {
        var settings = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        await using (await RunningGateway.StartAsync(settings))
        {
        }

        await using var second = await RunningGateway.StartAsync(settings, token: "another-token-that-is-long");
        second.Log.Lines.ShouldContain(l => l.Level == LogLevel.Warning && l.Text.Contains(BootstrapToken.Variable));
        (await second.GetAsync("/api/issues")).Status.ShouldBe(200);
        second.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "another-token-that-is-long");
        (await second.GetAsync("/api/issues")).ShouldBeProblem(401);
    }

    [Fact]
    public async Task The_same_token_at_a_later_start_warns_of_nothing()
    {
        var settings = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        await using (await RunningGateway.StartAsync(settings))
        {
        }

        await using var second = await RunningGateway.StartAsync(settings);
        second.Log.Lines.ShouldNotContain(l => l.Level >= LogLevel.Warning);
    }

    [Fact]
    public async Task A_token_that_no_header_can_carry_stops_the_start() =>
        (await Should.ThrowAsync<InvalidOperationException>(() => RunningGateway.StartAsync(token: "two words")))
            .Message.ShouldContain(BootstrapToken.Variable);
}
