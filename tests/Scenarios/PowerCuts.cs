using System.Text.Json.Nodes;
using Monitoring.Contracts.Receipts;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Issues;
using Monitoring.Runtime.Queries;
using Monitoring.Scenarios.Hosts;
using Monitoring.Scenarios.Kit;
using Shouldly;

namespace Monitoring.Scenarios;

/// <summary>Power cuts, events that come twice, outages: nothing is lost, nothing happens twice, and there is no storm.</summary>
/// <param name="host">Where it happens.</param>
/// <param name="sites">How many sites with four issues each wait for the end of the outage.</param>
public abstract class PowerCuts(IScenarioHost host, int sites = PowerCuts.Many) : Scenario(host)
{
    /// <summary>Ten thousand issues.</summary>
    protected const int Many = 2_500;

    private static readonly string[] Sites = ["ISO-1", "HUB-1", "HOTEL-1"];

    [Fact]
    public async Task A_story_with_a_power_cut_after_every_step_leaves_the_same_ledger_as_without_one()
    {
        var undisturbed = await ElsewhereAsync(async () =>
        {
            await TellAsync(() => Task.CompletedTask);
            return await PictureAsync(Sites);
        });

        await TellAsync(() => RestartAsync());
        ShouldBeTheSame(await PictureAsync(Sites), undisturbed);
    }

    [Fact]
    public async Task Every_event_of_a_story_sent_again_in_any_order_changes_nothing_and_names_its_issues_again()
    {
        await TellAsync(() => Task.CompletedTask);
        var before = await PictureAsync(Sites);

        foreach (var seed in new[] { 1, 2 })
        {
            var shuffled = Sent.OrderBy(e => Scattered(e.Receipt.Id!, seed)).ToList();
            var receipts = await SendBatchAsync([.. shuffled.Select(e => e.Json)]);
            foreach (var (first, again) in shuffled.Zip(receipts))
            {
                again.Status.ShouldBe(ReceiptStatus.Duplicate, first.Json);
                again.Issues.ShouldBe(first.Receipt.Issues, ignoreOrder: true, first.Json);
            }

            ShouldBeTheSame(await PictureAsync(Sites), before);
        }

        // Also after a restart, when nothing is in memory.
        await RestartAsync();
        (await SendRawAsync(Sent[^1].Json)).Status.ShouldBe(ReceiptStatus.Duplicate);
        ShouldBeTheSame(await PictureAsync(Sites), before);
    }

    [Fact]
    public async Task After_an_outage_each_of_thousands_of_issues_is_told_once_the_most_severe_first_and_late()
    {
        string[] items = ["market.ledger", "market.flow", "market.masks", "market.disinfection"];
        var codes = Enumerable.Range(0, sites).Select(i => $"M-{i:D4}").ToList();
        await AcceptedAsync(codes.Select(c => EventOf("site", c, SiteData(c, "market", "330203001", items))));
        await AcceptedAsync(codes.Select(c => EventOf("visit", c, Failed(items))));
        await SettleAsync();
        (await AlertsAsync(new AlertQuery { Reason = "issue-raised" })).Count.ShouldBe(sites * items.Length);

        // Deadlines are at 12:00, at 08:00 of the next day, and three days on, of which a reminder falls into the outage.
        await RestartAsync("2022-03-20T15:00");
        await SettleAsync();

        var told = await AlertsAsync(new AlertQuery { From = At("2022-03-20T15:00") });
        var ofIssues = told.Where(a => a.Reason is not ("notice-issued" or "duty-missed")).ToList();
        ofIssues.Count.ShouldBe(sites * items.Length);
        ofIssues.Select(a => a.Issue).Distinct().Count().ShouldBe(sites * items.Length);
        ofIssues.ShouldAllBe(a => a.Late);
        ofIssues.Select(a => a.Severity).Distinct().ShouldBe(["critical", "serious", "general"]);
        Order(ofIssues).ShouldBe(Order(ofIssues).OrderDescending());
        ofIssues.Select(a => (a.Severity, a.Reason, a.Rung)).Distinct().ShouldBe(
            [("critical", "deadline-missed", 3), ("serious", "escalated", 3), ("general", "deadline-near", 0)]);

        // Once more down and up tells nothing again.
        await RestartAsync();
        await SettleAsync();
        (await AlertsAsync(new AlertQuery { From = At("2022-03-20T15:00") })).Count.ShouldBe(told.Count);
    }

    private static IEnumerable<int> Order(IEnumerable<AlertSeen> alerts) =>
        alerts.Select(a => a.Severity switch { "critical" => 2, "serious" => 1, _ => 0 });

    private static uint Scattered(string id, int seed)
    {
        var hash = (uint)seed * 2_654_435_761;
        foreach (var c in id)
        {
            hash = (hash ^ c) * 16_777_619;
        }

        return hash;
    }

    /// <summary>A visit that fails all items, each with another severity.</summary>
    private static JsonObject Failed(string[] items)
    {
        string[] severities = ["critical", "serious", "general", "general"];
        var visit = VisitData(items[0], "fail", severity: severities[0]);
        for (var i = 1; i < items.Length; i++)
        {
            visit["results"]!.AsArray().Add(new JsonObject { ["item"] = items[i], ["outcome"] = "fail", ["severity"] = severities[i] });
        }

        return visit;
    }

    /// <summary>Two weeks of three sites, with something of everything.</summary>
    private async Task TellAsync(Func<Task> afterEachStep)
    {
        async Task<Receipt?> Step(Func<Task<Receipt>> step)
        {
            var receipt = await step();
            await SettleAsync();
            await afterEachStep();
            return receipt;
        }

        async Task Clock(string to)
        {
            await ClockToAsync(to);
            await afterEachStep();
        }

        await Step(() => SiteAsync("ISO-1", "isolation-hotel", items: ["isolation-hotel.corridors", "isolation-hotel.zones"]));
        await Step(() => SiteAsync("HUB-1", "courier-hub", items: ["courier-hub.tested-share", "courier-hub.closed-loop"]));
        await Step(() => SiteAsync("HOTEL-1", "hotel", items: "hotel.lobby"));
        await Step(() => VisitAsync("HOTEL-1", "hotel.lobby", "fail", fixedOnTheSpot: true, notice: "authority"));
        var zones = (await Step(() => VisitAsync("ISO-1", "isolation-hotel.zones", "fail")))!.Issues.ShouldHaveSingleItem();
        await Clock("2022-03-18T11:30");
        await Step(() => ClaimAsync("ISO-1", "isolation-hotel.zones"));
        await Step(() => LookBackAsync("ISO-1", "isolation-hotel.zones", "false"));
        await Clock("2022-03-18T15:29");
        await Clock("2022-03-18T15:30");
        await CommandAsync("ISO-1", "isolation-hotel.zones", new ItemCommand.Take(System.Now, zones, "district officer"));
        await afterEachStep();
        await Step(() => VisitAsync("ISO-1", "isolation-hotel.zones", "fail"));
        await Clock("2022-03-18T20:00");
        await Step(() => ClaimAsync("ISO-1", "isolation-hotel.zones"));
        await Step(() => DutyAsync("ISO-1", "isolation-hotel.corridors", at: "2022-03-18T18:00"));
        await Step(() => ReadingAsync("HUB-1", "courier-hub.tested-share", 90m, at: "2022-03-18T18:00"));
        await Step(() => ReadingAsync("HUB-1", "courier-hub.tested-share", 91m, at: "2022-03-18T19:00"));
        await Step(() => ClaimAsync("HUB-1", "courier-hub.closed-loop", at: "2022-03-18T19:30"));
        await Step(() => VisitAsync("HUB-1", "courier-hub.closed-loop", "fail", at: "2022-03-18T19:00"));
        await Clock("2022-03-19T08:00");
        await Step(() => AcceptedAsync("receipt", "HOTEL-1", new { notice = "330203001-2022-0001" }));
        await Clock("2022-03-20T02:00");
        await Step(() => DutyAsync("ISO-1", "isolation-hotel.corridors", at: "2022-03-19T11:00"));
        await Step(() => AcceptedAsync("region", "330203", new { code = "330203", riskLevel = "high" }));
        await Step(() => AcceptedAsync("extension", "HUB-1", new { item = "courier-hub.tested-share", until = "2022-03-25T08:00:00+08:00", reason = "laboratory closed" }));
        await Clock("2022-03-24T09:00");
        await Step(() => ReadingAsync("HUB-1", "courier-hub.tested-share", 98m));
        await Step(() => AcceptedAsync("site", "ISO-1", new { code = "ISO-1", status = "suspended", until = "2022-03-25T11:47:00+08:00", reason = "no guests" }));
        await Step(() => LookBackAsync("ISO-1", "isolation-hotel.zones", "passed"));
        await Clock("2022-03-28T09:00");
        await Step(() => ReadingAsync("HUB-1", "courier-hub.tested-share", 98m));
        await Step(() => DutyAsync("ISO-1", "isolation-hotel.corridors"));
        await Clock("2022-04-02T09:00");
        await Step(() => AcceptedAsync("site", "HOTEL-1", new { code = "HOTEL-1", status = "closed", reason = "sold" }));
        (await IssueAsync(zones)).State.ShouldBe(IssueState.Closed);
    }
}

/// <inheritdoc/>
public sealed class PowerCutsOnSqlite() : PowerCuts(new OneProcessOnSqlite());

/// <inheritdoc/>
public sealed class PowerCutsOnPostgres() : PowerCuts(new OneProcessOnPostgres());

/// <inheritdoc/>
public sealed class PowerCutsOnTwoLanes() : PowerCuts(new OneProcessOnPostgres { Lanes = 2 }, Soak.Times(Many / 5, Many));
