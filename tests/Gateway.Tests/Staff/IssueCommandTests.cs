using System.Text;
using System.Text.Json.Nodes;
using Monitoring.Core;

namespace Monitoring.Gateway.Tests.Staff;

public sealed class IssueCommandTests
{
    [Fact]
    public async Task An_issue_is_taken_given_and_talked_about_and_the_ledger_says_by_whom()
    {
        await using var gateway = await RealGateway.StartAsync();
        var number = await gateway.IssueAsync();
        var path = $"/api/issues/{number}";
        var before = await gateway.RevisionAsync(number);

        var taken = await gateway.PostAsync(path + "/take");
        taken.Status.ShouldBe(200, taken.Text);
        taken.Json["applied"]!.GetValue<bool>().ShouldBeTrue();
        taken.Json["issue"]!["takenBy"]!.GetValue<string>().ShouldBe("bootstrap");
        taken.Headers["ETag"].ShouldBe($"\"{before + 1}\"");
        (await gateway.PostAsync(path + "/assign", new { to = "王芳" })).Json["issue"]!["assignedTo"]!.GetValue<string>().ShouldBe("王芳");
        (await gateway.PostAsync(path + "/comment", new { text = "Parts arrive on Monday." })).Status.ShouldBe(200);

        (await gateway.RevisionAsync(number)).ShouldBe(before + 3);
        var timeline = (await gateway.GetAsync(path + "/timeline")).Items;
        timeline.Select(e => e!["kind"]!.GetValue<string>()).TakeLast(3).ShouldAllBe(k => k == "command");
        timeline[^1]!["facts"]![0]!["text"]!.GetValue<string>().ShouldBe("Parts arrive on Monday.");
        timeline[^1]!["facts"]![0]!["by"]!.GetValue<string>().ShouldBe("bootstrap");
        var input = JsonNode.Parse((await gateway.LedgerAsync(EntityKey.Item("M-1", "market.flow")))[^1].Input)!;
        input["staff"]!.GetValue<string>().ShouldBe("bootstrap");
        input["stafftoken"]!.GetValue<string>().ShouldBe("bootstrap");
        input["$"]!.GetValue<string>().ShouldBe("comment");
    }

    [Theory]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("2022-03-18T00:00:00Z")]
    public async Task What_people_write_is_shown_as_they_wrote_it_though_it_looks_like_an_instant(string text)
    {
        await using var gateway = await RealGateway.StartAsync();
        var path = $"/api/issues/{await gateway.IssueAsync()}";
        await gateway.PostAsync(path + "/comment", new { text });
        await gateway.PostAsync(path + "/assign", new { to = text });
        await gateway.PostAsync(path + "/extension", new { until = "2022-03-25T08:00:00+08:00", reason = "The parts are late." });
        await gateway.PostAsync(path + "/extension-decision", new { granted = false, reason = text });

        var facts = (await gateway.GetAsync(path + "/timeline")).Items.SelectMany(e => e!["facts"]!.AsArray()).ToList();
        facts.Select(f => (string?)f!["text"]).ShouldContain(text);
        facts.Select(f => (string?)f!["to"]).ShouldContain(text);
        facts.Select(f => (string?)f!["reason"]).ShouldContain(text);
        facts.Select(f => (string?)f!["alert"]?["inputs"]?["why"]).ShouldContain(text);
        facts.Select(f => (string?)f!["until"]).ShouldContain("2022-03-25T08:00:00+08:00");
        facts.Select(f => (string?)f!["alert"]?["inputs"]?["until"]).ShouldContain("2022-03-25T08:00:00+08:00");
    }

    [Fact]
    public async Task An_issue_is_withdrawn_with_a_reason_and_can_be_talked_about_still()
    {
        await using var gateway = await RealGateway.StartAsync();
        var number = await gateway.IssueAsync();
        var withdrawn = await gateway.PostAsync($"/api/issues/{number}/withdraw", new { reason = "The wrong market." });
        withdrawn.Json["issue"]!["state"]!.GetValue<string>().ShouldBe("withdrawn");

        var again = (await gateway.PostAsync($"/api/issues/{number}/withdraw", new { reason = "The wrong market." })).ShouldBeProblem(409);
        again.Errors.ShouldBe(["issue: no-live-issue"]);
        (await gateway.PostAsync($"/api/issues/{number}/take")).ShouldBeProblem(409);
        (await gateway.PostAsync($"/api/issues/{number}/comment", new { text = "It was the one next door." })).Status.ShouldBe(200);
    }

    [Fact]
    public async Task What_staff_record_goes_the_way_of_events_and_says_whether_it_changed_anything()
    {
        await using var gateway = await RealGateway.StartAsync();
        var number = await gateway.IssueAsync();
        var claim = await gateway.PostAsync($"/api/issues/{number}/claim", new { note = "Painted anew.", time = "2022-03-18T08:02:00+08:00" });
        claim.Status.ShouldBe(200, claim.Text);
        claim.Json["applied"]!.GetValue<bool>().ShouldBeTrue();
        claim.Json["issue"]!["state"]!.GetValue<string>().ShouldBe("awaitingLookBack");
        claim.Json["issue"]!["claimedAt"]!.GetValue<DateTimeOffset>().Minute.ShouldBe(2);
        (await gateway.PostAsync($"/api/issues/{number}/claim", new { note = "Painted anew." })).Json["applied"]!.GetValue<bool>().ShouldBeFalse();

        var done = await gateway.PostAsync(
            $"/api/issues/{number}/look-back", new { team = new { unit = "Team B", persons = 2 }, outcome = "passed", time = "2022-03-18T08:03:00+08:00" });
        done.Json["issue"]!["state"]!.GetValue<string>().ShouldBe("closed");
        var entry = (await gateway.LedgerAsync(EntityKey.Item("M-1", "market.flow")))[^1];
        entry.Kind.ShouldBe("inspection.lookback.v1");
        var input = JsonNode.Parse(entry.Input)!;
        input["source"]!.GetValue<string>().ShouldBe("/staff/bootstrap");
        input["staff"]!.GetValue<string>().ShouldBe("bootstrap");
    }

    [Fact]
    public async Task More_time_is_asked_for_and_decided_at_the_rung_of_the_issue()
    {
        await using var gateway = await RealGateway.StartAsync();
        var path = $"/api/issues/{await gateway.IssueAsync()}";
        var decision = new { granted = true, reason = "The parts are late." };
        (await gateway.PostAsync(path + "/extension-decision", decision)).ShouldBeProblem(409).Errors.ShouldBe(["issue: nothing-asked"]);
        var asked = await gateway.PostAsync(path + "/extension", new { until = "2022-03-25T08:00:00+08:00", reason = "The parts are late." });
        asked.Json["applied"]!.GetValue<bool>().ShouldBeTrue();

        var granted = await gateway.PostAsync(path + "/extension-decision", decision);
        granted.Json["issue"]!["dueAt"]!.GetValue<DateTimeOffset>().ShouldBe(DateTimeOffset.Parse("2022-03-25T08:00:00+08:00", null));
    }

    [Fact]
    public async Task Whoever_decides_on_more_time_answers_for_the_rung_of_the_issue_or_above()
    {
        await using var gateway = await RealGateway.StartAsync();
        var duty = new[] { new { code = "duty", holders = new[] { new { name = "Wang", channels = Array.Empty<object>() } } } };
        await gateway.EventAsync("region", "D1", new { code = "D1", name = new { zh = "区D1" }, posts = duty });

        // A critical issue is told at rung 2, the district, from the start.
        var path = $"/api/issues/{await gateway.IssueAsync(severity: "critical")}";
        await gateway.PostAsync(path + "/extension", new { until = "2022-03-18T20:00:00+08:00", reason = "The parts are late." });
        var decision = new { granted = true, reason = "The parts are late." };
        foreach (var (regions, sites) in ((string[], string[])[])[([], ["M-1"]), (["T1"], [])])
        {
            var tooLow = await gateway.AsAsync("officer", regions, sites);
            (await gateway.PostAsync(path + "/extension-decision", decision, tooLow)).ShouldBeProblem(409).Errors.ShouldBe(["issue: rung-too-low"]);
        }

        var decided = await gateway.PostAsync(path + "/extension-decision", decision, await gateway.AsAsync("officer", ["D1"], []));
        decided.Json["issue"]!["dueAt"]!.GetValue<DateTimeOffset>().ShouldBe(DateTimeOffset.Parse("2022-03-18T20:00:00+08:00", null));
    }

    [Fact]
    public async Task A_notice_is_revoked_once()
    {
        await using var gateway = await RealGateway.StartAsync();
        await gateway.EventAsync("site", "M-2", RealGateway.Site("M-2"));
        var number = (await gateway.EventAsync("visit", "M-2", new
        {
            team = new { unit = "Team A", persons = 2 },
            mode = "unannounced",
            results = new[] { new { item = "market.flow", outcome = "fail", notice = "unit" } },
        })).ShouldHaveSingleItem();
        await gateway.PostAsync("/dev/clock", new { advance = "PT1M" });
        var notice = (await gateway.GetAsync($"/api/issues/{number}")).Json["notices"]![0]!["number"]!.GetValue<string>();

        (await gateway.PostAsync($"/api/notices/{notice}/revoke", new { reason = "Sent to the wrong unit." })).Status.ShouldBe(200);
        (await gateway.PostAsync($"/api/notices/{notice}/revoke", new { reason = "Once more." })).ShouldBeProblem(409).Errors.ShouldBe(["notice: no-such-notice"]);
        (await gateway.GetAsync($"/api/issues/{number}")).Json["notices"]![0]!["revokedAt"].ShouldNotBeNull();
        (await gateway.PostAsync("/api/notices/none/revoke", new { reason = "None." })).ShouldBeProblem(404);
    }

    [Theory]
    [InlineData("take", """{"to":1}""", "to: unknown-field")]
    [InlineData("assign", "{}", "to: required")]
    [InlineData("assign", """{"to":"330203199001011236"}""", "to: identity-number")]
    [InlineData("comment", """{"text":" ","mood":1}""", "text: too-short", "mood: unknown-field")]
    [InlineData("withdraw", """{"reason":null}""", "reason: not-null")]
    [InlineData("withdraw", "[]", ": wrong-type")]
    [InlineData("withdraw", "{", ": not-json")]
    [InlineData("extension-decision", """{"granted":"yes","rung":2}""", "granted: wrong-type", "reason: required", "rung: unknown-field")]
    [InlineData("claim", """{"issue":"x","note":"n"}""", "issue: not-allowed")]
    [InlineData("claim", """{"time":"yesterday"}""", "time: bad-format", "note: required")]
    [InlineData("look-back", """{"outcome":"good","time":"2022-03-19T08:00:00+08:00"}""", "time: in-the-future", "team: required", "outcome: unknown-word")]
    public async Task Wrong_fields_are_named_all_at_once(string action, string body, params string[] errors)
    {
        await using var gateway = await RealGateway.StartAsync();
        var number = await gateway.IssueAsync();
        var before = await gateway.RevisionAsync(number);
        var answer = await gateway.SendAsync(HttpMethod.Post, $"/api/issues/{number}/{action}", Encoding.UTF8.GetBytes(body), "application/json");
        answer.ShouldBeProblem(400).Errors.ShouldBe(errors);
        (await gateway.RevisionAsync(number)).ShouldBe(before);
    }

    [Fact]
    public async Task What_is_not_there_not_json_or_badly_headed_is_refused()
    {
        await using var gateway = await RealGateway.StartAsync();
        var number = await gateway.IssueAsync();
        (await gateway.PostAsync("/api/issues/M-1.market.flow.9/take")).ShouldBeProblem(404).Errors.ShouldBe(["number: unknown-issue"]);
        (await gateway.SendAsync(HttpMethod.Post, $"/api/issues/{number}/take", "to=x"u8.ToArray(), "application/x-www-form-urlencoded")).ShouldBeProblem(415);
        (await gateway.PostAsync($"/api/issues/{number}/take", null, ("Idempotency-Key", "two words"))).ShouldBeProblem(400).Errors.ShouldBe(["Idempotency-Key: bad-format"]);
        (await gateway.PostAsync($"/api/issues/{number}/take", null, ("If-Match", "3"))).ShouldBeProblem(400).Errors.ShouldBe(["If-Match: bad-format"]);
        (await gateway.PostAsync($"/api/issues/{number}/take?force=true")).ShouldBeProblem(400).Errors.ShouldBe(["force: unknown-field"]);
        (await gateway.PostAsync($"/api/issues/{number}/comment", new { text = new string('x', 300_000) })).ShouldBeProblem(413);
    }

    [Fact]
    public async Task No_event_of_the_field_passes_for_one_of_staff()
    {
        await using var gateway = await RealGateway.StartAsync();
        const string forged = """
            {"specversion":"1.0","id":"1","source":"/staff/bootstrap","type":"inspection.region.v1","subject":"X",
             "time":"2022-03-18T08:00:00+08:00","data":{"code":"X","name":{"zh":"假"}}}
            """;
        var answer = await gateway.SendAsync(HttpMethod.Post, "/api/events", Encoding.UTF8.GetBytes(forged), "application/cloudevents+json");
        answer.Json["receipts"]![0]!["errors"]![0]!["code"]!.GetValue<string>().ShouldBe("not-allowed");
        (await gateway.GetAsync("/api/regions/X")).ShouldBeProblem(404);
    }
}
