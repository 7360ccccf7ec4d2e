using System.Text.RegularExpressions;

namespace Monitoring.Gateway.Tests.OpenApi;

/// <summary>The reference page for people.</summary>
public sealed partial class PageTests
{
    [Fact]
    public async Task Everything_in_the_document_has_a_place_that_links_reach()
    {
        await using var gateway = await RunningGateway.StartAsync();
        var document = (await gateway.GetAsync("/openapi/v1.json")).Json;
        var page = await gateway.GetAsync("/docs");
        page.ContentType.ShouldBe("text/html");

        var ids = Id().Matches(page.Text).Select(m => m.Groups["id"].Value).ToList();
        ids.ShouldBeUnique();
        var operations = document["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject()).Select(o => o.Value!["operationId"]!.GetValue<string>());
        operations.Except(ids).ShouldBeEmpty();
        ids.ShouldContain("receiveAlert");
        document["components"]!["schemas"]!.AsObject().Select(s => $"schema-{s.Key}").Except(ids).ShouldBeEmpty();
        Anchor().Matches(page.Text).Select(m => m.Groups["id"].Value).Except(ids).ShouldBeEmpty();
    }

    [Fact]
    public async Task It_runs_no_script_loads_its_own_style_only_and_encodes_what_it_shows()
    {
        await using var gateway = await RunningGateway.StartAsync();
        var page = await gateway.GetAsync("/docs");
        page.Headers["Content-Security-Policy"].ShouldStartWith("default-src 'none'; style-src 'self'");
        page.Text.ShouldNotContain("<script", Case.Insensitive);
        page.Text.ShouldNotContain(" style=", Case.Insensitive);
        Loaded().Matches(page.Text).Select(m => m.Groups["url"].Value).ShouldBe(["/docs/reference.css"]);
        page.Text.ShouldContain("Authorization: Bearer &lt;token&gt;");
        (await gateway.GetAsync("/docs/reference.css")).ContentType.ShouldBe("text/css");
    }

    [GeneratedRegex(@" id=""(?<id>[^""]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();

    [GeneratedRegex(@" href=""#(?<id>[^""]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Anchor();

    [GeneratedRegex(@"<(link|img|iframe|object|embed|source|video|audio)\b[^>]*?(href|src|data)=""(?<url>[^""]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Loaded();
}
