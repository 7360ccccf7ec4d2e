using Monitoring.Core.Catalogue;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Issues;
using Monitoring.Core.Policies;
using Monitoring.Core.Tests.Kit;

namespace Monitoring.Core.Tests.CheckItems.Readings;

/// <summary>"Share of staff tested in the last 7 days, at least 95 %", two in a row.</summary>
public sealed class ReadingTests
{
    [Fact]
    public void One_reading_out_of_bounds_raises_nothing() => Share().Reading(80).State.Live.ShouldBeNull();

    [Fact]
    public void Two_readings_in_a_row_out_of_bounds_raise_an_issue_from_the_moment_of_decision()
    {
        var item = Share().At("2022-03-18T10:00").Reading(80, at: "2022-03-18T09:00").Reading(94.9m, at: "2022-03-18T09:30");
        item.Live.Cause.ShouldBe(IssueCause.Reading);
        item.Live.FoundAt.ShouldBe(Times.I("2022-03-18T09:30"));
        item.Live.RaisedAt.ShouldBe(item.Now);
    }

    [Fact]
    public void A_reading_on_the_bound_is_inside() => Share().Reading(95).After(Times.H(1)).Reading(95).State.Live.ShouldBeNull();

    [Fact]
    public void One_inside_between_two_outside_breaks_the_run() => In(80, 97, 80).State.Live.ShouldBeNull();

    [Fact]
    public void A_reading_that_comes_late_is_counted_in_its_place()
    {
        var item = Share().At("2022-03-18T12:00").Reading(80, at: "2022-03-18T09:00").Reading(80, at: "2022-03-18T11:00").Withdraw();
        item.Reading(80, at: "2022-03-18T12:00").Reading(97, at: "2022-03-18T11:30");
        item.State.Live.ShouldBeNull("inside, then one outside");
    }

    [Fact]
    public void A_reading_that_comes_late_completes_the_run_it_belongs_to()
    {
        var item = Share().At("2022-03-18T12:00").Reading(80, at: "2022-03-18T09:00").Reading(97, at: "2022-03-18T11:00");
        item.Reading(80, at: "2022-03-18T10:00").Live.FoundAt.ShouldBe(Times.I("2022-03-18T10:00"));
        item.Reading(97, at: "2022-03-18T12:00").Issue.State.ShouldBe(IssueState.Closed, "11:00 and 12:00 were inside");
    }

    [Fact]
    public void Where_the_readings_after_a_late_one_have_recovered_already_the_issue_is_closed_with_it()
    {
        var item = Share().At("2022-03-18T13:00").Reading(80, at: "2022-03-18T09:00").Reading(97, at: "2022-03-18T11:00").Reading(97, at: "2022-03-18T12:00");
        item.Reading(80, at: "2022-03-18T10:00").Issue.State.ShouldBe(IssueState.Closed);
    }

    [Fact]
    public void Two_in_a_row_inside_are_a_claim_that_closes_a_general_issue()
    {
        var item = In(80, 80, 97);
        item.Live.State.ShouldBe(IssueState.Open);
        item.After(Times.H(1)).Reading(97).Issue.State.ShouldBe(IssueState.Closed);
    }

    [Fact]
    public void A_recovered_reading_of_a_serious_issue_waits_for_its_look_back()
    {
        var item = new ItemKit(Shipped.Catalogue.Templates["courier-hub.tested-share"] with { Severity = Severity.Serious }, Times.I("2022-03-18T08:00"));
        foreach (var value in new[] { 80m, 80, 97, 97 })
        {
            item.After(Times.H(1)).Reading(value);
        }

        item.Live.State.ShouldBe(IssueState.AwaitingLookBack);
    }

    [Fact]
    public void A_further_run_outside_joins_the_live_issue()
    {
        var item = In(80, 80, 80, 80);
        item.Live.Findings.ShouldBe(2);
        item.State.IssueCount.ShouldBe(1);
    }

    [Fact]
    public void After_it_closed_a_new_run_is_needed_for_a_new_issue()
    {
        var item = In(80, 80, 97, 97, 80);
        item.State.Live.ShouldBeNull();
        item.After(Times.H(1)).Reading(80).Live.Number.ShouldEndWith(".2");
    }

    [Fact]
    public void A_reading_older_than_the_run_that_raised_is_kept_and_not_counted()
    {
        var item = In(80, 80).Reading(97, at: "2022-03-18T08:30").Reading(97, at: "2022-03-18T08:31");
        item.Live.State.ShouldBe(IssueState.Open);
        item.Facts.OfType<ItemEvent.ReadingKept>().Count().ShouldBe(2);
    }

    [Fact]
    public void A_reading_in_another_unit_is_refused()
    {
        var item = Share();
        item.Send(new ItemCommand.TakeReading(item.Now, 96, "mg/L")).Refusals.ShouldHaveSingleItem().Field.ShouldBe("data.unit");
    }

    [Fact]
    public void An_item_that_is_not_measured_takes_no_readings()
    {
        var item = new ItemKit("hotel.lobby");
        item.Send(new ItemCommand.TakeReading(item.Now, 96, "%")).Refusals.ShouldHaveSingleItem().Code.ShouldBe("not-a-reading");
    }

    [Fact]
    public void The_template_may_ask_for_longer_runs()
    {
        var template = Shipped.Catalogue.Templates["courier-hub.tested-share"];
        var item = new ItemKit(template with { Bounds = template.Bounds! with { InARow = 3 } }, Times.I("2022-03-18T08:00"));
        item.After(Times.H(1)).Reading(80).After(Times.H(1)).Reading(80).State.Live.ShouldBeNull();
        item.After(Times.H(1)).Reading(80).State.Live.ShouldNotBeNull();
    }

    private static ItemKit Share() => new("courier-hub.tested-share");

    private static ItemKit In(params decimal[] values)
    {
        var item = Share();
        foreach (var value in values)
        {
            item.After(Times.H(1)).Reading(value);
        }

        return item;
    }
}
