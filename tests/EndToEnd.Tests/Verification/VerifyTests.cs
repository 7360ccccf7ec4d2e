using Monitoring.EndToEnd.Tests.Kit;

namespace Monitoring.EndToEnd.Tests.Verification;

/// <summary>The command <c>verify</c> of the real executable on real data folders, whole and damaged.</summary>
public sealed class VerifyTests(Lived lived) : IClassFixture<Lived>
{
    private const string OfItem = $"(SELECT id FROM entities WHERE key = 'item:{Lived.Site}.{Lived.Item}')";

    /// <summary>What somebody changes, and what must be named for it.</summary>
    public static TheoryData<string, string[]> Damages { get; } = new()
    {
        { $"UPDATE ledger SET facts = replace(facts, 'Z', 'z') WHERE entity = {OfItem} AND seq = 2", ["chain-broken", $"item:{Lived.Site}.{Lived.Item}", "entry 2"] },
        { $"UPDATE ledger SET input = x'00' || substr(input, 2) WHERE entity = {OfItem} AND seq = 2", ["chain-broken", $"item:{Lived.Site}.{Lived.Item}"] },
        { "UPDATE ledger SET identity = randomblob(16) WHERE kind = 'inspection.rectification.v1'", ["identity-differs", "ledger.identity"] },
        { $"UPDATE ledger SET policy = 'standard v9' WHERE entity = {OfItem} AND seq = 2", ["policy-differs", "ledger.policy", "standard v9"] },
        { $"DELETE FROM ledger WHERE entity = {OfItem} AND seq = (SELECT max(seq) FROM ledger WHERE entity = {OfItem})", ["root-differs", "row-"] },
        { $"DELETE FROM ledger WHERE entity = {OfItem} AND seq = 3", ["entry-missing", "position-missing", "root-differs", "expected 3, found 4"] },
        { "DELETE FROM ledger WHERE position = (SELECT max(position) FROM ledger)", ["tail-cut"] },
        {
            $"""
            DELETE FROM ledger WHERE entity = {OfItem}; DELETE FROM snapshots WHERE entity = {OfItem}; DELETE FROM wakes WHERE entity = {OfItem};
            DELETE FROM items WHERE site = '{Lived.Site}' AND template = '{Lived.Item}'; DELETE FROM issues WHERE site = '{Lived.Site}' AND item = '{Lived.Item}';
            DELETE FROM notices WHERE site = '{Lived.Site}' AND item = '{Lived.Item}'; DELETE FROM look_backs WHERE item = '{Lived.Item}' AND site = '{Lived.Site}';
            DELETE FROM alerts WHERE site = '{Lived.Site}' AND item = '{Lived.Item}'; DELETE FROM entities WHERE id = {OfItem}
            """,
            ["entity-missing", "position-missing", "root-differs"]
        },
        { $"UPDATE issues SET state = 'open', rung = 9 WHERE number = '{Lived.Closed}'", ["row-differs", "issues.state", "expected closed, found open", "issues.rung"] },
        { $"DELETE FROM issues WHERE number = '{Lived.Closed}'", ["row-missing", Lived.Closed] },
        { "INSERT INTO misses VALUES ('X', 'y', 1, 'r', 't', '2022-03-18', 0)", ["row-unexpected", "misses", "X y 1"] },
        { $"UPDATE items SET state = 'suspended' WHERE site = '{Lived.Site}' AND template = '{Lived.Item}'", ["row-differs", "items.state"] },
        { "UPDATE items SET next_due_at = next_due_at + 10000000 WHERE next_due_at IS NOT NULL", ["row-differs", "items.next_due_at"] },
        { "UPDATE sites SET name_zh = 'x'", ["row-differs", "sites.name_zh"] },
        { "UPDATE regions SET facts = replace(facts, 'Officer', 'Nobody') WHERE code = '330203'", ["row-differs", "regions.facts.posts[0].holders[0].name", "Nobody 330203"] },
        { "UPDATE burdens SET visits = visits + 1", ["row-differs", "burdens.visits"] },
        { "UPDATE visits SET persons = persons + 1", ["row-differs", "visits.persons", "expected 3, found 4"] },
        { "UPDATE look_backs SET passed = 0", ["row-differs", "look_backs.passed"] },
        { "UPDATE misses SET withdrawn = 1", ["row-differs", "misses.withdrawn"] },
        { "UPDATE notices SET reply_due_at = reply_due_at + 1", ["row-differs", "notices.reply_due_at"] },
        { "UPDATE alerts SET body = CAST(replace(body, '\"deadline-missed\"', '\"deadline-near\"') AS BLOB) WHERE reason = 'deadline-missed'", ["row-differs", "alerts.body.data.reason"] },
        { "UPDATE snapshots SET state = CAST(replace(state, '\"visits\":', '\"visits\":1') AS BLOB)", ["snapshot-differs", "snapshots.state", "site:HS-MARKET-002", ".visits"] },
        { "UPDATE contents SET body = CAST(replace(body, 'Officer', 'Nobody') AS BLOB) WHERE kind = 'region'", ["content-changed", "contents.body"] },
        { "DELETE FROM wakes", ["wake-missing"] },
        { "UPDATE wakes SET due = due + 3155760000000000", ["wake-missing", "wakes.due"] },
        { "UPDATE roots SET taken = taken + 1", ["root-forged", "roots.mac"] },
    };

    [Fact]
    public async Task A_sound_folder_is_verified_and_every_decision_comes_out_as_it_stands()
    {
        using var folder = lived.Copy();
        var ended = await Ended.RunAsync("verify", "--data", folder.Path, "--replay");
        ended.Code.ShouldBe(0, ended.Output + ended.Errors);
        ended.Output.ShouldContain("No difference.");
        ended.Output.ShouldContain("1 draws of look-backs proven");
        ended.Output.ShouldContain("decisions made again.");
        ended.Output.ShouldNotContain("not made again");
        ended.Output.ShouldNotContain("No root has been signed");
    }

    [Fact]
    public async Task Without_the_keys_everything_that_was_opened_is_still_decided_again()
    {
        using var folder = lived.Copy();
        File.Delete(folder.File("sealing.key"));
        File.Delete(folder.File("root.key"));
        var ended = await Ended.RunAsync("verify", "--data", folder.Path, "--replay");
        ended.Code.ShouldBe(0, ended.Output + ended.Errors);
        ended.Output.ShouldContain("their signatures were not checked");
        ended.Output.ShouldNotContain("still sealed");
    }

    [Fact]
    public async Task Without_the_key_a_draw_still_sealed_is_left_out_and_counted()
    {
        using var folder = new DataFolder();
        await using (var gateway = await GatewayProcess.StartAsync(new Launch { Data = folder.Path, Clock = "2022-03-18T08:00:00+08:00" }))
        {
            using var api = new Api(gateway.Address);
            await api.AcceptedAsync(FieldEvent.Region("330200", null, Lived.Start));
            await api.AcceptedAsync(FieldEvent.Site(Lived.Site, "market", "330200", Lived.Start));
            await api.AcceptedAsync(FieldEvent.Visit(Lived.Site, Lived.Item, "fail", Lived.Start));
            await api.AcceptedAsync(FieldEvent.Of("rectification", Lived.Site, Lived.Start, new { item = Lived.Item, note = "put right" }));
            (await gateway.TerminateAsync()).ShouldBe(0, gateway.Output);
        }

        (await Ended.RunAsync("verify", "--data", folder.Path, "--replay")).Output.ShouldNotContain("still sealed");
        File.Delete(folder.File("sealing.key"));
        var ended = await Ended.RunAsync("verify", "--data", folder.Path, "--replay");
        ended.Code.ShouldBe(0, ended.Output + ended.Errors);
        ended.Output.ShouldContain("1 not made again: they wait for a look-back that is still sealed");
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task What_was_changed_is_named(string sql, string[] named)
    {
        using var folder = lived.Copy();
        Lived.Alter(folder, sql);
        var ended = await Ended.RunAsync("verify", "--data", folder.Path);
        ended.Code.ShouldBe(1, ended.Output + ended.Errors);
        foreach (var word in named)
        {
            ended.Output.ShouldContain(word);
        }
    }

    [Fact]
    public async Task A_decision_that_never_came_out_so_is_found_even_where_its_chain_and_roots_are_whole()
    {
        // Whoever holds the keys can write any ledger; making the decisions again still tells.
        using var folder = lived.Copy();
        Forgery.RewriteDeadline(folder, $"item:{Lived.Site}.{Lived.Item}");
        var plain = await Ended.RunAsync("verify", "--data", folder.Path);
        plain.Output.ShouldNotContain("chain-broken");
        plain.Output.ShouldNotContain("root-");
        var replayed = await Ended.RunAsync("verify", "--data", folder.Path, "--replay");
        replayed.Code.ShouldBe(1, replayed.Output);
        replayed.Output.ShouldContain("decision-differs");
        replayed.Output.ShouldContain("dueAt");
    }

    [Fact]
    public async Task It_works_beside_the_running_service()
    {
        using var folder = new DataFolder();
        await using var gateway = await GatewayProcess.StartAsync(
            new Launch { Data = folder.Path, Clock = "2022-03-18T08:00:00+08:00", Settings = new Dictionary<string, string> { ["Engine:RootSeconds"] = "0.1" } });
        using var api = new Api(gateway.Address);
        await Lived.LiveAsync(api);
        var ended = await Ended.RunAsync("verify", "--data", folder.Path, "--replay");
        ended.Code.ShouldBe(0, ended.Output + ended.Errors);
        await api.AcceptedAsync(FieldEvent.Visit(Lived.Site, Lived.Item, "pass", Lived.Start));
        gateway.Failures.ShouldBeEmpty(gateway.Output);
    }

    [Fact]
    public async Task Where_it_cannot_run_it_says_why()
    {
        using var folder = new DataFolder();
        var nothing = await Ended.RunAsync("verify", "--data", folder.Path);
        nothing.Code.ShouldBe(2);
        nothing.Errors.ShouldContain("There is no");

        await File.WriteAllTextAsync(folder.Database, "no database at all, but long enough to be taken for one by its size alone", TestContext.Current.CancellationToken);
        (await Ended.RunAsync("verify", "--data", folder.Path)).Code.ShouldBe(2);

        using var other = lived.Copy();
        await File.WriteAllBytesAsync(other.File("sealing.key"), new byte[32], TestContext.Current.CancellationToken);
        var wrong = await Ended.RunAsync("verify", "--data", other.Path);
        wrong.Code.ShouldBe(2);
        wrong.Errors.ShouldContain("is not the one this store was used with");
    }
}
