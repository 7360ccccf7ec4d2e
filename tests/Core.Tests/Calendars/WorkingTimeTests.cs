using Monitoring.Core.Issues;
using Monitoring.Core.Regions;
using static Monitoring.Core.Tests.Kit.Times;

namespace Monitoring.Core.Tests.Calendars;

public sealed class WorkingTimeTests
{
    [Theory]
    [InlineData("2022-04-02", true)] // Saturday, made up
    [InlineData("2022-04-03", false)] // Sunday
    [InlineData("2022-04-04", false)] // Monday, holiday
    [InlineData("2022-04-06", true)]
    [InlineData("2022-10-09", true)] // Sunday, made up
    [InlineData("2024-01-01", true)] // a year without data counts Monday to Friday
    [InlineData("2024-01-06", false)]
    public void The_calendar_knows_holidays_and_make_up_workdays(string date, bool worked) =>
        Shipped.Calendar.IsWorkday(I($"{date}T12:00").InZone(Shanghai).Date).ShouldBe(worked);

    [Fact]
    public void A_year_without_data_is_known_as_such()
    {
        Shipped.Calendar.Covers(2022).ShouldBeTrue();
        Shipped.Calendar.Covers(2024).ShouldBeFalse();
    }

    [Theory]
    [InlineData("2022-03-18T09:30", 4, "2022-03-18T13:30")]
    [InlineData("2022-03-18T16:30", 2, "2022-03-21T09:30")] // over the weekend
    [InlineData("2022-03-18T20:00", 1, "2022-03-21T09:30")] // after work
    [InlineData("2022-03-18T06:00", 1, "2022-03-18T09:30")] // before work
    [InlineData("2022-03-18T08:30", 9, "2022-03-18T17:30")] // exactly one working day
    [InlineData("2022-04-02T16:30", 2, "2022-04-06T09:30")] // over the tomb-sweeping holidays
    [InlineData("2022-12-30T17:00", 1, "2023-01-02T09:00")] // into a year without data
    public void Working_hours_pass_only_while_the_region_works(string from, int hours, string reached) =>
        Working().Add(I(from), H(hours)).ShouldBe(I(reached));

    [Fact]
    public void A_local_time_that_the_clocks_skip_is_moved_on_by_the_gap() =>
        Working(Berlin).Local(new LocalDate(2022, 3, 27), T(2, 30)).ShouldBe(I("2022-03-27T03:30", Berlin));

    [Fact]
    public void Of_a_local_time_that_comes_twice_the_earlier_is_taken() =>
        Working(Berlin).Local(new LocalDate(2022, 10, 30), T(2, 30)).ShouldBe(I("2022-10-30T02:30+02:00"));

    [Fact]
    public void A_window_is_cut_to_the_working_time_inside_it()
    {
        var inside = Working().Within(I("2022-03-18T15:00"), I("2022-03-21T10:00"));
        inside.ShouldBe([new Interval(I("2022-03-18T15:00"), I("2022-03-18T17:30")), new Interval(I("2022-03-21T08:30"), I("2022-03-21T10:00"))]);
    }

    [Fact]
    public void A_window_that_holds_no_working_time_gives_the_next_working_period() =>
        Working().Within(I("2022-03-19T10:00"), I("2022-03-19T20:00")).ShouldBe([new Interval(I("2022-03-21T08:30"), I("2022-03-21T17:30"))]);

    [Theory]
    [InlineData(RiskLevel.Low, 72)]
    [InlineData(RiskLevel.Medium, 48)]
    [InlineData(RiskLevel.High, 24)]
    public void A_deadline_is_severity_by_risk_level_in_clock_hours(RiskLevel risk, int hours) =>
        Deadline.From(I("2022-03-18T09:30"), Shipped.Policy.General, risk, Working()).ShouldBe(I("2022-03-18T09:30") + H(hours));

    [Fact]
    public void A_deadline_runs_in_working_hours_where_policy_says_so() =>
        Deadline.From(I("2022-03-18T16:30"), Shipped.Policy.Critical with { DeadlineInWorkingHours = true }, RiskLevel.Low, Working())
            .ShouldBe(I("2022-03-21T11:30"));
}
