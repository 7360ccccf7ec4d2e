using Monitoring.Core.Alerts;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Tests.Kit;
using static Monitoring.Core.Tests.Kit.Times;

namespace Monitoring.Core.Tests.CheckItems.Inspections;

/// <summary>"Three zones and two passages kept apart" must be inspected every 7 days.</summary>
public sealed class CoverageTests
{
    [Fact]
    public void An_item_not_inspected_for_its_coverage_period_is_told_to_the_inspection_side()
    {
        var item = Zones().At("2022-03-25T07:59");
        item.Alerts.ShouldBeEmpty();

        var alert = item.At("2022-03-25T08:00").Alerts.ShouldHaveSingleItem();
        alert.Reason.ShouldBe(AlertReason.CoverageLapsed);
        alert.Recipients.ShouldHaveSingleItem().Post.ShouldBe("district-inspection");
        alert.Issue.ShouldBeNull();
    }

    [Fact]
    public void It_is_told_again_after_each_further_period() =>
        Zones().At("2022-04-15T08:00").Told(AlertReason.CoverageLapsed).Count.ShouldBe(4);

    [Fact]
    public void Any_visit_starts_the_period_afresh() =>
        Zones().At("2022-03-22T10:00").NotApplicable().At("2022-03-29T09:59").Alerts.ShouldBeEmpty();

    [Fact]
    public void A_visit_heard_of_late_counts_from_when_it_was() =>
        Zones().At("2022-03-24T10:00").Pass(at: "2022-03-20T10:00").At("2022-03-27T10:00").Told(AlertReason.CoverageLapsed).Count.ShouldBe(1);

    [Fact]
    public void The_period_is_of_local_days_over_the_change_of_clocks()
    {
        var item = new ItemKit(Shipped.Catalogue.Templates["isolation-hotel.zones"], I("2022-03-22T10:00", Berlin), zone: Berlin);
        item.NextWake.ShouldBe(I("2022-03-29T10:00", Berlin));
    }

    [Fact]
    public void A_period_that_ends_while_the_site_is_suspended_waits_for_its_end() =>
        Zones().At("2022-03-22T10:00").Suspend(until: "2022-04-01T00:00").NextWake.ShouldBe(I("2022-04-01T00:00"));

    [Fact]
    public void After_an_outage_it_is_told_once_and_late()
    {
        var item = Zones().DownUntil("2022-04-20T10:00").After(Duration.Zero);
        item.Alerts.ShouldHaveSingleItem().Late.ShouldBeTrue();
    }

    [Fact]
    public void A_retired_item_is_told_of_no_more_and_one_registered_again_starts_afresh()
    {
        var item = Zones().At("2022-03-20T08:00").Retire().At("2022-04-20T08:00");
        item.Alerts.ShouldBeEmpty();
        item.Register().NextWake.ShouldBe(I("2022-04-27T08:00"));
    }

    [Fact]
    public void What_people_see_as_due_next_is_never_a_sealed_instant()
    {
        var item = Zones().Fail();
        ItemClock.NextDue(item.State, item.Rules, item.Now).ShouldBe(item.Live.DueAt);

        item.Claim();
        item.NextWake.ShouldBe(item.Sealed);
        ItemClock.NextDue(item.State, item.Rules, item.Now).ShouldBe(I("2022-03-25T08:00"));
    }

    [Fact]
    public void A_duty_item_is_due_at_the_end_of_the_next_window_that_lacks_a_record()
    {
        var item = new ItemKit("isolation-hotel.corridors", "2022-03-17T23:00").At("2022-03-18T09:00");
        ItemClock.NextDue(item.State, item.Rules, item.Now).ShouldBe(I("2022-03-18T12:00"));
        item.Duty();
        ItemClock.NextDue(item.State, item.Rules, item.Now).ShouldBe(I("2022-03-19T00:00"));
    }

    [Fact]
    public void An_item_registered_again_is_not_held_still_by_a_suspension_from_before()
    {
        var item = new ItemKit("isolation-hotel.corridors", "2022-03-17T23:00").At("2022-03-18T09:00")
            .Suspend(until: "2022-04-18T00:00").After(H(1)).Retire().At("2022-03-19T23:00").Register().At("2022-03-20T13:00");
        item.Told(AlertReason.DutyMissed).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_wake_that_comes_too_early_or_twice_decides_nothing()
    {
        var item = Zones().Fail().At("2022-03-18T12:00");
        var before = item.Facts.Count;
        item.Send(new ItemCommand.Wake()).Send(new ItemCommand.Wake());
        item.Facts.Count.ShouldBe(before);
    }

    private static ItemKit Zones() => new("isolation-hotel.zones");
}
