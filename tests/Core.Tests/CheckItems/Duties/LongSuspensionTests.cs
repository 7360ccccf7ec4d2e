using Monitoring.Core.Catalogue;
using Monitoring.Core.CheckItems.Duties;
using Monitoring.Core.Policies;
using NodaTime.TimeZones;
using static Monitoring.Core.Tests.Kit.Times;

namespace Monitoring.Core.Tests.CheckItems.Duties;

/// <summary>A suspension may be planned for as long as dates go: what comes after it is found without walking through it.</summary>
public sealed class LongSuspensionTests
{
    private readonly CountingZone _zone = new(Shanghai);

    [Fact]
    public void The_next_window_after_centuries_of_suspension_is_found_at_once()
    {
        var book = Book(new Interval(I("2022-03-18T09:00"), I("9000-01-01T03:00")));

        var next = book.NextLacking(Counting(from: "2022-03-01T00:00"), I("2022-03-18T13:30"));

        next.Start.ShouldBe(I("9000-01-01T12:00"), "the first half of the day touches the suspension");
        _zone.Asked.ShouldBeLessThan(100);
    }

    [Fact]
    public void Suspensions_that_follow_each_other_are_passed_over_together_and_a_gap_between_them_is_not()
    {
        var first = new Interval(I("2022-03-18T09:00"), I("2022-03-20T00:00"));
        Book(first, new Interval(first.End, I("2022-03-25T00:00"))).NextLacking(Counting(from: "2022-03-01T00:00"), I("2022-03-18T13:30"))
            .Start.ShouldBe(I("2022-03-25T00:00"));
        Book(first, new Interval(I("2022-03-20T12:00"), I("2022-03-25T00:00"))).NextLacking(Counting(from: "2022-03-01T00:00"), I("2022-03-18T13:30"))
            .Start.ShouldBe(I("2022-03-20T00:00"));
    }

    [Fact]
    public void A_window_that_ended_before_the_suspension_is_still_to_be_judged() =>
        Book(new Interval(I("2022-03-18T12:00"), I("9000-01-01T00:00"))).NextLacking(Counting(from: "2022-03-01T00:00"), I("2022-03-18T12:30"))
            .End.ShouldBe(I("2022-03-18T12:00"));

    /// <summary>Twice a day, halves of the day, an hour of grace.</summary>
    private DutyBook Book(params Interval[] suspensions) => new(
        new DutySchedule(new Cadence.TimesPerDay(2, Duration.Zero, [], DutyDays.All), Working(_zone), I("2022-03-01T00:00")),
        new DutyTerms(H(1), 2, 7, Severity.General),
        D(7),
        [.. suspensions]);

    private static DutyState Counting(string from) => new() { CountsFrom = I(from), KeptFrom = I(from) };

    /// <summary>Counts how often it is asked, which each day that is walked through costs once at least.</summary>
    private sealed class CountingZone(DateTimeZone zone) : DateTimeZone(zone.Id, isFixed: false, zone.MinOffset, zone.MaxOffset)
    {
        public int Asked { get; private set; }

        public override ZoneInterval GetZoneInterval(Instant instant)
        {
            Asked++;
            return zone.GetZoneInterval(instant);
        }
    }
}
