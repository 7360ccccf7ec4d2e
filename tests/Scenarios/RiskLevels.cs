using Monitoring.Contracts.Receipts;
using Monitoring.Core;
using Monitoring.Core.Issues;
using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Storage;
using Monitoring.Scenarios.Hosts;
using Monitoring.Scenarios.Kit;
using NodaTime;
using Shouldly;

namespace Monitoring.Scenarios;

/// <summary>What a rise of the risk level does to what is live, and a fall does not.</summary>
public abstract class RiskLevels(IScenarioHost host) : Scenario(host)
{
    private const int Many = 1_200;

    [Fact]
    public async Task A_rise_brings_deadlines_forward_tells_why_and_a_fall_lengthens_none()
    {
        await SiteAsync("MARKET-1", "market", items: ["market.flow", "market.ledger"]);
        await VisitAsync("MARKET-1", "market.flow", "fail");
        await VisitAsync("MARKET-1", "market.ledger", "fail");
        await ClockToAsync("2022-03-19T07:00");
        await RiseAsync("330200", "high");
        await SettleAsync();

        // 07:00 + 24 h comes before Monday 08:00; 07:00 + 8 h comes after what the serious issue has already.
        (await DueAsync("market.flow")).ShouldBe(At("2022-03-20T07:00"));
        (await DueAsync("market.ledger")).ShouldBe(At("2022-03-19T08:00"));
        var told = (await AlertsAsync("MARKET-1")).Where(a => a.Reason == "risk-raised").ShouldHaveSingleItem();
        told.Line.ShouldBe("03-19 07:00 risk-raised 1: Contact of MARKET-1, township officer");
        told.Input("dueBefore").ShouldBe("2022-03-21T00:00:00Z");

        await RiseAsync("330200", "low");
        await SettleAsync();
        (await DueAsync("market.flow")).ShouldBe(At("2022-03-20T07:00"));

        // What is found from now on has all its time again, and under a risk that counts from the city down, less.
        await SiteAsync("MARKET-2", "market", items: "market.flow");
        await VisitAsync("MARKET-2", "market.flow", "fail");
        (await IssuesAsync("MARKET-2")).ShouldHaveSingleItem().DueAt.ShouldBe(At("2022-03-22T07:00"));
    }

    [Fact]
    public async Task What_counts_is_the_highest_level_on_the_path()
    {
        await RiseAsync("330200", "medium");
        await SiteAsync("MARKET-1", "market", items: "market.flow");
        await VisitAsync("MARKET-1", "market.flow", "fail");
        (await IssuesAsync("MARKET-1")).ShouldHaveSingleItem().DueAt.ShouldBe(At("2022-03-20T08:00"));

        // The township alone rises to what the city has already: nothing moves.
        await AdvanceAsync(Duration.FromHours(1));
        await RiseAsync("330203001", "medium");
        await SettleAsync();
        (await IssuesAsync("MARKET-1")).ShouldHaveSingleItem().DueAt.ShouldBe(At("2022-03-20T08:00"));
        await RiseAsync("330203001", "high");
        await SettleAsync();
        (await IssuesAsync("MARKET-1")).ShouldHaveSingleItem().DueAt.ShouldBe(At("2022-03-19T09:00"));
    }

    [Fact]
    public async Task A_rise_over_many_live_issues_goes_out_in_portions()
    {
        await ManyAsync();
        await RiseAsync("330203", "high");
        await SettleAsync();

        await ShouldAllBeDueAsync(At("2022-03-19T20:00"));
        (await AlertsAsync(new AlertQuery { Reason = "risk-raised" })).Count.ShouldBe(Many);
        (await PortionsAsync()).ShouldBeGreaterThanOrEqualTo(3);
    }

    [Fact]
    public async Task A_power_cut_in_the_middle_of_a_rise_loses_no_issue_and_tells_none_twice()
    {
        await ManyAsync();
        await RiseAsync("330203", "high");

        // The clock sets the portions going; it stops and the power fails as soon as the first has left.
        using var stop = new CancellationTokenSource();
        var moving = Host.Clock.AdvanceAsync(Duration.Zero, stop.Token);
        while (await PortionsAsync() == 0)
        {
            await Task.Yield();
        }

        await stop.CancelAsync();
        await Task.WhenAny(moving);
        await Host.KillAsync();
        await Host.StartAsync(At("2022-03-18T21:00"));
        await SettleAsync();

        await ShouldAllBeDueAsync(At("2022-03-19T20:00"));
        var told = await AlertsAsync(new AlertQuery { Reason = "risk-raised" });
        told.Count.ShouldBe(Many);
        told.Select(a => a.Issue).Distinct().Count().ShouldBe(Many);
    }

    private Task<Receipt> RiseAsync(string region, string to) => AcceptedAsync("region", region, new { code = region, riskLevel = to });

    private async Task<Instant> DueAsync(string item) => (await IssuesAsync("MARKET-1")).Single(i => i.Item == item).DueAt;

    /// <summary>Many sites with a live issue each, found at 08:00; the clock at 20:00.</summary>
    private async Task ManyAsync()
    {
        var sites = Enumerable.Range(0, Many).Select(i => $"M-{i:D4}").ToList();
        await AcceptedAsync(sites.Select(s => EventOf("site", s, SiteData(s, "market", "330203001", "market.flow"))));
        await AcceptedAsync(sites.Select(s => EventOf("visit", s, VisitData("market.flow", "fail"))));
        await ClockToAsync("2022-03-18T20:00");
    }

    private async Task ShouldAllBeDueAsync(Instant due)
    {
        var issues = new List<IssueRow>();
        for (string? cursor = null; ;)
        {
            var page = await System.Read.IssuesAsync(new IssueQuery { States = [IssueState.Open], Limit = 500, Cursor = cursor }, CancellationToken.None);
            issues.AddRange(page.Items);
            if ((cursor = page.Next) is null)
            {
                break;
            }
        }

        issues.Count.ShouldBe(Many);
        issues.Where(i => i.DueAt != due).Select(i => (i.Number, i.DueAt)).ShouldBeEmpty();
    }

    private async Task<int> PortionsAsync() =>
        (await EntriesAsync(EntityKey.Region("330203"))).Count(e => e.Facts.AsSpan().IndexOf("\"reassessed\""u8) >= 0);
}

/// <inheritdoc/>
public sealed class RiskLevelsOnSqlite() : RiskLevels(new OneProcessOnSqlite());

/// <inheritdoc/>
public sealed class RiskLevelsOnPostgres() : RiskLevels(new OneProcessOnPostgres());
