using Monitoring.Contracts.Receipts;
using Monitoring.Core;
using Monitoring.Core.Catalogue;
using Monitoring.Core.Issues;
using Monitoring.Scenarios.Hosts;
using Monitoring.Scenarios.Kit;
using Shouldly;

namespace Monitoring.Scenarios;

/// <summary>Disinfection twice a day, at least four hours apart, with a record.</summary>
public abstract class Duties(IScenarioHost host) : Scenario(host)
{
    private const string Site = "ISO-1";
    private const string Corridors = "isolation-hotel.corridors";

    [Fact]
    public async Task Done_twice_a_day_nothing_is_told()
    {
        await RegisteredAsync();
        await ClockToAsync("2022-03-18T13:00");
        await DutyAsync(Site, Corridors);
        await ClockToAsync("2022-03-19T11:59");
        await DutyAsync(Site, Corridors);
        await ClockToAsync("2022-03-19T16:00");
        await DutyAsync(Site, Corridors);
        await ClockToAsync("2022-03-20T02:00");
        (await ToldAsync(Site)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Counting_starts_with_the_first_full_window_and_the_first_miss_earns_a_reminder_the_second_an_issue()
    {
        await RegisteredAsync();
        await ClockToAsync("2022-03-19T00:59");
        (await ToldAsync(Site)).ShouldBeEmpty();
        await ClockToAsync("2022-03-19T12:59");
        (await ToldAsync(Site)).ShouldBe(["03-19 01:00 duty-missed 0: Contact of ISO-1"]);
        (await ItemAsync(Site, Corridors)).State.ShouldBe("missed");
        await ClockToAsync("2022-03-19T13:00");

        (await ToldAsync(Site)).ShouldBe(
        [
            "03-19 01:00 duty-missed 0: Contact of ISO-1",
            "03-19 13:00 issue-raised 1: Contact of ISO-1, township officer",
        ]);
        var issue = (await IssuesAsync(Site)).ShouldHaveSingleItem();
        issue.Cause.ShouldBe(Core.Policies.IssueCause.Duty);
        issue.Severity.ShouldBe(Severity.General);
        issue.RaisedAt.ShouldBe(At("2022-03-19T13:00"));
        issue.DueAt.ShouldBe(At("2022-03-22T13:00"));
        (await FiguresAsync("330203", "2022-03-18")).DutiesMissed.ShouldBe(1);
        (await FiguresAsync("330203", "2022-03-19")).DutiesMissed.ShouldBe(1);
    }

    [Fact]
    public async Task A_further_miss_joins_the_live_issue_and_is_counted()
    {
        await MissedTwiceAsync();
        await ClockToAsync("2022-03-20T01:00");
        (await IssuesAsync(Site)).ShouldHaveSingleItem().Findings.ShouldBe(2);
        (await ToldAsync(Site)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Two_misses_more_than_a_week_apart_earn_two_reminders()
    {
        await RegisteredAsync();
        for (var day = 19; day <= 27; day++)
        {
            await ClockToAsync($"2022-03-{day}T08:00");
            await DutyAsync(Site, Corridors);
            if (day < 27)
            {
                await ClockToAsync($"2022-03-{day}T18:00");
                await DutyAsync(Site, Corridors);
            }
        }

        await ClockToAsync("2022-03-28T01:00");
        (await ToldAsync(Site)).ShouldBe(
        [
            "03-19 01:00 duty-missed 0: Contact of ISO-1",
            "03-28 01:00 duty-missed 0: Contact of ISO-1",
        ]);
    }

    [Fact]
    public async Task A_duty_done_again_closes_the_issue_without_a_look_back()
    {
        await MissedTwiceAsync();
        await ClockToAsync("2022-03-19T15:00");
        var receipt = await DutyAsync(Site, Corridors);

        var issue = (await IssuesAsync(Site)).ShouldHaveSingleItem();
        issue.State.ShouldBe(IssueState.Closed);
        receipt.Issues.ShouldBe([issue.Number]);
        (await ToldAsync(Site))[^1].ShouldBe("03-19 15:00 closed 1: Contact of ISO-1, township officer");
    }

    [Fact]
    public async Task A_record_that_arrives_late_within_three_days_withdraws_the_miss_and_the_issue_and_tells_whoever_was_told()
    {
        await MissedTwiceAsync();
        await ClockToAsync("2022-03-20T00:30");
        await DutyAsync(Site, Corridors, at: "2022-03-19T10:00");

        var issue = (await IssuesAsync(Site)).ShouldHaveSingleItem();
        issue.State.ShouldBe(IssueState.Withdrawn);
        (await ToldAsync(Site, "2022-03-20T00:00")).ShouldBe(["03-20 00:30 withdrawn 1: Contact of ISO-1, township officer"]);
        (await FiguresAsync("330203", "2022-03-19")).DutiesMissed.ShouldBe(0);

        // The first reminder is taken back as well, by a record of its own.
        await DutyAsync(Site, Corridors, at: "2022-03-18T20:00");
        (await ToldAsync(Site, "2022-03-20T00:00"))[^1].ShouldBe("03-20 00:30 withdrawn 0: Contact of ISO-1");
        (await FiguresAsync("330203", "2022-03-18")).DutiesMissed.ShouldBe(0);
    }

    [Fact]
    public async Task Seventy_two_hours_after_its_window_a_record_is_kept_and_changes_nothing()
    {
        await RegisteredAsync();
        await ClockToAsync("2022-03-19T08:00");
        await DutyAsync(Site, Corridors);
        await ClockToAsync("2022-03-22T00:01");
        var issues = await IssuesAsync(Site);
        var told = await ToldAsync(Site);
        await DutyAsync(Site, Corridors, at: "2022-03-18T20:00");
        (await ToldAsync(Site)).ShouldBe(told);
        (await IssuesAsync(Site)).Count.ShouldBe(issues.Count);
        (await FiguresAsync("330203", "2022-03-18")).DutiesMissed.ShouldBe(1);
        (await FactsAsync(Site, Corridors))[^1].GetProperty("$").GetString().ShouldBe("duty-kept");
    }

    [Fact]
    public async Task In_the_seventy_second_hour_after_its_window_a_record_still_counts()
    {
        await RegisteredAsync();
        await ClockToAsync("2022-03-22T00:00");
        await DutyAsync(Site, Corridors, at: "2022-03-18T20:00");
        (await FiguresAsync("330203", "2022-03-18")).DutiesMissed.ShouldBe(0);
    }

    [Fact]
    public async Task A_record_too_close_to_the_last_counted_one_is_kept_and_not_counted_in_whatever_order_they_arrive()
    {
        await RegisteredAsync();
        await ClockToAsync("2022-03-19T15:00");
        await DutyAsync(Site, Corridors, at: "2022-03-19T13:30");
        await DutyAsync(Site, Corridors, at: "2022-03-18T19:00");
        await DutyAsync(Site, Corridors, at: "2022-03-19T10:00");
        await ClockToAsync("2022-03-20T01:00");

        // 13:30 lies three and a half hours after 10:00.
        var missed = (await AlertsAsync(Site)).Where(a => a.Reason == "duty-missed" && a.DecidedAt == At("2022-03-20T01:00")).ShouldHaveSingleItem();
        missed.Input("windowStart").ShouldBe("2022-03-19T04:00:00Z");
    }

    [Fact]
    public async Task Records_that_arrive_out_of_order_count_like_those_in_order()
    {
        await RegisteredAsync();
        await ClockToAsync("2022-03-20T00:30");
        await DutyAsync(Site, Corridors, at: "2022-03-19T20:00");
        await DutyAsync(Site, Corridors, at: "2022-03-19T10:00");
        await DutyAsync(Site, Corridors, at: "2022-03-18T16:00");
        await ClockToAsync("2022-03-20T02:00");
        (await FiguresAsync("330203", "2022-03-18")).DutiesMissed.ShouldBe(0);
        (await FiguresAsync("330203", "2022-03-19")).DutiesMissed.ShouldBe(0);
        (await IssuesAsync(Site)).ShouldHaveSingleItem().State.ShouldBe(IssueState.Closed);
    }

    [Fact]
    public async Task The_same_record_sent_twice_counts_once()
    {
        await RegisteredAsync();
        await ClockToAsync("2022-03-18T13:00");
        await DutyAsync(Site, Corridors);
        var entries = (await EntriesAsync(EntityKey.Item(Site, Corridors))).Count;
        (await SendRawAsync(LastEvent)).Status.ShouldBe(ReceiptStatus.Duplicate);
        (await EntriesAsync(EntityKey.Item(Site, Corridors))).Count.ShouldBe(entries);
    }

    [Fact]
    public async Task A_duty_without_the_record_it_requires_is_rejected_naming_the_field()
    {
        await RegisteredAsync();
        await ClockToAsync("2022-03-18T13:00");
        foreach (var record in new object[] { new { }, new { agent = " " }, new { areas = "third floor" } })
        {
            var receipt = await SendAsync("duty", Site, new { item = Corridors, record });
            receipt.Status.ShouldBe(ReceiptStatus.Rejected);
            receipt.Errors.ShouldHaveSingleItem().Field.ShouldBe("data.record.agent");
        }

        await ClockToAsync("2022-03-19T01:00");
        (await ToldAsync(Site)).ShouldBe(["03-19 01:00 duty-missed 0: Contact of ISO-1"]);
    }

    [Fact]
    public async Task A_visit_may_judge_a_duty_item_and_then_missing_records_alone_do_not_take_the_issue_back()
    {
        await MissedTwiceAsync();
        await ClockToAsync("2022-03-19T14:00");
        await VisitAsync(Site, Corridors, "fail");
        await DutyAsync(Site, Corridors, at: "2022-03-19T10:00");
        var issue = (await IssuesAsync(Site)).ShouldHaveSingleItem();
        issue.State.ShouldBe(IssueState.Open);
        issue.Findings.ShouldBe(2);
    }

    private async Task RegisteredAsync() => await SiteAsync(Site, "isolation-hotel", items: Corridors);

    private async Task MissedTwiceAsync()
    {
        await RegisteredAsync();
        await ClockToAsync("2022-03-19T13:00");
    }
}

/// <inheritdoc/>
public sealed class DutiesOnSqlite() : Duties(new OneProcessOnSqlite());

/// <inheritdoc/>
public sealed class DutiesOnPostgres() : Duties(new OneProcessOnPostgres());
