using System.Globalization;
using Monitoring.EndToEnd.Tests.Kit;
using NodaTime;

namespace Monitoring.EndToEnd.Tests.Kills;

/// <summary>The process is killed at random moments under load, again and again on the same data, and no promise is broken.</summary>
public abstract class KillTests
{
    private const string Clock = "2022-03-18T08:00:00+08:00";
    private const int MostPerFolder = 20;
    private const int Sites = 6;

    /// <summary>How many folders are filled under kills; a seed each.</summary>
    public static TheoryData<int> Seeds { get; } = CreateSeeds();

    [Theory]
    [MemberData(nameof(Seeds))]
    public Task Nothing_acknowledged_is_lost_or_done_twice_by_kills_on_the_manual_clock(int seed) =>
        RunAsync(seed, KillsPerFolder, DateTimeOffset.Parse(Clock, CultureInfo.InvariantCulture));

    [Fact]
    public Task Nothing_acknowledged_is_lost_or_done_twice_by_kills_on_the_real_clock() => RunAsync(NewSeed(), kills: 3, start: null);

    /// <summary>How many kills one folder goes through.</summary>
    private protected virtual int KillsPerFolder => MostPerFolder;

    /// <summary>Makes a place for the data of one test.</summary>
    internal abstract Task<Installation> InstallAsync();

    private static TheoryData<int> CreateSeeds()
    {
        // MONITORING_KILL_SEED repeats a run that failed, as far as the moments of a real process can be repeated.
        var first = int.TryParse(Environment.GetEnvironmentVariable("MONITORING_KILL_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : NewSeed();
        var kills = Soak.Times(MostPerFolder, 500);
        return [.. Enumerable.Range(0, kills / MostPerFolder).Select(i => first + i)];
    }

    private static int NewSeed() => Random.Shared.Next(1_000_000);

    private async Task RunAsync(int seed, int kills, DateTimeOffset? start)
    {
        await using var installation = await InstallAsync();
        await using var receiver = await Receiver.StartAsync();
        var random = new Random(seed);
        var traffic = new Traffic();
        var load = new Load(new City(receiver.Hook(), Sites), traffic, receiver, start);
        var starts = new List<double>();
        for (var kill = 0; kill < kills; kill++)
        {
            if (random.Next(5) == 0)
            {
                // Once more on the way up, while it makes its file or takes up what the last run left.
                await GatewayProcess.KillAtStartAsync(Launch(installation, load), TimeSpan.FromMilliseconds(random.Next(300, 1500)));
            }

            await using var gateway = await StartAsync(installation, load, starts);
            using var api = new Api(gateway.Address);
            await (kill == 0 ? load.RegisterAsync(api) : ResendAsync(traffic, api, random, share: 0.5));
            var running = load.RunAsync(api, random.Next());
            await Task.WhenAny(running, Task.Delay(TimeSpan.FromMilliseconds(random.Next(50, 800)), TimeProvider.System));
            await gateway.KillAsync();
            await running;
            gateway.Failures.ShouldBeEmpty(gateway.Output);
        }

        await FinishAsync(installation, traffic, load, receiver, starts);
        var verified = await Ended.RunAsync(installation.Settings, "verify", "--data", installation.Folder, "--replay");
        verified.Code.ShouldBe(0, verified.Output + verified.Errors);
        verified.Output.ShouldNotContain("not made again");
        using var file = installation.Open();
        await ExportsAsync(installation, file);
        new Audit(file, traffic).Run(receiver, Instant.FromDateTimeOffset(load.Clock ?? TimeProvider.System.GetUtcNow() - TimeSpan.FromMinutes(1)));
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"seed {seed}: {kills} kills, {traffic.Count} events sent, {traffic.All.Count(s => s.IsAcknowledged)} acknowledged, "
            + $"{traffic.All.Count(s => s.Refusal is not null)} refused, {file.Count("SELECT count(*) FROM ledger")} entries, "
            + $"{file.Count("SELECT count(*) FROM issues")} issues, {file.Count("SELECT count(*) FROM alerts")} alerts, "
            + $"{receiver.Attempts.Count} deliveries; start {starts.Average():0} ms on average, {starts.Max():0} ms at most");
    }

    /// <summary>What is exported is as many as are there.</summary>
    private static async Task ExportsAsync(Installation installation, LedgerFile file)
    {
        foreach (var (what, count) in new[]
        {
            ("events", "SELECT count(*) FROM ledger WHERE kind LIKE 'inspection.%'"),
            ("issues", "SELECT count(*) FROM issues"),
            ("alerts", "SELECT count(*) FROM alerts"),
        })
        {
            var exported = await Ended.RunAsync(installation.Settings, "export", what, "--data", installation.Folder, "--format", "jsonl");
            exported.Code.ShouldBe(0, exported.Errors);
            exported.Output.Count(c => c == '\n').ShouldBe((int)file.Count(count), what);
        }
    }

    /// <summary>The last run: everything is sent again, time goes on, and the end is an orderly one.</summary>
    private static async Task FinishAsync(Installation installation, Traffic traffic, Load load, Receiver receiver, List<double> starts)
    {
        await using var gateway = await StartAsync(installation, load, starts);
        using var api = new Api(gateway.Address);
        await ResendAsync(traffic, api, new Random(0), share: 1);
        traffic.All.Where(s => s.IsOpen).ShouldBeEmpty("everything sent again is answered");
        if (load.Clock is not null)
        {
            await load.AdvanceAsync(api, TimeSpan.FromDays(2));
        }

        await Wait.UntilAsync(async () => (await UndeliveredAsync(api)) == 0, "every alert is delivered");
        (await gateway.TerminateAsync()).ShouldBe(0, gateway.Output);
        gateway.Failures.ShouldBeEmpty(gateway.Output);
    }

    private static Launch Launch(Installation installation, Load load) =>
        new() { Data = installation.Folder, Settings = installation.Settings, Clock = load.Clock?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) };

    private static async Task<GatewayProcess> StartAsync(Installation installation, Load load, List<double> starts)
    {
        var gateway = await GatewayProcess.StartAsync(Launch(installation, load));
        starts.Add(gateway.Started.Elapsed.TotalMilliseconds);
        return gateway;
    }

    /// <summary>Sends a share of what is open again, and of what was acknowledged.</summary>
    private static async Task ResendAsync(Traffic traffic, Api api, Random random, double share)
    {
        var open = traffic.All.Where(s => s.IsOpen && random.NextDouble() <= share);
        var known = traffic.All.Where(s => s.IsAcknowledged && random.NextDouble() <= share).TakeLast(400);
        foreach (var batch in open.Concat(known).Select(s => s.Event).ToList().Chunk(100))
        {
            await traffic.SendAsync(api, batch);
        }
    }

    private static async Task<int> UndeliveredAsync(Api api) => (await api.ListAsync("/api/alerts?limit=500"))
        .SelectMany(a => a.GetProperty("deliveries").EnumerateArray())
        .Count(d => d.GetProperty("state").GetString() == "pending");
}

/// <summary>Data in a file.</summary>
public sealed class KillTestsOnSqlite : KillTests
{
    internal override Task<Installation> InstallAsync() => Task.FromResult<Installation>(new InstallationInFile());
}

/// <summary>Data in a server that goes on.</summary>
public sealed class KillTestsOnPostgres : KillTests
{
    // Each takes far longer here, since the server has to notice that its client is gone.
    private protected override int KillsPerFolder => Soak.Times(3, 6);

    internal override async Task<Installation> InstallAsync()
    {
        var server = await PostgresServer.SharedAsync();
        Assert.SkipWhen(server is null, PostgresServer.Missing);
        return new InstallationInServer(server!);
    }
}
