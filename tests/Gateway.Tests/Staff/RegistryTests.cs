using System.Text;

namespace Monitoring.Gateway.Tests.Staff;

public sealed class RegistryTests
{
    [Fact]
    public async Task A_region_is_registered_with_its_posts_and_changed_field_by_field()
    {
        await using var gateway = await RealGateway.StartAsync();
        var made = await gateway.PutAsync("/api/regions/T2", new
        {
            parent = "D1",
            name = new { zh = "二镇", en = "Township two" },
            posts = new[] { new { code = "duty", holders = new[] { new { name = "Zhang", channels = new[] { new { kind = "webhook", address = "https://h.example/x" } } } } } },
        });
        made.Status.ShouldBe(201, made.Text);
        (await gateway.PutAsync("/api/regions/T2", new { code = "T2", riskLevel = "high" })).Json["revision"]!.GetValue<int>().ShouldBe(2);

        var region = (await gateway.GetAsync("/api/regions/T2")).Json;
        region["riskLevel"]!.GetValue<string>().ShouldBe("high");
        region["name"]!["en"]!.GetValue<string>().ShouldBe("Township two");
        region["posts"]![0]!["holders"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_site_moves_stands_still_goes_on_and_closes()
    {
        await using var gateway = await RealGateway.StartAsync();
        var number = await gateway.IssueAsync();
        await gateway.PutAsync("/api/regions/T2", new { parent = "D1", name = new { zh = "二镇" } });
        (await gateway.PutAsync("/api/sites/M-1", new { region = "T2" })).Status.ShouldBe(200);
        await gateway.PostAsync("/dev/clock", new { advance = "PT0S" });
        (await gateway.GetAsync($"/api/issues/{number}")).Json["region"]!.AsArray().Select(r => r!.GetValue<string>()).ShouldBe(["C", "D1", "T2"]);

        (await gateway.PostAsync("/api/sites/M-1/resume", null)).ShouldBeProblem(409).Errors.ShouldBe(["status: not-suspended"]);
        (await gateway.PostAsync("/api/sites/M-1/suspend", new { reason = "holidays" })).ShouldBeProblem(400).Errors.ShouldBe(["until: required"]);
        var until = new { until = "2022-04-01T08:00:00+08:00", reason = "holidays" };
        (await gateway.PostAsync("/api/sites/M-1/suspend", until, ("Idempotency-Key", "s"))).Status.ShouldBe(200);
        Status(await gateway.GetAsync("/api/sites/M-1")).ShouldBe("suspended");
        (await gateway.PostAsync("/api/sites/M-1/resume", null)).Status.ShouldBe(200);
        Status(await gateway.GetAsync("/api/sites/M-1")).ShouldBe("active");
        (await gateway.PostAsync("/api/sites/M-1/suspend", until, ("Idempotency-Key", "s"))).Headers["Idempotency-Replayed"].ShouldBe("true");
        Status(await gateway.GetAsync("/api/sites/M-1")).ShouldBe("active");

        (await gateway.PostAsync("/api/sites/M-1/close", new { reason = "gone" }, ("Idempotency-Key", "c"))).Status.ShouldBe(200);
        (await gateway.PostAsync("/api/sites/M-1/close", new { reason = "gone" })).ShouldBeProblem(409).Errors.ShouldBe(["status: site-closed"]);
        (await gateway.PostAsync("/api/sites/M-1/close", new { reason = "gone" }, ("Idempotency-Key", "c"))).Status.ShouldBe(200);
        await gateway.PostAsync("/dev/clock", new { advance = "PT0S" });
        (await gateway.GetAsync($"/api/issues/{number}")).Json["state"]!.GetValue<string>().ShouldBe("withdrawn");
        (await gateway.PostAsync("/api/sites/none/close", null)).ShouldBeProblem(404);
    }

    [Theory]
    [InlineData("sites/N-1", """{"name":{"zh":"名"},"type":"zoo","region":"nowhere","unit":{"name":"u"}}""", "type: unknown-type", "region: unknown-region")]
    [InlineData("sites/N-1", """{"name":{"zh":"名"}}""", "type: required", "region: required", "unit: required")]
    [InlineData("sites/N-1", """{"code":"N-2","status":"suspended","size":3}""", "code: subject-mismatch", "until: required", "size: unknown-field")]
    [InlineData("sites/N.1", """{"name":1}""", "code: bad-format", "name: wrong-type")]
    [InlineData("regions/T9", """{"parent":"T9"}""", "parent: not-allowed")]
    [InlineData("regions/T9", """{"timeZone":"Mars/Base"}""", "name: required", "timeZone: unknown-time-zone")]
    [InlineData("regions/C", """{"parent":"T1"}""", "parent: cycle")]
    [InlineData("regions/C", """{"posts":[{"code":"a","holders":[{"channels":[]}]}]}""", "posts[0].holders[0].name: required")]
    public async Task Wrong_fields_are_named_as_the_body_names_them_and_nothing_is_changed(string path, string body, params string[] errors)
    {
        await using var gateway = await RealGateway.StartAsync();
        var answer = await gateway.SendAsync(HttpMethod.Put, $"/api/{path}", Encoding.UTF8.GetBytes(body), "application/json");
        answer.ShouldBeProblem(400).Errors.ShouldBe(errors);
        var after = await gateway.GetAsync($"/api/{path}");
        (after.Status == 404 || after.Headers["ETag"] == "\"1\"").ShouldBeTrue(after.Text);
    }

    private static string Status(Answer site) => site.Json["status"]!.GetValue<string>();
}
