using System.Net;
using System.Text.RegularExpressions;
using Monitoring.EndToEnd.Tests.Kit;
using Monitoring.Silo.Tests.Kit;

namespace Monitoring.Silo.Tests;

/// <summary>What a node serves beside what the one process does: the dashboard of Orleans, and its metrics.</summary>
public sealed partial class NodeRoutesTests(OneNode node) : IClassFixture<OneNode>
{
    /// <summary>Every route of the dashboard, with what stands for its parameters.</summary>
    private static readonly string[] Dashboard =
    [
        "", "/", "/index.html", "/index.min.js", "/index.css", "/favicon.ico", "/fonts/fa-solid-900.woff2", "/img/OrleansLogo.png", "/version",
        "/DashboardCounters", "/ClusterStats", "/Reminders", "/Reminders/1", "/HistoricalStats/x", "/SiloProperties/x", "/SiloMetadata/x", "/SiloStats/x",
        "/SiloCounters/x", "/GrainStats/x", "/TopGrainMethods", "/GrainState", "/LifecycleStages", "/GrainTypes", "/Trace",
    ];

    [Theory]
    [InlineData("source")]
    [InlineData("viewer")]
    [InlineData("inspector")]
    [InlineData("officer")]
    [InlineData("supervisor")]
    public async Task The_dashboard_is_for_admins_alone(string role)
    {
        node.Need();
        var token = await node.TokenAsync(role);
        foreach (var path in Dashboard)
        {
            (await StatusAsync(path, token)).ShouldBe(HttpStatusCode.Forbidden, path);
            (await StatusAsync(path, null)).ShouldBe(HttpStatusCode.Unauthorized, path);
        }
    }

    [Fact]
    public async Task An_admin_sees_what_the_node_does()
    {
        node.Need();
        (await StatusAsync("", OneNode.Admin)).ShouldBe(HttpStatusCode.MovedPermanently);
        using var page = await node.GetAsync("/orleans/", OneNode.Admin);
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        foreach (Match asset in Assets().Matches(html))
        {
            (await StatusAsync($"/{asset.Groups["path"].Value}", OneNode.Admin)).ShouldBe(HttpStatusCode.OK, asset.Value);
        }

        // The policy lets no script run that stands in the page, and there is none.
        page.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("script-src 'self';");
        html.ShouldNotContain("<script>");
        html.ShouldNotContain("http://");
        html.ShouldNotContain("https://");

        var counters = await TextAsync("/DashboardCounters");
        counters.ShouldContain("Monitoring.Grains.Shells.RegionGrain");
        (await StatusAsync("/Trace", OneNode.Admin)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_dashboard_works_in_a_browser_under_its_policy()
    {
        node.Need();
        Tool.Need("chromium");
        await using var signedIn = await SignedIn.StartAsync(node);
        var profile = Directory.CreateTempSubdirectory("chromium");
        try
        {
            string[] quiet =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--enable-logging=stderr", "--virtual-time-budget=10000", "--dump-dom",
            ];
            var (_, output) = await Tool.RunAsync(
                "chromium", "", [.. quiet, $"--user-data-dir={profile.FullName}", new Uri(signedIn.Address, "/orleans/").AbsoluteUri]);

            // What the page shows comes from questions that its script has asked.
            output.ShouldNotContain("Content Security Policy");
            signedIn.Asked.ShouldContain("/orleans/index.min.js 200");
            signedIn.Asked.ShouldContain("/orleans/index.css 200");
            signedIn.Asked.ShouldContain("/orleans/DashboardCounters 200");
            output.ShouldContain("Total Activations");
        }
        finally
        {
            try
            {
                profile.Delete(recursive: true);
            }
            catch (IOException)
            {
                // A process of the browser is about to end still; the folder is a temporary one.
            }
        }
    }

    [Fact]
    public async Task The_api_document_is_that_of_the_one_process()
    {
        node.Need();
        using var document = await node.GetAsync("/openapi/v1.json", null);
        document.StatusCode.ShouldBe(HttpStatusCode.OK, node.Output);
        (await document.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("/orleans");
    }

    [Fact]
    public async Task Metrics_of_Orleans_are_there_and_promtool_finds_nothing_to_mend()
    {
        node.Need();
        Tool.Need("promtool");
        using var answer = await node.GetAsync("/metrics", OneNode.Admin);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        text.ShouldContain("\norleans_");
        text.ShouldContain("\nmonitoring_rollup_drift_total 0\n");

        var (code, output) = await Tool.RunAsync("promtool", text, "check", "metrics");

        output.ShouldBeEmpty();
        code.ShouldBe(0);
    }

    private async Task<HttpStatusCode> StatusAsync(string path, string? token)
    {
        using var answer = await node.GetAsync($"/orleans{path}", token);
        return answer.StatusCode;
    }

    private async Task<string> TextAsync(string path)
    {
        using var answer = await node.GetAsync($"/orleans{path}", OneNode.Admin);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("(src|href)=\"(\\./)?(?<path>[a-z.]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Assets();
}
