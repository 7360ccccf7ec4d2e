using Monitoring.Core;

namespace Monitoring.Gateway.Tests.Staff;

/// <summary>One action for many issues, notices or sites: each stands or falls alone, and a repeat by key does nothing twice.</summary>
public sealed class BulkTests
{
    [Fact]
    public async Task Commands_for_many_issues_answer_for_each()
    {
        await using var gateway = await RealGateway.StartAsync();
        var one = await gateway.IssueAsync("B-1");
        var two = await gateway.IssueAsync("B-2");
        await gateway.PostAsync($"/api/issues/{two}/withdraw", new { reason = "mistaken" });
        var body = new { action = "assign", to = "Li", numbers = new[] { two, one, "B-9.market.flow.1" } };

        var mixed = await gateway.PostAsync("/api/issues/bulk", body, ("Idempotency-Key", "many"));
        mixed.Status.ShouldBe(207, mixed.Text);
        Seen(mixed).ShouldBe([$"{two} 409 no-live-issue", $"{one} 200 ", "B-9.market.flow.1 404 unknown-issue"]);
        var revision = await gateway.RevisionAsync(one);
        Seen(await gateway.PostAsync("/api/issues/bulk", body, ("Idempotency-Key", "many"))).ShouldBe(Seen(mixed));
        (await gateway.RevisionAsync(one)).ShouldBe(revision);
        (await gateway.PostAsync("/api/issues/bulk", new { action = "take", numbers = new[] { one } }, ("Idempotency-Key", "many")))
            .ShouldBeProblem(422).Errors.ShouldBe(["Idempotency-Key: idempotency-key-reused"]);

        (await gateway.PostAsync("/api/issues/bulk", new { action = "take", numbers = new[] { one } })).Status.ShouldBe(200);
        (await gateway.GetAsync($"/api/issues/{one}")).Json["takenBy"]!.GetValue<string>().ShouldBe("bootstrap");
    }

    [Fact]
    public async Task Claims_and_look_backs_of_many_issues_are_recorded_as_events_of_each()
    {
        await using var gateway = await RealGateway.StartAsync();
        string[] numbers = [await gateway.IssueAsync("B-1"), await gateway.IssueAsync("B-2", "serious")];
        var claim = new { action = "claim", numbers, note = "Put right, said by telephone.", time = "2022-03-18T07:59:00+08:00" };
        var early = await gateway.PostAsync("/api/issues/bulk", claim);
        Seen(early).ShouldBe([$"{numbers[0]} 200 ", $"{numbers[1]} 200 "]);
        early.Json["results"]!.AsArray().ShouldAllBe(r => !r!["applied"]!.GetValue<bool>(), "nothing can be put right before it was found");

        var claimed = await gateway.PostAsync("/api/issues/bulk", claim with { time = RealGateway.Start }, ("Idempotency-Key", "c"));
        Seen(claimed).ShouldBe([$"{numbers[0]} 200 ", $"{numbers[1]} 200 "]);
        claimed.Json["results"]!.AsArray().ShouldAllBe(r => r!["applied"]!.GetValue<bool>());
        (await gateway.PostAsync("/api/issues/bulk", claim with { time = RealGateway.Start }, ("Idempotency-Key", "c"))).Status.ShouldBe(200);
        foreach (var site in (string[])["B-1", "B-2"])
        {
            (await gateway.LedgerAsync(EntityKey.Item(site, "market.flow")))
                .Count(e => e.Kind == "inspection.rectification.v1").ShouldBe(2, "the early one and the good one; the repeat did nothing");
        }

        var look = new { action = "look-back", numbers, team = new { unit = "Team B", persons = 2 }, outcome = "passed" };
        (await gateway.PostAsync("/api/issues/bulk", look)).Status.ShouldBe(200);
        foreach (var number in numbers)
            (await gateway.GetAsync($"/api/issues/{number}")).Json["state"]!.GetValue<string>().ShouldBe("closed");
    }

    [Fact]
    public async Task What_the_body_says_wrong_is_named_once_and_nothing_is_done()
    {
        await using var gateway = await RealGateway.StartAsync();
        var number = await gateway.IssueAsync();
        string[] one = [number];
        (await gateway.PostAsync("/api/issues/bulk", new { action = "close", numbers = Array.Empty<string>() }))
            .ShouldBeProblem(400).Errors.ShouldBe(["action: unknown-word", "numbers: too-short"]);
        (await gateway.PostAsync("/api/issues/bulk", new { action = "comment", numbers = (string[])[number, number] }))
            .ShouldBeProblem(400).Errors.ShouldBe(["numbers[1]: duplicate-key", "text: required"]);
        (await gateway.PostAsync("/api/issues/bulk", new { action = "take", numbers = Enumerable.Range(0, 501).Select(i => $"{i}") }))
            .ShouldBeProblem(400).Errors.ShouldBe(["numbers: too-many"]);
        (await gateway.PostAsync("/api/issues/bulk", new { action = "look-back", numbers = one, outcome = "fine" }))
            .ShouldBeProblem(400).Errors.ShouldBe(["team: required", "outcome: unknown-word"], ignoreOrder: true);
        (await gateway.PostAsync("/api/issues/bulk", new { action = "claim", numbers = one, note = "x", issue = number }))
            .ShouldBeProblem(400).Errors.ShouldBe(["issue: not-allowed"]);
        (await gateway.PostAsync("/api/sites/bulk", new { action = "suspend", codes = (string[])["M-1"] }))
            .ShouldBeProblem(400).Errors.ShouldBe(["until: required"]);
        (await gateway.PostAsync("/api/notices/bulk", new { action = "revoke", numbers = one })).ShouldBeProblem(400).Errors.ShouldBe(["reason: required"]);
        (await gateway.GetAsync($"/api/issues/{number}")).Json["state"]!.GetValue<string>().ShouldBe("open");
    }

    [Fact]
    public async Task Many_sites_are_suspended_resumed_and_closed()
    {
        await using var gateway = await RealGateway.StartAsync();
        foreach (var site in (string[])["S-1", "S-2"])
            await gateway.EventAsync("site", site, RealGateway.Site(site));

        var suspended = await gateway.PostAsync(
            "/api/sites/bulk", new { action = "suspend", codes = (string[])["S-1", "S-9", "S-2"], until = "2022-03-25T08:00:00+08:00", reason = "holidays" });
        suspended.Status.ShouldBe(207, suspended.Text);
        Seen(suspended).ShouldBe(["S-1 200 ", "S-9 404 unknown-site", "S-2 200 "]);
        (await StatusAsync("S-2")).ShouldBe("suspended");

        await gateway.PostAsync("/api/sites/S-1/resume");
        Seen(await gateway.PostAsync("/api/sites/bulk", new { action = "resume", codes = (string[])["S-1", "S-2"] }))
            .ShouldBe(["S-1 409 not-suspended", "S-2 200 "]);
        var close = new { action = "close", codes = (string[])["S-1", "S-2"] };
        (await gateway.PostAsync("/api/sites/bulk", close, ("Idempotency-Key", "end"))).Status.ShouldBe(200);
        (await gateway.PostAsync("/api/sites/bulk", close, ("Idempotency-Key", "end"))).Status.ShouldBe(200, "the repeat is answered as the first");
        Seen(await gateway.PostAsync("/api/sites/bulk", close)).ShouldBe(["S-1 409 site-closed", "S-2 409 site-closed"]);
        (await StatusAsync("S-1")).ShouldBe("closed");

        async Task<string> StatusAsync(string code) => (await gateway.GetAsync($"/api/sites/{code}")).Json["status"]!.GetValue<string>();
    }

    [Fact]
    public async Task Many_notices_are_revoked()
    {
        await using var gateway = await RealGateway.StartAsync();
        foreach (var site in (string[])["N-1", "N-2"])
        {
            await gateway.EventAsync("site", site, RealGateway.Site(site));
            await gateway.EventAsync("visit", site, new
            {
                team = new { unit = "Team A", persons = 2 },
                mode = "unannounced",
                results = new[] { new { item = "market.flow", outcome = "fail", notice = "unit" } },
            });
        }

        await gateway.PostAsync("/dev/clock", new { advance = "PT1M" });
        string[] numbers = [await NoticeAsync("N-1"), await NoticeAsync("N-2"), "none"];
        Seen(await gateway.PostAsync("/api/notices/bulk", new { action = "revoke", numbers, reason = "Sent to the wrong unit." }))
            .ShouldBe([$"{numbers[0]} 200 ", $"{numbers[1]} 200 ", "none 404 unknown-notice"]);
        Seen(await gateway.PostAsync("/api/notices/bulk", new { action = "revoke", numbers = numbers[..1], reason = "Once more." }))
            .ShouldBe([$"{numbers[0]} 409 no-such-notice"]);

        async Task<string> NoticeAsync(string site) =>
            (await gateway.GetAsync($"/api/issues/{site}.market.flow.1")).Json["notices"]![0]!["number"]!.GetValue<string>();
    }

    private static string[] Seen(Answer bulk) =>
        [.. bulk.Json["results"]!.AsArray().Select(r => $"{r!["number"] ?? r["code"]} {r["status"]} {r["errors"]?[0]?["code"]}")];
}
