using Monitoring.Core.Alerts;
using Monitoring.Core.Catalogue;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Issues;
using Monitoring.Core.Regions;
using Monitoring.Core.Tests.Kit;
using static Monitoring.Core.Tests.Kit.Times;

namespace Monitoring.Core.Tests.Issues;

/// <summary>General: 72 h at low risk, found on Friday 18 March 08:00, due on Monday 21 March 08:00.</summary>
public sealed class DeadlineTests
{
    [Fact]
    public void The_site_is_reminded_when_a_quarter_of_the_time_is_left()
    {
        var item = Found().At("2022-03-20T13:59");
        item.Told(AlertReason.DeadlineNear).ShouldBeEmpty();
        item.At("2022-03-20T14:00").Told(AlertReason.DeadlineNear).ShouldHaveSingleItem().Recipients.ShouldHaveSingleItem().Rung.ShouldBe(0);
        item.At("2022-03-21T07:59").Told(AlertReason.DeadlineNear).Count.ShouldBe(1);
    }

    [Fact]
    public void At_its_deadline_an_issue_is_overdue_and_told_that_very_moment()
    {
        var item = Found().Hush().At("2022-03-21T08:00");
        item.Live.State.ShouldBe(IssueState.Overdue);
        var alert = item.Told(AlertReason.DeadlineMissed).ShouldHaveSingleItem();
        alert.DecidedAt.ShouldBe(I("2022-03-21T08:00"));
        alert.Late.ShouldBeFalse();
        alert.Inputs["overdueSince"].ShouldBe("2022-03-21T00:00:00Z");
    }

    [Fact]
    public void A_reminder_is_told_also_when_the_inspection_side_is_told_something_in_the_same_turn()
    {
        var daily = Shipped.Catalogue.Templates["hotel.lobby"] with { CoverageDays = 1 };
        var item = new ItemKit(daily, I("2022-03-18T08:00")).Fail().At("2022-03-20T07:00").Hush().DownUntil("2022-03-20T15:00").After(Duration.Zero);

        item.Reasons.ShouldBe([AlertReason.CoverageLapsed, AlertReason.DeadlineNear]);
        item.Alerts.ShouldAllBe(a => a.Late);
    }

    [Fact]
    public void When_the_risk_level_rises_a_deadline_becomes_the_earlier_of_what_it_was_and_the_new_allowance()
    {
        var item = Found().At("2022-03-18T20:00").Hush().Risk(RiskLevel.High);

        item.Live.DueAt.ShouldBe(I("2022-03-19T20:00"));
        var alert = item.Told(AlertReason.RiskRaised).ShouldHaveSingleItem();
        alert.Recipients.Select(r => r.Rung).ShouldBe([0, 1]);
        alert.Inputs["dueBefore"].ShouldBe("2022-03-21T00:00:00Z");
    }

    [Fact]
    public void A_rise_that_would_allow_more_time_than_is_left_changes_nothing()
    {
        var item = Found().At("2022-03-20T20:00").Hush().Risk(RiskLevel.High);
        item.Live.DueAt.ShouldBe(I("2022-03-21T08:00"));
        item.Alerts.ShouldBeEmpty();
    }

    [Fact]
    public void When_the_risk_level_falls_live_issues_keep_what_they_have()
    {
        var item = new ItemKit("hotel.lobby").Risk(RiskLevel.High).Fail().Risk(RiskLevel.Low);
        item.Live.DueAt.ShouldBe(item.Now + H(24));
        item.Send(new ItemCommand.ReassessRisk(item.Now, Town.Township)).Live.DueAt.ShouldBe(item.Now + H(24));
    }

    [Fact]
    public void A_site_is_reminded_again_of_a_deadline_that_was_brought_forward()
    {
        var item = Found().At("2022-03-18T20:00").Hush().Risk(RiskLevel.High).At("2022-03-19T14:00");
        item.Reasons.ShouldBe([AlertReason.RiskRaised, AlertReason.DeadlineNear]);
    }

    [Fact]
    public void An_extension_is_asked_for_by_the_site_and_decided_at_the_issues_rung_or_above()
    {
        var item = Found().At("2022-03-19T08:00").Hush().AskExtension("2022-03-23T08:00");
        item.Told(AlertReason.ExtensionAsked).ShouldHaveSingleItem().Recipients.ShouldHaveSingleItem().Name.ShouldBe("Township officer");

        item.DecideExtension(granted: true, rung: 0).Refusals.ShouldHaveSingleItem().Code.ShouldBe("rung-too-low");
        item.DecideExtension(granted: true, rung: 1);

        item.Live.DueAt.ShouldBe(I("2022-03-23T08:00"));
        item.Told(AlertReason.ExtensionDecided).ShouldHaveSingleItem().Recipients.ShouldHaveSingleItem().Rung.ShouldBe(0);
    }

    [Fact]
    public void A_refused_extension_moves_no_deadline_and_is_not_counted()
    {
        var item = Found().AskExtension("2022-03-23T08:00").DecideExtension(granted: false);
        item.Live.DueAt.ShouldBe(I("2022-03-21T08:00"));
        item.Live.Extensions.ShouldBe(0);
    }

    [Fact]
    public void An_issue_is_extended_at_most_twice()
    {
        var item = Found().AskExtension("2022-03-22T08:00").DecideExtension(true).AskExtension("2022-03-23T08:00").DecideExtension(true);
        item.AskExtension("2022-03-24T08:00").Refusals.ShouldHaveSingleItem().Code.ShouldBe("too-many-extensions");
    }

    [Fact]
    public void An_extension_to_an_earlier_time_an_overdue_issue_or_no_issue_is_refused()
    {
        Found().AskExtension("2022-03-21T08:00").Refusals.ShouldHaveSingleItem().Code.ShouldBe("not-later");
        Found().At("2022-03-21T08:00").AskExtension("2022-03-23T08:00").Refusals.ShouldHaveSingleItem().Code.ShouldBe("not-open");
        new ItemKit("hotel.lobby").AskExtension("2022-03-23T08:00").Refusals.ShouldHaveSingleItem().Code.ShouldBe("no-live-issue");
    }

    [Fact]
    public void An_extension_nobody_asked_for_is_not_decided()
    {
        Found().DecideExtension(true).Refusals.ShouldHaveSingleItem().Code.ShouldBe("nothing-asked");
        var item = Found().AskExtension("2022-03-22T08:00").DecideExtension(true);
        item.DecideExtension(true).Refusals.ShouldHaveSingleItem().Code.ShouldBe("nothing-asked");
    }

    [Fact]
    public void An_extension_not_decided_before_the_deadline_lapses()
    {
        var item = Found().AskExtension("2022-03-22T08:00").At("2022-03-21T08:00");
        item.DecideExtension(true).Refusals.ShouldHaveSingleItem().Code.ShouldBe("nothing-asked");
        item.Live.State.ShouldBe(IssueState.Overdue);
    }

    [Fact]
    public void Where_policy_says_so_a_deadline_runs_in_working_hours()
    {
        var policy = Shipped.Policy.WithTerms(t => t with { DeadlineInWorkingHours = true });
        var item = new ItemKit("hotel.lobby", policy: policy).At("2022-03-18T16:30").Fail(severity: Severity.Critical);
        item.Live.DueAt.ShouldBe(I("2022-03-21T11:30"));
    }

    private static ItemKit Found() => new ItemKit("hotel.lobby").Fail();
}
