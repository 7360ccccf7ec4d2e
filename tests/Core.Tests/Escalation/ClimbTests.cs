using Monitoring.Core.Alerts;
using Monitoring.Core.Catalogue;
using Monitoring.Core.Escalation;
using Monitoring.Core.Policies;
using Monitoring.Core.Tests.Kit;
using static Monitoring.Core.Tests.Kit.Times;

namespace Monitoring.Core.Tests.Escalation;

/// <summary>General: overdue on Monday 21 March 08:00; rung 1 at once, rung 2 a day later, the top on Thursday, then every day.</summary>
public sealed class ClimbTests
{
    [Fact]
    public void Steps_count_from_the_moment_the_issue_became_overdue()
    {
        var item = Found().Hush().At("2022-03-24T08:00");
        Line(item).ShouldBe(["21 08:00 DeadlineMissed 1", "22 08:00 Escalated 2", "24 08:00 Escalated 3"]);
        item.Live.Rung.ShouldBe(3);
    }

    [Fact]
    public void At_the_top_it_repeats_at_an_interval_until_it_is_put_right()
    {
        var item = Found().At("2022-03-24T12:00").Hush().At("2022-03-27T12:00");
        Line(item).ShouldBe(["25 08:00 Repeated 3", "26 08:00 Repeated 3", "27 08:00 Repeated 3"]);

        item.Claim().Hush().At("2022-03-28T08:29");
        Line(item).ShouldBeEmpty();
    }

    [Fact]
    public void A_serious_issue_tells_both_rungs_at_once_and_asks_for_a_notice()
    {
        var item = Found(Severity.Serious).Hush().At("2022-03-19T08:00");
        item.Told(AlertReason.DeadlineMissed).ShouldHaveSingleItem().Recipients.Select(r => r.Rung).ShouldBe([1, 2]);
        item.Told(AlertReason.NoticeIssued).ShouldHaveSingleItem();
    }

    [Fact]
    public void Taking_an_issue_quiets_its_repeats_for_one_interval()
    {
        var item = Found().At("2022-03-24T20:00").Take().Hush().At("2022-03-26T20:00");
        Line(item)[0].ShouldBe("25 20:00 Repeated 3");
        item.Live.TakenBy.ShouldBe("Township officer");
    }

    [Fact]
    public void Taking_an_issue_moves_no_deadline_and_stops_no_step()
    {
        var item = Found().Take();
        item.Live.DueAt.ShouldBe(I("2022-03-21T08:00"));
        item.At("2022-03-21T20:00").Take().Hush().At("2022-03-22T08:00");
        Line(item).ShouldBe(["22 08:00 Escalated 2"]);
    }

    [Fact]
    public void An_issue_is_quiet_at_most_twice_in_a_row()
    {
        var item = Found().At("2022-03-24T20:00").Take().At("2022-03-25T19:00").Take().Hush();
        item.At("2022-03-26T10:00").Take().At("2022-03-26T18:59").Alerts.ShouldBeEmpty();
        Line(item.At("2022-03-26T19:00")).ShouldBe(["26 19:00 Repeated 3"]);

        item.Take().Hush().At("2022-03-27T18:59").Alerts.ShouldBeEmpty();
    }

    [Fact]
    public void After_an_outage_only_the_highest_step_reached_is_told_once_and_late()
    {
        var item = Found().Hush().DownUntil("2022-03-27T10:30").After(Duration.Zero);
        Line(item).ShouldBe(["27 10:30 Escalated 3"]);
        item.Told(AlertReason.Escalated)[0].Late.ShouldBeTrue();
        item.Told(AlertReason.NoticeIssued).Count.ShouldBe(1, "the notice of the step passed over is still issued");

        Line(item.Hush().At("2022-03-28T09:00")).ShouldBe(["28 08:00 Repeated 3"]);
    }

    [Fact]
    public void After_an_outage_at_the_top_the_repeats_missed_are_told_as_one()
    {
        var item = Found().At("2022-03-24T12:00").Hush().DownUntil("2022-03-28T11:00").After(Duration.Zero);
        Line(item).ShouldBe(["28 11:00 Repeated 3"]);
        Line(item.Hush().At("2022-03-29T08:00")).ShouldBe(["29 08:00 Repeated 3"]);
    }

    [Fact]
    public void Delays_of_steps_run_in_working_time_where_policy_says_so()
    {
        var policy = Shipped.Policy.WithTerms(t => t with { StepsInWorkingHours = true });
        var item = new ItemKit("hotel.lobby", policy: policy).Fail().Hush().At("2022-03-24T12:00");
        Line(item).ShouldBe(["21 08:30 DeadlineMissed 1", "23 14:30 Escalated 2"]);
    }

    [Fact]
    public void An_issue_whose_ladder_waits_before_its_first_step_is_told_when_it_is_raised_overdue()
    {
        var policy = Shipped.Policy.WithTerms(t => t with { Overdue = [PolicyChanges.Step(24, 2)] });
        var item = new ItemKit("hotel.lobby", policy: policy).At("2022-03-21T09:00").Fail(at: "2022-03-18T08:00");
        item.Reasons.ShouldBe([AlertReason.IssueRaised]);
        item.At("2022-03-22T08:00").Reasons.ShouldBe([AlertReason.IssueRaised, AlertReason.DeadlineMissed]);
    }

    [Fact]
    public void A_lift_moves_every_step_up_and_leaves_the_top_the_top()
    {
        var plan = new LadderPlan([PolicyChanges.Step(0, 1, 2), PolicyChanges.Step(5, LadderStep.Top)], H(6), Lift: 2, WorkingTime: null);
        var start = I("2022-03-18T08:00");
        plan.Due(Climb.From(start), null, start)!.Rungs.ShouldBe([3, 4]);
        plan.Due(Climb.From(start), null, start + H(5))!.Rungs.ShouldBe([LadderStep.Top]);
    }

    [Fact]
    public void Nothing_is_due_before_its_time()
    {
        var plan = new LadderPlan([PolicyChanges.Step(2, 1)], H(6), 0, null);
        var start = I("2022-03-18T08:00");
        plan.Due(Climb.From(start), null, start + H(2) - Duration.Epsilon).ShouldBeNull();
        plan.NextAt(Climb.From(start), null).ShouldBe(start + H(2));
    }

    private static ItemKit Found(Severity? severity = null) => new ItemKit("hotel.lobby").Fail(severity: severity);

    private static List<string> Line(ItemKit item) => [.. item.Alerts
        .Where(a => a.Notice is null && a.Reason is not (AlertReason.NoticeIssued or AlertReason.DeadlineNear))
        .Select(a => $"{a.DecidedAt.InZone(Shanghai).ToString("dd HH:mm", null)} {a.Reason} {a.Rung}")];
}
