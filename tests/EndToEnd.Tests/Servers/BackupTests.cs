using System.Diagnostics;
using System.Globalization;
using Monitoring.EndToEnd.Tests.Kills;
using Monitoring.EndToEnd.Tests.Kit;

namespace Monitoring.EndToEnd.Tests.Servers;

/// <summary>The runbook of backup and restore: dumped while events come in, restored into another database, and verified.</summary>
public sealed class BackupTests
{
    private const string Item = "market.flow";
    private const int Sites = 5;

    // A table of the schema that nobody needs while the gateway runs.
    private const string Untouched = "migrations";

    private static readonly DateTimeOffset Start = TimeProvider.System.GetUtcNow().AddDays(-1);

    [Fact]
    public async Task What_was_acknowledged_before_a_dump_began_is_there_after_it_is_restored()
    {
        var server = await PostgresServer.SharedAsync();
        Assert.SkipWhen(server is null, PostgresServer.Missing);
        await using var installation = new InstallationInServer(server!);
        await using var home = new Database(server!.ConnectionString);
        var dump = Path.Combine(installation.Folder, "backup.dump");
        List<FieldEvent> before;
        await using (var gateway = await GatewayProcess.StartAsync(new Launch { Data = installation.Folder, Settings = installation.Settings }))
        {
            using var api = new Api(gateway.Address);
            await api.AcceptedAsync(FieldEvent.Region("330200", null, Start));
            foreach (var n in Enumerable.Range(0, Sites))
            {
                await api.AcceptedAsync(FieldEvent.Site(Site(n), "market", "330200", Start));
            }

            using var ended = new CancellationTokenSource();
            var acknowledged = new List<FieldEvent>();
            var load = Task.Run(() => SendAsync(api, acknowledged, ended.Token), TestContext.Current.CancellationToken);
            await Wait.UntilAsync(() => Count(acknowledged) > 500, "events come in");
            lock (acknowledged)
            {
                before = [.. acknowledged];
            }

            // A dump takes its picture of the data first and its locks then: held at a lock, it is under way while events come in.
            Task dumped;
            await using (await home.HoldAsync(Untouched, installation.Schema))
            {
                dumped = home.RunAsync("pg_dump", "--format=custom", $"--schema={installation.Schema}", $"--file={dump}");
                await Wait.UntilAsync(async () => dumped.IsCompleted || await home.WaitingForAsync(Untouched, installation.Schema) > 0, "the dump is under way");
                var under = Count(acknowledged);
                await Wait.UntilAsync(() => dumped.IsCompleted || Count(acknowledged) > under, "events come in while it is dumped");
                dumped.IsCompleted.ShouldBeFalse("the dump waits for its lock");
            }

            await dumped;
            await ended.CancelAsync();
            await load;
            (await gateway.TerminateAsync()).ShouldBe(0, gateway.Output);
        }

        await using var elsewhere = await home.AnotherAsync();
        await elsewhere.RunAsync("pg_restore", "--exit-on-error", $"--dbname={elsewhere.Name}", dump);
        await GoesOnAsync(installation, elsewhere, before);
    }

    private static async Task GoesOnAsync(InstallationInServer installation, Database elsewhere, List<FieldEvent> before)
    {
        // The keys of the folder go with the data.
        var settings = new Dictionary<string, string>(installation.Settings) { ["Postgres:ConnectionString"] = elsewhere.ConnectionString };
        var verified = await Ended.RunAsync(settings, "verify", "--replay", "--data", installation.Folder);
        verified.Code.ShouldBe(0, verified.Output + verified.Errors);

        await using var gateway = await GatewayProcess.StartAsync(new Launch { Data = installation.Folder, Settings = settings });
        using var api = new Api(gateway.Address);
        foreach (var batch in before.Chunk(100))
        {
            (await api.SendAsync(batch)).Receipts.ShouldAllBe(r => r.Status == "duplicate", "what was acknowledged before the dump began is in it");
        }

        await api.AcceptedAsync(FieldEvent.Visit(Site(0), Item, "fail", TimeProvider.System.GetUtcNow()));
        (await gateway.TerminateAsync()).ShouldBe(0, gateway.Output);
        gateway.Failures.ShouldBeEmpty(gateway.Output);
        var again = await Ended.RunAsync(settings, "verify", "--data", installation.Folder);
        again.Code.ShouldBe(0, again.Output + again.Errors);
    }

    private static async Task SendAsync(Api api, List<FieldEvent> acknowledged, CancellationToken ended)
    {
        var sent = 0;
        var began = Stopwatch.StartNew();
        while (!ended.IsCancellationRequested && began.Elapsed < TimeSpan.FromMinutes(1))
        {
            var batch = Enumerable.Range(0, 20)
                .Select(n => FieldEvent.Visit(Site((sent + n) % Sites), Item, (sent + n) % 7 == 0 ? "fail" : "pass", Start.AddSeconds(sent + n)))
                .ToList();
            sent += batch.Count;
            var answer = await api.SendAsync(batch);
            lock (acknowledged)
            {
                acknowledged.AddRange(batch.Zip(answer.Receipts).Where(p => p.Second.Status == "accepted").Select(p => p.First));
            }
        }
    }

    private static int Count(List<FieldEvent> acknowledged)
    {
        lock (acknowledged)
        {
            return acknowledged.Count;
        }
    }

    private static string Site(int n) => string.Create(CultureInfo.InvariantCulture, $"HS-MARKET-{n:D3}");
}
