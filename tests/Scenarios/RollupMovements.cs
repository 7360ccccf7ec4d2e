using Monitoring.Contracts.Receipts;
using Monitoring.Core.CheckItems;
using Monitoring.Scenarios.Hosts;
using Monitoring.Scenarios.Kit;
using Shouldly;

namespace Monitoring.Scenarios;

/// <summary>The live figures of regions follow everything that can happen to an issue or a site, also over power cuts.</summary>
public abstract class RollupMovements(IScenarioHost host) : Scenario(host)
{
    private const string South = "330203001";
    private const string North = "330205001";
    private const string Flow = "market.flow";
    private const string Ledger = "market.ledger";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_issue_counts_where_it_is_in_its_life(bool withPowerCuts)
    {
        await Market("MARKET-1");
        await Step(withPowerCuts, $"{South} sites 1");
        await VisitAsync("MARKET-1", Flow, "fail");
        await VisitAsync("MARKET-1", Ledger, "fail");
        await Step(withPowerCuts, $"{South} sites 1", $"{South} Open General 1", $"{South} Open Serious 1");

        await VisitAsync("MARKET-1", Flow, "fail");
        await ClaimAsync("MARKET-1", Flow);
        await Step(withPowerCuts, $"{South} sites 1", $"{South} AwaitingLookBack General 1", $"{South} Open Serious 1");
        await LookBackAsync("MARKET-1", Flow, "false");
        await Step(withPowerCuts, $"{South} sites 1", $"{South} Open General 1", $"{South} Open Serious 1");

        // A rise of risk leaves the serious one 8 hours, counted from now, of the 24 it has.
        await AcceptedAsync("region", "330203", new { code = "330203", riskLevel = "high" });
        await Step(withPowerCuts, $"{South} sites 1", $"{South} Open General 1", $"{South} Open Serious 1");
        await ClockToAsync("2022-03-18T16:00");
        await Step(withPowerCuts, $"{South} sites 1", $"{South} Open General 1", $"{South} Overdue Serious 1");

        await ClaimAsync("MARKET-1", Ledger);
        await ClaimAsync("MARKET-1", Flow);
        await Step(withPowerCuts, $"{South} sites 1", $"{South} AwaitingLookBack General 1", $"{South} AwaitingLookBack Serious 1");
        await LookBackAsync("MARKET-1", Flow, "passed");
        await VisitAsync("MARKET-1", Ledger, "pass");
        await Step(withPowerCuts, $"{South} sites 1");

        // The next issue of the same item may be of another severity; staff take it back.
        var number = (await VisitAsync("MARKET-1", Flow, "fail", severity: "critical")).Issues.ShouldHaveSingleItem();
        await Step(withPowerCuts, $"{South} sites 1", $"{South} Open Critical 1");
        await CommandAsync("MARKET-1", Flow, new ItemCommand.Withdraw(System.Now, number, "district inspector", "a mistake"));
        await Step(withPowerCuts, $"{South} sites 1");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Moving_closing_and_shrinking_a_site_moves_its_figures(bool withPowerCuts)
    {
        await NorthAsync();
        await Market("MARKET-1");
        await Market("MARKET-2");
        await VisitAsync("MARKET-1", Flow, "fail");
        await VisitAsync("MARKET-1", Ledger, "fail");
        await VisitAsync("MARKET-2", Flow, "fail");
        await ClaimAsync("MARKET-1", Ledger);
        await Step(withPowerCuts, $"{South} sites 2", $"{South} Open General 2", $"{South} AwaitingLookBack Serious 1");

        await ChangeAsync("MARKET-1", new { code = "MARKET-1", region = North });
        await Step(withPowerCuts, $"{South} sites 1", $"{South} Open General 1", $"{North} sites 1", $"{North} Open General 1", $"{North} AwaitingLookBack Serious 1");
        await ChangeAsync("MARKET-1", new { code = "MARKET-1", items = new[] { Flow } });
        await Step(withPowerCuts, $"{South} sites 1", $"{South} Open General 1", $"{North} sites 1", $"{North} Open General 1");

        // A site that stands still is there, and so are its issues.
        await ChangeAsync("MARKET-2", new { code = "MARKET-2", status = "suspended", until = "2022-03-25T08:00:00+08:00", reason = "works" });
        await Step(withPowerCuts, $"{South} sites 1", $"{South} Open General 1", $"{North} sites 1", $"{North} Open General 1");
        await ClockToAsync("2022-03-25T08:00");
        await Step(withPowerCuts, $"{South} sites 1", $"{South} Overdue General 1", $"{North} sites 1", $"{North} Overdue General 1");

        // Own figures stay with the region when it moves below another.
        await AcceptedAsync("region", North, new { code = North, parent = "330203" });
        await Step(withPowerCuts, $"{South} sites 1", $"{South} Overdue General 1", $"{North} sites 1", $"{North} Overdue General 1");
        System.Rollups.Sum(System.Directory.Subtree("330203")).Sites.ShouldBe(2);
        System.Rollups.Sum(System.Directory.Subtree("330205")).Sites.ShouldBe(0);

        await ChangeAsync("MARKET-1", new { code = "MARKET-1", status = "closed", reason = "sold" });
        await Step(withPowerCuts, $"{South} sites 1", $"{South} Overdue General 1");
        await ChangeAsync("MARKET-2", new { code = "MARKET-2", region = North });
        await ChangeAsync("MARKET-2", new { code = "MARKET-2", status = "closed", reason = "sold" });
        await Step(withPowerCuts);
    }

    [Fact]
    public async Task Misses_that_make_an_issue_count_and_late_evidence_takes_them_out_again()
    {
        await SiteAsync("SCHOOL-1", "school", items: "school.disinfection");
        await ClockToAsync("2022-03-21T09:00");
        await ShouldStandAsync($"{South} sites 1", $"{South} Open General 1");
        await DutyAsync("SCHOOL-1", "school.disinfection", at: "2022-03-19T10:00");
        await DutyAsync("SCHOOL-1", "school.disinfection", at: "2022-03-20T10:00");
        await ShouldStandAsync($"{South} sites 1");
    }

    [Fact]
    public async Task Everything_that_came_due_in_an_outage_counts_as_overdue()
    {
        await Market("MARKET-1");
        await VisitAsync("MARKET-1", Flow, "fail");
        await VisitAsync("MARKET-1", Ledger, "fail");
        await RestartAsync("2022-03-30T08:00");
        await ShouldStandAsync($"{South} sites 1", $"{South} Overdue General 1", $"{South} Overdue Serious 1");
    }

    private Task<Receipt> Market(string code) => SiteAsync(code, "market", items: [Flow, Ledger]);

    private Task<Receipt> ChangeAsync(string site, object data) => AcceptedAsync("site", site, data);

    private async Task NorthAsync()
    {
        await RegionAsync("330205", "330200", "north district");
        await RegionAsync(North, "330205", "north township", inspection: false);
    }

    /// <summary>Regions stand like that, also when the power is cut at that moment.</summary>
    private async Task Step(bool withPowerCuts, params string[] lines)
    {
        await ShouldStandAsync(lines);
        if (withPowerCuts)
        {
            await RestartAsync();
            await ShouldStandAsync(lines);
        }
    }
}

/// <inheritdoc/>
public sealed class RollupMovementsOnSqlite() : RollupMovements(new OneProcessOnSqlite());

/// <inheritdoc/>
public sealed class RollupMovementsOnPostgres() : RollupMovements(new OneProcessOnPostgres());
