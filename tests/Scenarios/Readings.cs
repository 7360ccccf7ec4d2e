using Monitoring.Core.Issues;
using Monitoring.Core.Policies;
using Monitoring.Scenarios.Hosts;
using Monitoring.Scenarios.Kit;
using Shouldly;

namespace Monitoring.Scenarios;

/// <summary>Numbers with bounds.</summary>
public abstract class Readings(IScenarioHost host) : Scenario(host)
{
    private const string Share = "courier-hub.tested-share";

    [Fact]
    public async Task Two_readings_out_of_bounds_in_a_row_raise_and_two_inside_recover()
    {
        await SiteAsync("HUB-1", "courier-hub", items: Share);
        await TakeAsync("2022-03-18T09:00", 94.9m);
        await TakeAsync("2022-03-18T10:00", 95m);
        await TakeAsync("2022-03-18T11:00", 90m);
        (await IssuesAsync("HUB-1")).ShouldBeEmpty();

        await ClockToAsync("2022-03-18T12:00");
        var receipt = await ReadingAsync("HUB-1", Share, 91m);
        var issue = (await IssuesAsync("HUB-1")).ShouldHaveSingleItem();
        receipt.Issues.ShouldBe([issue.Number]);
        issue.Cause.ShouldBe(IssueCause.Reading);
        issue.DueAt.ShouldBe(At("2022-03-21T12:00"));
        (await ToldAsync("HUB-1")).ShouldBe(["03-18 12:00 issue-raised 1: Contact of HUB-1, township officer"]);

        await TakeAsync("2022-03-18T13:00", 96m);
        (await IssueAsync(issue.Number)).State.ShouldBe(IssueState.Open);
        await TakeAsync("2022-03-18T14:00", 97m);
        (await IssueAsync(issue.Number)).State.ShouldBe(IssueState.Closed);
        (await ToldAsync("HUB-1"))[^1].ShouldBe("03-18 14:00 closed 1: Contact of HUB-1, township officer");
        (await ItemAsync("HUB-1", Share)).LastValue.ShouldBe(97m);
    }

    [Fact]
    public async Task A_reading_in_another_unit_is_rejected_naming_the_field()
    {
        await SiteAsync("HUB-1", "courier-hub", items: Share);
        var receipt = await SendAsync("reading", "HUB-1", new { item = Share, value = 0.9, unit = "share" });
        receipt.Errors.ShouldHaveSingleItem().Field.ShouldBe("data.unit");
    }

    [Fact]
    public async Task Readings_that_arrive_out_of_order_are_judged_in_the_order_they_were_taken()
    {
        await SiteAsync("HUB-1", "courier-hub", items: Share);
        await ClockToAsync("2022-03-18T12:00");
        await ReadingAsync("HUB-1", Share, 90m, at: "2022-03-18T11:00");
        await ReadingAsync("HUB-1", Share, 97m, at: "2022-03-18T10:00");
        await ReadingAsync("HUB-1", Share, 91m, at: "2022-03-18T09:00");
        (await IssuesAsync("HUB-1")).ShouldBeEmpty();
        await ReadingAsync("HUB-1", Share, 92m, at: "2022-03-18T11:30");
        (await IssuesAsync("HUB-1")).ShouldHaveSingleItem();
    }

    private async Task TakeAsync(string at, decimal value)
    {
        await ClockToAsync(at);
        await ReadingAsync("HUB-1", Share, value);
    }
}

/// <inheritdoc/>
public sealed class ReadingsOnSqlite() : Readings(new OneProcessOnSqlite());

/// <inheritdoc/>
public sealed class ReadingsOnPostgres() : Readings(new OneProcessOnPostgres());
