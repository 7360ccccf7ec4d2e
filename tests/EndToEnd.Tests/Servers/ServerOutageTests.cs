using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Monitoring.EndToEnd.Tests.Fuzz.Checks;
using Monitoring.EndToEnd.Tests.Kills;
using Monitoring.EndToEnd.Tests.Kit;
using Monitoring.Runtime.Serialization;

namespace Monitoring.EndToEnd.Tests.Servers;

/// <summary>
/// PostgreSQL is restarted and killed under the load of a running gateway, once each here and often when MONITORING_SOAK is
/// 1. Readiness and metrics tell the truth meanwhile, nothing acknowledged is lost, and nothing applies twice.
/// </summary>
public sealed partial class ServerOutageTests
{
    private const string Item = "market.flow";

    /// <summary>Sites that events come from side by side: some are always decided while others are being committed.</summary>
    private const int Sites = 4;

    /// <summary>By how much what is alive may grow however much is sent: less than what is sent.</summary>
    private const long Room = 32L << 20;

    /// <summary>By how much the process may: its nurseries fill.</summary>
    private const long ResidentRoom = 384L << 20;

    private static readonly int Rounds = Soak.Times(1, 10);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly DateTimeOffset Start = TimeProvider.System.GetUtcNow().AddDays(-1);

    /// <summary>Under load or not, over so many lanes.</summary>
    public static TheoryData<bool, int> Outages
    {
        get
        {
            var outages = new TheoryData<bool, int> { { true, 2 }, { false, 1 } };
            if (Soak.IsOn)
            {
                outages.Add(true, 1);
            }

            return outages;
        }
    }

    [Theory]
    [MemberData(nameof(Outages))]
    public async Task A_server_that_goes_away_under_load_is_told_and_everything_acknowledged_is_there_once(bool isUnderLoad, int lanes)
    {
        await using var server = await PostgresServer.PrivateAsync();
        Assert.SkipWhen(server is null, PostgresServer.Missing);
        await using var installation = new InstallationInServer(server!, lanes);
        await using var gateway = await GatewayProcess.StartAsync(new Launch { Data = installation.Folder, Settings = installation.Settings });
        using var api = new Api(gateway.Address);
        await api.AcceptedAsync(FieldEvent.Region("330200", null, Start));
        var sites = Enumerable.Range(1, Sites).Select(n => $"HS-MARKET-{n:D3}").ToList();
        foreach (var site in sites)
        {
            await api.AcceptedAsync(FieldEvent.Site(site, "market", "330200", Start));
        }

        using var ended = new CancellationTokenSource();
        var load = sites.Where(_ => isUnderLoad)
            .Select(site => Task.Run(() => SendAsync(api, site, ended.Token), TestContext.Current.CancellationToken))
            .ToList();
        for (var round = 0; round < Rounds; round++)
        {
            await OutageAsync(server!, api, gateway, kill: false);
            await OutageAsync(server!, api, gateway, kill: true);
        }

        await ended.CancelAsync();
        var acknowledged = (await Task.WhenAll(load)).SelectMany(sent => sent).ToList();
        (await gateway.TerminateAsync()).ShouldBe(0, gateway.Output);
        var verified = await Ended.RunAsync(installation.Settings, "verify", "--replay", "--data", installation.Folder);
        verified.Code.ShouldBe(0, verified.Output + verified.Errors);
        using var file = installation.Open();
        file.Damage.ShouldBeEmpty();
        var kept = file.Lines.Where(l => l.Kind == "inspection.visit.v1").Select(l => Convert.ToHexString(l.Identity!)).ToList();
        kept.ShouldBeUnique();
        acknowledged.Select(e => Convert.ToHexString(Identity.OfEvent(FieldEvent.Source, e.Id))).Except(kept).ShouldBeEmpty("acknowledged and lost");
        acknowledged.Count.ShouldBe(kept.Count, "every event was sent until it was acknowledged");
    }

    private static async Task OutageAsync(PostgresServer server, Api api, GatewayProcess gateway, bool kill)
    {
        await ReadyAsync(gateway, HttpStatusCode.OK, 1, api);
        await server.StopAsync(kill);
        await ReadyAsync(gateway, HttpStatusCode.ServiceUnavailable, 0, api);
        (await Should.ThrowAsync<HttpRequestException>(() => api.TextAsync("/api/issues"))).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        await server.StartAsync();
        await ReadyAsync(gateway, HttpStatusCode.OK, 1, api);
    }

    /// <summary>Both tell the same before long.</summary>
    private static async Task ReadyAsync(GatewayProcess gateway, HttpStatusCode status, double working, Api api)
    {
        using var client = new HttpClient { BaseAddress = gateway.Address };
        await Wait.UntilAsync(
            async () =>
            {
                using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
                return answer.StatusCode == status && double.Parse(Working().Match(await api.TextAsync("/metrics")).Groups["value"].Value, CultureInfo.InvariantCulture) == working;
            },
            $"readiness says {status} and the metric {working}",
            Patience);
    }

    /// <summary>Sends one batch after the other about a site, each event until it is acknowledged.</summary>
    private static async Task<List<FieldEvent>> SendAsync(Api api, string site, CancellationToken ended)
    {
        var acknowledged = new List<FieldEvent>();
        for (var n = 0; !ended.IsCancellationRequested; n++)
        {
            var batch = Enumerable.Range(0, 10)
                .Select(i => FieldEvent.Visit(site, Item, i == 0 ? "fail" : "pass", Start.AddSeconds((10 * n) + i)))
                .ToList();
            while (batch.Count > 0)
            {
                var answer = await api.SendAsync(batch);
                foreach (var (sent, receipt) in batch.ToList().Zip(answer.Receipts).Where(p => p.Second.IsTaken).ToList())
                {
                    acknowledged.Add(sent);
                    batch.Remove(sent);
                }
            }
        }

        return acknowledged;
    }

    [Fact]
    public async Task However_much_is_sent_while_the_server_is_away_is_answered_retry_and_kept_nowhere()
    {
        await using var server = await PostgresServer.PrivateAsync();
        Assert.SkipWhen(server is null, PostgresServer.Missing);
        await using var installation = new InstallationInServer(server!);
        await using var gateway = await GatewayProcess.StartAsync(new Launch { Data = installation.Folder, Settings = installation.Settings });
        using var api = new Api(gateway.Address);
        await api.AcceptedAsync(FieldEvent.Region("330200", null, Start));
        await api.AcceptedAsync(FieldEvent.Site("HS-MARKET-001", "market", "330200", Start));
        await server!.StopAsync(kill: true);
        await ReadyAsync(gateway, HttpStatusCode.ServiceUnavailable, 0, api);

        await FloodAsync(api, batches: 100);
        var before = await Footprint.OfAsync(api, gateway);
        await FloodAsync(api, batches: 1_000);
        var after = await Footprint.OfAsync(api, gateway);
        (after.Heap - before.Heap).ShouldBeLessThan(Room, $"{before}, then {after}");
        (after.Resident - before.Resident).ShouldBeLessThan(ResidentRoom, $"{before}, then {after}");

        await server.StartAsync();
        await ReadyAsync(gateway, HttpStatusCode.OK, 1, api);
        var visit = FieldEvent.Visit("HS-MARKET-001", Item, "pass", Start);
        await Wait.UntilAsync(async () => (await api.SendAsync(visit)).Receipts[0].Status == "accepted", "it is taken when it is sent again", Patience);
        using var file = installation.Open();
        file.Lines.Count(l => l.Kind == "inspection.duty.v1").ShouldBe(0);
    }

    /// <summary>Sends batches of duties side by side, all of which are to be sent again.</summary>
    private static Task FloodAsync(Api api, int batches) => Parallel.ForEachAsync(
        Enumerable.Range(0, batches),
        new ParallelOptions { MaxDegreeOfParallelism = 64, CancellationToken = TestContext.Current.CancellationToken },
        async (_, _) =>
        {
            var duties = Enumerable.Range(0, 100)
                .Select(_ => FieldEvent.Of("duty", "HS-MARKET-001", Start, new { item = "market.disinfection", record = new { agent = "chlorine" } }))
                .ToList();
            (await api.SendAsync(duties)).Receipts.ShouldAllBe(r => r.Status == "retry");
        });

    [GeneratedRegex(@"^monitoring_store_working (?<value>\d+)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Working();
}
