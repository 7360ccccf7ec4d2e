using Monitoring.Core.Calendars;
using Monitoring.Core.Catalogue;
using NodaTime;
using NodaTime.Text;

namespace Monitoring.CatalogueFiles.Tests;

/// <summary>The working calendar of mainland China in the years that have data.</summary>
public sealed class ShippedCalendarTests
{
    private static WorkingCalendar Calendar => Shipped.Catalogue.Calendars[CatalogueData.DefaultCalendar];

    [Fact]
    public void The_working_day_is_from_half_past_eight_to_half_past_five() =>
        (Calendar.WorkStarts, Calendar.WorkEnds).ShouldBe((new LocalTime(8, 30), new LocalTime(17, 30)));

    [Fact]
    public void It_covers_2022_and_2026() => Calendar.Years.Keys.Order().ShouldBe([2022, 2026]);

    [Theory]
    [InlineData("2022-01-01", "2022-01-03")]
    [InlineData("2022-01-31", "2022-02-06")]
    [InlineData("2022-04-03", "2022-04-05")]
    [InlineData("2022-04-30", "2022-05-04")]
    [InlineData("2022-06-03", "2022-06-05")]
    [InlineData("2022-09-10", "2022-09-12")]
    [InlineData("2022-10-01", "2022-10-07")]
    [InlineData("2026-01-01", "2026-01-03")]
    [InlineData("2026-02-15", "2026-02-23")]
    [InlineData("2026-04-04", "2026-04-06")]
    [InlineData("2026-05-01", "2026-05-05")]
    [InlineData("2026-06-19", "2026-06-21")]
    [InlineData("2026-09-25", "2026-09-27")]
    [InlineData("2026-10-01", "2026-10-07")]
    public void Every_day_of_a_holiday_is_off(string first, string last)
    {
        for (var date = Date(first); date <= Date(last); date = date.PlusDays(1))
        {
            Calendar.Years[date.Year].Holidays.ShouldContain(date);
            Calendar.IsWorkday(date).ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData("2022-01-29")]
    [InlineData("2022-01-30")]
    [InlineData("2022-04-02")]
    [InlineData("2022-04-24")]
    [InlineData("2022-05-07")]
    [InlineData("2022-10-08")]
    [InlineData("2022-10-09")]
    [InlineData("2026-01-04")]
    [InlineData("2026-02-14")]
    [InlineData("2026-02-28")]
    [InlineData("2026-05-09")]
    [InlineData("2026-09-20")]
    [InlineData("2026-10-10")]
    public void A_make_up_workday_is_worked_although_it_is_a_weekend(string day)
    {
        Date(day).DayOfWeek.ShouldBeOneOf(IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday);
        Calendar.IsWorkday(Date(day)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(2022, 31, 7)]
    [InlineData(2026, 33, 6)]
    public void There_are_no_other_exceptions(int year, int holidays, int makeUps)
    {
        Calendar.Years[year].Holidays.Count.ShouldBe(holidays);
        Calendar.Years[year].MakeUpWorkdays.Count.ShouldBe(makeUps);
    }

    [Fact]
    public void A_plain_weekday_is_worked_and_a_plain_weekend_is_not()
    {
        Calendar.IsWorkday(Date("2022-03-18")).ShouldBeTrue();
        Calendar.IsWorkday(Date("2022-03-19")).ShouldBeFalse();
    }

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).GetValueOrThrow();
}
