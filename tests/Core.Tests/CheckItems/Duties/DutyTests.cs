using Monitoring.Core.Alerts;
using Monitoring.Core.Catalogue;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Issues;
using Monitoring.Core.Policies;
using Monitoring.Core.Tests.Kit;
using static Monitoring.Core.Tests.Kit.Times;

namespace Monitoring.Core.Tests.CheckItems.Duties;

/// <summary>"Corridors disinfected twice a day, at least 4 h apart": windows 00:00-12:00 and 12:00-24:00, grace 1 h.</summary>
public sealed class DutyTests
{
    [Fact]
    public void Counting_starts_with_the_first_full_window_after_registration()
    {
        var item = Corridors("2022-03-18T08:00").At("2022-03-18T14:00");
        item.Facts.OfType<ItemEvent.DutyMissed>().ShouldBeEmpty();

        item.At("2022-03-19T00:59");
        item.Facts.OfType<ItemEvent.DutyMissed>().ShouldBeEmpty();
        item.At("2022-03-19T01:00");
        Missed(item).ShouldBe(["2022-03-18 12:00"]);
    }

    [Fact]
    public void The_first_miss_earns_the_site_a_reminder_and_no_issue()
    {
        var item = Corridors().At("2022-03-18T13:00");

        item.State.Live.ShouldBeNull();
        var alert = item.Alerts.ShouldHaveSingleItem();
        alert.Reason.ShouldBe(AlertReason.DutyMissed);
        alert.Recipients.ShouldHaveSingleItem().Name.ShouldBe("Manager Li");
        alert.Late.ShouldBeFalse();
        alert.Inputs["windowEnd"].ShouldBe("2022-03-18T04:00:00Z");
    }

    [Fact]
    public void The_second_miss_in_seven_days_makes_a_general_issue()
    {
        var item = Corridors().At("2022-03-18T10:00").Duty().At("2022-03-19T13:00");

        Missed(item).ShouldBe(["2022-03-18 12:00", "2022-03-19 00:00"]);
        item.Live.Severity.ShouldBe(Severity.General);
        item.Live.Cause.ShouldBe(IssueCause.Duty);
        item.Live.RaisedAt.ShouldBe(I("2022-03-19T13:00"), "from the moment of decision");
        item.Live.DueAt.ShouldBe(I("2022-03-22T13:00"));
        item.Reasons.ShouldBe([AlertReason.DutyMissed, AlertReason.IssueRaised]);
    }

    [Fact]
    public void Misses_further_apart_than_policy_adds_up_earn_reminders_only()
    {
        var item = Corridors();
        item.At("2022-03-18T13:00");
        for (var day = 18; day <= 30; day++)
        {
            if (day > 18)
            {
                item.At($"2022-03-{day}T09:00").Duty();
            }

            item.At($"2022-03-{day}T15:00");
            if (day != 28)
            {
                item.Duty();
            }
        }

        item.At("2022-03-31T00:00").State.IssueCount.ShouldBe(0);
        item.Told(AlertReason.DutyMissed).Count.ShouldBe(2);
    }

    [Fact]
    public void A_record_in_each_window_is_no_miss()
    {
        var item = Corridors().At("2022-03-18T10:00").Duty().At("2022-03-18T15:00").Duty().At("2022-03-19T02:00");
        Missed(item).ShouldBeEmpty();
    }

    [Fact]
    public void A_record_too_close_to_the_last_counted_one_is_kept_and_not_counted()
    {
        var item = Corridors().At("2022-03-18T10:00").Duty().At("2022-03-18T13:59").Duty().At("2022-03-19T01:00");
        Missed(item).ShouldBe(["2022-03-18 12:00"]);
    }

    [Fact]
    public void A_record_exactly_the_spacing_after_the_last_counted_one_counts()
    {
        var item = Corridors().At("2022-03-18T10:00").Duty().At("2022-03-18T14:00").Duty().At("2022-03-19T01:00");
        Missed(item).ShouldBeEmpty();
    }

    [Fact]
    public void Spacing_is_measured_from_the_last_record_that_counted_and_not_from_one_that_did_not()
    {
        var item = Corridors().At("2022-03-18T11:00").Duty().At("2022-03-18T13:00").Duty().At("2022-03-18T15:00").Duty().At("2022-03-19T01:00");
        Missed(item).ShouldBeEmpty();
    }

    [Fact]
    public void The_same_record_twice_counts_once()
    {
        var item = Corridors().At("2022-03-18T10:00").Duty().Duty().At("2022-03-19T01:00");
        Missed(item).ShouldBe(["2022-03-18 12:00"]);
    }

    [Fact]
    public void A_record_that_arrives_in_the_grace_with_a_time_inside_the_window_prevents_the_miss()
    {
        var item = Corridors().At("2022-03-18T12:59").Duty("2022-03-18T11:30").At("2022-03-18T14:00");
        item.Alerts.ShouldBeEmpty();
    }

    [Fact]
    public void Late_evidence_withdraws_the_miss_and_tells_who_was_told()
    {
        var item = Corridors().At("2022-03-18T13:00").Hush().At("2022-03-21T11:00").Hush();
        item.Duty("2022-03-18T11:30");

        item.Facts.OfType<ItemEvent.MissWithdrawn>().ShouldHaveSingleItem().Start.ShouldBe(I("2022-03-18T00:00"));
        item.Reasons.ShouldBe([AlertReason.Withdrawn]);
    }

    [Fact]
    public void Evidence_later_than_72_hours_is_kept_and_changes_nothing()
    {
        var item = Corridors().At("2022-03-21T12:01").Hush().Duty("2022-03-18T11:30");

        item.Facts.OfType<ItemEvent.MissWithdrawn>().ShouldBeEmpty();
        item.Facts.OfType<ItemEvent.DutyKept>().ShouldHaveSingleItem().Why.ShouldBe("window-settled");
        item.Alerts.ShouldBeEmpty();
    }

    [Fact]
    public void Evidence_exactly_72_hours_after_the_window_still_counts()
    {
        var item = Corridors().At("2022-03-21T12:00").Duty("2022-03-18T11:30");
        item.Facts.OfType<ItemEvent.MissWithdrawn>().ShouldHaveSingleItem();
    }

    [Fact]
    public void Late_evidence_withdraws_the_issue_that_the_remaining_misses_do_not_justify()
    {
        var item = Corridors().At("2022-03-19T02:00");
        item.Live.Cause.ShouldBe(IssueCause.Duty);

        item.Hush().Duty("2022-03-18T11:30");

        item.Issue.State.ShouldBe(IssueState.Withdrawn);
        var alert = item.Told(AlertReason.Withdrawn).ShouldHaveSingleItem();
        alert.Recipients.Select(r => r.Name).ShouldBe(["Manager Li", "Township officer"]);
        alert.Inputs["why"].ShouldBe("late-evidence");
    }

    [Fact]
    public void An_issue_that_the_remaining_misses_still_justify_stays()
    {
        var item = Corridors().At("2022-03-19T14:00").Duty("2022-03-18T11:30");
        item.Live.State.ShouldBe(IssueState.Open);
    }

    [Fact]
    public void Late_evidence_does_not_withdraw_an_issue_that_was_claimed()
    {
        var item = Corridors().At("2022-03-19T02:00").Duty("2022-03-19T01:30");
        item.Issue.State.ShouldBe(IssueState.Closed);

        item.Duty("2022-03-18T11:30");
        item.Issue.State.ShouldBe(IssueState.Closed);
    }

    [Fact]
    public void Late_evidence_does_not_withdraw_an_issue_that_a_visit_has_seen_too()
    {
        var item = Corridors().At("2022-03-19T02:00").Fail().Duty("2022-03-18T11:30");
        item.Live.Findings.ShouldBe(2);
    }

    [Fact]
    public void A_duty_done_again_is_a_claim_and_closes_a_general_issue_without_look_back()
    {
        var item = Corridors().At("2022-03-19T02:00").Hush().At("2022-03-19T09:00").Duty();

        item.Issue.State.ShouldBe(IssueState.Closed);
        item.Told(AlertReason.Closed).ShouldHaveSingleItem().Recipients.Select(r => r.Name).ShouldBe(["Manager Li", "Township officer"]);
    }

    [Fact]
    public void A_duty_done_again_is_a_claim_that_waits_where_policy_asks_for_a_look_back()
    {
        var policy = Shipped.Policy.WithTerms(t => t with { NoLookBackFor = [] });
        var item = new ItemKit("isolation-hotel.corridors", "2022-03-17T23:00", policy).At("2022-03-19T02:00").Duty();
        item.Live.State.ShouldBe(IssueState.AwaitingLookBack);
    }

    [Fact]
    public void A_duty_done_before_the_last_miss_is_no_claim()
    {
        var item = Corridors().At("2022-03-19T13:30").Duty("2022-03-18T22:00");
        Missed(item).ShouldBe(["2022-03-18 00:00", "2022-03-19 00:00"]);
        item.Live.State.ShouldBe(IssueState.Open);
    }

    [Fact]
    public void Records_out_of_order_count_as_they_happened()
    {
        var item = Corridors().At("2022-03-18T20:00").Duty("2022-03-18T13:00").Duty("2022-03-18T08:00").At("2022-03-19T01:00");
        Missed(item).ShouldBeEmpty();
        item.Facts.OfType<ItemEvent.MissWithdrawn>().Count().ShouldBe(1, "told at 13:00, taken back at 20:00");
    }

    [Fact]
    public void An_earlier_record_that_comes_late_can_take_the_count_from_one_too_close_after_it()
    {
        var item = Corridors().At("2022-03-18T13:00").Duty("2022-03-18T12:30").At("2022-03-18T14:00").Duty("2022-03-18T11:00").At("2022-03-19T01:00");
        Missed(item).ShouldBe(["2022-03-18 12:00"]);
    }

    [Fact]
    public void In_the_gap_after_a_window_a_record_within_the_grace_is_still_its()
    {
        var item = new ItemKit("isolation-hotel.daily-report", "2022-03-17T23:00").At("2022-03-18T18:30").Duty().At("2022-03-18T23:00");
        item.Alerts.ShouldBeEmpty();
        item.At("2022-03-19T19:00").Told(AlertReason.DutyMissed).Count.ShouldBe(1);
    }

    [Fact]
    public void In_the_gap_after_the_grace_a_record_belongs_to_no_window_and_is_kept()
    {
        var item = new ItemKit("isolation-hotel.daily-report", "2022-03-17T23:00").At("2022-03-18T20:00").Duty();
        item.Facts.OfType<ItemEvent.DutyKept>().ShouldHaveSingleItem().Why.ShouldBe("outside-any-window");
    }

    [Fact]
    public void A_week_with_fewer_records_than_asked_is_one_miss()
    {
        var item = new ItemKit("care-home.staff-tests", "2022-03-13T20:00").At("2022-03-16T10:00").Duty().At("2022-03-21T01:00");
        Missed(item).ShouldBe(["2022-03-14 00:00"]);
    }

    [Fact]
    public void A_week_with_records_a_day_apart_is_done()
    {
        var item = new ItemKit("care-home.staff-tests", "2022-03-13T20:00").At("2022-03-16T10:00").Duty().At("2022-03-17T10:00").Duty().At("2022-03-21T01:00");
        Missed(item).ShouldBeEmpty();
    }

    [Fact]
    public void School_days_are_workdays_make_up_workdays_included()
    {
        var item = new ItemKit("school.health-check", "2022-04-01T12:00").At("2022-04-06T11:00");
        Missed(item).ShouldBe(["2022-04-02 00:00", "2022-04-06 00:00"]);
    }

    [Fact]
    public void A_duty_event_without_the_record_its_template_requires_is_refused_naming_the_field()
    {
        var item = Corridors();
        item.Send(new ItemCommand.RecordDuty(item.Now, new Dictionary<string, RecordFieldType>()));

        item.Refusals.ShouldHaveSingleItem().Field.ShouldBe("data.record.agent");
        item.State.Duty!.Records.ShouldBeEmpty();
    }

    [Fact]
    public void A_record_of_the_wrong_type_is_refused_naming_every_field()
    {
        var item = Corridors();
        item.Send(new ItemCommand.RecordDuty(item.Now, new Dictionary<string, RecordFieldType>
        {
            ["agent"] = RecordFieldType.Number,
            ["areas"] = RecordFieldType.Flag,
        }));

        item.Refusals.Select(r => (r.Field, r.Code)).ShouldBe([("data.record.agent", "wrong-type"), ("data.record.areas", "wrong-type")]);
    }

    [Fact]
    public void An_item_that_is_no_duty_takes_no_duty_records()
    {
        var item = new ItemKit("hotel.lobby");
        item.Duty().Refusals.ShouldHaveSingleItem().Code.ShouldBe("not-a-duty");
    }

    [Fact]
    public void Duties_pause_while_the_site_is_suspended_and_resume_by_themselves()
    {
        var item = Corridors().At("2022-03-18T11:00").Suspend(until: "2022-03-20T12:00").At("2022-03-20T23:00");
        Missed(item).ShouldBeEmpty();

        item.At("2022-03-21T01:00");
        Missed(item).ShouldBe(["2022-03-20 12:00"]);
    }

    [Fact]
    public void A_suspension_heard_of_late_takes_back_the_misses_inside_it()
    {
        var item = Corridors().At("2022-03-19T02:00").Suspend(until: "2022-03-25T00:00", at: "2022-03-18T06:00");
        Missed(item).ShouldBeEmpty();
        item.Issue.State.ShouldBe(IssueState.Withdrawn);
    }

    [Fact]
    public void A_suspension_that_ends_early_lets_duties_count_again_from_the_next_full_window()
    {
        var item = Corridors().At("2022-03-18T11:00").Suspend(until: "2022-03-25T00:00").At("2022-03-19T06:00").EndSuspension().At("2022-03-20T01:00");
        Missed(item).ShouldBe(["2022-03-19 12:00"]);
    }

    [Fact]
    public void Long_after_the_records_of_months_the_book_stays_small_and_forgets_no_open_window()
    {
        var item = Corridors();
        for (var day = 0; day < 120; day++)
        {
            item.AdvanceTo(I("2022-03-18T09:00") + D(day)).Duty().AdvanceTo(I("2022-03-18T15:00") + D(day)).Duty();
        }

        item.Alerts.ShouldBeEmpty();
        item.State.Duty!.Records.Length.ShouldBeLessThanOrEqualTo(40);
        item.Facts.Count.ShouldBeLessThan(260, "a routine record costs one fact");
    }

    [Fact]
    public void A_miss_taken_back_leaves_the_finding_of_a_visit_before_it_standing()
    {
        var item = Corridors().At("2022-03-18T05:00").Fail().At("2022-03-18T10:00").Fail().At("2022-03-18T14:00").Duty("2022-03-18T09:00");

        item.Live.FoundAt.ShouldBe(I("2022-03-18T10:00"));
        item.Claim(at: "2022-03-18T09:30").Live.State.ShouldBe(IssueState.Open, "found again since");
    }

    [Fact]
    public void An_item_whose_template_became_another_kind_goes_on()
    {
        var duty = Corridors().At("2022-03-19T02:00");
        duty.Rules = new ItemRules(duty.Rules.Template with { Kind = ItemKind.Inspection, Cadence = null, CoverageDays = 7 }, duty.Rules.Policy, duty.Rules.Time);
        duty.Claim().At("2022-03-30T08:00").Pass().Issue.State.ShouldBe(IssueState.Closed);

        var lobby = new ItemKit("hotel.lobby");
        lobby.Rules = new ItemRules(Corridors().Rules.Template, lobby.Rules.Policy, lobby.Rules.Time);
        lobby.Duty().After(H(1)).Fail().After(H(1)).Duty().Live.State.ShouldBe(IssueState.AwaitingLookBack);
    }

    [Fact]
    public void An_issue_is_not_raised_for_a_miss_when_one_is_live_it_joins()
    {
        var item = Corridors().At("2022-03-18T05:00").Fail(severity: Severity.Serious).At("2022-03-18T14:00");
        item.State.IssueCount.ShouldBe(1);
        item.Live.Findings.ShouldBe(2);
        item.Told(AlertReason.DutyMissed).ShouldBeEmpty();
    }

    [Fact]
    public void After_an_outage_several_misses_are_told_once_and_late()
    {
        var item = Corridors().At("2022-03-18T03:00").DownUntil("2022-03-20T09:00").After(Duration.Zero);
        var alert = item.Alerts.ShouldHaveSingleItem();
        alert.Reason.ShouldBe(AlertReason.IssueRaised);
        item.Live.Findings.ShouldBe(1);
        Missed(item).Count.ShouldBe(4);
    }

    private static ItemKit Corridors(string from = "2022-03-17T23:00") => new("isolation-hotel.corridors", from);

    private static List<string> Missed(ItemKit item) =>
        [.. item.State.Duty!.Misses.Select(m => m.Start.InZone(Shanghai).ToString("uuuu-MM-dd HH:mm", null))];
}
