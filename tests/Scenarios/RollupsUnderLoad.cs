using System.Text;
using Monitoring.Contracts;
using Monitoring.Contracts.Receipts;
using Monitoring.Scenarios.Hosts;
using Monitoring.Scenarios.Kit;
using NodaTime;
using Shouldly;

namespace Monitoring.Scenarios;

/// <summary>The live figures of regions never drift, whatever happens at once, and a comparison disturbs nothing.</summary>
/// <param name="host">Where it happens.</param>
/// <param name="logs">What the host logs.</param>
public abstract class RollupsUnderLoad(IScenarioHost host, LogSeen logs) : Scenario(host)
{
    private const int Sites = 12;
    private const int Senders = 4;
    private const int BatchesOfASender = 60;
    private const int EventsOfABatch = 25;

    private static readonly string[] Townships = ["330203001", "330203002", "330205001", "330205002"];
    private static readonly string[] Items = ["market.flow", "market.ledger", "market.masks"];
    private static readonly string[] Severities = ["general", "serious", "critical"];
    private static readonly string[] Outcomes = ["passed", "incomplete", "false"];

    /// <summary>Each makes other events.</summary>
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Soak.Times(1, 10))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Comparisons_during_random_events_from_many_senders_find_nothing(int seed)
    {
        await TownshipsAsync();
        foreach (var site in Enumerable.Range(0, Sites))
        {
            await SiteAsync(Code(site), "market", Townships[site % Townships.Length], Items);
        }

        await ClockToAsync("2022-03-20T08:00");
        var senders = Enumerable.Range(0, Senders).Select(sender => Batches(new Random((seed * 100) + sender))).ToList();
        await WhileComparingAsync(Task.WhenAll(senders.Select(batches => Task.Run(() => SendAllAsync(batches)))));
        await ShouldAgreeAsync();
        Standing().ShouldContain(l => l.Contains("Open") || l.Contains("AwaitingLookBack"));

        // Everything that is left comes due.
        await WhileComparingAsync(Host.Clock.AdvanceAsync(Duration.FromDays(4), CancellationToken.None));
        await ShouldAgreeAsync();
        var before = Standing();
        before.ShouldContain(l => l.Contains("Overdue"));

        await RestartAsync();
        Standing().ShouldBe(before);
        await ShouldAgreeAsync();
    }

    private static string Code(int site) => $"MARKET-{site}";

    /// <summary>Compares without a pause as long as the load lasts.</summary>
    private async Task WhileComparingAsync(Task load)
    {
        do
        {
            (await Host.CompareRollupsAsync()).ShouldBe(0);
        }
        while (!load.IsCompleted);

        await load;
    }

    /// <summary>Written beforehand, so that senders share nothing but the system.</summary>
    private List<string[]> Batches(Random random)
    {
        var minute = 0;
        return [.. Enumerable.Range(0, BatchesOfASender).Select(_ => Enumerable.Range(0, EventsOfABatch).Select(_ => Any(random, minute++)).ToArray())];
    }

    /// <summary>An event of any kind at any site; sites move so often that events at their items come in between.</summary>
    private string Any(Random random, int minute)
    {
        var site = Code(random.Next(Sites));
        var item = Items[random.Next(Items.Length)];
        var at = LocalTime("2022-03-18T09:00", minute);
        return random.Next(12) switch
        {
            < 4 => EventOf("visit", site, VisitData(item, "fail", severity: Severities[random.Next(Severities.Length)]), at),
            4 => EventOf("visit", site, VisitData(item, "pass"), at),
            < 7 => EventOf("rectification", site, new { item, note = "put right" }, at),
            < 9 => EventOf("lookback", site, new { item, team = new { unit = "Team B", persons = 2 }, outcome = Outcomes[random.Next(Outcomes.Length)] }, at),
            9 => EventOf("site", site, new { code = site, items = Items[random.Next(Items.Length)..] }, at),
            10 when random.Next(4) == 0 => EventOf("site", site, new { code = site, status = random.Next(2) == 0 ? "closed" : "active", reason = "random" }, at),
            _ => EventOf("site", site, new { code = site, region = Townships[random.Next(Townships.Length)] }, at),
        };
    }

    private static string LocalTime(string from, int minutes) =>
        NodaTime.Text.LocalDateTimePattern.GeneralIso.Format(
            (At(from) + Duration.FromMinutes(minutes)).InZone(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).LocalDateTime);

    private async Task SendAllAsync(List<string[]> batches)
    {
        var now = System.Now.ToDateTimeOffset();
        foreach (var batch in batches)
        {
            var events = batch.Select(e => CloudEventReader.ReadStructured(Encoding.UTF8.GetBytes(e), now).Event.ShouldNotBeNull(e)).ToList();

            // Some are refused, for example a visit to a site that is closed at that moment; none is lost.
            var receipts = await System.SubmitAsync(events, CancellationToken.None);
            receipts.ShouldAllBe(r => r.Status == ReceiptStatus.Accepted || r.Status == ReceiptStatus.Rejected, logs.Errors);
        }
    }

    private async Task TownshipsAsync()
    {
        await RegionAsync("330205", "330200", "north district");
        foreach (var township in Townships.Where(t => System.Directory.Region(t) is null))
        {
            await RegionAsync(township, township[..6], "township", inspection: false);
        }
    }
}

/// <inheritdoc/>
public sealed class RollupsUnderLoadOnSqlite : RollupsUnderLoad
{
    /// <summary>On a file.</summary>
    public RollupsUnderLoadOnSqlite()
        : this(new LogSeen())
    {
    }

    private RollupsUnderLoadOnSqlite(LogSeen logs)
        : base(new OneProcessOnSqlite(logs: logs), logs)
    {
    }
}

/// <inheritdoc/>
public sealed class RollupsUnderLoadOnPostgres : RollupsUnderLoad
{
    /// <summary>On a server.</summary>
    public RollupsUnderLoadOnPostgres()
        : this(new LogSeen())
    {
    }

    private RollupsUnderLoadOnPostgres(LogSeen logs)
        : base(new OneProcessOnPostgres(logs: logs), logs)
    {
    }
}
