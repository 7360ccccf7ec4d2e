using Monitoring.Core.CheckItems;
using Monitoring.Core.Regions;
using Monitoring.Core.Tests.Kit;
using static Monitoring.Core.Tests.Kit.Times;

namespace Monitoring.Core.Tests.Regions;

public sealed class RegionDeciderTests
{
    private readonly Dictionary<string, RegionFacts> _regions = Town.Path.ToDictionary(r => r.Code);
    private IReadOnlyList<string> _live = [];

    [Fact]
    public void A_new_region_is_registered_with_what_is_named()
    {
        var state = After(RegionState.None, Upsert("330299") with { Name = new("新区", "New district"), Parent = Town.City, Level = "district" });
        state.Facts.ShouldNotBeNull().Parent.ShouldBe(Town.City);
        state.Facts.Risk.ShouldBe(RiskLevel.Low);
    }

    [Fact]
    public void An_upsert_changes_only_the_fields_it_names_and_posts_as_a_whole_list()
    {
        var state = Known();
        var after = After(state, Upsert(Town.District) with { Posts = [Town.Line("only", "One")] });
        after.Facts!.Name.ShouldBe(Town.DistrictFacts.Name);
        after.Facts.Posts.ShouldHaveSingleItem().Code.ShouldBe("only");
    }

    [Fact]
    public void A_field_named_by_an_older_event_is_kept_as_it_is_while_others_apply()
    {
        var state = After(Known(), Upsert(Town.District, "2022-03-18T10:00") with { Risk = RiskLevel.High });
        var decision = Decide(state, Upsert(Town.District, "2022-03-18T09:00") with { Risk = RiskLevel.Low, Level = "county" });

        decision.Events.OfType<RegionEvent.Kept>().ShouldHaveSingleItem().Fields.ShouldBe(["riskLevel"]);
        var after = decision.Events.Aggregate(state, RegionState.Evolve);
        after.Facts!.Risk.ShouldBe(RiskLevel.High);
        after.Facts.Level.ShouldBe("county");
    }

    [Fact]
    public void A_wrong_upsert_is_refused_with_every_error_named_by_field()
    {
        var decision = Decide(RegionState.None, Upsert("330299") with { Parent = "999", TimeZone = "Mars/Olympus", Calendar = "xx", Policy = "none" });
        decision.Refusals.Select(r => r.Field).ShouldBe(["data.name", "data.parent", "data.timeZone", "data.calendar", "data.policy"]);
        decision.Events.ShouldBeEmpty();
    }

    [Fact]
    public void A_region_cannot_lie_below_itself()
    {
        Decide(Known(Town.City), Upsert(Town.City) with { Parent = Town.Township }).Refusals.ShouldHaveSingleItem().Code.ShouldBe("cycle");
        Decide(Known(Town.City), Upsert(Town.City) with { Parent = Town.City }).Refusals.ShouldHaveSingleItem().Code.ShouldBe("cycle");
    }

    [Fact]
    public void A_tree_has_at_most_twelve_levels()
    {
        for (var level = 1; level <= 12; level++)
        {
            _regions[$"L{level}"] = new RegionFacts { Code = $"L{level}", Name = new("层", "Level"), Parent = level == 1 ? null : $"L{level - 1}" };
        }

        Decide(RegionState.None, Upsert("L12b") with { Name = new("层", "Level"), Parent = "L11" }).Refusals.ShouldBeEmpty();
        Decide(RegionState.None, Upsert("L13") with { Name = new("层", "Level"), Parent = "L12" }).Refusals.ShouldHaveSingleItem().Code.ShouldBe("too-deep");
    }

    [Fact]
    public void Zone_calendar_and_policy_are_inherited_down_the_tree()
    {
        _regions[Town.City] = Town.CityFacts with { TimeZone = "Europe/Berlin" };
        RegionSettings.Zone(Town.TownshipFacts, Find).Id.ShouldBe("Europe/Berlin");
        RegionSettings.Nearest(RegionSettings.Path(Town.TownshipFacts, Find), r => r.Policy).ShouldBeNull();
        _regions.Clear();
        RegionSettings.Zone(Town.TownshipFacts, Find).Id.ShouldBe("Asia/Shanghai");
    }

    [Fact]
    public void A_rise_of_the_risk_level_goes_out_to_the_live_issues_below_in_portions_with_a_cursor()
    {
        var state = After(Known(), Upsert(Town.District) with { Risk = RiskLevel.High });
        RegionDecider.NextWake(state, I("2022-03-18T08:00")).ShouldNotBeNull();

        _live = ["A.hotel.lobby", "B.hotel.lobby"];
        var first = Decide(state, new RegionCommand.Wake());
        first.Messages.Select(m => m.To.Code).ShouldBe(["A.hotel.lobby", "B.hotel.lobby"]);
        first.Messages.ShouldAllBe(m => m.Command is ItemCommand.ReassessRisk);
        state = first.Events.Aggregate(state, RegionState.Evolve);
        state.Broadcast!.Cursor.ShouldBe("B.hotel.lobby");

        _live = [];
        state = Decide(state, new RegionCommand.Wake()).Events.Aggregate(state, RegionState.Evolve);
        state.Broadcast.ShouldBeNull();
        RegionDecider.NextWake(state, I("2022-03-18T08:00")).ShouldBeNull();
    }

    [Fact]
    public void A_second_rise_while_the_first_goes_out_starts_from_the_beginning()
    {
        _live = ["A.hotel.lobby"];
        var state = After(Known(), Upsert(Town.District) with { Risk = RiskLevel.Medium });
        state = After(state, new RegionCommand.Wake());
        state = After(state, Upsert(Town.District, "2022-03-18T11:00") with { Risk = RiskLevel.High });
        state.Broadcast!.Cursor.ShouldBeEmpty();
    }

    [Fact]
    public void A_fall_and_a_rise_below_what_the_regions_above_have_concern_nobody()
    {
        After(After(Known(), Upsert(Town.District) with { Risk = RiskLevel.High }) with { Broadcast = null }, Upsert(Town.District, "2022-03-18T11:00") with { Risk = RiskLevel.Low })
            .Broadcast.ShouldBeNull();

        _regions[Town.City] = Town.CityFacts with { Risk = RiskLevel.High };
        After(Known(), Upsert(Town.District) with { Risk = RiskLevel.Medium }).Broadcast.ShouldBeNull();
    }

    [Fact]
    public void Moving_under_a_more_dangerous_parent_is_a_rise()
    {
        _regions["330300"] = new RegionFacts { Code = "330300", Name = new("市", "City"), Risk = RiskLevel.High };
        After(Known(), Upsert(Town.District) with { Parent = "330300" }).Broadcast.ShouldNotBeNull();
    }

    [Fact]
    public void Numbers_of_notices_run_per_region_and_local_year()
    {
        var state = Known();
        string Next(string now)
        {
            var decision = RegionDecider.Decide(state, new RegionCommand.NumberNotice("A.hotel.lobby", 1), Context, I(now));
            state = decision.Events.Aggregate(state, RegionState.Evolve);
            return ((ItemCommand.NumberNotice)decision.Messages.Single().Command).Number;
        }

        Next("2022-12-31T23:58").ShouldBe("330203-2022-0001");
        Next("2022-12-31T23:59").ShouldBe("330203-2022-0002");
        Next("2023-01-01T00:00").ShouldBe("330203-2023-0001");
    }

    private RegionContext Context => new(Find, _ => _live, Shipped.Catalogue);

    private RegionFacts? Find(string code) => _regions.GetValueOrDefault(code);

    private static RegionState Known(string code = Town.District) => RegionState.None with { Facts = Town.Path.Single(r => r.Code == code) };

    private static RegionCommand.Upsert Upsert(string code, string at = "2022-03-18T08:00") =>
        new(I(at), code, null, null, null, null, null, null, null, null);

    private Decision<RegionEvent> Decide(RegionState state, RegionCommand command) =>
        RegionDecider.Decide(state, command, Context, I("2022-03-18T12:00"));

    private RegionState After(RegionState state, RegionCommand command)
    {
        var decision = Decide(state, command);
        decision.Refusals.ShouldBeEmpty();
        return decision.Events.Aggregate(state, RegionState.Evolve);
    }
}
