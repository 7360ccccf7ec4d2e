using Monitoring.Core.Issues;
using Monitoring.Scenarios.Hosts;
using Monitoring.Scenarios.Kit;
using NodaTime;
using Shouldly;
using Xunit;

namespace Monitoring.Scenarios;

/// <summary>From a visit to a look-back.</summary>
public abstract class LifeOfAnIssue(IScenarioHost host) : Scenario(host)
{
    [Fact]
    public async Task A_failed_visit_is_claimed_put_right_looked_back_at_unannounced_and_closed()
    {
        await SiteAsync("MARKET-1", "market");
        var receipt = await VisitAsync("MARKET-1", "market.flow", "fail");
        var number = receipt.Issues.ShouldHaveSingleItem();

        var issue = await IssueAsync(number);
        issue.State.ShouldBe(IssueState.Open);
        (issue.DueAt - issue.RaisedAt).ShouldBe(Duration.FromHours(72));
        (await AlertsAsync("MARKET-1")).ShouldHaveSingleItem().Names.ShouldBe(["Contact of MARKET-1", "township officer"]);

        await AdvanceAsync(Duration.FromHours(10));
        await ClaimAsync("MARKET-1", "market.flow");
        (await IssueAsync(number)).State.ShouldBe(IssueState.AwaitingLookBack);

        await AdvanceAsync(Duration.FromDays(8));
        var called = (await AlertsAsync("MARKET-1")).Where(a => a.Reason == "look-back-due").ShouldHaveSingleItem();
        called.Names.ShouldBe(["district inspector"]);

        await LookBackAsync("MARKET-1", "market.flow", "passed");
        issue = await IssueAsync(number);
        issue.State.ShouldBe(IssueState.Closed);
        (await ItemAsync("MARKET-1", "market.flow")).State.ShouldBe("ok");
    }
}

/// <inheritdoc/>
public sealed class LifeOfAnIssueOnSqlite() : LifeOfAnIssue(new OneProcessOnSqlite());
