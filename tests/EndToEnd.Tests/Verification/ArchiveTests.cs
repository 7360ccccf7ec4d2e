using Monitoring.EndToEnd.Tests.Kills;
using Monitoring.EndToEnd.Tests.Kit;

namespace Monitoring.EndToEnd.Tests.Verification;

/// <summary>A month is archived as the runbook says, and everything goes on without it.</summary>
public sealed class ArchiveTests
{
    private const string Open = "HS-MARKET-002";

    private static readonly DateTimeOffset April = new(2022, 4, 2, 8, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task A_month_is_archived_under_a_running_service_and_what_follows_is_sound()
    {
        var server = await PostgresServer.SharedAsync();
        Assert.SkipWhen(server is null, PostgresServer.Missing);
        await using var installation = new InstallationInServer(server!);
        var database = new Database(server!.ConnectionString);
        var first = FieldEvent.Visit(Open, Lived.Item, "fail", Lived.Start.AddHours(1));
        await using (var gateway = await StartAsync(installation, "2022-03-18T08:00:00+08:00"))
        {
            using var api = new Api(gateway.Address);
            await Lived.LiveAsync(api);
            await api.AcceptedAsync(first);
            (await ArchiveAsync(installation, "2022-03")).Errors.ShouldContain("nothing has been decided after it yet");
            await api.AdvanceAsync(TimeSpan.FromDays(3.5));
            await api.AcceptedAsync(FieldEvent.Visit(Open, Lived.Item, "fail", April));

            // The last root of a run is signed at its end.
            (await gateway.TerminateAsync()).ShouldBe(0, gateway.Output);
        }

        var whole = await VerifyAsync(installation);
        whole.Code.ShouldBe(0, whole.Output);
        (await ArchiveAsync(installation, "2022-04")).Errors.ShouldContain("month 202203 comes before it");
        await using (var gateway = await StartAsync(installation, "2022-04-03T08:00:00+08:00"))
        {
            using var api = new Api(gateway.Address);
            var archived = await ArchiveAsync(installation, "2022-03");
            archived.Code.ShouldBe(0, archived.Output + archived.Errors);
            await KeepAsync(database, installation);

            (await api.SendAsync(first)).Receipts.ShouldHaveSingleItem().Status.ShouldBe("duplicate", "its key is still there");
            var issue = $"{Open}.{Lived.Item}.1";
            var before = await api.GetAsync($"/api/issues/{issue}");
            before.GetProperty("state").GetString().ShouldBe("overdue");
            (await api.ListAsync($"/api/issues/{issue}/timeline?limit=100")).ShouldNotBeEmpty("what was decided in April is there");
            (await api.GetAsync($"/api/issues/{Lived.Closed}")).GetProperty("state").GetString().ShouldBe("closed", "lists keep what was archived");
            await api.AcceptedAsync(FieldEvent.Of("rectification", Open, April.AddHours(1), new { item = Lived.Item, note = "put right" }));
            await api.AdvanceAsync(TimeSpan.FromDays(8));
            (await api.GetAsync($"/api/issues/{issue}")).GetProperty("state").GetString().ShouldBe("awaitingLookBack");
            var alert = (await api.ListAsync($"/api/alerts?issue={issue}&limit=1"))[0].GetProperty("alert").GetString();
            (await api.GetAsync($"/api/alerts/{alert}/why")).GetProperty("text").GetProperty("en").GetString().ShouldNotBeNullOrEmpty();
            (await gateway.TerminateAsync()).ShouldBe(0, gateway.Output);
            gateway.Failures.ShouldBeEmpty(gateway.Output);
        }

        var after = await VerifyAsync(installation);
        after.Code.ShouldBe(0, after.Output);
        after.Output.ShouldContain("rows come from archived entries");
        await DamageAsync(database, installation, "DELETE FROM snapshots WHERE entity IN (SELECT entity FROM checkpoints)", "snapshot-differs");
        await DamageAsync(database, installation, "UPDATE checkpoints SET state = convert_to(replace(convert_from(state, 'UTF8'), '\"findings\":', '\"findings\":1'), 'UTF8')", "differs");
        await DamageAsync(database, installation, "ALTER TABLE archived DISABLE TRIGGER USER; DELETE FROM archived WHERE position = 3", "position-missing");
    }

    private static Task<GatewayProcess> StartAsync(Installation installation, string clock) =>
        GatewayProcess.StartAsync(new Launch { Data = installation.Folder, Settings = installation.Settings, Clock = clock });

    private static Task<Ended> ArchiveAsync(Installation installation, string month) =>
        Ended.RunAsync(installation.Settings, "archive-month", "--month", month, "--data", installation.Folder);

    private static Task<Ended> VerifyAsync(Installation installation) =>
        Ended.RunAsync(installation.Settings, "verify", "--replay", "--data", installation.Folder);

    /// <summary>What the runbook does with the table: it is dumped, dropped, and can be read again elsewhere.</summary>
    private static async Task KeepAsync(Database database, InstallationInServer installation)
    {
        var table = $"{installation.Schema}.ledger_202203";
        var dump = Path.Combine(installation.Folder, "march.dump");
        var kept = await database.CountAsync($"SELECT count(*) FROM {table}");
        kept.ShouldBeGreaterThan(50);
        await database.RunAsync("pg_dump", "--format=custom", $"--table={table}", $"--file={dump}");
        await database.ExecuteAsync($"DROP TABLE {table}");

        await using var elsewhere = await database.AnotherAsync();
        await elsewhere.ExecuteAsync($"CREATE SCHEMA {installation.Schema}");
        await elsewhere.RunAsync("pg_restore", "--no-owner", "--section=pre-data", "--section=data", "--dbname=" + elsewhere.Name, dump);
        (await elsewhere.CountAsync($"SELECT count(*) FROM {table}")).ShouldBe(kept);
    }

    /// <summary>Somebody who may do everything changes what stayed; it is found.</summary>
    private static async Task DamageAsync(Database database, InstallationInServer installation, string sql, string kind)
    {
        await database.ExecuteAsync(sql, installation.Schema);
        var verified = await VerifyAsync(installation);
        verified.Code.ShouldBe(1, verified.Output);
        verified.Output.ShouldContain(kind);
    }
}
