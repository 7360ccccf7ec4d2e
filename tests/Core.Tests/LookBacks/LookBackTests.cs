using Monitoring.Core.Alerts;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Issues;
using Monitoring.Core.LookBacks;
using Monitoring.Core.Regions;
using Monitoring.Core.Tests.Kit;
using static Monitoring.Core.Tests.Kit.Times;

namespace Monitoring.Core.Tests.LookBacks;

public sealed class LookBackTests
{
    [Fact]
    public void At_the_sealed_instant_the_nearest_inspection_post_is_told_and_has_a_limited_time()
    {
        var item = Claimed();
        var at = item.Sealed;
        item.Hush().AdvanceTo(at - Duration.FromSeconds(1)).Alerts.ShouldBeEmpty();

        item.AdvanceTo(at);
        var alert = item.Alerts.ShouldHaveSingleItem();
        alert.Reason.ShouldBe(AlertReason.LookBackDue);
        alert.Recipients.ShouldHaveSingleItem().Post.ShouldBe("district-inspection");
        alert.DueAt.ShouldBe(at + H(24));
    }

    [Fact]
    public void The_site_is_never_told_that_a_look_back_comes()
    {
        var item = Claimed();
        item.Hush().AdvanceTo(item.Sealed + D(10));
        item.Alerts.ShouldAllBe(a => a.Recipients.All(r => r.Rung > 0));
    }

    [Fact]
    public void The_inspection_side_knows_the_window_and_it_is_the_policys_in_working_time()
    {
        var item = Claimed();
        item.Live.LookBack!.Sealed.From.ShouldBe(I("2022-03-21T08:30"), "claimed on Saturday 19 March 09:00, from a day later");
        item.Live.LookBack.Sealed.To.ShouldBe(I("2022-03-25T17:30"));
    }

    [Fact]
    public void A_passed_look_back_closes_the_issue_and_shows_the_opening_that_proves_the_draw()
    {
        var item = Claimed();
        var look = item.Live.LookBack!.Sealed;
        item.After(D(3)).LookBack(LookBackOutcome.Passed);

        item.Issue.State.ShouldBe(IssueState.Closed);
        var opening = item.Facts.OfType<ItemEvent.LookBackDone>().ShouldHaveSingleItem().Opening.ShouldNotBeNull();
        SealedDraw.Proves(opening, look).ShouldBeTrue();
        item.Told(AlertReason.Closed).ShouldHaveSingleItem();
        item.Hush().After(D(20)).Told(AlertReason.LookBackDue).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(LookBackOutcome.Incomplete, 1, new[] { 0, 1, 2 })]
    [InlineData(LookBackOutcome.False, 2, new[] { 0, 1, 3 })]
    [InlineData(LookBackOutcome.Perfunctory, 2, new[] { 0, 1, 3 })]
    public void A_failed_look_back_reopens_the_same_issue_with_a_fresh_deadline_higher_up(LookBackOutcome outcome, int lift, int[] rungs)
    {
        var item = Claimed().After(D(3)).Hush().LookBack(outcome);

        item.Live.Number.ShouldEndWith(".1");
        item.Live.State.ShouldBe(IssueState.Open);
        item.Live.Recurrence.ShouldBe(1);
        item.Live.Lift.ShouldBe(lift);
        item.Live.DueAt.ShouldBe(item.Now + H(72));
        item.Told(AlertReason.LookBackFailed).ShouldHaveSingleItem().Recipients.Select(r => r.Rung).ShouldBe(rungs);
        item.Live.Rung.ShouldBe(rungs[^1]);
    }

    [Fact]
    public void The_ladder_of_the_new_round_starts_higher_too()
    {
        var item = Claimed().After(D(3)).LookBack(LookBackOutcome.Incomplete).Hush().After(H(72));
        item.Told(AlertReason.DeadlineMissed).ShouldHaveSingleItem().Recipients.Select(r => r.Rung).ShouldBe([2]);
    }

    [Fact]
    public void A_fresh_deadline_runs_from_the_look_backs_own_time()
    {
        var item = Claimed().At("2022-03-23T12:00").LookBack(LookBackOutcome.Incomplete, at: "2022-03-22T10:00");
        item.Live.DueAt.ShouldBe(I("2022-03-25T10:00"));
    }

    [Fact]
    public void Each_round_is_drawn_anew()
    {
        var item = Claimed();
        var first = item.Live.LookBack!.Sealed;
        item.After(D(1)).LookBack(LookBackOutcome.Incomplete).After(H(1)).Claim();

        item.Live.LookBack!.Sealed.Round.ShouldBe(2);
        item.Live.LookBack.Sealed.Commitment.ShouldNotBe(first.Commitment);
    }

    [Fact]
    public void A_look_back_not_done_in_its_time_escalates_up_the_inspecting_sides_line()
    {
        var item = Claimed();
        item.AdvanceTo(item.Sealed).Hush().After(H(24));
        var alert = item.Alerts.ShouldHaveSingleItem();
        alert.Reason.ShouldBe(AlertReason.LookBackMissed);
        alert.Recipients.ShouldHaveSingleItem().Post.ShouldBe("district-inspection");

        item.Hush().After(H(24)).Alerts.ShouldHaveSingleItem().Recipients.ShouldHaveSingleItem().Post.ShouldBe("city-inspection");
        item.Hush().After(H(24)).Alerts.ShouldHaveSingleItem().Reason.ShouldBe(AlertReason.Repeated);
        item.Live.Rung.ShouldBe(1, "the site's own line was told no further");
    }

    [Fact]
    public void A_look_back_may_be_recorded_at_any_time_after_the_claim_also_long_after_it_was_missed()
    {
        var item = Claimed().After(D(20)).LookBack(LookBackOutcome.Passed);
        item.Issue.State.ShouldBe(IssueState.Closed);
        item.Hush().After(D(10)).Told(AlertReason.Repeated).ShouldBeEmpty();
    }

    [Fact]
    public void A_look_back_older_than_the_claim_changes_nothing()
    {
        var item = Claimed().LookBack(LookBackOutcome.Passed, at: "2022-03-19T08:00");
        item.Live.State.ShouldBe(IssueState.AwaitingLookBack);
    }

    [Fact]
    public void A_look_back_at_an_issue_nobody_claimed_changes_nothing()
    {
        var item = new ItemKit("hotel.lobby").Fail().After(H(1)).LookBack(LookBackOutcome.Passed);
        item.Live.State.ShouldBe(IssueState.Open);
        item.Facts.OfType<ItemEvent.RecordUnused>().ShouldHaveSingleItem().Why.ShouldBe("no-claim-to-look-back-at");
    }

    [Fact]
    public void Where_policy_says_so_the_unit_that_found_it_may_not_look_back()
    {
        var item = Cross();
        item.LookBack(LookBackOutcome.Passed, unit: "district team").Refusals.ShouldHaveSingleItem().Code.ShouldBe("same-unit");
        item.LookBack(LookBackOutcome.Passed, unit: "city team").Issue.State.ShouldBe(IssueState.Closed);
    }

    [Fact]
    public void Where_policy_says_so_a_pass_by_the_unit_that_found_it_is_no_look_back()
    {
        var item = Cross().Pass(unit: "district team");
        item.Live.State.ShouldBe(IssueState.AwaitingLookBack);
    }

    [Fact]
    public void Where_policy_says_so_the_nearest_post_of_another_unit_is_called()
    {
        var item = Cross();
        item.Hush().AdvanceTo(item.Sealed).Alerts.ShouldHaveSingleItem().Recipients.ShouldHaveSingleItem().Post.ShouldBe("city-inspection");
    }

    [Fact]
    public void Where_no_inspection_post_exists_the_line_post_of_the_level_is_called()
    {
        var item = Claimed();
        foreach (var region in Town.Path)
        {
            item.Posts(region.Code, [.. region.Posts.Where(p => p.Side == PostSide.Line)]);
        }

        item.Hush().AdvanceTo(item.Sealed).Alerts.ShouldHaveSingleItem().Recipients.ShouldHaveSingleItem().Post.ShouldBe("township-duty");
    }

    [Fact]
    public void After_an_outage_a_look_back_is_called_late_and_has_its_whole_time()
    {
        var item = Claimed();
        item.Hush().DownUntil("2022-03-26T10:00").After(Duration.Zero);
        var alert = item.Alerts.ShouldHaveSingleItem();
        alert.Late.ShouldBeTrue();
        alert.DueAt.ShouldBe(I("2022-03-27T10:00"));
    }

    private static ItemKit Claimed() => new ItemKit("hotel.lobby").Fail().At("2022-03-19T09:00").Claim();

    private static ItemKit Cross() =>
        new ItemKit("hotel.lobby", policy: Shipped.Policy with { CrossUnitLookBack = true }).Fail(unit: "district team").After(H(1)).Claim().After(H(1));
}
