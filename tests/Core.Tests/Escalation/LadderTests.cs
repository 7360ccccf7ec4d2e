using Monitoring.Core.Escalation;
using Monitoring.Core.Policies;
using Monitoring.Core.Regions;
using Monitoring.Core.Sites;
using Monitoring.Core.Tests.Kit;

namespace Monitoring.Core.Tests.Escalation;

public sealed class LadderTests
{
    [Fact]
    public void Rung_0_is_the_sites_contact_1_its_own_region_2_its_parent_and_so_on_to_the_top() =>
        Names(Ladder.Line(Town.Place, [0, 1, 2, 3])).ShouldBe(["0 Manager Li", "1 Township officer", "2 District officer", "3 City officer"]);

    [Fact]
    public void Rungs_beyond_the_top_are_the_top_and_nobody_is_told_twice() =>
        Names(Ladder.Line(Town.Place, [3, 4, 9, LadderStep.Top])).ShouldBe(["3 City officer"]);

    [Fact]
    public void A_tree_of_one_level_has_its_own_region_as_the_top()
    {
        var place = new Place(Town.Site, [Town.CityFacts with { Parent = null }]);
        Names(Ladder.Line(place, [0, 1, 2, LadderStep.Top])).ShouldBe(["0 Manager Li", "1 City officer"]);
    }

    [Fact]
    public void A_site_without_contact_is_told_through_its_unit() =>
        Names(Ladder.Site(Town.Place with { Site = Town.Site with { Contact = null } })).ShouldBe(["0 Pearl Hotel Ltd"]);

    [Fact]
    public void A_vacant_post_falls_through_to_the_next_rung_and_that_is_recorded()
    {
        var audience = Ladder.Line(With(Town.Township, Town.Vacant("township-duty", PostSide.Line)), [1]);
        Names(audience).ShouldBe(["2 District officer"]);
        audience.Vacant.ShouldBe([new Vacancy(1, Town.Township, "township-duty")]);
        audience.Rung.ShouldBe(2);
    }

    [Fact]
    public void A_region_without_any_line_post_is_passed_over_and_recorded_too() =>
        Ladder.Line(With(Town.Township), [1]).Vacant.ShouldBe([new Vacancy(1, Town.Township, null)]);

    [Fact]
    public void A_vacant_top_falls_back_to_the_nearest_post_below_so_that_nothing_goes_untold()
    {
        var audience = Ladder.Line(With(Town.City, Town.Vacant("city-duty", PostSide.Line)), [3]);
        Names(audience).ShouldBe(["2 District officer"]);
        audience.Vacant.ShouldBe([new Vacancy(3, Town.City, "city-duty")]);
    }

    [Fact]
    public void Where_nobody_holds_any_post_the_site_is_told()
    {
        var place = new Place(Town.Site, [.. Town.Path.Select(r => r with { Posts = [] })]);
        Names(Ladder.Line(place, [2])).ShouldBe(["0 Manager Li"]);
        Names(Ladder.NearestInspection(place, null)).ShouldBe(["0 Manager Li"]);
    }

    [Fact]
    public void Two_vacant_rungs_that_fall_to_the_same_post_tell_it_once()
    {
        var place = With(Town.Township, Town.Vacant("township-duty", PostSide.Line));
        Names(Ladder.Line(place, [1, 2])).ShouldBe(["2 District officer"]);
    }

    [Fact]
    public void All_holders_of_all_line_posts_of_a_rung_are_told() =>
        Names(Ladder.Line(With(Town.Township, Town.Line("duty", "A", "B"), Town.Line("office", "C"), Town.Vacant("third", PostSide.Line)), [1]))
            .ShouldBe(["1 A", "1 B", "1 C"]);

    [Fact]
    public void Who_holds_two_posts_is_told_once_for_the_higher_one()
    {
        var place = With(Town.Township, Town.Line("township-duty", "District officer"), Town.Line("office", "District officer"));
        var audience = Ladder.Line(place, [1, 2]);
        Names(audience).ShouldBe(["2 District officer"]);
        audience.Rung.ShouldBe(2);
    }

    [Fact]
    public void Two_people_of_one_name_without_channels_are_two()
    {
        Post Quiet(string code) => new(code, new(code, code), PostSide.Line, null, [], [new Party("Wang", [])]);
        Ladder.Line(With(Town.Township, Quiet("a"), Quiet("b")), [1]).Recipients.Count.ShouldBe(2);
    }

    [Fact]
    public void A_post_bound_to_some_child_regions_answers_only_for_sites_below_them()
    {
        var here = Town.Line("east", "East officer") with { Regions = [Town.Township] };
        var there = Town.Line("west", "West officer") with { Regions = ["330203002"] };
        Names(Ladder.Line(With(Town.District, here, there), [2])).ShouldBe(["2 East officer"]);
    }

    [Fact]
    public void Where_only_posts_bound_elsewhere_exist_the_rung_counts_as_vacant()
    {
        var there = Town.Line("west", "West officer") with { Regions = ["330203002"] };
        Names(Ladder.Line(With(Town.District, there), [2])).ShouldBe(["3 City officer"]);
    }

    [Fact]
    public void The_ladder_is_made_from_the_tree_as_it_is_now()
    {
        var item = new ItemKit("hotel.lobby").Fail().Posts(Town.Township, Town.Line("township-duty", "Newcomer"));
        item.Hush().At("2022-03-21T08:00").Told(Core.Alerts.AlertReason.DeadlineMissed)[0].Recipients.ShouldHaveSingleItem().Name.ShouldBe("Newcomer");
    }

    [Fact]
    public void Look_backs_go_to_the_nearest_inspection_post_up_the_tree() =>
        Names(Ladder.NearestInspection(Town.Place, null)).ShouldBe(["2 District inspector"]);

    [Fact]
    public void Look_backs_pass_over_the_unit_that_found_the_issue_where_policy_asks_for_that() =>
        Names(Ladder.NearestInspection(Town.Place, "district team")).ShouldBe(["3 City inspector"]);

    [Fact]
    public void A_vacant_inspection_post_falls_through_to_the_next_rung_and_that_is_recorded()
    {
        var place = With(Town.District, Town.Line("district-duty", "District officer"), Town.Vacant("district-inspection", PostSide.Inspection));
        var nearest = Ladder.NearestInspection(place, null);
        Names(nearest).ShouldBe(["3 City inspector"]);
        nearest.Vacant.ShouldBe([new Vacancy(2, Town.District, "district-inspection")]);

        var missed = Ladder.Inspection(place, [2]);
        Names(missed).ShouldBe(["3 City inspector"]);
        missed.Vacant.ShouldBe([new Vacancy(2, Town.District, "district-inspection")]);
    }

    [Fact]
    public void Where_a_level_has_no_inspection_post_its_line_post_is_told_of_missed_look_backs()
    {
        Names(Ladder.Inspection(With(Town.District, Town.Line("district-duty", "District officer")), [2])).ShouldBe(["2 District officer"]);
        Names(Ladder.Inspection(Town.Place, [1, 2])).ShouldBe(["1 Township officer", "2 District inspector"]);
    }

    private static Place With(string region, params Post[] posts) =>
        Town.Place with { Path = [.. Town.Path.Select(r => r.Code == region ? r with { Posts = posts } : r)] };

    private static List<string> Names(Audience audience) => [.. audience.Recipients.Select(r => $"{r.Rung} {r.Name}")];
}
