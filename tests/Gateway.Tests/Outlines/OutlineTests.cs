using System.Text;
using Monitoring.Gateway.Tests.Staff;

namespace Monitoring.Gateway.Tests.Outlines;

/// <summary>Outlines of regions, by the real application.</summary>
public sealed class OutlineTests
{
    private const string Square = """{"type":"Polygon","coordinates":[[[121.1234567,29,8.5],[122,29],[122,30],[121,30],[121.1234567,29,8.5]]]}""";
    private const string Kept = """{"type":"Polygon","coordinates":[[[121.123457,29],[122,29],[122,30],[121,30],[121.123457,29]]]}""";
    private const string Triangle = """{"type":"MultiPolygon","coordinates":[[[[1,1],[2,1],[2,2],[1,1]]],[[[5,5],[6,5],[6,6],[5,5]]]]}""";

    [Fact]
    public async Task An_outline_is_set_shown_with_those_of_the_children_replaced_and_removed()
    {
        await using var gateway = await RealGateway.StartAsync();
        Change(await PutAsync(gateway, "D1", Square)).ShouldBe("new 5");
        Change(await PutAsync(gateway, "D1", $$"""{"type":"Feature","properties":{"code":"any"},"geometry":{{Square}}}""")).ShouldBe("unchanged 5");
        Change(await PutAsync(gateway, "T1", $$"""{"type":"FeatureCollection","features":[{"type":"Feature","properties":null,"geometry":{{Triangle}}}]}""")).ShouldBe("new 8");

        var found = await gateway.GetAsync("/api/regions/D1/outlines");
        (found.Status, found.ContentType).ShouldBe((200, "application/geo+json"));
        found.Json["features"]!.AsArray().Select(f => f!["id"]!.GetValue<string>()).ShouldBe(["D1", "T1"]);
        found.Json["features"]![0]!["geometry"]!.ToJsonString().ShouldBe(Kept);
        found.Json["features"]![1]!["properties"]!.ToJsonString().ShouldContain("\"parent\":\"D1\"");
        (await gateway.GetAsync("/api/regions/C/outlines")).Json["features"]!.AsArray().Select(f => f!["id"]!.GetValue<string>()).ShouldBe(["D1"]);

        var tag = found.Headers["ETag"];
        (await SeenAsync(tag)).ShouldBe(304);
        Change(await PutAsync(gateway, "T1", Square)).ShouldBe("changed 5");
        (await SeenAsync(tag)).ShouldBe(200);

        (await gateway.SendAsync(HttpMethod.Delete, "/api/regions/T1/outline", null, null)).Status.ShouldBe(204);
        (await gateway.SendAsync(HttpMethod.Delete, "/api/regions/T1/outline", null, null)).ShouldBeProblem(404).Errors.ShouldBe(["region: no-outline"]);
        (await gateway.GetAsync("/api/regions/T1/outlines")).Json["features"]!.AsArray().ShouldBeEmpty();
        var audit = (await gateway.GetAsync("/api/audit")).Items.Select(i => $"{i!["action"]} {i["subject"]}").Take(4);
        audit.ShouldBe(["outline-removed T1", "outlines-set T1", "outlines-set T1", "outlines-set D1"]);

        async Task<int> SeenAsync(string known) => (await gateway.SendAsync(HttpMethod.Get, "/api/regions/D1/outlines", null, null, ("If-None-Match", known))).Status;
    }

    [Fact]
    public async Task Outlines_are_there_after_a_restart()
    {
        await using var gateway = await RealGateway.StartAsync();
        await PutAsync(gateway, "D1", Square);

        await gateway.RestartAsync();

        (await gateway.GetAsync("/api/regions/D1/outlines")).Json["features"]![0]!["geometry"]!.ToJsonString().ShouldBe(Kept);
    }

    [Fact]
    public async Task A_region_in_scope_is_shown_and_no_other()
    {
        await using var gateway = await RealGateway.StartAsync();
        await PutAsync(gateway, "D1", Square);
        await PutAsync(gateway, "T1", Triangle);
        var viewer = await gateway.AsAsync("viewer", ["T1"], []);

        var own = await gateway.SendAsync(HttpMethod.Get, "/api/regions/T1/outlines", null, null, viewer);
        own.Json["features"]!.AsArray().Select(f => f!["id"]!.GetValue<string>()).ShouldBe(["T1"]);
        (await gateway.SendAsync(HttpMethod.Get, "/api/regions/D1/outlines", null, null, viewer)).ShouldBeProblem(404).Errors.ShouldBe(["region: unknown-region"]);
    }

    [Fact]
    public async Task A_dry_run_names_every_error_by_feature_and_a_file_with_errors_changes_nothing()
    {
        await using var gateway = await RealGateway.StartAsync();
        await PutAsync(gateway, "C", Square);
        var file = $$$"""
            {"type":"FeatureCollection","features":[
              {"type":"Feature","properties":{"code":"D1"},"geometry":{{{Square}}}},
              {"type":"Feature","properties":{"code":"XX"},"geometry":{{{Square}}}},
              {"type":"Feature","id":"T1","properties":{},"geometry":{"type":"Polygon","coordinates":[[[1,1],[2,1],[2,2],[3,3]],[[200,1],[2,1],[2,2],[200,1]]]}},
              {"type":"Feature","properties":{},"geometry":{{{Square}}}},
              {"type":"Feature","properties":{"code":"D1"},"geometry":{{{Triangle}}}},
              {"type":"Feature","properties":{"code":"C"},"geometry":{{{Square}}}}]}
            """;

        var tried = await ImportAsync(gateway, file, dryRun: true);
        tried.Status.ShouldBe(200, tried.Text);
        tried.Json["errors"]!.AsArray().Select(e => $"{e!["feature"]} {e["region"]} {e["field"]} {e["code"]}").ShouldBe(
        [
            "1 XX properties.code unknown-region",
            "2 T1 geometry.coordinates[0] bad-format",
            "2 T1 geometry.coordinates[1][0] out-of-range",
            "3  properties.code required",
            "4 D1 properties.code duplicate-key",
        ]);
        (tried.Json["new"]!.GetValue<int>(), tried.Json["unchanged"]!.GetValue<int>(), tried.Json["errorCount"]!.GetValue<int>(), tried.Json["applied"]!.GetValue<bool>())
            .ShouldBe((1, 1, 5, false));

        (await ImportAsync(gateway, file, dryRun: false)).ShouldBeProblem(400).Errors.ShouldContain("features[2].geometry.coordinates[1][0]: out-of-range");
        (await gateway.GetAsync("/api/regions/D1/outlines")).Json["features"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_good_file_is_applied_whole()
    {
        await using var gateway = await RealGateway.StartAsync();
        var file = $$$"""
            {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},"features":[
              {"type":"Feature","properties":{"code":"D1"},"geometry":{{{Square}}}},{"type":"Feature","id":"T1","geometry":{{{Triangle}}}}]}
            """;

        (await ImportAsync(gateway, file, dryRun: true)).Json["new"]!.GetValue<int>().ShouldBe(2);
        (await gateway.GetAsync("/api/regions/D1/outlines")).Json["features"]!.AsArray().ShouldBeEmpty();
        (await ImportAsync(gateway, file, dryRun: false)).Json["applied"]!.GetValue<bool>().ShouldBeTrue();
        (await gateway.GetAsync("/api/regions/D1/outlines")).Json["features"]!.AsArray().Count.ShouldBe(2);
        (await ImportAsync(gateway, file, dryRun: false)).Json["unchanged"]!.GetValue<int>().ShouldBe(2);
    }

    [Theory]
    [InlineData("""{"type":"Point","coordinates":[1,2]}""", "geometry.type: unknown-word")]
    [InlineData("""[]""", "geometry: wrong-type")]
    [InlineData("""{"type":"Polygon"}""", "geometry.coordinates: required")]
    [InlineData("""{"type":"Polygon","coordinates":[]}""", "geometry.coordinates: wrong-type")]
    [InlineData("""{"type":"Polygon","coordinates":[[[1,1],[2,1],[1,1]]]}""", "geometry.coordinates[0]: bad-format")]
    [InlineData("""{"type":"Polygon","coordinates":[[[1,1],[2,2],[3,3],[1,1]]]}""", "geometry.coordinates[0]: bad-format")]
    [InlineData("""{"type":"Polygon","coordinates":[[[1,1],[2,"1"],[2,2],[1,1]]]}""", "geometry.coordinates[0][1]: wrong-type")]
    [InlineData("""{"type":"Polygon","coordinates":[[[1,1],[1e999,1],[2,2],[1,1]]]}""", "geometry.coordinates[0][1]: out-of-range")]
    [InlineData("""{"type":"Polygon","coordinates":[[[30,120],[30,121],[31,121],[30,120]]]}""", "geometry.coordinates[0][0]: out-of-range")]
    [InlineData("""{"type":"MultiPolygon","coordinates":[[[1,1]]]}""", "geometry.coordinates[0][0][0]: wrong-type")]
    [InlineData("""{"type":"FeatureCollection","features":[]}""", "features: too-many")]
    [InlineData("""{"type":"Feature","geometry":null}""", "geometry: required")]
    [InlineData("""{"type":"Feature","crs":{"properties":{"name":"EPSG:3857"}},"geometry":null}""", "crs: not-allowed")]
    [InlineData("""{"type":""", "body: not-json")]
    public async Task What_is_no_outline_is_refused_by_name(string body, string error)
    {
        await using var gateway = await RealGateway.StartAsync();

        (await PutAsync(gateway, "D1", body)).ShouldBeProblem(400).Errors[0].ShouldBe(error);

        (await gateway.GetAsync("/api/regions/D1/outlines")).Json["features"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_outline_of_too_many_points_or_bytes_and_another_kind_of_body_are_refused()
    {
        await using var gateway = await RealGateway.StartAsync(("Outlines:Points", "7"), ("Outlines:BodyBytes", "1024"));

        (await PutAsync(gateway, "D1", Triangle)).ShouldBeProblem(400).Errors.ShouldBe(["geometry.coordinates: too-many"]);
        (await PutAsync(gateway, "D1", Square + new string(' ', 1024))).ShouldBeProblem(413).Json["limit"]!["code"]!.GetValue<string>().ShouldBe("body-bytes");
        (await gateway.SendAsync(HttpMethod.Put, "/api/regions/D1/outline", Encoding.UTF8.GetBytes(Square), "text/plain")).ShouldBeProblem(415);
        (await PutAsync(gateway, "none", Square)).ShouldBeProblem(404).Errors.ShouldBe(["region: unknown-region"]);
    }

    private static string Change(Answer answer) => answer.Status == 200 ? $"{answer.Json["change"]} {answer.Json["points"]}" : answer.Text;

    private static Task<Answer> PutAsync(RealGateway gateway, string region, string geometry) =>
        gateway.SendAsync(HttpMethod.Put, $"/api/regions/{region}/outline", Encoding.UTF8.GetBytes(geometry), "application/geo+json");

    private static Task<Answer> ImportAsync(RealGateway gateway, string file, bool dryRun) =>
        gateway.SendAsync(HttpMethod.Post, $"/api/import/outlines?dryRun={(dryRun ? "true" : "false")}", Encoding.UTF8.GetBytes(file), "application/json");
}
