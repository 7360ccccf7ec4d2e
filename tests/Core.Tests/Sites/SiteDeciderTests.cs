using Monitoring.Core.CheckItems;
using Monitoring.Core.Events;
using Monitoring.Core.Sites;
using Monitoring.Core.Tests.Kit;
using static Monitoring.Core.Tests.Kit.Times;

namespace Monitoring.Core.Tests.Sites;

public sealed class SiteDeciderTests
{
    private static readonly SiteContext s_context = new(
        code => code == "330203002" ? Town.TownshipFacts with { Code = code } : Town.Path.FirstOrDefault(r => r.Code == code), Shipped.Catalogue);

    private SiteState _state = SiteState.None;

    [Fact]
    public void A_new_site_gets_every_template_of_its_type_as_check_items()
    {
        var decision = Do(New());
        _state.Facts!.Items.ShouldBe(["hotel.lobby", "hotel.disinfection", "hotel.register"]);
        decision.Messages.Select(m => m.To.Code).ShouldBe(["H1.hotel.lobby", "H1.hotel.disinfection", "H1.hotel.register"]);
        decision.Messages.ShouldAllBe(m => m.Command is ItemCommand.Register);
    }

    [Fact]
    public void Items_may_be_named_and_change_later()
    {
        Do(New() with { Items = ["hotel.lobby", "hotel.lobby"] }).Messages.ShouldHaveSingleItem();
        var decision = Do(Upsert("2022-03-19T08:00") with { Items = ["hotel.register"] });
        decision.Messages.Select(m => (m.To.Code, m.Command.GetType().Name))
            .ShouldBe([("H1.hotel.lobby", "Retire"), ("H1.hotel.register", "Register")]);
    }

    [Fact]
    public void A_wrong_registration_is_refused_with_every_error_named_by_field_and_nothing_half_applied()
    {
        var decision = Do(Upsert() with { Type = "castle", Region = "999", Items = ["hotel.lobby", "x"], Status = SiteStatus.Suspended });
        decision.Refusals.Select(r => r.Field).ShouldBe(["data.name", "data.unit", "data.type", "data.region", "data.until", "data.items[1]"]);
        decision.Events.ShouldBeEmpty();
        decision.Messages.ShouldBeEmpty();
        _state.Facts.ShouldBeNull();
    }

    [Fact]
    public void A_field_named_by_an_older_event_is_kept_as_it_is()
    {
        Do(New());
        Do(Upsert("2022-03-20T08:00") with { Contact = Town.Party("New manager") });
        var decision = Do(Upsert("2022-03-19T08:00") with { Contact = Town.Party("Old manager"), Authority = Town.Party("Bureau") });

        _state.Facts!.Contact!.Name.ShouldBe("New manager");
        _state.Facts.Authority!.Name.ShouldBe("Bureau");
        decision.Events.OfType<SiteEvent.Kept>().ShouldHaveSingleItem().Fields.ShouldBe(["contact"]);
    }

    [Fact]
    public void No_suspension_without_an_end()
    {
        Do(New());
        Do(Upsert("2022-03-19T08:00") with { Status = SiteStatus.Suspended }).Refusals.ShouldHaveSingleItem().Code.ShouldBe("required");
        Do(Upsert("2022-03-19T08:00") with { Status = SiteStatus.Suspended, Until = I("2022-03-19T08:00") })
            .Refusals.ShouldHaveSingleItem().Code.ShouldBe("not-later");
    }

    [Fact]
    public void A_suspended_site_tells_its_items_and_resumes_by_itself()
    {
        Do(New());
        var decision = Do(Upsert("2022-03-19T08:00") with { Status = SiteStatus.Suspended, Until = I("2022-04-01T00:00") });
        decision.Messages.Count.ShouldBe(3);
        decision.Messages.ShouldAllBe(m => m.Command.Equals(new ItemCommand.Suspend(I("2022-03-19T08:00"), I("2022-04-01T00:00"))));
        SiteDecider.NextWake(_state).ShouldBe(I("2022-04-01T00:00"));

        Do(new SiteCommand.Wake(), "2022-03-30T00:00").Events.ShouldBeEmpty();
        Do(new SiteCommand.Wake(), "2022-04-01T00:00").Messages
            .ShouldAllBe(m => m.Command.Equals(new ItemCommand.EndSuspension(I("2022-04-01T00:00"))));
        _state.Facts!.Status.ShouldBe(SiteStatus.Active);
        SiteDecider.NextWake(_state).ShouldBeNull();
    }

    [Fact]
    public void A_suspension_may_be_extended_or_ended_early()
    {
        Do(New());
        Do(Upsert("2022-03-19T08:00") with { Status = SiteStatus.Suspended, Until = I("2022-04-01T00:00") });
        Do(Upsert("2022-03-20T08:00") with { Status = SiteStatus.Suspended, Until = I("2022-04-08T00:00") })
            .Messages.ShouldAllBe(m => m.Command is ItemCommand.Suspend);
        var decision = Do(Upsert("2022-03-21T08:00") with { Status = SiteStatus.Active });
        decision.Messages.Count.ShouldBe(3);
        decision.Messages.ShouldAllBe(m => m.Command.Equals(new ItemCommand.EndSuspension(I("2022-03-21T08:00"))));
        _state.Facts!.SuspendedUntil.ShouldBeNull();
    }

    [Fact]
    public void A_suspension_heard_of_after_its_end_still_reaches_the_items()
    {
        Do(New());
        Do(Upsert("2022-03-19T08:00") with { Status = SiteStatus.Suspended, Until = I("2022-03-20T00:00") }, "2022-03-21T08:00").Messages.Count.ShouldBe(3);
    }

    [Fact]
    public void An_active_site_has_no_suspension_whatever_end_is_named()
    {
        Do(New() with { Status = SiteStatus.Active, Until = I("2022-04-01T00:00") });
        SiteDecider.NextWake(_state).ShouldBeNull();
    }

    [Fact]
    public void A_closed_site_retires_its_items_and_takes_no_visits_and_one_reopened_has_them_again()
    {
        Do(New());
        Do(Upsert("2022-03-19T08:00") with { Status = SiteStatus.Closed }).Messages
            .ShouldAllBe(m => m.Command.Equals(new ItemCommand.Retire(I("2022-03-19T08:00"), "site-closed")));
        Do(Visit()).Refusals.ShouldHaveSingleItem().Code.ShouldBe("site-closed");
        Do(Upsert("2022-03-20T08:00") with { Status = SiteStatus.Active }).Messages.Count(m => m.Command is ItemCommand.Register).ShouldBe(3);
    }

    [Fact]
    public void A_site_that_moves_to_another_region_takes_its_items_along()
    {
        Do(New());
        Do(Upsert("2022-03-19T08:00") with { Region = "330203002" }).Messages
            .ShouldAllBe(m => m.Command.Equals(new ItemCommand.Relocate(I("2022-03-19T08:00"), "330203002")));
    }

    [Fact]
    public void A_visit_is_accepted_whole_with_a_message_to_each_item()
    {
        Do(New());
        var decision = Do(Visit("hotel.lobby", "hotel.register"));
        decision.Messages.Select(m => m.To.Code).ShouldBe(["H1.hotel.lobby", "H1.hotel.register"]);
        var visited = decision.Events.OfType<SiteEvent.Visited>().ShouldHaveSingleItem();
        visited.Failed.ShouldBe(2);
        visited.Persons.ShouldBe(3);
        visited.Day.ShouldBe(new LocalDate(2022, 3, 18));
        visited.Week.ShouldBe(new LocalDate(2022, 3, 14));
    }

    [Fact]
    public void A_visit_with_one_unknown_item_is_refused_whole()
    {
        Do(New());
        var decision = Do(Visit("hotel.lobby", "school.gate"));
        decision.Refusals.ShouldHaveSingleItem().Field.ShouldBe("data.results[1].item");
        decision.Messages.ShouldBeEmpty();
        Do(Visit("hotel.lobby")).Refusals.ShouldBeEmpty();
    }

    [Fact]
    public void A_visit_to_a_site_nobody_registered_is_refused() =>
        Do(Visit()).Refusals.ShouldHaveSingleItem().Code.ShouldBe("unknown-subject");

    [Fact]
    public void The_weeks_burden_warns_before_the_budget_is_exceeded_and_once()
    {
        Do(New());
        var warnings = Enumerable.Range(0, 6).Select(_ => Do(Visit()).Events.OfType<SiteEvent.BudgetWarned>().Count()).ToList();
        warnings.ShouldBe([0, 0, 0, 1, 0, 0]);
    }

    [Fact]
    public void Requests_count_as_much_as_visits_and_one_sent_twice_counts_once()
    {
        Do(New());
        Do(Visit());
        Do(new SiteCommand.CountRequest(I("2022-03-18T09:00"), "notice-1"));
        Do(new SiteCommand.CountRequest(I("2022-03-18T09:00"), "notice-1")).Events.ShouldBeEmpty();
        Do(new SiteCommand.CountRequest(I("2022-03-18T09:00"), "notice-2"));
        _state.BurdenOf(new LocalDate(2022, 3, 14)).Count.ShouldBe(3);
        Do(new SiteCommand.CountRequest(I("2022-03-18T09:00"), "notice-3")).Events.OfType<SiteEvent.BudgetWarned>().ShouldHaveSingleItem().Budget.ShouldBe(5);
    }

    [Fact]
    public void Each_local_week_has_its_own_budget_and_old_weeks_are_forgotten()
    {
        Do(New());
        for (var week = 0; week < 12; week++)
        {
            Do(Visit() with { At = I("2022-03-18T08:00") + D(7 * week) });
        }

        _state.Burdens.Count.ShouldBeLessThanOrEqualTo(5);
        _state.Burdens.Values.ShouldAllBe(b => b.Count == 1);
    }

    [Fact]
    public void An_item_key_names_its_site()
    {
        EntityKey.Item("H1", "hotel.lobby").ToString().ShouldBe("item:H1.hotel.lobby");
        EntityKey.Item("H1", "hotel.lobby").SiteCode.ShouldBe("H1");
    }

    private static SiteCommand.Upsert New() =>
        Upsert() with { Name = new("酒店", "Hotel"), Type = "hotel", Region = Town.Township, Unit = Town.Party("Unit") };

    private static SiteCommand.Upsert Upsert(string at = "2022-03-18T08:00") =>
        new(I(at), "H1", null, null, null, null, null, null, null, null, null, null, null);

    private static SiteCommand.Visit Visit(params string[] items) => new(
        I("2022-03-18T09:30"),
        "team",
        3,
        null,
        VisitMode.Unannounced,
        null,
        [.. items.Select(i => new VisitResult(i, new ItemCommand.Judge(I("2022-03-18T09:30"), "team", VisitMode.Unannounced, CheckOutcome.Fail, null, false, null)))],
        0);

    private Decision<SiteEvent> Do(SiteCommand command, string now = "2022-03-18T12:00")
    {
        var decision = SiteDecider.Decide(_state, command, s_context, I(now));
        _state = decision.Events.Aggregate(_state, SiteState.Evolve);
        return decision;
    }
}
