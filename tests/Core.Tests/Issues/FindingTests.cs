using Monitoring.Core.Alerts;
using Monitoring.Core.Catalogue;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Issues;
using Monitoring.Core.LookBacks;
using Monitoring.Core.Regions;
using Monitoring.Core.Tests.Kit;
using static Monitoring.Core.Tests.Kit.Times;

namespace Monitoring.Core.Tests.Issues;

public sealed class FindingTests
{
    [Fact]
    public void A_failed_result_raises_an_issue_with_the_deadline_of_its_severity_from_the_visits_own_time()
    {
        var item = new ItemKit("hotel.lobby").At("2022-03-18T10:00").Fail(at: "2022-03-18T09:30");

        item.Live.State.ShouldBe(IssueState.Open);
        item.Live.Number.ShouldBe("HS-HOTEL-017.hotel.lobby.1");
        item.Live.RaisedAt.ShouldBe(I("2022-03-18T09:30"));
        item.Live.DueAt.ShouldBe(I("2022-03-21T09:30"));
        item.Live.FinderUnit.ShouldBe("township team");
        item.Reasons.ShouldBe([AlertReason.IssueRaised]);
        item.Alerts[0].Recipients.Select(r => (r.Rung, r.Name)).ShouldBe([(0, "Manager Li"), (1, "Township officer")]);
        item.Alerts[0].Policy.ShouldBe(new PolicyRef("standard", 1));
        item.Alerts[0].DecidedAt.ShouldBe(I("2022-03-18T10:00"));
    }

    [Theory]
    [InlineData(Severity.General, RiskLevel.Medium, 48)]
    [InlineData(Severity.Serious, RiskLevel.Low, 24)]
    [InlineData(Severity.Serious, RiskLevel.High, 8)]
    [InlineData(Severity.Critical, RiskLevel.Low, 4)]
    [InlineData(Severity.Critical, RiskLevel.High, 1)]
    public void The_severity_the_finding_names_and_the_risk_level_of_the_region_make_the_deadline(Severity severity, RiskLevel risk, int hours)
    {
        var item = new ItemKit("hotel.lobby").Risk(risk).Fail(severity: severity);
        item.Live.DueAt.ShouldBe(item.Now + H(hours));
    }

    [Fact]
    public void What_counts_is_the_highest_risk_level_of_the_region_and_those_above_it()
    {
        var item = new ItemKit("hotel.lobby").Change(Town.City, c => c with { Risk = RiskLevel.High }).Fail();
        item.Live.DueAt.ShouldBe(item.Now + H(24));
    }

    [Fact]
    public void A_critical_issue_is_told_two_rungs_up_at_once()
    {
        var item = new ItemKit("isolation-hotel.zones").Fail();
        item.Alerts[0].Recipients.Select(r => r.Rung).ShouldBe([0, 1, 2]);
        item.Live.Rung.ShouldBe(2);
    }

    [Fact]
    public void A_second_finding_joins_the_live_issue_and_is_counted()
    {
        var item = new ItemKit("hotel.lobby").Fail().At("2022-03-19T09:00").Fail(severity: Severity.Critical);
        item.State.IssueCount.ShouldBe(1);
        item.Live.Findings.ShouldBe(2);
        item.State.Findings.ShouldBe(2);
        item.Live.Severity.ShouldBe(Severity.General);
        item.Reasons.ShouldBe([AlertReason.IssueRaised]);
    }

    [Fact]
    public void After_an_issue_closed_the_next_finding_is_a_new_issue_and_no_first_minor_one()
    {
        var item = new ItemKit("hotel.lobby").Fail().After(H(1)).Claim().After(H(1)).LookBack(LookBackOutcome.Passed).After(H(1)).Fail();
        item.Live.Number.ShouldEndWith(".2");
        item.Live.FirstMinor.ShouldBeFalse();
    }

    [Fact]
    public void A_fail_older_than_a_later_pass_is_kept_and_counted_and_raises_nothing()
    {
        var item = new ItemKit("hotel.lobby").At("2022-03-18T12:00").Pass().After(H(1)).Fail(at: "2022-03-18T11:00");
        item.State.IssueCount.ShouldBe(0);
        item.State.Findings.ShouldBe(1);
        item.Facts.OfType<ItemEvent.RecordUnused>().ShouldHaveSingleItem().Why.ShouldBe("older-than-a-pass");
    }

    [Fact]
    public void A_fail_older_than_the_look_back_that_closed_its_issue_raises_nothing()
    {
        var item = new ItemKit("hotel.lobby").Fail().After(H(1)).Claim().After(H(2)).LookBack(LookBackOutcome.Passed).Fail(at: "2022-03-18T08:30");
        item.State.IssueCount.ShouldBe(1);
        item.State.Live.ShouldBeNull();
    }

    [Fact]
    public void Not_applicable_raises_nothing_and_counts_as_inspected()
    {
        var item = new ItemKit("hotel.lobby").NotApplicable();
        item.State.Live.ShouldBeNull();
        item.State.InspectedAt.ShouldBe(item.Now);
    }

    [Fact]
    public void A_visit_may_judge_a_duty_item_too()
    {
        var item = new ItemKit("isolation-hotel.corridors").Fail();
        item.Live.Severity.ShouldBe(Severity.Serious);
    }

    [Fact]
    public void A_visit_heard_of_long_after_its_deadline_is_told_once_and_late()
    {
        var item = new ItemKit("hotel.lobby").At("2022-03-30T09:00").Fail(at: "2022-03-26T09:00");

        item.Live.State.ShouldBe(IssueState.Overdue);
        item.Facts.OfType<ItemEvent.BecameOverdue>().ShouldHaveSingleItem().At.ShouldBe(I("2022-03-29T09:00"));
        var alert = item.Alerts[0];
        alert.Late.ShouldBeTrue();
        alert.Reason.ShouldBe(AlertReason.Escalated, "the second step came due meanwhile too");
        alert.Recipients.Select(r => r.Rung).ShouldBe([0, 1, 2]);
        item.Alerts.Count(a => a.Reason != AlertReason.NoticeIssued).ShouldBe(1);
    }

    [Fact]
    public void The_policy_in_force_is_frozen_onto_the_issue_when_it_opens()
    {
        var item = new ItemKit("hotel.lobby").Fail();
        item.Rules = new ItemRules(item.Rules.Template, Shipped.Policy.WithTerms(t => t with { RepeatEvery = H(1), Overdue = [PolicyChanges.Step(0, 3)] }) with { Version = 2 }, item.Rules.Time);

        item.At("2022-03-21T08:00").Told(AlertReason.DeadlineMissed).ShouldHaveSingleItem().Rung.ShouldBe(1);
        item.Alerts.ShouldAllBe(a => a.Policy.Version == 1);
    }

    [Fact]
    public void Items_nobody_registered_refuse_what_field_systems_send()
    {
        var context = new ItemContext(new ItemKit("hotel.lobby").Rules, Town.Place, ItemKit.Key, [1]);
        ItemDecider.Decide(ItemState.None, new ItemCommand.ClaimRectified(I("2022-03-18T09:00"), null), context, I("2022-03-18T09:00"))
            .Refusals.ShouldHaveSingleItem().Code.ShouldBe("unknown-item");
    }
}
