using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Gateway.Access;

namespace Monitoring.Gateway.Tests.Access;

/// <summary>Role × route × scope, against the running application.</summary>
public sealed class RouteTableTests : IAsyncLifetime
{
    private City _city = null!;
    private int _names;

    public async ValueTask InitializeAsync() => _city = await City.StartAsync();

    public ValueTask DisposeAsync() => _city.DisposeAsync();

    [Fact]
    public void Every_route_has_a_rule_and_a_row()
    {
        var routes = _city.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        foreach (var route in routes)
        {
            var open = route.Metadata.GetMetadata<IAllowAnonymous>() is not null;
            (open || route.Metadata.GetMetadata<RouteRule>() is not null).ShouldBeTrue($"{route} names its permission");
            route.Metadata.GetMetadata<IAuthorizeData>().ShouldBeNull($"{route} is judged in the one place");
        }

        var rows = AccessRow.Read("RouteTable.txt").Select(row => $"{row.Key[0]} {row.Key[1]}").Distinct();
        routes.SelectMany(NamesOf).ShouldBe(rows, ignoreOrder: true);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_role_is_answered_as_the_table_says(bool bySession)
    {
        var rows = AccessRow.Read("RouteTable.txt");
        if (bySession)
        {
            foreach (var role in rows[0].Expected.Keys)
                await _city.SignInAsync(role);

            // What is about the session itself is answered otherwise than to a token; see SessionTests.
            rows = [.. rows.Where(row => !row.Key[1].StartsWith("/api/session", StringComparison.Ordinal))];
        }

        var wrong = new List<string>();
        foreach (var row in rows)
        {
            foreach (var (role, expected) in row.Expected)
            {
                var (path, body, contentType) = await RequestAsync(row.Key);
                var answer = await _city.SendAsync(role, HttpMethod.Parse(row.Key[0]), path, body, contentType);
                if (answer.Status.ToString(System.Globalization.CultureInfo.InvariantCulture) != expected)
                    wrong.Add($"{string.Join(' ', row.Key)} as {role}: {answer.Status} and not {expected}: {answer.Text}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_lies_outside_is_answered_like_what_is_not_there()
    {
        foreach (var role in (string[])["source", "site", "viewer", "inspector", "officer", "supervisor"])
        {
            foreach (var (other, none) in ((string, string)[])
                [
                    ($"/api/issues/{_city.OtherIssue}", "/api/issues/none"),
                    ($"/api/issues/{_city.OtherIssue}/timeline", "/api/issues/none/timeline"),
                    ($"/api/issues/{_city.OtherIssue}/ladder", "/api/issues/none/ladder"),
                    ("/api/sites?region=YZ", "/api/sites?region=none"),
                    ("/api/sites/YZ-1/checklist", "/api/sites/none/checklist"),
                    ("/api/sites/YZ-1/duties", "/api/sites/none/duties"),
                    ("/api/sites/YZ-1/visits", "/api/sites/none/visits"),
                    ("/api/regions/YZ/trend", "/api/regions/none/trend"),
                    ("/api/regions/YZ/grid", "/api/regions/none/grid"),
                    ("/api/regions/YZ/failing", "/api/regions/none/failing"),
                    ("/api/regions/YZ/map", "/api/regions/none/map"),
                    ("/api/today?region=YZ", "/api/today?region=none"),
                    ("/api/issues/count?region=YZ", "/api/issues/count?region=none"),
                    ("/api/sites/YZ-1", "/api/sites/none"),
                    ("/api/regions/YZ", "/api/regions/none"),
                    ("/api/regions/NB", "/api/regions/none"),
                    ("/api/regions/YZ/children", "/api/regions/none/children"),
                    ("/api/regions/YZ/figures", "/api/regions/none/figures"),
                    ("/api/regions/YZ/outlines", "/api/regions/none/outlines"),
                    ("/api/issues?region=YZ", "/api/issues?region=none"),
                    ("/api/issues?region=NB", "/api/issues?region=none"),
                    ("/api/issues?site=YZ-1", "/api/issues?site=none"),
                    ("/api/alerts?region=YZ", "/api/alerts?region=none"),
                    ("/api/alerts?site=YZ-1", "/api/alerts?site=none"),
                    ($"/api/alerts?issue={_city.OtherIssue}", "/api/alerts?issue=none"),
                    ($"/api/alerts/{_city.OtherAlert}/why", "/api/alerts/none/why"),
                    ("/api/feed?region=YZ", "/api/feed?region=none"),
                    ("/api/feed?site=YZ-1", "/api/feed?site=none"),
                ])
            {
                var outside = await _city.GetAsync(role, other);
                var missing = await _city.GetAsync(role, none);
                outside.Status.ShouldBeOneOf([403, 404], $"{other} as {role}");
                (outside.Status, outside.ContentType, outside.Text).ShouldBe(
                    (missing.Status, missing.ContentType, missing.Text), $"{other} as {role}");
                outside.Headers.Keys.ShouldBe(missing.Headers.Keys, ignoreOrder: true);
            }
        }
    }

    [Fact]
    public async Task A_list_without_a_filter_holds_the_callers_scope()
    {
        (await SitesAsync("admin", "/api/deliveries")).ShouldBe([City.Own, City.Other], ignoreOrder: true);
        (await SitesAsync("supervisor", "/api/deliveries")).ShouldBe([City.Own]);
        foreach (var list in (string[])["/api/issues?state=all", "/api/alerts"])
        {
            (await SitesAsync("admin", list)).ShouldBe([City.Own, City.Other], ignoreOrder: true);
            foreach (var role in (string[])["site", "viewer", "inspector", "officer", "supervisor"])
                (await SitesAsync(role, list)).ShouldBe([City.Own], $"{list} as {role}");
        }

        (await SitesAsync("source", "/api/issues?state=all")).ShouldBe([City.Own]);
    }

    [Fact]
    public async Task A_scope_of_regions_and_sites_reaches_both_and_each_row_once()
    {
        await _city.MakeAsync("both", """{"role":"viewer","regions":["T1"],"sites":["YZ-1","HS-1"]}""");
        foreach (var list in (string[])["/api/issues?state=all", "/api/issues?state=all&limit=1", "/api/alerts", "/api/alerts?limit=1"])
        {
            var all = await PagesAsync("admin", list);
            (await PagesAsync("both", list)).ShouldBe(all, list);
        }

        (await _city.GetAsync("both", "/api/sites/YZ-1")).Status.ShouldBe(200);
        (await _city.GetAsync("both", "/api/regions/T1")).Status.ShouldBe(200);
        (await _city.GetAsync("both", "/api/regions/YZ")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Those_who_look_on_see_no_contact_in_any_answer()
    {
        string[] secrets = ["王小明", "赵大山", "李四光", "13812341234", "13987654321"];
        foreach (var role in (string[])["source", "site", "viewer"])
        {
            foreach (var path in OwnPaths(_city))
            {
                var answer = await _city.GetAsync(role, path);
                secrets.ShouldAllBe(secret => !answer.Text.Contains(secret), $"{path} as {role}");
            }
        }

        foreach (var role in (string[])["inspector", "officer", "supervisor", "admin"])
        {
            (await _city.GetAsync(role, "/api/sites/HS-1")).Text.ShouldContain("李四光");
            (await _city.GetAsync(role, "/api/regions/HS")).Text.ShouldContain("13812341234");
            (await _city.GetAsync(role, "/api/alerts")).Text.ShouldContain("王小明");
            (await _city.GetAsync(role, $"/api/alerts/{_city.OwnAlert}/why")).Text.ShouldContain("王小明");
        }
    }

    /// <summary>Every question about what lies in everybody's scope.</summary>
    internal static IReadOnlyList<string> OwnPaths(City city) =>
    [
        "/api/me", "/api/issues", "/api/issues?state=all&site=HS-1", "/api/issues?limit=1", "/api/issues?q=HS",
        $"/api/issues/{city.OwnIssue}", $"/api/issues/{city.OwnIssue}/timeline", $"/api/issues/{city.OwnIssue}/timeline?limit=1",
        "/api/regions/HS/trend", "/api/regions/HS/grid?days=7", "/api/regions/HS/failing", "/api/regions/HS/map", "/api/catalogue", "/api/policies",
        "/api/sites", "/api/sites?q=HS", "/api/sites/HS-1/checklist", "/api/sites/HS-1/duties", "/api/sites/HS-1/visits", "/api/today", "/api/regions", "/api/regions?q=HS", "/api/issues/count", "/api/issues/count?state=all&q=HS", "/api/issues?sort=severity", "/api/issues?sort=updated&order=asc", $"/api/issues/{city.OwnIssue}/ladder",
        "/api/sites/HS-1", "/api/regions/HS", "/api/regions/T1", "/api/regions/HS/children", "/api/regions/HS/figures",
        "/api/alerts", "/api/alerts?limit=1", "/api/alerts?site=HS-1", $"/api/alerts?issue={city.OwnIssue}",
        $"/api/alerts/{city.OwnAlert}/why", "/api/status", "/api/alerts?reason=look-back-due", "/api/tokens", "/api/audit", "/api/accounts", "/api/session", "/api/sessions", "/health/ready", "/health/live", "/metrics", "/api/deliveries", "/api/webhooks",
    ];

    private async Task<IEnumerable<string>> SitesAsync(string who, string path) =>
        (await _city.GetAsync(who, path)).Items.Select(item => item!["site"]!.GetValue<string>()).Distinct();

    private async Task<List<string>> PagesAsync(string who, string path)
    {
        var found = new List<string>();
        for (var page = path; ;)
        {
            var answer = await _city.GetAsync(who, page);
            found.AddRange(answer.Items.Select(item => (item!["alert"] ?? item["number"])!.GetValue<string>()));
            if (answer.Json["next"]?.GetValue<string>() is not { } next)
                return found;

            page = $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}cursor={Uri.EscapeDataString(next)}";
        }
    }

    private static IEnumerable<string> NamesOf(RouteEndpoint route) =>
        route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(method => $"{method} {route.RoutePattern.RawText!.TrimEnd('/')}");

    private async Task<(string Path, string? Body, string ContentType)> RequestAsync(IReadOnlyList<string> key)
    {
        var (method, route, what) = (key[0], key[1], key[2]);
        var (issue, site, region) = what == "other" ? (_city.OtherIssue, City.Other, "YZ") : (_city.OwnIssue, City.Own, "HS");
        const string Json = "application/json";
        switch ($"{method} {route}")
        {
            case "POST /api/events":
                var duty = _city.Event("duty", site, """{"item":"isolation-hotel.corridors","record":{"agent":"chlorine"}}""");
                return (route, duty.ToJsonString(), "application/cloudevents+json");
            case "POST /api/issues/bulk":
                return (route, $$"""{"action":"comment","numbers":["{{issue}}"],"text":"seen"}""", Json);
            case "POST /api/notices/bulk":
                return (route, """{"action":"revoke","numbers":["HS-2022-0001"],"reason":"mistaken"}""", Json);
            case "POST /api/sites/bulk":
                return (route, $$"""{"action":"suspend","codes":["{{site}}"],"until":"2099-01-01T00:00:00+08:00"}""", Json);
            case "POST /api/import/regions":
                return ($"{route}?dryRun=true", $"code,name_zh\n{region},区\n", "text/csv");
            case "POST /api/import/sites":
                return ($"{route}?dryRun=true", $"code,name_zh\n{site},酒店\n", "text/csv");
            case "POST /api/import/outlines":
                return ($"{route}?dryRun=true", $$"""{"type":"FeatureCollection","features":[{"type":"Feature","id":"{{region}}","geometry":{{Outline}}}]}""", Json);
            case "PUT /api/regions/{code}/outline":
                return ($"/api/regions/{region}/outline", Outline, "application/geo+json");
            case "PUT /api/evidence/{sha256}":
                return ($"/api/evidence/{HashOf(Document(site))}?site={site}", Document(site), "application/pdf");
            case "GET /api/evidence/{sha256}" or "HEAD /api/evidence/{sha256}":
                return ($"/api/evidence/{HashOf(Document(site))}", null, Json);
            case "PUT /api/regions/{code}":
                return ($"/api/regions/{region}", """{"name":{"zh":"区"}}""", Json);
            case "PUT /api/sites/{code}":
                return ($"/api/sites/{site}", """{"name":{"zh":"酒店"}}""", Json);
            case "POST /api/tokens":
                return (route, """{"role":"viewer","regions":["HS"]}""", Json);
            case "GET /api/alerts/{id}/why":
                var alert = what == "sealed" ? await _city.CallAsync() : what == "own" ? _city.OwnAlert : _city.OtherAlert;
                return (route.Replace("{id}", alert, StringComparison.Ordinal), null, Json);
            case "DELETE /api/tokens/{id}":
                return ($"/api/tokens/{await _city.MakeAsync("spare", """{"role":"viewer","regions":["HS"]}""")}", null, Json);
            case "POST /api/session":
                return (route, """{"name":"nobody","password":"a password of nobody"}""", Json);
            case "POST /api/session/password":
                return (route, """{"currentPassword":"a password of nobody","newPassword":"another password of nobody"}""", Json);
            case "POST /api/accounts":
                return (route, $$"""{"name":"n{{++_names}}","role":"viewer","regions":["HS"]}""", Json);
            case "PUT /api/accounts/{id}":
                return (await AccountAsync(route), """{"displayName":"Li","role":"viewer","regions":["HS"],"disabled":true}""", Json);
            case "PUT /api/accounts/{id}/link":
                return (await AccountAsync(route), $$"""{"subject":"s{{++_names}}","issuer":"https://id.example"}""", Json);
            case var account when account.Contains("/api/accounts/{id}", StringComparison.Ordinal):
                return (await AccountAsync(route), null, Json);
            case "POST /api/parked/{id}/resend":
                return ("/api/parked/none/resend", null, Json);
            case "POST /api/parked/{id}/discard":
                return ("/api/parked/none/discard", """{"reason":"a test"}""", Json);
            case "POST /dev/clock":
                return (route, """{"advance":"PT0S"}""", Json);
            case "GET /api/deliveries/{id:long}" or "POST /api/deliveries/{id:long}/resend":
                var delivery = (await _city.GetAsync("admin", $"/api/deliveries?site={site}")).Items[0]!["id"]!.GetValue<long>();
                return (route.Replace("{id:long}", $"{delivery}", StringComparison.Ordinal), null, Json);
            case "POST /api/webhooks/secret" or "POST /api/webhooks/rotate":
                return (route, """{"address":"https://alerts.example/hook"}""", Json);
            case "POST /api/deliveries/resend":
                return ($"{route}?site={site}", null, Json);
            case "GET /api/issues" or "GET /api/issues/count" or "GET /api/alerts" or "GET /api/deliveries" or "GET /api/feed" when what != "-":
                return ($"{route}?site={site}", null, Json);
            case "GET /api/today" when what != "-":
                return ($"{route}?region={region}", null, Json);
            default:
                var path = route.Replace("{number}", issue, StringComparison.Ordinal)
                    .Replace("{id}", "bootstrap", StringComparison.Ordinal)
                    .Replace("{code}", route.Contains("/sites/", StringComparison.Ordinal) ? site : region, StringComparison.Ordinal);
                return (path, BodyOf(route), Json);
        }
    }

    private async Task<string> AccountAsync(string route)
    {
        var made = await _city.SendAsync("admin", HttpMethod.Post, "/api/accounts", $$"""{"name":"n{{++_names}}","role":"viewer","regions":["HS"]}""");
        return route.Replace("{id}", made.Json["id"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private const string Outline = """{"type":"Polygon","coordinates":[[[121,29],[122,29],[122,30],[121,29]]]}""";

    private static string Document(string site) => $"%PDF-1.7 of {site}";

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>What commands about one issue, notice or site need to be told.</summary>
    private static string? BodyOf(string route) => route[(route.LastIndexOf('/') + 1)..] switch
    {
        "assign" => """{"to":"Li"}""",
        "comment" => """{"text":"seen"}""",
        "claim" => """{"note":"done"}""",
        "extension" => """{"until":"2022-04-01T00:00:00+08:00","reason":"parts"}""",
        "extension-decision" => """{"granted":true,"reason":"parts"}""",
        "look-back" => """{"team":{"unit":"Team B","persons":2},"outcome":"passed"}""",
        "withdraw" or "revoke" => """{"reason":"a mistake"}""",
        "suspend" => """{"until":"2022-04-01T00:00:00+08:00","reason":"holidays"}""",
        _ => null,
    };
}
