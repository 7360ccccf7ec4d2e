using Monitoring.Core.Catalogue;
using Monitoring.Core.CheckItems.Duties;
using static Monitoring.Core.Tests.Kit.Times;

namespace Monitoring.Core.Tests.CheckItems.Duties;

public sealed class DutyScheduleTests
{
    [Fact]
    public void Without_explicit_windows_n_times_a_day_cuts_the_day_into_n_equal_windows() =>
        Windows(Daily(3), "2022-03-18T00:00", 3).ShouldBe(["03-18 00:00 → 03-18 08:00", "03-18 08:00 → 03-18 16:00", "03-18 16:00 → 03-19 00:00"]);

    [Fact]
    public void A_day_of_23_hours_is_cut_into_equal_parts_of_what_it_really_has() =>
        Windows(Daily(2), "2022-03-27T00:00", 2, Berlin).ShouldBe(["03-27 00:00 → 03-27 12:30", "03-27 12:30 → 03-28 00:00"]);

    [Fact]
    public void A_day_of_25_hours_is_cut_into_equal_parts_of_what_it_really_has() =>
        Windows(Daily(2), "2022-10-30T00:00", 2, Berlin).ShouldBe(["10-30 00:00 → 10-30 11:30", "10-30 11:30 → 10-31 00:00"]);

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(24)]
    public void The_parts_of_a_day_leave_no_instant_out_and_overlap_nowhere(int times)
    {
        foreach (var day in new[] { "2022-03-26T00:00", "2022-10-29T00:00", "2024-02-28T00:00", "2022-12-31T00:00" })
        {
            var windows = new DutySchedule(Daily(times), Working(Berlin), I(day, Berlin)).From(I(day, Berlin)).Take(times * 3).ToList();
            windows[0].Start.ShouldBe(I(day, Berlin));
            windows.Zip(windows.Skip(1)).ShouldAllBe(pair => pair.First.End == pair.Second.Start);
            windows.ShouldAllBe(w => w.Start < w.End);
        }
    }

    [Fact]
    public void Month_ends_leap_days_and_the_turn_of_the_year_are_days_like_others()
    {
        Windows(Daily(1), "2024-02-28T00:00", 3).ShouldBe(["02-28 00:00 → 02-29 00:00", "02-29 00:00 → 03-01 00:00", "03-01 00:00 → 03-02 00:00"]);
        Windows(Daily(1), "2022-12-31T00:00", 2).ShouldBe(["12-31 00:00 → 01-01 00:00", "01-01 00:00 → 01-02 00:00"]);
        Windows(Daily(1), "2022-04-30T00:00", 2).ShouldBe(["04-30 00:00 → 05-01 00:00", "05-01 00:00 → 05-02 00:00"]);
    }

    [Fact]
    public void Explicit_windows_are_those_named_and_may_pass_midnight()
    {
        var cadence = new Cadence.TimesPerDay(2, Duration.Zero, [new DailyWindow(T(6), T(10)), new DailyWindow(T(22), T(2))], DutyDays.All);
        Windows(cadence, "2022-03-18T03:00", 3).ShouldBe(["03-18 06:00 → 03-18 10:00", "03-18 22:00 → 03-19 02:00", "03-19 06:00 → 03-19 10:00"]);
    }

    [Fact]
    public void A_window_of_yesterday_that_still_runs_is_found()
    {
        var cadence = new Cadence.TimesPerDay(1, Duration.Zero, [new DailyWindow(T(22), T(2))], DutyDays.All);
        Windows(cadence, "2022-03-18T01:00", 1).ShouldBe(["03-17 22:00 → 03-18 02:00"]);
    }

    [Fact]
    public void A_window_that_the_clocks_skip_asks_for_nothing_that_day()
    {
        var cadence = new Cadence.TimesPerDay(1, Duration.Zero, [new DailyWindow(T(2), T(3))], DutyDays.All);
        Windows(cadence, "2022-03-26T12:00", 1, Berlin).ShouldBe(["03-28 02:00 → 03-28 03:00"]);
    }

    [Fact]
    public void Each_shift_lasts_until_the_next_one_starts() =>
        Windows(new Cadence.PerShift([T(6), T(14), T(22)]), "2022-03-18T06:00", 4)
            .ShouldBe(["03-18 06:00 → 03-18 14:00", "03-18 14:00 → 03-18 22:00", "03-18 22:00 → 03-19 06:00", "03-19 06:00 → 03-19 14:00"]);

    [Fact]
    public void The_night_shift_of_yesterday_still_runs_in_the_morning() =>
        Windows(new Cadence.PerShift([T(6), T(14)]), "2022-03-18T05:00", 1).ShouldBe(["03-17 14:00 → 03-18 06:00"]);

    [Fact]
    public void A_shift_over_the_change_of_clocks_is_as_long_as_it_really_is()
    {
        var night = new DutySchedule(new Cadence.PerShift([T(6), T(22)]), Working(Berlin), I("2022-03-26T00:00", Berlin))
            .From(I("2022-03-26T22:00", Berlin)).First();
        (night.End - night.Start).ShouldBe(H(7));
    }

    [Fact]
    public void Every_n_hours_counts_elapsed_hours_from_the_start_of_the_day_of_registration() =>
        Windows(new Cadence.EveryHours(5), "2022-03-18T23:00", 3, registered: "2022-03-18T09:00")
            .ShouldBe(["03-18 20:00 → 03-19 01:00", "03-19 01:00 → 03-19 06:00", "03-19 06:00 → 03-19 11:00"]);

    [Fact]
    public void Every_n_hours_keeps_its_beat_over_the_change_of_clocks()
    {
        var windows = new DutySchedule(new Cadence.EveryHours(6), Working(Berlin), I("2022-03-26T00:00", Berlin))
            .From(I("2022-03-26T20:00", Berlin)).Take(8).ToList();
        windows.ShouldAllBe(w => w.End - w.Start == H(6));
    }

    [Fact]
    public void N_times_a_week_is_one_window_from_Monday_to_Sunday()
    {
        Windows(new Cadence.TimesPerWeek(2, D(1)), "2022-03-20T23:00", 2).ShouldBe(["03-14 00:00 → 03-21 00:00", "03-21 00:00 → 03-28 00:00"]);
        new DutySchedule(new Cadence.TimesPerWeek(2, D(1)), Working(), I("2022-03-18T00:00")).From(I("2022-03-18T00:00")).First().Required.ShouldBe(2);
    }

    [Fact]
    public void Daily_by_a_time_counts_from_the_start_of_the_day() =>
        Windows(new Cadence.DailyBy(T(18), DutyDays.All), "2022-03-18T18:00", 2).ShouldBe(["03-19 00:00 → 03-19 18:00", "03-20 00:00 → 03-20 18:00"]);

    [Fact]
    public void On_workdays_means_the_regions_calendar_with_its_holidays_and_make_up_workdays() =>
        Windows(new Cadence.DailyBy(T(9), DutyDays.Workdays), "2022-04-01T10:00", 3)
            .ShouldBe(["04-02 00:00 → 04-02 09:00", "04-06 00:00 → 04-06 09:00", "04-07 00:00 → 04-07 09:00"]);

    [Fact]
    public void Weekly_by_a_day_counts_from_the_day_after_the_last_such_day()
    {
        Windows(new Cadence.WeeklyBy(IsoDayOfWeek.Friday, T(17)), "2022-03-16T00:00", 2)
            .ShouldBe(["03-12 00:00 → 03-18 17:00", "03-19 00:00 → 03-25 17:00"]);
        Windows(new Cadence.WeeklyBy(IsoDayOfWeek.Friday, T(17)), "2022-03-18T17:00", 1).ShouldBe(["03-19 00:00 → 03-25 17:00"]);
    }

    private static Cadence.TimesPerDay Daily(int times) => new(times, Duration.Zero, [], DutyDays.All);

    private static List<string> Windows(Cadence cadence, string from, int count, DateTimeZone? zone = null, string? registered = null)
    {
        var at = zone ?? Shanghai;
        var schedule = new DutySchedule(cadence, Working(zone), I(registered ?? from, at));
        string Local(Instant i) => i.InZone(at).ToString("MM-dd HH:mm", null);
        return [.. schedule.From(I(from, at)).Take(count).Select(w => $"{Local(w.Start)} → {Local(w.End)}")];
    }
}
