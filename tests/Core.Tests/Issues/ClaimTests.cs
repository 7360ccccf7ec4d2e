using Monitoring.Core.Alerts;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Issues;
using Monitoring.Core.LookBacks;
using Monitoring.Core.Tests.Kit;
using static Monitoring.Core.Tests.Kit.Times;

namespace Monitoring.Core.Tests.Issues;

public sealed class ClaimTests
{
    [Fact]
    public void A_claim_makes_an_open_issue_await_its_look_back()
    {
        var item = Found().At("2022-03-19T09:00").Claim();
        item.Live.State.ShouldBe(IssueState.AwaitingLookBack);
        item.Live.Claim.ShouldBe(new Claim(item.Now, item.Now));
        item.Live.LookBack.ShouldNotBeNull();
    }

    [Fact]
    public void A_claim_makes_an_overdue_issue_await_its_look_back_and_stops_its_ladder()
    {
        var item = Found().At("2022-03-21T10:00").Claim().Hush().AdvanceTo(I("2022-03-22T09:59"));
        item.Live.State.ShouldBe(IssueState.AwaitingLookBack);
        item.Told(AlertReason.Escalated).ShouldBeEmpty();
    }

    [Fact]
    public void A_pass_by_a_visit_counts_as_a_claim_where_none_waits()
    {
        var item = Found().At("2022-03-19T09:00").Pass();
        item.Live.State.ShouldBe(IssueState.AwaitingLookBack);
    }

    [Fact]
    public void A_pass_by_a_visit_counts_as_a_passed_look_back_where_a_claim_waits()
    {
        var item = Found().At("2022-03-19T09:00").Claim().After(H(1)).Pass();
        item.Issue.State.ShouldBe(IssueState.Closed);
        item.Facts.OfType<ItemEvent.LookBackDone>().ShouldHaveSingleItem().Outcome.ShouldBe(LookBackOutcome.Passed);
    }

    [Fact]
    public void A_pass_older_than_the_claim_is_no_look_back()
    {
        var item = Found().At("2022-03-19T09:00").Claim().After(H(1)).Pass(at: "2022-03-19T08:00");
        item.Live.State.ShouldBe(IssueState.AwaitingLookBack);
    }

    [Fact]
    public void A_pass_older_than_the_finding_is_no_claim()
    {
        var item = Found().At("2022-03-19T09:00").Pass(at: "2022-03-18T07:00");
        item.Live.State.ShouldBe(IssueState.Open);
    }

    [Fact]
    public void A_fail_found_while_a_claim_waits_is_a_look_back_found_incomplete()
    {
        var item = Found().At("2022-03-19T09:00").Claim().After(H(1)).Fail();
        item.Live.State.ShouldBe(IssueState.Open);
        item.Live.Recurrence.ShouldBe(1);
        item.Live.Number.ShouldEndWith(".1");
        item.Facts.OfType<ItemEvent.LookBackDone>().ShouldHaveSingleItem().Outcome.ShouldBe(LookBackOutcome.Incomplete);
    }

    [Fact]
    public void A_claim_older_than_the_latest_finding_changes_nothing()
    {
        var item = Found().At("2022-03-19T09:00").Fail().Claim(at: "2022-03-19T08:00");
        item.Live.State.ShouldBe(IssueState.Open);
        item.Facts.OfType<ItemEvent.RecordUnused>().ShouldHaveSingleItem().Why.ShouldBe("older-than-the-finding");
    }

    [Fact]
    public void A_second_claim_changes_nothing_and_draws_no_second_look_back()
    {
        var item = Found().At("2022-03-19T09:00").Claim().After(H(1)).Claim();
        item.Facts.OfType<ItemEvent.LookBackSealed>().Count().ShouldBe(1);
    }

    [Fact]
    public void A_claim_that_came_before_its_finding_is_applied_when_the_finding_arrives_within_72_hours()
    {
        var item = new ItemKit("hotel.lobby").At("2022-03-18T12:00").Claim().DownUntil("2022-03-21T12:00").Fail(at: "2022-03-18T10:00");
        item.Live.State.ShouldBe(IssueState.AwaitingLookBack);
        item.Live.Claim!.At.ShouldBe(I("2022-03-18T12:00"));
        item.Reasons.ShouldBe([AlertReason.IssueRaised]);
    }

    [Fact]
    public void A_claim_that_came_longer_before_its_finding_changes_nothing()
    {
        var item = new ItemKit("hotel.lobby").At("2022-03-18T12:00").Claim().At("2022-03-21T12:01").Fail(at: "2022-03-18T10:00");
        item.Live.IsUnclaimed.ShouldBeTrue();
    }

    [Fact]
    public void An_early_claim_does_not_answer_a_finding_that_happened_after_it()
    {
        var item = new ItemKit("hotel.lobby").At("2022-03-18T12:00").Claim().After(H(2)).Fail();
        item.Live.State.ShouldBe(IssueState.Open);
    }

    [Fact]
    public void An_early_claim_and_look_back_are_applied_in_the_order_they_happened()
    {
        var item = new ItemKit("hotel.lobby").At("2022-03-18T16:00")
            .LookBack(LookBackOutcome.Passed, at: "2022-03-18T15:00").Claim(at: "2022-03-18T12:00").After(H(1)).Fail(at: "2022-03-18T10:00");
        item.Issue.State.ShouldBe(IssueState.Closed);
        item.Issue.EndedAt.ShouldBe(I("2022-03-18T15:00"));
    }

    [Fact]
    public void An_early_failed_look_back_reopens_the_issue_it_belongs_to()
    {
        var item = new ItemKit("hotel.lobby").At("2022-03-18T16:00")
            .Claim(at: "2022-03-18T12:00").LookBack(LookBackOutcome.False, at: "2022-03-18T15:00").After(H(1)).Fail(at: "2022-03-18T10:00");
        item.Live.State.ShouldBe(IssueState.Open);
        item.Live.Recurrence.ShouldBe(1);
        item.Live.Lift.ShouldBe(2);
    }

    [Fact]
    public void A_claim_may_name_its_issue()
    {
        var item = Found();
        item.After(H(1)).Claim(issue: item.Live.Number).Live.State.ShouldBe(IssueState.AwaitingLookBack);
    }

    [Fact]
    public void A_claim_that_names_an_issue_there_never_was_is_refused()
    {
        var item = Found();
        item.Claim(issue: "HS-HOTEL-017.hotel.lobby.2").Refusals.ShouldHaveSingleItem().Code.ShouldBe("unknown-issue");
        item.Claim(issue: "HS-HOTEL-018.hotel.lobby.1").Refusals.ShouldHaveSingleItem().Code.ShouldBe("unknown-issue");
    }

    [Fact]
    public void A_claim_that_names_an_ended_issue_changes_nothing()
    {
        var item = Found().Withdraw().Claim(issue: "HS-HOTEL-017.hotel.lobby.1");
        item.Refusals.ShouldBeEmpty();
        item.State.Early.ShouldBeEmpty();
    }

    [Fact]
    public void Found_and_put_right_on_the_spot_an_issue_starts_awaiting_its_look_back()
    {
        var item = new ItemKit("hotel.lobby").Fail(fixedOnTheSpot: true);
        item.Live.State.ShouldBe(IssueState.AwaitingLookBack);
        item.Reasons.ShouldBe([AlertReason.IssueRaised]);
        item.AdvanceTo(item.Sealed).Reasons.ShouldBe([AlertReason.IssueRaised, AlertReason.LookBackDue]);
    }

    [Fact]
    public void A_joining_finding_that_was_put_right_on_the_spot_is_a_claim()
    {
        var item = Found().At("2022-03-19T09:00").Fail(fixedOnTheSpot: true);
        item.Live.State.ShouldBe(IssueState.AwaitingLookBack);
        item.Live.Findings.ShouldBe(2);
    }

    [Fact]
    public void What_was_put_right_on_the_spot_before_a_later_finding_is_no_claim_for_that_one()
    {
        var item = new ItemKit("hotel.lobby").At("2022-03-19T09:00").Fail().After(H(1)).Fail(at: "2022-03-18T09:00", fixedOnTheSpot: true);
        item.Live.State.ShouldBe(IssueState.Open);
    }

    [Fact]
    public void A_claim_made_after_the_deadline_leaves_a_trace_that_it_was_overdue()
    {
        var item = Found().DownUntil("2022-03-21T10:00").Claim();
        item.Facts.OfType<ItemEvent.BecameOverdue>().ShouldHaveSingleItem().At.ShouldBe(I("2022-03-21T08:00"));
        item.Live.State.ShouldBe(IssueState.AwaitingLookBack);
    }

    [Fact]
    public void An_issue_may_be_withdrawn_in_any_state_and_who_was_told_is_told()
    {
        foreach (var prepare in new Action<ItemKit>[] { _ => { }, k => k.At("2022-03-21T09:00"), k => k.Claim() })
        {
            var item = Found();
            prepare(item);
            item.Hush().Withdraw();
            item.Issue.State.ShouldBe(IssueState.Withdrawn);
            item.Told(AlertReason.Withdrawn).ShouldHaveSingleItem().Recipients.Select(r => r.Name).ShouldBe(["Manager Li", "Township officer"]);
            item.Hush().After(D(20)).Alerts.ShouldBeEmpty();
        }
    }

    [Fact]
    public void An_item_that_its_site_no_longer_has_withdraws_its_issue()
    {
        var item = Found().Retire();
        item.Issue.State.ShouldBe(IssueState.Withdrawn);
        item.NextWake.ShouldBeNull();
        item.Claim().Refusals.ShouldHaveSingleItem().Code.ShouldBe("inactive-item");
    }

    private static ItemKit Found() => new ItemKit("hotel.lobby").Fail();
}
