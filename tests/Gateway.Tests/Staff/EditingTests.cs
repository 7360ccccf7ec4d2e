namespace Monitoring.Gateway.Tests.Staff;

/// <summary>Two who edit the same, and one who sends the same twice.</summary>
public sealed class EditingTests
{
    [Fact]
    public async Task Of_two_who_edit_the_same_at_once_one_wins_and_the_other_is_told()
    {
        await using var gateway = await RealGateway.StartAsync();
        var number = await gateway.IssueAsync();
        foreach (var (read, edit) in new (string, Func<string, string, Task<Answer>>)[]
        {
            ($"/api/issues/{number}", (tag, who) => gateway.PostAsync($"/api/issues/{number}/assign", new { to = who }, ("If-Match", tag))),
            ($"/api/issues/{number}", (tag, who) => gateway.PostAsync($"/api/issues/{number}/claim", new { note = who }, ("If-Match", tag))),
            ("/api/sites/M-1", (tag, who) => gateway.PutAsync("/api/sites/M-1", new { unit = new { name = who } }, ("If-Match", tag))),
            ("/api/regions/T1", (tag, who) => gateway.PutAsync("/api/regions/T1", new { level = who }, ("If-Match", tag))),
        })
        {
            var tag = (await gateway.GetAsync(read)).Headers["ETag"];
            var answers = await Task.WhenAll(edit(tag, "one"), edit(tag, "other"));

            answers.Select(a => a.Status).Order().ToArray().ShouldBe([200, 412], string.Join('\n', answers.Select(a => a.Text)));
            answers.Single(a => a.Status == 412).ShouldBeProblem(412).Errors.ShouldBe(["If-Match: revision-mismatch"]);
            (await gateway.GetAsync(read)).Headers["ETag"].ShouldBe(answers.Single(a => a.Status == 200).Headers["ETag"]);
            (await edit(tag, "late")).Status.ShouldBe(412);
        }
    }

    [Fact]
    public async Task What_must_be_new_or_must_be_there_is_held_to_it()
    {
        await using var gateway = await RealGateway.StartAsync();
        var made = await gateway.PutAsync("/api/sites/N-1", RealGateway.Site("N-1"), ("If-None-Match", "*"));
        made.Status.ShouldBe(201, made.Text);
        made.Headers["Location"].ShouldBe("/api/sites/N-1");
        made.Headers["ETag"].ShouldBe("\"1\"");
        (await gateway.PutAsync("/api/sites/N-1", RealGateway.Site("N-1"), ("If-None-Match", "*"))).ShouldBeProblem(412);
        (await gateway.PutAsync("/api/sites/N-2", RealGateway.Site("N-2"), ("If-Match", "*"))).ShouldBeProblem(412);
        (await gateway.PutAsync("/api/sites/N-1", RealGateway.Site("N-1"), ("If-Match", "*"))).Status.ShouldBe(200);
        (await gateway.PutAsync("/api/sites/N-1", RealGateway.Site("N-1"), ("If-Match", "W/\"1\""))).ShouldBeProblem(412);
        (await gateway.PutAsync("/api/sites/N-1", RealGateway.Site("N-1"), ("If-Match", "\"1\""), ("If-None-Match", "*"))).ShouldBeProblem(400);

        // What says nothing new moves no tag, so that it does not disturb whoever is editing.
        (await gateway.GetAsync("/api/sites/N-1")).Headers["ETag"].ShouldBe("\"1\"");
    }

    [Fact]
    public async Task A_request_with_a_key_is_done_once_and_answered_the_same_after_a_restart()
    {
        await using var gateway = await RealGateway.StartAsync();
        var number = await gateway.IssueAsync();
        var take = $"/api/issues/{number}/take";
        var claim = $"/api/issues/{number}/claim";
        var first = new[]
        {
            await gateway.PutAsync("/api/sites/N-1", RealGateway.Site("N-1"), ("Idempotency-Key", "k1"), ("If-None-Match", "*")),
            await gateway.PostAsync(take, null, ("Idempotency-Key", "k2")),
            await gateway.PostAsync(claim, new { note = "done" }, ("Idempotency-Key", "k3")),
        };
        first.Select(a => a.Status).ShouldBe([201, 200, 200]);
        first.ShouldAllBe(a => !a.Headers.ContainsKey("Idempotency-Replayed"));
        await gateway.PostAsync($"/api/issues/{number}/withdraw", new { reason = "mistaken" });
        var revision = await gateway.RevisionAsync(number);

        await gateway.RestartAsync();
        var again = new[]
        {
            await gateway.PutAsync("/api/sites/N-1", RealGateway.Site("N-1"), ("Idempotency-Key", "k1"), ("If-None-Match", "*")),
            await gateway.PostAsync(take, null, ("Idempotency-Key", "k2")),
            await gateway.PostAsync(claim, new { note = "done" }, ("Idempotency-Key", "k3")),
        };

        again.Select(a => a.Status).ShouldBe([201, 200, 200], string.Join('\n', again.Select(a => a.Text)));
        again.ShouldAllBe(a => a.Headers["Idempotency-Replayed"] == "true");
        again[2].Json["applied"]!.GetValue<bool>().ShouldBeTrue();
        (await gateway.RevisionAsync(number)).ShouldBe(revision);
        foreach (var other in new[]
        {
            await gateway.PostAsync(claim, new { note = "otherwise" }, ("Idempotency-Key", "k3")),
            await gateway.PostAsync($"/api/issues/{number}/comment", new { text = "x" }, ("Idempotency-Key", "k2")),
            await gateway.PutAsync("/api/sites/N-2", RealGateway.Site("N-2"), ("Idempotency-Key", "k1")),
        })
        {
            other.ShouldBeProblem(422).Errors.ShouldBe(["Idempotency-Key: idempotency-key-reused"]);
        }
    }

    [Fact]
    public async Task The_same_key_at_the_same_time_is_done_once()
    {
        await using var gateway = await RealGateway.StartAsync();
        var number = await gateway.IssueAsync();
        var before = await gateway.RevisionAsync(number);
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ =>
            gateway.PostAsync($"/api/issues/{number}/comment", new { text = "once" }, ("Idempotency-Key", "k"))));
        answers.ShouldAllBe(a => a.Status == 200);
        answers.Count(a => !a.Headers.ContainsKey("Idempotency-Replayed")).ShouldBe(1);
        (await gateway.RevisionAsync(number)).ShouldBe(before + 1);
    }

    [Fact]
    public async Task Without_a_key_every_request_is_done()
    {
        await using var gateway = await RealGateway.StartAsync();
        var number = await gateway.IssueAsync();
        var before = await gateway.RevisionAsync(number);
        for (var i = 0; i < 2; i++)
            (await gateway.PostAsync($"/api/issues/{number}/comment", new { text = "twice" })).Status.ShouldBe(200);

        (await gateway.RevisionAsync(number)).ShouldBe(before + 2);
    }
}
