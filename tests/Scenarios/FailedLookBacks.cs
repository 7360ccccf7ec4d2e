using Monitoring.Core.Issues;
using Monitoring.Scenarios.Hosts;
using Monitoring.Scenarios.Kit;
using NodaTime;
using Shouldly;

namespace Monitoring.Scenarios;

/// <summary>Look-backs that fail, that a visit stands in for, or that nobody does.</summary>
public abstract class FailedLookBacks(IScenarioHost host) : Scenario(host)
{
    private const string Site = "MARKET-1";
    private const string Flow = "market.flow";

    [Theory]
    [InlineData("incomplete", "03-18 11:00 look-back-failed 2: Contact of MARKET-1, township officer, district officer", 2)]
    [InlineData("false", "03-18 11:00 look-back-failed 3: Contact of MARKET-1, township officer, city officer", 3)]
    [InlineData("perfunctory", "03-18 11:00 look-back-failed 3: Contact of MARKET-1, township officer, city officer", 3)]
    public async Task A_failed_look_back_reopens_the_same_issue_from_a_fresh_deadline_and_higher_up(string outcome, string told, int rung)
    {
        var number = await ClaimedAsync();
        await ClockToAsync("2022-03-18T11:00");
        await LookBackAsync(Site, Flow, outcome, at: "2022-03-18T10:30");

        var issue = (await IssuesAsync(Site)).ShouldHaveSingleItem();
        issue.Number.ShouldBe(number);
        issue.State.ShouldBe(IssueState.Open);
        issue.Recurrence.ShouldBe(1);
        issue.Rung.ShouldBe(rung);
        issue.RaisedAt.ShouldBe(At("2022-03-18T08:00"));
        issue.DueAt.ShouldBe(At("2022-03-21T10:30"));
        issue.LookBackFrom.ShouldBeNull();
        (await ToldAsync(Site, "2022-03-18T11:00")).ShouldBe([told]);
        (await FiguresAsync("330203", "2022-03-18")).LookBacks.ShouldBe(1);
        (await FiguresAsync("330203", "2022-03-18")).LookBacksPassed.ShouldBe(0);
    }

    [Fact]
    public async Task A_second_round_that_is_missed_starts_higher_than_the_first()
    {
        await ClaimedAsync();
        await ClockToAsync("2022-03-18T10:00");
        await LookBackAsync(Site, Flow, "incomplete");
        await ClockToAsync("2022-03-22T10:00");

        (await ToldAsync(Site, "2022-03-18T10:01")).ShouldBe(
        [
            "03-20 16:00 deadline-near 0: Contact of MARKET-1",
            "03-21 10:00 deadline-missed 2: district officer",
            "03-21 10:00 notice-issued 0: Unit of MARKET-1",
            "03-22 10:00 escalated 3: city officer",
            "03-22 10:00 notice-unacknowledged 2: district officer",
        ]);
    }

    [Fact]
    public async Task Two_failed_look_backs_count_two_recurrences_of_one_issue_and_a_passed_one_closes_it()
    {
        var number = await ClaimedAsync();
        await LookBackAsync(Site, Flow, "false");
        await ClaimAsync(Site, Flow);
        await LookBackAsync(Site, Flow, "incomplete");
        await ClaimAsync(Site, Flow);
        await LookBackAsync(Site, Flow, "passed");

        var issue = (await IssuesAsync(Site)).ShouldHaveSingleItem();
        issue.Number.ShouldBe(number);
        issue.State.ShouldBe(IssueState.Closed);
        issue.Recurrence.ShouldBe(2);
        (await FiguresAsync("330203", "2022-03-18")).ShouldSatisfyAllConditions(
            f => f.LookBacks.ShouldBe(3), f => f.LookBacksPassed.ShouldBe(1), f => f.IssuesFound.ShouldBe(1), f => f.IssuesRectified.ShouldBe(1));
    }

    [Fact]
    public async Task A_fail_found_by_a_visit_while_a_claim_waits_is_an_incomplete_look_back()
    {
        await ClaimedAsync();
        await ClockToAsync("2022-03-18T12:00");
        await VisitAsync(Site, Flow, "fail");

        var issue = (await IssuesAsync(Site)).ShouldHaveSingleItem();
        issue.State.ShouldBe(IssueState.Open);
        issue.Recurrence.ShouldBe(1);
        issue.DueAt.ShouldBe(At("2022-03-21T12:00"));
        (await ToldAsync(Site, "2022-03-18T12:00")).ShouldBe(
            ["03-18 12:00 look-back-failed 2: Contact of MARKET-1, township officer, district officer"]);
    }

    [Fact]
    public async Task A_pass_by_a_visit_is_a_claim_where_none_waits_and_a_passed_look_back_where_one_does()
    {
        await SiteAsync(Site, "market", items: Flow);
        var number = (await VisitAsync(Site, Flow, "fail")).Issues.ShouldHaveSingleItem();
        await AdvanceAsync(Duration.FromHours(2));
        await VisitAsync(Site, Flow, "pass");
        (await IssueAsync(number)).State.ShouldBe(IssueState.AwaitingLookBack);

        await AdvanceAsync(Duration.FromHours(2));
        await VisitAsync(Site, Flow, "pass");
        (await IssueAsync(number)).State.ShouldBe(IssueState.Closed);
    }

    [Fact]
    public async Task A_look_back_nobody_did_climbs_the_line_of_the_inspection_side_until_it_is_done()
    {
        var number = await ClaimedAsync();
        await AdvanceAsync(Duration.FromDays(7));
        var called = (await AlertsAsync(Site)).Single(a => a.Reason == "look-back-due");
        called.Names.ShouldBe(["district inspector"]);

        await AdvanceAsync(called.DecidedAt + Duration.FromHours(24 + 24 + 48) - System.Now);
        var missed = (await AlertsAsync(Site)).SkipWhile(a => a.Reason != "look-back-due").Skip(1).ToList();
        missed.Select(a => (a.Reason, a.Rung, a.Names.Single(), (a.DecidedAt - called.DecidedAt).TotalHours)).ShouldBe(
        [
            ("look-back-missed", 2, "district inspector", 24),
            ("escalated", 3, "city inspector", 48),
            ("repeated", 3, "city inspector", 72),
            ("repeated", 3, "city inspector", 96),
        ]);
        (await IssueAsync(number)).Rung.ShouldBe(1);

        await LookBackAsync(Site, Flow, "passed");
        await AdvanceAsync(Duration.FromDays(3));
        (await AlertsAsync(Site))[^1].Reason.ShouldBe("closed");
    }

    [Fact]
    public async Task Only_what_was_seen_after_the_claim_is_a_look_back()
    {
        var number = await ClaimedAsync();
        await ClockToAsync("2022-03-18T12:00");
        await LookBackAsync(Site, Flow, "false", at: "2022-03-18T08:30");
        (await IssueAsync(number)).State.ShouldBe(IssueState.AwaitingLookBack);
        (await IssueAsync(number)).Recurrence.ShouldBe(0);
    }

    private async Task<string> ClaimedAsync()
    {
        await SiteAsync(Site, "market", items: Flow);
        var number = (await VisitAsync(Site, Flow, "fail")).Issues.ShouldHaveSingleItem();
        await AdvanceAsync(Duration.FromHours(1));
        await ClaimAsync(Site, Flow);
        return number;
    }
}

/// <inheritdoc/>
public sealed class FailedLookBacksOnSqlite() : FailedLookBacks(new OneProcessOnSqlite());

/// <inheritdoc/>
public sealed class FailedLookBacksOnPostgres() : FailedLookBacks(new OneProcessOnPostgres());
