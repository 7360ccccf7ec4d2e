using Monitoring.Core.Issues;
using Monitoring.Scenarios.Hosts;
using Monitoring.Scenarios.Kit;
using NodaTime;
using Shouldly;

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

    [Fact]
    public async Task One_thing_wrong_is_one_issue_however_often_it_is_found()
    {
        await SiteAsync("MARKET-1", "market", items: "market.flow");
        var first = await VisitAsync("MARKET-1", "market.flow", "fail");
        await AdvanceAsync(Duration.FromHours(1));
        var second = await VisitAsync("MARKET-1", "market.flow", "fail");

        second.Issues.ShouldBe(first.Issues);
        var issue = (await IssuesAsync("MARKET-1")).ShouldHaveSingleItem();
        issue.Findings.ShouldBe(2);
        issue.DueAt.ShouldBe(At("2022-03-21T08:00"));
    }

    [Fact]
    public async Task The_deadline_runs_from_the_visit_itself_and_what_came_due_on_the_way_is_told_once_and_late()
    {
        await SiteAsync("MARKET-1", "market", items: "market.flow");
        await ClockToAsync("2022-03-22T08:00");
        await VisitAsync("MARKET-1", "market.flow", "fail", at: "2022-03-18T09:00");

        var issue = (await IssuesAsync("MARKET-1")).ShouldHaveSingleItem();
        issue.RaisedAt.ShouldBe(At("2022-03-18T09:00"));
        issue.DueAt.ShouldBe(At("2022-03-21T09:00"));
        issue.State.ShouldBe(IssueState.Overdue);
        (await ToldAsync("MARKET-1")).ShouldBe(
        [
            "03-22 08:00 deadline-missed 1: Contact of MARKET-1, township officer (late)",
            "03-22 08:00 notice-issued 0: Unit of MARKET-1",
        ]);
    }

    [Fact]
    public async Task An_older_fail_after_a_later_pass_is_counted_and_raises_nothing()
    {
        await SiteAsync("MARKET-1", "market", items: "market.flow");
        await ClockToAsync("2022-03-18T12:00");
        await VisitAsync("MARKET-1", "market.flow", "pass", at: "2022-03-18T11:00");
        var receipt = await VisitAsync("MARKET-1", "market.flow", "fail", at: "2022-03-18T10:00");

        receipt.Issues.ShouldBeEmpty();
        (await IssuesAsync("MARKET-1")).ShouldBeEmpty();
        (await FactsAsync("MARKET-1", "market.flow")).ShouldContain(f => f.GetProperty("$").GetString() == "record-unused");
        (await FiguresAsync("330203", "2022-03-18")).IssuesFound.ShouldBe(0);
    }

    [Fact]
    public async Task A_claim_and_a_look_back_that_arrive_before_their_finding_are_applied_when_it_comes_within_three_days()
    {
        await SiteAsync("MARKET-1", "market", items: ["market.flow", "market.masks"]);
        await ClockToAsync("2022-03-19T12:00");
        await ClaimAsync("MARKET-1", "market.flow", at: "2022-03-18T15:00");
        await ClaimAsync("MARKET-1", "market.masks", at: "2022-03-18T15:00");
        await LookBackAsync("MARKET-1", "market.flow", "passed", at: "2022-03-19T10:00");
        (await IssuesAsync("MARKET-1")).ShouldBeEmpty();

        await ClockToAsync("2022-03-22T11:59");
        await VisitAsync("MARKET-1", "market.flow", "fail", at: "2022-03-18T09:00");
        await VisitAsync("MARKET-1", "market.masks", "fail", at: "2022-03-18T09:00");

        (await IssuesAsync("MARKET-1")).Select(i => (i.Item, i.State)).ShouldBe(
            [("market.flow", IssueState.Closed), ("market.masks", IssueState.AwaitingLookBack)], ignoreOrder: true);
    }

    [Fact]
    public async Task A_claim_that_waited_longer_than_three_days_or_is_older_than_the_finding_changes_nothing()
    {
        await SiteAsync("MARKET-1", "market", items: ["market.flow", "market.masks"]);
        await ClockToAsync("2022-03-19T12:00");
        await ClaimAsync("MARKET-1", "market.flow", at: "2022-03-19T11:00");
        await ClaimAsync("MARKET-1", "market.masks", at: "2022-03-19T08:00");
        await VisitAsync("MARKET-1", "market.masks", "fail", at: "2022-03-19T09:00");

        await ClockToAsync("2022-03-22T12:01");
        await VisitAsync("MARKET-1", "market.flow", "fail", at: "2022-03-19T10:00");

        (await IssuesAsync("MARKET-1")).ShouldAllBe(i => i.State == IssueState.Open || i.State == IssueState.Overdue);
        (await IssuesAsync("MARKET-1")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_claim_by_the_number_of_the_issue_is_the_same_and_one_of_an_unknown_number_is_refused()
    {
        await SiteAsync("MARKET-1", "market", items: "market.flow");
        var number = (await VisitAsync("MARKET-1", "market.flow", "fail")).Issues.ShouldHaveSingleItem();

        var refused = await SendAsync("rectification", "MARKET-1", new { issue = "MARKET-1.market.flow.7", note = "put right" });
        refused.Errors.ShouldHaveSingleItem().Code.ShouldBe("unknown-issue");
        await AcceptedAsync("rectification", "MARKET-1", new { issue = number, note = "put right" });
        (await IssueAsync(number)).State.ShouldBe(IssueState.AwaitingLookBack);
    }
}

/// <inheritdoc/>
public sealed class LifeOfAnIssueOnSqlite() : LifeOfAnIssue(new OneProcessOnSqlite());

/// <inheritdoc/>
public sealed class LifeOfAnIssueOnPostgres() : LifeOfAnIssue(new OneProcessOnPostgres());
