using Monitoring.Core.Alerts;
using Monitoring.Core.Catalogue;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Policies;
using Monitoring.Core.Tests.Kit;
using static Monitoring.Core.Tests.Kit.Times;

namespace Monitoring.Core.Tests.Escalation;

public sealed class NoticeTests
{
    [Fact]
    public void At_the_policys_rung_a_notice_is_issued_to_the_unit_numbered_by_region_and_year()
    {
        var item = Overdue();
        var notice = item.State.Notices.ShouldHaveSingleItem();
        notice.Number.ShouldBe("330203001-2022-0001");
        notice.Addressee.ShouldBe(Addressee.Unit);
        notice.ReceiptDueAt.ShouldBe(item.Now + H(24));
        notice.ReplyDueAt.ShouldBe(item.Now + H(72));
        var alert = item.Told(AlertReason.NoticeIssued).ShouldHaveSingleItem();
        alert.Notice.ShouldBe(notice.Number);
        alert.Recipients.ShouldHaveSingleItem().Name.ShouldBe("Pearl Hotel Ltd");
        item.Requests.ShouldBe(1, "a request of the week's budget");
    }

    [Fact]
    public void A_visit_can_ask_for_a_notice_at_once_also_for_what_was_put_right_on_the_spot()
    {
        var item = new ItemKit("hotel.lobby").Fail(fixedOnTheSpot: true, notice: Addressee.Authority);
        item.Reasons.ShouldBe([AlertReason.IssueRaised, AlertReason.NoticeIssued]);
        item.Told(AlertReason.NoticeIssued)[0].Recipients.ShouldHaveSingleItem().Name.ShouldBe("Culture and Tourism Bureau");
    }

    [Fact]
    public void Where_the_site_has_no_line_authority_its_unit_is_addressed()
    {
        var item = new ItemKit("hotel.lobby").At(Town.Place with { Site = Town.Site with { Authority = null } }).Fail(notice: Addressee.Authority);
        item.State.Notices.ShouldHaveSingleItem().Addressee.ShouldBe(Addressee.Unit);
    }

    [Fact]
    public void While_one_is_pending_no_second_one_goes_to_the_same_addressee()
    {
        var item = new ItemKit("hotel.lobby").Fail(notice: Addressee.Unit).After(H(1)).Fail(notice: Addressee.Unit).Fail(notice: Addressee.Authority);
        item.State.Notices.Select(n => n.Addressee).ShouldBe([Addressee.Unit, Addressee.Authority]);
        item.State.Notices.Select(n => n.Number).ShouldBe(["330203001-2022-0001", "330203001-2022-0002"]);
    }

    [Fact]
    public void A_notice_not_acknowledged_in_time_climbs_from_rung_2_to_the_top_and_repeats()
    {
        var item = Asked().Hush().At("2022-03-19T08:00");
        var alert = item.Alerts.ShouldHaveSingleItem();
        alert.Reason.ShouldBe(AlertReason.NoticeUnacknowledged);
        alert.Rung.ShouldBe(2);
        alert.Notice.ShouldBe("330203001-2022-0001");

        item.Hush().At("2022-03-20T08:00").Alerts.Single(a => a.Notice is not null).ShouldSatisfyAllConditions(
            a => a.Reason.ShouldBe(AlertReason.Escalated), a => a.Rung.ShouldBe(3));
        item.Live.Rung.ShouldBe(1, "a notice's ladder is not the issue's");
    }

    [Fact]
    public void An_acknowledged_notice_is_chased_for_its_answer_only()
    {
        var item = Asked().At("2022-03-18T20:00").Acknowledge().Hush().At("2022-03-21T07:59");
        item.Alerts.ShouldAllBe(a => a.Notice == null);
        item.At("2022-03-21T08:00").Alerts.Where(a => a.Notice is not null && a.Reason == AlertReason.NoticeUnanswered).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_notice_not_even_acknowledged_is_chased_for_its_answer_once_that_is_due()
    {
        var item = Asked().Hush().At("2022-03-21T08:00");
        item.Told(AlertReason.NoticeUnanswered).ShouldHaveSingleItem().Rung.ShouldBe(2);
    }

    [Fact]
    public void An_answered_notice_is_chased_no_more()
    {
        var item = Asked().At("2022-03-19T09:00").Acknowledge(answered: true).Hush().At("2022-03-30T08:00");
        item.Alerts.Where(a => a.Notice == "330203001-2022-0001").ShouldBeEmpty();
        item.State.Notices[0].AcknowledgedAt.ShouldBe(I("2022-03-19T09:00"));
    }

    [Fact]
    public void A_second_acknowledgement_does_not_move_the_first()
    {
        var item = Asked().At("2022-03-18T10:00").Acknowledge().At("2022-03-18T12:00").Acknowledge(answered: true);
        item.State.Notices[0].AcknowledgedAt.ShouldBe(I("2022-03-18T10:00"));
        item.State.Notices[0].AnsweredAt.ShouldBe(I("2022-03-18T12:00"));
    }

    [Fact]
    public void A_notice_is_revoked_with_a_reason_and_its_addressee_told()
    {
        var item = Asked().Hush();
        item.Send(new ItemCommand.RevokeNotice(item.Now, "330203001-2022-0001", "Township officer", "mistaken"));
        var alert = item.Alerts.ShouldHaveSingleItem();
        alert.Reason.ShouldBe(AlertReason.Withdrawn);
        alert.Recipients.ShouldHaveSingleItem().Name.ShouldBe("Pearl Hotel Ltd");

        item.Hush().At("2022-03-20T08:00").Alerts.ShouldAllBe(a => a.Notice == null);
        item.Send(new ItemCommand.RevokeNotice(item.Now, "330203001-2022-0001", "x", "y")).Refusals.ShouldHaveSingleItem().Code.ShouldBe("no-such-notice");
    }

    [Fact]
    public void A_receipt_for_a_revoked_notice_changes_nothing()
    {
        var item = Asked();
        item.Send(new ItemCommand.RevokeNotice(item.Now, "330203001-2022-0001", "x", "y")).Acknowledge();
        item.State.Notices[0].AcknowledgedAt.ShouldBeNull();
        item.Refusals.ShouldBeEmpty();
    }

    [Fact]
    public void The_notices_of_a_withdrawn_issue_fall_with_it()
    {
        var item = Asked().Withdraw();
        item.State.Notices.ShouldHaveSingleItem().RevokedAt.ShouldBe(item.Now);
    }

    [Fact]
    public void A_notice_that_a_visit_asked_for_is_chased_for_itself_when_its_issue_is_closed()
    {
        var item = new ItemKit("hotel.lobby").Fail(fixedOnTheSpot: true, notice: Addressee.Unit).After(H(1)).Pass().Hush().After(D(10));
        item.Alerts[0].Reason.ShouldBe(AlertReason.NoticeUnacknowledged);
        item.Alerts.ShouldAllBe(a => a.Issue == null && a.Notice == "330203001-2022-0001");
    }

    [Fact]
    public void A_number_that_arrives_after_the_issue_was_withdrawn_is_used_for_a_revoked_notice_nobody_gets()
    {
        var (state, context) = RaisedWithNotice();
        var now = I("2022-03-18T09:00");
        state = Decide(state, new ItemCommand.Withdraw(now, state.Issue!.Number, "x", "mistaken"));
        var decision = ItemDecider.Decide(state, new ItemCommand.NumberNotice(1, "330203001-2022-0001"), context, now);

        decision.Events.OfType<ItemEvent.NoticeRevoked>().ShouldHaveSingleItem();
        decision.Events.OfType<ItemEvent.Told>().ShouldBeEmpty();

        ItemState Decide(ItemState s, ItemCommand c) => ItemDecider.Decide(s, c, context, now).Events.Aggregate(s, ItemEvolution.Evolve);
    }

    [Fact]
    public void A_number_sent_twice_issues_one_notice()
    {
        var item = Asked();
        item.Hush().Send(new ItemCommand.NumberNotice(1, "330203001-2022-0009")).Alerts.ShouldBeEmpty();
        item.State.Notices[0].Number.ShouldBe("330203001-2022-0001");
    }

    [Fact]
    public void A_ladder_whose_first_step_waits_is_climbed_at_that_step()
    {
        var policy = Shipped.Policy with { Notice = Shipped.Policy.Notice with { Unacknowledged = [PolicyChanges.Step(5, 2)] } };
        var item = new ItemKit("hotel.lobby", policy: policy).Fail(notice: Addressee.Unit).Hush().At("2022-03-19T12:59");
        item.Alerts.ShouldBeEmpty();
        item.At("2022-03-19T13:00").Reasons.ShouldBe([AlertReason.NoticeUnacknowledged]);
    }

    [Fact]
    public void A_first_general_issue_gets_no_notice_and_no_rung_above_1_unless_it_becomes_overdue()
    {
        var policy = Shipped.Policy.WithTerms(t => t with { ToldWhenRaised = [0, 1, 2, 3] });
        var item = new ItemKit("hotel.lobby", policy: policy).Fail();
        item.Alerts.ShouldHaveSingleItem().Rung.ShouldBe(1);
        item.State.Notices.ShouldBeEmpty();
        item.Withdraw().Hush().Fail().Alerts.ShouldHaveSingleItem().Rung.ShouldBe(3, "the second one");
    }

    [Fact]
    public void A_first_serious_issue_is_not_minor()
    {
        var policy = Shipped.Policy.WithTerms(t => t with { ToldWhenRaised = [0, 2] });
        new ItemKit("hotel.lobby", policy: policy).Fail(severity: Severity.Serious).Alerts.ShouldHaveSingleItem().Rung.ShouldBe(2);
    }

    private static ItemKit Asked() => new ItemKit("hotel.lobby").Fail(notice: Addressee.Unit);

    private static ItemKit Overdue() => new ItemKit("hotel.lobby").Fail().At("2022-03-21T08:00");

    private static (ItemState State, ItemContext Context) RaisedWithNotice()
    {
        var kit = new ItemKit("hotel.lobby");
        var context = new ItemContext(kit.Rules, Town.Place, ItemKit.Key, [1]);
        var judge = new ItemCommand.Judge(kit.Now, "team", Events.VisitMode.Cross, Events.CheckOutcome.Fail, null, false, Addressee.Unit);
        return (ItemDecider.Decide(kit.State, judge, context, kit.Now).Events.Aggregate(kit.State, ItemEvolution.Evolve), context);
    }
}
