using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Gateway.Limiting;
using Monitoring.Gateway.OpenApi.Building;
using Monitoring.Gateway.Tests.Access;

namespace Monitoring.Gateway.Tests.OpenApi;

/// <summary>What the document says of the application that runs, held against that application.</summary>
public sealed class DocumentTests : IAsyncLifetime
{
    private RunningGateway _gateway = null!;
    private JsonObject _document = null!;

    public async ValueTask InitializeAsync()
    {
        _gateway = await RunningGateway.StartAsync(configuration: ("Serve:ManualClock", "2022-03-18T08:00:00+08:00"));
        _document = (await _gateway.GetAsync("/openapi/v1.json")).Json.AsObject();
    }

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public void Its_operations_are_the_routes_of_the_running_application()
    {
        var routes = _gateway.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(route => route.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Select(method => $"{method} {Paths.PathOf(route)}"))
            .ToList();
        routes.Count.ShouldBeGreaterThan(40);
        Operations().Select(o => $"{o.Method.ToUpperInvariant()} {o.Path}").ShouldBe(routes, ignoreOrder: true);
        Operations().Select(o => Text(o.Operation["operationId"])).ShouldBeUnique();
    }

    [Fact]
    public async Task Without_a_manual_clock_the_route_that_moves_it_is_not_in_the_document()
    {
        await using var other = await RunningGateway.StartAsync();
        var paths = (await other.GetAsync("/openapi/v1.json")).Json["paths"]!.AsObject();
        paths.ContainsKey("/dev/clock").ShouldBeFalse();
        paths.Count.ShouldBe(_document["paths"]!.AsObject().Count - 1);
    }

    [Fact]
    public void Every_operation_says_what_people_need_to_know()
    {
        foreach (var (method, path, operation) in Operations())
        {
            var what = $"{method} {path}";
            Text(operation["summary"]).ShouldNotBeNullOrWhiteSpace(what);
            Text(operation["description"]).ShouldNotBeNullOrWhiteSpace(what);
            foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
                (Text(parameter!["description"]).Length > 0 && parameter["example"] is not null).ShouldBeTrue($"{what} {parameter["name"]}");

            var responses = operation["responses"]!.AsObject();
            responses.ContainsKey("500").ShouldBeTrue(what);
            if (operation["security"] is null)
            {
                responses.ContainsKey("401").ShouldBeTrue(what);
                operation["x-roles"]!.AsArray().Count.ShouldBeGreaterThan(0, what);
            }

            foreach (var (status, response) in responses)
                Text(response!["description"]).ShouldNotBeNullOrWhiteSpace($"{what} {status}");
        }
    }

    [Fact]
    public void Every_body_has_an_example_and_every_example_is_somebodys()
    {
        string[] withoutExample = ["GetOpenApi", "GetAsyncApi", "GetReference", "GetReferenceStyle"];
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (method, path, operation) in Operations())
        {
            var id = Text(operation["operationId"]);
            var bodies = operation["responses"]!.AsObject().Select(r => (Name: r.Key, Body: r.Value!["content"])).Append((Name: "request", Body: operation["requestBody"]?["content"]));
            foreach (var (name, body) in bodies)
            {
                foreach (var (type, media) in body?.AsObject() ?? [])
                {
                    // Of pictures and documents there is nothing to show in a text.
                    if ((withoutExample.Contains(id) && name == "200") || type.StartsWith("image/", StringComparison.Ordinal) || type == "application/pdf")
                        continue;

                    (media!["examples"]?.AsObject().Count > 0 || id == "TakeIssue").ShouldBeTrue($"{id} {name} {type} has an example");
                }
            }

            used.UnionWith(Examples.Names.Where(n => n.StartsWith(id + '.', StringComparison.Ordinal)));
        }

        Examples.Names.Where(n => !n.StartsWith("receiveAlert.", StringComparison.Ordinal)).Except(used).ShouldBeEmpty();
    }

    [Fact]
    public void Every_property_of_every_schema_says_what_it_means()
    {
        var silent = _document["components"]!["schemas"]!.AsObject()
            .SelectMany(schema => (schema.Value!["properties"]?.AsObject() ?? [])
                .Where(property => property.Value!["description"] is null && !Fixed.Contains(property.Key))
                .Select(property => $"{schema.Key}.{property.Key}"));
        silent.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_parameters_of_a_query_are_those_that_the_application_says_it_knows()
    {
        await using var city = await City.StartAsync();
        foreach (var (method, path, operation) in Operations().Where(o => Listed(o.Operation, "400", Responses.Codes).Contains("unknown-field") && o.Operation["security"] is null))
        {
            // The answer to HEAD is that of GET without its body.
            if (method == "head" || (operation["requestBody"] is not null && !path.StartsWith("/api/import/", StringComparison.Ordinal)))
                continue;

            var known = (operation["parameters"]?.AsArray() ?? []).Where(p => Text(p!["in"]) == "query").Select(p => Text(p!["name"])).Order(StringComparer.Ordinal).ToList();
            var answer = await city.SendAsync("admin", HttpMethod.Parse(method), Filled(path, operation) + "?colour=red");
            var message = answer.ShouldBeProblem(400).Json["errors"]!.AsArray().Single(e => Text(e!["field"]) == "colour")!["message"];
            Text(message).ShouldBe(known.Count == 0 ? "This route takes no parameters." : $"Known here are: {string.Join(", ", known)}.", $"{method} {path}");
        }
    }

    [Fact]
    public void Every_operation_names_the_limits_that_it_can_meet_and_all_limits_are_named()
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (method, path, operation) in Operations())
        {
            var limits = operation["responses"]!.AsObject().SelectMany(r => Listed(operation, r.Key, Responses.Limits)).ToList();
            List<string> expected = ["url-bytes", "query-parameters", "header-fields", "header-bytes"];
            if (operation["security"] is null)
                expected.Add("bad-tokens-per-minute");

            if (operation["requestBody"] is not null)
                expected.AddRange(["body-bytes", "body-bytes-per-second"]);

            expected.Except(limits).ShouldBeEmpty($"{method} {path}");
            named.UnionWith(limits);
        }

        named.ShouldBe(Limit.All.Select(limit => limit.Code), ignoreOrder: true);
    }

    [Fact]
    public async Task The_limits_it_shows_are_those_in_force()
    {
        await using var other = await RunningGateway.StartAsync(configuration: [("Limits:CommandBytes", "2048"), ("Import:BodyBytes", "4096"), ("Feed:MostPerToken", "3")]);
        var paths = (await other.GetAsync("/openapi/v1.json")).Json["paths"]!;
        Value("/api/tokens", "post", "413", "body-bytes").ShouldBe(2048);
        Value("/api/sites/{code}", "put", "413", "body-bytes").ShouldBe(2048);
        Value("/api/import/sites", "post", "413", "body-bytes").ShouldBe(4096);
        Value("/api/feed", "get", "429", "feeds-per-token").ShouldBe(3);

        int Value(string path, string method, string status, string limit) =>
            paths[path]![method]!["responses"]![status]!["content"]!["application/problem+json"]!["examples"]![limit]!["value"]!["limit"]!["value"]!.GetValue<int>();
    }

    [Fact]
    public async Task It_needs_no_token_and_is_answered_once()
    {
        _gateway.Client.DefaultRequestHeaders.Authorization = null;
        foreach (var path in (string[])["/openapi/v1.json", "/docs", "/docs/reference.css"])
        {
            var first = await _gateway.GetAsync(path);
            first.Status.ShouldBe(200, path);
            var again = new HttpRequestMessage(HttpMethod.Get, path);
            again.Headers.TryAddWithoutValidation("If-None-Match", first.Headers["ETag"]).ShouldBeTrue();
            var answer = await _gateway.SendAsync(again);
            (answer.Status, answer.Text).ShouldBe((304, ""), path);
            var other = new HttpRequestMessage(HttpMethod.Get, path);
            other.Headers.TryAddWithoutValidation("If-None-Match", "\"another\"").ShouldBeTrue();
            (await _gateway.SendAsync(other)).Status.ShouldBe(200, path);
        }
    }

    [Fact]
    public void Routes_without_a_token_are_those_that_are_open_to_everybody()
    {
        var open = _gateway.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(Paths.PathOf);
        Operations().Where(o => o.Operation["security"] is not null).Select(o => o.Path).ShouldBe(open, ignoreOrder: true);
    }

    /// <summary>What CloudEvents says of its attributes need not be said again.</summary>
    private static readonly string[] Fixed = ["specversion", "id", "source", "type", "subject", "time", "datacontenttype", "dataschema", "data", "lat", "lon", "zh", "en", "name", "version"];

    private static string Filled(string path, JsonObject operation)
    {
        foreach (var parameter in (operation["parameters"]?.AsArray() ?? []).Where(p => Text(p!["in"]) == "path"))
            path = path.Replace($"{{{parameter!["name"]}}}", parameter["example"]!.ToString(), StringComparison.Ordinal);

        return path;
    }

    private static IEnumerable<string> Listed(JsonObject operation, string status, string list) =>
        operation["responses"]![status]?[list]?.AsArray().Select(w => w!.GetValue<string>()) ?? [];

    private static string Text(JsonNode? node) => node?.ToString() ?? "";

    private IEnumerable<(string Method, string Path, JsonObject Operation)> Operations() =>
        from path in _document["paths"]!.AsObject()
        from method in path.Value!.AsObject()
        select (method.Key, path.Key, method.Value!.AsObject());
}
