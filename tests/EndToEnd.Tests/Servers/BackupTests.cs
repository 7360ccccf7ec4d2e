using System.Diagnostics;
using System.Globalization;
using Monitoring.EndToEnd.Tests.Kit;
using Npgsql;

namespace Monitoring.EndToEnd.Tests.Servers;

/// <summary>The runbook of backup and restore: dumped while events come in, restored into a new server, and verified.</summary>
public sealed class BackupTests
{
    private const string Item = "market.flow";
    private const int Sites = 5;

    // A table of the schema that nobody needs while the gateway runs.
    private const string Untouched = "migrations";

    // What the runbook makes the roles, the database and the schema with.
    private const string Owner = "monitoring_owner";
    private const string Service = "monitoring";
    private const string Schema = "monitoring";

    private static readonly DateTimeOffset Start = TimeProvider.System.GetUtcNow().AddDays(-1);

    [Fact]
    public async Task What_was_acknowledged_before_a_dump_began_is_there_after_it_is_restored()
    {
        await using var first = await PostgresServer.PrivateAsync();
        Assert.SkipWhen(first is null, PostgresServer.Missing);
        await using var home = await SetUpAsync(first!);
        using var folder = new DataFolder();
        var settings = Settings(home);
        var dump = Path.Combine(folder.Path, "backup.dump");
        List<FieldEvent> before;
        await using (var gateway = await GatewayProcess.StartAsync(new Launch { Data = folder.Path, Settings = settings }))
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
            await using (await home.HoldAsync(Untouched, Schema))
            {
                dumped = home.RunAsync("pg_dump", "--format=custom", $"--schema={Schema}", $"--file={dump}");
                await Wait.UntilAsync(async () => dumped.IsCompleted || await home.WaitingForAsync(Untouched, Schema) > 0, "the dump is under way");
                var under = Count(acknowledged);
                await Wait.UntilAsync(() => dumped.IsCompleted || Count(acknowledged) > under, "events come in while it is dumped");
                dumped.IsCompleted.ShouldBeFalse("the dump waits for its lock");
            }

            await dumped;
            await ended.CancelAsync();
            await load;
            (await gateway.TerminateAsync()).ShouldBe(0, gateway.Output);
        }

        await using var second = await PostgresServer.PrivateAsync();
        await using var elsewhere = await SetUpAsync(second!);
        await elsewhere.RunAsync("pg_restore", "--exit-on-error", $"--dbname={elsewhere.Name}", dump);
        await GoesOnAsync(folder, elsewhere, before);
    }

    /// <summary>The roles and the database, as whoever administers the server makes them.</summary>
    private static async Task<Database> SetUpAsync(PostgresServer server)
    {
        await server.ExecuteAsync($"CREATE ROLE {Owner} LOGIN PASSWORD 'o'; CREATE ROLE {Service} LOGIN PASSWORD 's'");
        await server.ExecuteAsync($"CREATE DATABASE monitoring OWNER {Owner} ENCODING 'UTF8' TEMPLATE template0");
        return new Database(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = "monitoring" }.ConnectionString);
    }

    private static Dictionary<string, string> Settings(Database database) => new()
    {
        ["Postgres:ConnectionString"] = As(database, Service, "s"),
        ["Postgres:OwnerConnectionString"] = As(database, Owner, "o"),
    };

    private static string As(Database database, string role, string password) =>
        new NpgsqlConnectionStringBuilder(database.ConnectionString) { Username = role, Password = password }.ConnectionString;

    private static async Task GoesOnAsync(DataFolder folder, Database elsewhere, List<FieldEvent> before)
    {
        (await elsewhere.CountAsync($"SELECT count(*) FROM pg_tables WHERE schemaname = '{Schema}' AND tableowner <> '{Owner}'")).ShouldBe(0);
        (await elsewhere.CountAsync(
            $"""
            SELECT count(*) FROM pg_tables
            WHERE schemaname = '{Schema}' AND tablename LIKE 'ledger%'
              AND has_table_privilege('{Service}', format('%I.%I', schemaname, tablename), 'UPDATE, DELETE, TRUNCATE')
            """)).ShouldBe(0, "the service can change nothing there either");

        // The keys of the folder go with the data. What was granted is in the dump, so that the service needs no owner to read it.
        var settings = Settings(elsewhere);
        var alone = settings.Where(s => !s.Key.Contains("Owner", StringComparison.Ordinal)).ToDictionary();
        var verified = await Ended.RunAsync(alone, "verify", "--replay", "--data", folder.Path);
        verified.Code.ShouldBe(0, verified.Output + verified.Errors);

        await using var gateway = await GatewayProcess.StartAsync(new Launch { Data = folder.Path, Settings = settings });
        using var api = new Api(gateway.Address);
        foreach (var batch in before.Chunk(100))
        {
            (await api.SendAsync(batch)).Receipts.ShouldAllBe(r => r.Status == "duplicate", "what was acknowledged before the dump began is in it");
        }

        await api.AcceptedAsync(FieldEvent.Visit(Site(0), Item, "fail", TimeProvider.System.GetUtcNow()));
        (await gateway.TerminateAsync()).ShouldBe(0, gateway.Output);
        gateway.Failures.ShouldBeEmpty(gateway.Output);
        var again = await Ended.RunAsync(settings, "verify", "--data", folder.Path);
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
