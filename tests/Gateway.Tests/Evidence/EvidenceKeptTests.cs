using static Monitoring.Gateway.Tests.Evidence.EvidenceTests;
using static Monitoring.Gateway.Tests.Evidence.Pictures;

namespace Monitoring.Gateway.Tests.Evidence;

/// <summary>How much evidence is taken, and how long it is kept.</summary>
public sealed class EvidenceKeptTests
{
    private static readonly (string, string) Often = ("Evidence:RoundSeconds", "1");

    [Fact]
    public async Task What_no_event_refers_to_is_removed_and_what_one_does_stays()
    {
        await using var gateway = await WithSiteAsync(Often);
        var (referred, claimed, forgotten) = (Pdf("referred"), Pdf("claimed"), Pdf("forgotten"));
        foreach (var bytes in (byte[][])[referred, claimed, forgotten])
            (await PutAsync(gateway, bytes)).Status.ShouldBe(201);

        await gateway.EventAsync("visit", "M-1", Visit("M-1", $"/api/evidence/{HashOf(referred)}", HashOf(referred).ToUpperInvariant()));
        var issue = await gateway.IssueAsync();
        var evidence = new[] { new { uri = $"/api/evidence/{HashOf(claimed)}", sha256 = HashOf(claimed) } };
        (await gateway.PostAsync($"/api/issues/{issue}/claim", new { note = "done", evidence })).Status.ShouldBe(200);
        await gateway.PostAsync("/dev/clock", new { advance = "P6DT23H" });
        (await PutAsync(gateway, forgotten)).Status.ShouldBe(200, "it is still there, and sent again its time begins anew");
        await gateway.PostAsync("/dev/clock", new { advance = "P6DT23H" });
        (await gateway.GetAsync($"/api/evidence/{HashOf(forgotten)}")).Status.ShouldBe(200);
        await gateway.PostAsync("/dev/clock", new { advance = "PT2H" });

        await UntilAsync(async () => (await gateway.GetAsync($"/api/evidence/{HashOf(forgotten)}")).Status == 404);

        await UntilAsync(() => Task.FromResult(Files(gateway).Count() == 2));
        (await gateway.GetAsync($"/api/evidence/{HashOf(referred)}")).Status.ShouldBe(200);
        (await gateway.GetAsync($"/api/evidence/{HashOf(claimed)}")).Status.ShouldBe(200);
        (await PutAsync(gateway, referred)).Json["keptUntil"].ShouldBeNull();
        (await PutAsync(gateway, forgotten)).Status.ShouldBe(201, "it can be sent anew");
    }

    [Fact]
    public async Task An_event_may_come_before_its_evidence()
    {
        await using var gateway = await WithSiteAsync(Often);
        var bytes = Pdf("late");
        await gateway.EventAsync("visit", "M-1", Visit("M-1", $"/api/evidence/{HashOf(bytes)}", HashOf(bytes)));

        await UntilAsync(async () => (await PutAsync(gateway, bytes)).Json["keptUntil"] is null);
    }

    [Fact]
    public async Task It_is_there_after_a_restart_and_what_was_coming_in_is_cleared()
    {
        await using var gateway = await WithSiteAsync();
        var bytes = Pdf("kept");
        await PutAsync(gateway, bytes);
        var draft = Path.Combine(gateway.Folder, "evidence", "x.part");
        await File.WriteAllTextAsync(draft, "half", TestContext.Current.CancellationToken);

        await gateway.RestartAsync();

        File.Exists(draft).ShouldBeFalse();
        (await gateway.GetAsync($"/api/evidence/{HashOf(bytes)}")).Text.ShouldBe("%PDF-1.7 kept");
    }

    [Fact]
    public async Task Bytes_that_were_lost_are_missing_until_they_are_sent_again()
    {
        await using var gateway = await WithSiteAsync();
        var bytes = Pdf("lost");
        await PutAsync(gateway, bytes);
        File.Delete(Files(gateway).ShouldHaveSingleItem());

        (await gateway.GetAsync($"/api/evidence/{HashOf(bytes)}")).Status.ShouldBe(404);
        (await PutAsync(gateway, bytes)).Status.ShouldBe(200);
        (await gateway.GetAsync($"/api/evidence/{HashOf(bytes)}")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task What_is_too_large_too_often_or_too_much_is_refused_by_the_limit()
    {
        await using var gateway = await WithSiteAsync(("Evidence:BodyBytes", "700000"), ("Evidence:TotalBytes", "1048576"), ("Evidence:PerMinute", "4"));

        Limit(await PutAsync(gateway, [.. Pdf(), .. new byte[700_000]])).ShouldBe((413, "body-bytes"));
        (await PutAsync(gateway, [.. Pdf(), .. new byte[600_000]])).Status.ShouldBe(201);
        Limit(await PutAsync(gateway, [.. Pdf("2"), .. new byte[600_000]])).ShouldBe((507, "evidence-bytes"));
        (await PutAsync(gateway, [.. Pdf(), .. new byte[600_000]])).Status.ShouldBe(200, "what is there takes no more room");
        var often = await PutAsync(gateway, Pdf("3"));
        Limit(often).ShouldBe((429, "evidence-per-minute"));
        int.Parse(often.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(0);
    }

    private static (int, string) Limit(Answer answer) => (answer.Status, answer.Json["limit"]?["code"]?.GetValue<string>() ?? answer.Text);

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        bound.CancelAfter(TimeSpan.FromSeconds(60));
        while (!await isSo())
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, bound.Token);
    }
}
