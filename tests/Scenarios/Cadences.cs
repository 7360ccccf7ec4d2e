using Monitoring.Core.Issues;
using Monitoring.Scenarios.Hosts;
using Monitoring.Scenarios.Kit;
using NodaTime;
using Shouldly;

namespace Monitoring.Scenarios;

/// <summary>When duties are due: reports, shifts, hours, weeks, school days, and days that are not 24 hours long.</summary>
public abstract class Cadences(IScenarioHost host) : Scenario(host)
{
    [Fact]
    public async Task The_daily_report_is_due_also_when_there_is_nothing_to_report()
    {
        await SiteAsync("HOSPITAL-1", "hospital", items: "hospital.daily-report");
        await ClockToAsync("2022-03-19T17:59");
        await DutyAsync("HOSPITAL-1", "hospital.daily-report", new { reported = 0 });
        await ClockToAsync("2022-03-20T18:59");
        (await ToldAsync("HOSPITAL-1")).ShouldBeEmpty();
        (await ItemAsync("HOSPITAL-1", "hospital.daily-report")).NextDueAt.ShouldBe(At("2022-03-20T18:00"));
        await ClockToAsync("2022-03-20T19:00");
        (await ToldAsync("HOSPITAL-1")).ShouldBe(["03-20 19:00 duty-missed 0: Contact of HOSPITAL-1"]);
    }

    [Fact]
    public async Task A_report_after_its_hour_and_within_the_grace_is_in_time()
    {
        await SiteAsync("HOSPITAL-1", "hospital", items: "hospital.daily-report");
        await ClockToAsync("2022-03-19T18:45");
        await DutyAsync("HOSPITAL-1", "hospital.daily-report", new { reported = 3 });
        await ClockToAsync("2022-03-20T08:00");
        (await ToldAsync("HOSPITAL-1")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_courier_hub_disinfects_in_every_shift_also_in_the_one_over_midnight()
    {
        await SiteAsync("HUB-1", "courier-hub", items: "courier-hub.disinfect-first");
        await ClockToAsync("2022-03-19T02:00");
        await DutyAsync("HUB-1", "courier-hub.disinfect-first");
        await ClockToAsync("2022-03-19T07:00");
        (await ToldAsync("HUB-1")).ShouldBeEmpty();
        await ClockToAsync("2022-03-20T07:00");
        (await ToldAsync("HUB-1")).ShouldBe(
        [
            "03-19 15:00 duty-missed 0: Contact of HUB-1",
            "03-20 07:00 issue-raised 1: Contact of HUB-1, township officer",
        ]);
    }

    [Fact]
    public async Task Waiting_halls_are_disinfected_every_four_hours()
    {
        await SiteAsync("STATION-1", "transport-hub", items: "transport-hub.disinfection");
        await ClockToAsync("2022-03-18T11:30");
        await DutyAsync("STATION-1", "transport-hub.disinfection");
        await ClockToAsync("2022-03-18T15:59");
        await DutyAsync("STATION-1", "transport-hub.disinfection");
        await ClockToAsync("2022-03-18T21:00");
        (await ToldAsync("STATION-1")).ShouldBe(["03-18 21:00 duty-missed 0: Contact of STATION-1"]);
    }

    [Fact]
    public async Task Weekly_tests_are_due_from_monday_to_sunday_with_the_number_of_batches()
    {
        await SiteAsync("FACTORY-1", "factory", items: "factory.tests");
        await ClockToAsync("2022-03-27T23:00");
        (await SendAsync("duty", "FACTORY-1", new { item = "factory.tests" })).Errors.ShouldHaveSingleItem().Field.ShouldBe("data.record.batches");
        await DutyAsync("FACTORY-1", "factory.tests", new { batches = 12 });
        await ClockToAsync("2022-04-04T00:59");
        (await ToldAsync("FACTORY-1")).ShouldBeEmpty();
        await ClockToAsync("2022-04-04T01:00");
        (await ToldAsync("FACTORY-1")).ShouldBe(["04-04 01:00 duty-missed 0: Contact of FACTORY-1"]);
    }

    [Fact]
    public async Task Staff_tested_twice_on_one_day_are_not_tested_twice_a_week()
    {
        await SiteAsync("CARE-1", "care-home", items: "care-home.staff-tests");
        await ClockToAsync("2022-03-22T09:00");
        await DutyAsync("CARE-1", "care-home.staff-tests", new { tested = 20 });
        await ClockToAsync("2022-03-22T21:00");
        await DutyAsync("CARE-1", "care-home.staff-tests", new { tested = 20 });
        await ClockToAsync("2022-03-28T01:00");
        (await ToldAsync("CARE-1")).ShouldBe(["03-28 01:00 duty-missed 0: Contact of CARE-1"]);
    }

    [Fact]
    public async Task The_morning_check_of_a_school_is_due_on_school_days_only_make_up_workdays_included()
    {
        await ClockToAsync("2022-04-01T10:00");
        await SiteAsync("SCHOOL-1", "school", items: "school.health-check");

        // Saturday the 2nd is worked, the 3rd to the 5th are holidays, Wednesday the 6th is a school day again.
        await ClockToAsync("2022-04-06T10:00");
        (await ToldAsync("SCHOOL-1")).ShouldBe(
        [
            "04-02 10:00 duty-missed 0: Contact of SCHOOL-1",
            "04-06 10:00 issue-raised 1: Contact of SCHOOL-1, township officer",
        ]);
    }

    [Fact]
    public async Task A_month_ends_like_any_day()
    {
        await ClockToAsync("2022-03-30T12:00");
        await SiteAsync("REST-1", "restaurant", items: "restaurant.disinfection");
        await ClockToAsync("2022-04-01T00:00");
        await DutyAsync("REST-1", "restaurant.disinfection", at: "2022-03-31T23:59");
        await DutyAsync("REST-1", "restaurant.disinfection", at: "2022-04-01T00:00");
        await ClockToAsync("2022-04-03T00:59");
        (await ToldAsync("REST-1")).ShouldBeEmpty();
        await ClockToAsync("2022-04-03T01:00");
        (await ToldAsync("REST-1")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_day_of_23_hours_is_cut_into_two_windows_of_eleven_and_a_half()
    {
        await RegionAsync("DE", null, "land", timeZone: "Europe/Berlin");
        await ClockToAsync("2022-03-26T23:00");
        await SiteAsync("ISO-DE", "isolation-hotel", "DE", "isolation-hotel.corridors", "isolation-hotel.daily-report");

        // The 27th starts at 23:00 of universal time and ends at 22:00; it is cut at 10:30, 12:30 by the clocks on the wall.
        await AdvanceToUtcAsync(2022, 3, 27, 22, 59);
        (await MissesAsync("ISO-DE")).ShouldBe(["11:30 isolation-hotel.corridors", "17:00 isolation-hotel.daily-report"]);
        await AdvanceToUtcAsync(2022, 3, 27, 23, 0);
        var issue = (await IssuesAsync("ISO-DE")).ShouldHaveSingleItem();
        issue.FoundAt.ShouldBe(Instant.FromUtc(2022, 3, 27, 22, 0));
        (await FiguresAsync("DE", "2022-03-27")).DutiesMissed.ShouldBe(3);
    }

    [Fact]
    public async Task A_day_of_25_hours_is_cut_into_two_windows_of_twelve_and_a_half()
    {
        await RegionAsync("DE", null, "land", timeZone: "Europe/Berlin");
        await ClockToAsync("2022-10-29T22:00");
        await SiteAsync("ISO-DE", "isolation-hotel", "DE", "isolation-hotel.corridors", "isolation-hotel.daily-report");

        // The 30th starts at 22:00 of universal time and ends at 23:00; it is cut at 10:30, 11:30 by the clocks on the wall.
        await AdvanceToUtcAsync(2022, 10, 30, 23, 59);
        (await MissesAsync("ISO-DE")).ShouldBe(["11:30 isolation-hotel.corridors", "18:00 isolation-hotel.daily-report"]);
        await AdvanceToUtcAsync(2022, 10, 31, 0, 0);
        (await IssuesAsync("ISO-DE")).ShouldHaveSingleItem().State.ShouldBe(IssueState.Open);
    }

    private Task AdvanceToUtcAsync(int year, int month, int day, int hour, int minute) =>
        AdvanceAsync(Instant.FromUtc(year, month, day, hour, minute) - System.Now);

    private async Task<IReadOnlyList<string>> MissesAsync(string site) =>
        [.. (await AlertsAsync(site)).Where(a => a.Reason == "duty-missed").Select(a => $"{a.DecidedAt.InUtc():HH':'mm} {a.Item}")];
}

/// <inheritdoc/>
public sealed class CadencesOnSqlite() : Cadences(new OneProcessOnSqlite());

/// <inheritdoc/>
public sealed class CadencesOnPostgres() : Cadences(new OneProcessOnPostgres());
