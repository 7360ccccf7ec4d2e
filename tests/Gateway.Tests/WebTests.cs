using System.Text;

namespace Monitoring.Gateway.Tests;

/// <summary>The interface is served to everybody who has a browser, and nothing else is by that.</summary>
public sealed class WebTests : IDisposable
{
    private const string Page = """<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__"><script type="module" src="/assets/app-1a2b.js" nonce="__CSP_NONCE__"></script>""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("monitoring-web-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("/")]
    [InlineData("/index.html")]
    [InlineData("/issues/HS-HOTEL-017.hotel.lobby.1")]
    [InlineData("/sites?code=HS-1")]
    public async Task A_path_that_a_browser_opens_is_the_first_page(string path)
    {
        await using var gateway = await StartAsync();
        var first = await AskAsync(gateway, path, "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");
        (first.Status, first.ContentType).ShouldBe((200, "text/html"));
        first.Headers["Cache-Control"].ShouldBe("no-cache");
        first.Headers.ContainsKey("ETag").ShouldBeFalse();
        var policy = first.Headers["Content-Security-Policy"];
        policy.ShouldContain("script-src 'self';");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.Replace("style-src-attr 'unsafe-inline'", "", StringComparison.Ordinal).ShouldNotContain("unsafe");
        first.Headers["Permissions-Policy"].ShouldStartWith("camera=(self), geolocation=(self)");
        first.Headers["X-Content-Type-Options"].ShouldBe("nosniff");

        // The nonce of the page is that of its policy, and another each time.
        first.Text.ShouldNotContain("__CSP_NONCE__");
        var nonce = first.Text.Split("nonce=\"")[1].Split('"')[0];
        policy.ShouldContain($"'nonce-{nonce}'");
        (await AskAsync(gateway, path, "text/html")).Text.ShouldNotContain(nonce);
    }

    [Fact]
    public async Task Files_with_a_hash_in_their_names_are_kept_and_others_asked_for_again()
    {
        await using var gateway = await StartAsync();
        var hashed = await AskAsync(gateway, "/assets/app-1a2b.js", "*/*");
        (hashed.Status, hashed.ContentType, hashed.Text).ShouldBe((200, "text/javascript", "plain"));
        hashed.Headers["Cache-Control"].ShouldBe("public, max-age=31536000, immutable");

        var icon = await AskAsync(gateway, "/app.webmanifest", "*/*");
        (icon.Status, icon.ContentType, icon.Headers["Cache-Control"]).ShouldBe((200, "application/manifest+json", "no-cache"));
        (await AskAsync(gateway, "/app.webmanifest", "*/*", ("If-None-Match", icon.Headers["ETag"]))).Status.ShouldBe(304);
    }

    [Theory]
    [InlineData("br, gzip", "br", "small")]
    [InlineData("gzip", null, "plain")]
    [InlineData("br;q=0", null, "plain")]
    public async Task A_file_comes_compressed_where_the_build_made_it_so(string accepted, string? encoding, string text)
    {
        await using var gateway = await StartAsync();
        var answer = await AskAsync(gateway, "/assets/app-1a2b.js", "*/*", ("Accept-Encoding", accepted));
        answer.Headers.GetValueOrDefault("Content-Encoding").ShouldBe(encoding);
        (answer.Text, answer.ContentType, answer.Headers["Vary"]).ShouldBe((text, "text/javascript", "Accept-Encoding"));
    }

    [Theory]
    [InlineData("GET", "/api/none", "text/html", 401)]
    [InlineData("GET", "/api", "text/html", 401)]
    [InlineData("GET", "/api/issues", "text/html", 401)]
    [InlineData("GET", "/metrics", "text/html", 401)]
    [InlineData("GET", "/docs/none", "text/html", 401)]
    [InlineData("GET", "/assets/none.js", "text/html", 401)]
    [InlineData("GET", "/none.js", "*/*", 401)]
    [InlineData("GET", "/issues", "application/json", 401)]
    [InlineData("POST", "/issues", "text/html", 401)]
    [InlineData("GET", "/../secret.txt", "*/*", 401)]
    [InlineData("GET", "/%2e%2e/secret.txt", "*/*", 401)]
    [InlineData("GET", "/assets/..%2f..%2fsecret.txt", "*/*", 401)]
    [InlineData("GET", "/.hidden", "*/*", 401)]
    [InlineData("GET", "/strange.kind", "*/*", 401)]
    [InlineData("HEAD", "/", "text/html", 200)]
    public async Task What_is_not_the_interface_is_answered_as_without_it(string method, string path, string accept, int status)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "secret.txt"), "secret", TestContext.Current.CancellationToken);
        await using var gateway = await StartAsync();
        var answer = await AskAsync(gateway, path, accept, method: method);
        answer.Status.ShouldBe(status);
        answer.Text.ShouldNotContain("secret");
    }

    [Fact]
    public async Task Without_a_build_there_is_a_page_that_says_so()
    {
        await using var gateway = await RunningGateway.StartAsync(configuration: ("Serve:Web", Path.Combine(_folder.FullName, "none")));
        gateway.Client.DefaultRequestHeaders.Authorization = null;
        var page = await AskAsync(gateway, "/", "text/html");
        (page.Status, page.ContentType).ShouldBe((200, "text/html"));
        page.Text.ShouldContain("Node.js");
        page.Text.ShouldContain("href=\"/docs\"");
        (await AskAsync(gateway, "/issues", "text/html")).Status.ShouldBe(401);
    }

    private async Task<RunningGateway> StartAsync()
    {
        var web = Directory.CreateDirectory(Path.Combine(_folder.FullName, "wwwroot", "assets")).Parent!;
        var files = new Dictionary<string, string>
        {
            ["index.html"] = Page,
            ["assets/app-1a2b.js"] = "plain",
            ["assets/app-1a2b.js.br"] = "small",
            ["app.webmanifest"] = "{}",
            ["strange.kind"] = "secret",
            [".hidden"] = "secret",
        };
        foreach (var (name, text) in files)
            await File.WriteAllTextAsync(Path.Combine(web.FullName, name), text, Encoding.UTF8, TestContext.Current.CancellationToken);

        foreach (var name in (string[])["assets/app-1a2b.js", "assets/app-1a2b.js.br"])
            await File.WriteAllBytesAsync(Path.Combine(web.FullName, name), Encoding.UTF8.GetBytes(files[name]), TestContext.Current.CancellationToken);

        var gateway = await RunningGateway.StartAsync(configuration: ("Serve:Web", web.FullName));
        gateway.Client.DefaultRequestHeaders.Authorization = null;
        return gateway;
    }

    // The path goes as it is: the client of the framework would clear dots away.
    private static async Task<Answer> AskAsync(RunningGateway gateway, string path, string accept, params (string Name, string Value)[] headers) =>
        await AskAsync(gateway, path, accept, "GET", headers);

    private static async Task<Answer> AskAsync(RunningGateway gateway, string path, string accept, string method, params (string Name, string Value)[] headers)
    {
        var options = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        Uri.TryCreate(gateway.Client.BaseAddress!.GetLeftPart(UriPartial.Authority) + path, in options, out var address).ShouldBeTrue();
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), address);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();

        using var response = await gateway.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return new Answer(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase));
    }
}
